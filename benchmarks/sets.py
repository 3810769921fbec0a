"""Read the public sets of pages and texts, each folder in the layout it is published in.

A folder of pages holds `html/*.gz` and one file that says what is right: `gold.json`,
`ground-truth.json` or `evaldata.json`. The project's own fixtures are one folder each, with a
`page.html` or a text file and an `expected.json`. A set of labelled texts is a `.jsonl` file.
A folder of seeds holds `NAME.txt` and `NAME.gold.json`.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from benchmarks.metrics import Segments, Shingles, segment_counts, shingle_scores

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
FIXTURES = ROOT / "tests" / "fixtures"
PAGE_SETS = ("aeb", "trafeval", "more/wcxb", "more/l3s", "more/dragnet", "more/daniel")
_EXPECTED = "*/expected.json"
_ANSWERS = ("gold.json", "ground-truth.json", "evaldata.json")


@dataclass(frozen=True)
class Page:
    """A page and what its text should be: a gold text, or segments that it must or must not hold.

    Args:
        name: The file's name without its endings, or the folder's.
        source: The page as it was sent, or a text.
        gold: All that may stay.
        required: What must stay, where that is less.
        wanted: Segments that must be in the text.
        unwanted: Segments that must not.
        language: Two letters, where the set tells.
        url: Its address, where the set tells.
    """

    name: str
    source: bytes | str
    gold: str | None = None
    required: str | None = None
    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    language: str = ""
    url: str = ""

    def score(self, text: str) -> Shingles | Segments:
        """Judge a text as the text of this page."""
        if self.gold is None:
            return segment_counts(self.wanted, self.unwanted, text)
        return shingle_scores(self.gold, self.required, text)


def fixture_sets() -> list[Path]:
    """Give the folders that hold the project's own fixtures."""
    return sorted({path.parent.parent for path in FIXTURES.rglob("expected.json")})


def is_page_set(folder: Path) -> bool:
    """Say whether the folder is a set of pages."""
    named = any((folder / name).is_file() for name in _ANSWERS)
    return named or any(folder.glob(_EXPECTED))


def read_pages(folder: Path) -> Iterator[Page]:
    """Give the pages of a set in the order of their names."""
    if any(folder.glob(_EXPECTED)):
        yield from _read_fixtures(folder)
        return
    answers = next(path for name in _ANSWERS if (path := folder / name).is_file())
    found = json.loads(answers.read_text(encoding="utf-8"))
    for key, answer in sorted(found.items(), key=lambda item: str(item[1].get("file", item[0]))):
        name = answer.get("file", key)
        yield Page(
            name=name.removesuffix(".html"),
            source=_page_file(folder, name),
            gold=answer.get("articleBody", answer.get("gold")),
            required=answer.get("required"),
            wanted=tuple(answer.get("with", ())),
            unwanted=tuple(answer.get("without", ())),
            language=answer.get("lang", ""),
            url=(key if "file" in answer else answer.get("url")) or "",
        )


def _read_fixtures(folder: Path) -> Iterator[Page]:
    for path in sorted(folder.glob(_EXPECTED)):
        answer = json.loads(path.read_text(encoding="utf-8"))
        page, text = path.with_name("page.html"), path.with_name("text.txt")
        yield Page(
            name=path.parent.name,
            source=page.read_bytes() if page.exists() else text.read_bytes().decode("utf-8"),
            gold="\n".join([*answer["text"], *answer.get("may_stay", [])]),
            required="\n".join(answer["text"]),
            unwanted=tuple(answer.get("must_cut", ())),
            language=answer.get("fields", {}).get("language") or "",
        )


def _page_file(folder: Path, name: str) -> bytes:
    for ending in (".gz", ".html.gz"):
        path = folder / "html" / (name + ending)
        if path.is_file():
            return gzip.decompress(path.read_bytes())
    message = f"{folder / 'html'} has no page {name}"
    raise FileNotFoundError(message)


def read_outputs(folder: Path) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Give what each extractor made of the pages of a set: its name, and texts by page."""
    for path in sorted(folder.glob("*.json.gz"), key=lambda path: path.name.casefold()):
        made = json.loads(gzip.decompress(path.read_bytes()))
        texts = {page: answer["articleBody"] or "" for page, answer in made.items()}
        yield path.name.removesuffix(".json.gz"), texts


def read_gold(folder: Path) -> dict[str, str]:
    """Give the gold texts that `read_outputs` is judged by."""
    found = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    return {page: answer["articleBody"] for page, answer in sorted(found.items())}


def read_labelled(path: Path) -> list[dict[str, Any]]:
    """Give the texts that are labelled line by line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def is_held_out(site: str) -> bool:
    """Say whether a site is of the third that nobody reads before all is done.

    >>> [is_held_out(site) for site in ("courier.example", "gull.example")]
    [False, True]

    Args:
        site: The site's name or host.
    """
    return int.from_bytes(sha256(site.encode()).digest()[:4]) % 3 == 0


def read_read(path: Path) -> list[dict[str, Any]]:
    """Give the labelled texts of the sites that may be read, which is two thirds of them."""
    return [text for text in read_labelled(path) if not is_held_out(text["site"])]


def read_seeds(folder: Path) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Give each seed's name, its text, and what is right for it."""
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        # Undecoded line ends, or the offsets in the gold would not fit.
        text = (folder / gold["source"]).read_bytes().decode("utf-8")
        yield path.name.removesuffix(".gold.json"), text, gold
