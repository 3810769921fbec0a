"""Learn on where an earlier run ended, and merge what several have learned."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from newsclean.errors import ProfileError
from newsclean.profiles.edits import edited
from newsclean.profiles.learned import profiles_of
from newsclean.profiles.margin import USUAL, Margin
from newsclean.profiles.profile import Profile
from newsclean.profiles.profile_file import ENDING, load_profile, save_profile
from newsclean.profiles.site_sample import Samples
from newsclean.sites.sample_file import SAMPLE_ENDING, load_samples, save_samples


def update_folder(
    samples: Samples, folder: str | Path, margin: Margin = USUAL
) -> dict[str, Profile]:
    """Add pages to those that the profiles in a folder were learned from, and learn them anew.

    What was written into a profile by hand stays.

    >>> from tempfile import mkdtemp
    >>> from newsclean.sites import sampled
    >>> folder = mkdtemp()
    >>> update_folder(sampled(["It rained."], site="courier.example"), folder).keys()
    dict_keys(['courier.example'])
    >>> update_folder(sampled(["It snowed."], site="courier.example"), folder)[
    ...     "courier.example"
    ... ].pages
    2

    Args:
        samples: The pages to add.
        folder: The folder; it is made if it is not there.
        margin: What must be seen before a line is learned.

    Raises:
        ProfileError: A file in the folder is wrong, or cannot be written.
    """
    known = load_samples(folder)
    both = Samples({site: known.sites[site] for site in samples.sites if site in known.sites})
    both.merge(samples)
    return _written(both, [Path(folder)], Path(folder), margin)


def merge_folders(
    folders: Iterable[str | Path], into: str | Path, margin: Margin = USUAL
) -> dict[str, Profile]:
    """Merge folders of profiles: what comes out is as if all pages had been learned at once.

    Args:
        folders: The folders, in any order, each with the pages that `learn` left beside them.
        into: The folder that is written; it may be one of them.
        margin: What must be seen before a line is learned.

    Raises:
        ProfileError: A folder or the pages beside a profile are not there, or a file is wrong.
    """
    given = [Path(folder) for folder in folders]
    samples = Samples()
    for folder in given:
        for path in _profiles_in(folder):
            pages = path.with_name(path.name.removesuffix(ENDING) + SAMPLE_ENDING)
            if not pages.is_file():
                message = f"{path}: the pages it was learned from are not beside it ({pages.name})"
                raise ProfileError(message)
        samples.merge(load_samples(folder))
    return _written(samples, given, Path(into), margin)


def _profiles_in(folder: Path) -> list[Path]:
    if not folder.is_dir():
        message = f"{folder}: is no folder; name one that `newsclean learn` has written"
        raise ProfileError(message)
    return sorted(folder.glob(f"*{ENDING}"))


def _written(
    samples: Samples, befores: Iterable[Path], folder: Path, margin: Margin
) -> dict[str, Profile]:
    profiles = {}
    for site, profile in profiles_of(samples, margin).items():
        files = (before / f"{site}{ENDING}" for before in befores)
        profiles[site] = edited(profile, *(load_profile(file) for file in files if file.is_file()))
        save_profile(profiles[site], folder)
    save_samples(samples, folder)
    return profiles
