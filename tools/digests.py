"""Clean every fixture and print a hash of each article: python -m tools.digests.

Two outputs are the same where newsclean gives the same articles: on other versions of Python and of
what it depends on, in another order, in threads.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import newsclean

ROOT = Path(__file__).parents[1]
_FOLDERS = ("tests/fixtures/pages", "tests/fixtures/text", "examples")


def sources(every: int = 1) -> list[Path]:
    """Give the pages and texts of the fixtures, or every so manieth of them."""
    found = (path for folder in _FOLDERS for path in (ROOT / folder).rglob("*"))
    return sorted(path for path in found if path.suffix in (".html", ".txt"))[::every]


def digest_of(path: Path) -> str:
    """Give a hash of the article that a file gives, or of the error; versions do not count."""
    try:
        article = newsclean.clean(path.read_bytes()).model_dump(mode="json", exclude={"made_by"})
    except newsclean.InputError as error:
        article = {"error": str(error)}
    written = json.dumps(article, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(written.encode()).hexdigest()[:12]


def digests(paths: list[Path], threads: int = 1) -> Iterator[tuple[str, str]]:
    """Give the name and the hash of each file, in the order of the names."""
    with ThreadPoolExecutor(threads) as pool:
        found = dict(zip(paths, pool.map(digest_of, paths), strict=True))
    for path in sorted(found):
        yield path.relative_to(ROOT).as_posix(), found[path]


def main() -> None:
    """Print what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1, help="take every N-th file only")
    parser.add_argument("--backwards", action="store_true", help="clean the last one first")
    parser.add_argument("--threads", type=int, default=1, help="clean so many at once")
    chosen = parser.parse_args()
    paths = sources(chosen.every)
    for name, digest in digests(paths[::-1] if chosen.backwards else paths, chosen.threads):
        print(digest, name)


if __name__ == "__main__":
    main()
