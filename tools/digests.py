"""Clean every fixture and print a hash of each article: python -m tools.digests.

Two outputs are the same where newsclean gives the same articles, such as on another version of
Python and of what it depends on.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import newsclean

ROOT = Path(__file__).parents[1]
_FOLDERS = ("tests/fixtures/pages", "tests/fixtures/text", "examples")


def sources() -> list[Path]:
    """Give the pages and texts of the fixtures."""
    found = (path for folder in _FOLDERS for path in (ROOT / folder).rglob("*"))
    return sorted(path for path in found if path.suffix in (".html", ".txt"))


def digest_of(path: Path) -> str:
    """Give a hash of the article that a file gives, or of the error; versions do not count."""
    try:
        article = newsclean.clean(path.read_bytes()).model_dump(mode="json", exclude={"made_by"})
    except newsclean.InputError as error:
        article = {"error": str(error)}
    written = json.dumps(article, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(written.encode()).hexdigest()[:12]


def main() -> None:
    """Print the hash of each file with its name."""
    for path in sources():
        print(digest_of(path), path.relative_to(ROOT).as_posix())


if __name__ == "__main__":
    main()
