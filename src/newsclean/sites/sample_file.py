"""The pages that profiles were learned from, kept beside them so that learning can go on."""

from __future__ import annotations

import gzip
import json
import zlib
from pathlib import Path
from typing import Final

from newsclean.errors import ProfileError
from newsclean.profiles.profile_file import write_file
from newsclean.profiles.registered_domain import checked_site
from newsclean.profiles.site_sample import Samples, SiteSample

SAMPLE_ENDING: Final = ".pages.gz"
# It rises when what is kept of pages changes its meaning.
_VERSION: Final = 2


def save_samples(samples: Samples, folder: str | Path) -> None:
    """Write what is kept of each site's pages into a folder, a file of JSON lines for each.

    Args:
        samples: The pages.
        folder: The folder; it is made if it is not there.

    Raises:
        ProfileError: A file cannot be written.
        InputError: A site is no domain.
    """
    for site, sample in samples.sites.items():
        path = Path(folder) / f"{checked_site(site)}{SAMPLE_ENDING}"
        lines = [json.dumps({"version": _VERSION, "site": site, "seen": sample.seen})]
        for digest, packed in sorted(sample.packed.items()):
            lines.append(f"[{digest},{zlib.decompress(packed).decode()}]")
        # Without the time, the same pages give the same file.
        write_file(path, gzip.compress("\n".join(lines).encode(), mtime=0))


def load_samples(folder: str | Path) -> Samples:
    """Read what is kept of pages in a folder.

    Args:
        folder: The folder; one that is not there holds none.

    Raises:
        ProfileError: A file is damaged, or of another version.
    """
    samples = Samples()
    for path in sorted(Path(folder).glob(f"*{SAMPLE_ENDING}")):
        site, sample = _read(path)
        samples.merge_site(site, sample)
    return samples


def _read(path: Path) -> tuple[str, SiteSample]:
    try:
        head, *lines = gzip.decompress(path.read_bytes()).decode().split("\n")
        said = json.loads(head)
        site, version = checked_site(said["site"]), said["version"]
        sample = SiteSample(said["seen"])
        for line in lines if version == _VERSION else ():
            digest, _, record = line[1:-1].partition(",")
            json.loads(record)
            sample.put(int(digest), zlib.compress(record.encode(), level=1))
    except (OSError, EOFError, ValueError, KeyError, TypeError, zlib.error) as error:
        message = f"{path}: cannot be read ({error}); delete it, and learn the site anew"
        raise ProfileError(message) from None
    if version != _VERSION:
        message = f"{path}: was written by another version; delete it, and learn the site anew"
        raise ProfileError(message)
    return site, sample
