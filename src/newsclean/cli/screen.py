"""Lay an article out for people to read in a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import zip_longest

from newsclean.article import Article, Image, Removal
from newsclean.claim import Kind
from newsclean.cli.terminal import Terminal

# In columns, by judgement: room for a label and a blank.
_LABELS = 12
# Control characters could move the cursor or worse; line ends and tabs are white space anyway.
_CONTROLS = {code: "\ufffd" for code in (*range(32), *range(127, 160)) if not chr(code).isspace()}


def cells(text: str) -> int:
    """Count the columns that a text takes up.

    >>> cells("Hafen"), cells("港口")
    (5, 4)
    """
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(c) else 1 + (unicodedata.east_asian_width(c) in "WF")
        for c in text
    )


def wrap(text: str, width: int) -> list[str]:
    """Break a paragraph into lines of no more than `width` columns.

    >>> wrap("It rained all night in Portmere.", 16)
    ['It rained all', 'night in', 'Portmere.']
    """
    lines: list[str] = []
    line, used = "", 0
    for word in text.translate(_CONTROLS).split():
        for part in _parts(word, width):
            size = cells(part)
            if line and used + 1 + size > width:
                lines.append(line)
                line, used = "", 0
            line, used = (f"{line} {part}", used + 1 + size) if line else (part, size)
    return [*lines, line] if line else lines


def _parts(word: str, width: int) -> Iterator[str]:
    """Cut a word that fits no line; scripts without blanks are one long word."""
    if cells(word) <= width:
        yield word
        return
    part, used = "", 0
    for character in word:
        size = cells(character)
        if part and used + size > width:
            yield part
            part, used = "", 0
        part, used = part + character, used + size
    yield part


def shorten(text: str, width: int) -> str:
    """Put a text on one line, with an ellipsis if it is too long for it.

    >>> shorten("Share on\\nFacebook", 12)
    'Share on Fa…'
    """
    line = " ".join(text[: 4 * width].translate(_CONTROLS).split())
    if cells(line) <= width and len(text) <= 4 * width:
        return line
    return next(_parts(line, width - 1), "") + "…"


@dataclass(frozen=True)
class Screen(Terminal):
    """How wide the output is, and whether it may use bold and dim letters.

    >>> print(Screen(40).show(Article(text="It rained.", headline="Rain", language="en")))
    Rain
    <BLANKLINE>
      Language    en
    <BLANKLINE>
    It rained.
    <BLANKLINE>
    Nothing was cut.
    """

    def show(self, article: Article) -> str:
        """Give the fields, the text, and what was cut."""
        parts = []
        if article.headline:
            parts.append(self.bold("\n".join(wrap(article.headline, self.width))))
        fields = [line for name, value in fields_of(article) for line in self._field(name, value)]
        if fields:
            parts.append("\n".join(fields))
        paragraphs = [wrap(line, self.width) for line in article.text.splitlines() if line.strip()]
        parts += ["\n".join(paragraph) for paragraph in paragraphs] or [self.dim("No text.")]
        parts += self._account(article)
        return "\n\n".join(parts)

    def _field(self, name: str, value: str) -> Iterator[str]:
        label = name
        for line in wrap(value, max(self.width - _LABELS - 2, 20)):
            yield f"  {self.dim(label.ljust(_LABELS))}{line}"
            label = ""

    def _account(self, article: Article) -> Iterator[str]:
        if not article.removed:
            yield self.dim("Nothing was cut.")
            return
        count = len(article.removed)
        share = f"{1 - article.kept_ratio:.0%} of the source"
        yield self.bold(f"Cut: {count} {'piece' if count == 1 else 'pieces'}, {share}")
        kinds: dict[Kind, list[Removal]] = {}
        for removal in article.removed:
            kinds.setdefault(removal.kind, []).append(removal)
        for kind, removals in kinds.items():
            title = kind.replace("_", " ") + (f" ({len(removals)})" if len(removals) > 1 else "")
            yield "\n".join([title, *self._removals(removals)])

    def _removals(self, removals: list[Removal]) -> Iterator[str]:
        """Put the pieces on the left, and once for all with the same reason that on the right."""
        right = max(self.width * 2 // 5, 12)
        left = max(self.width - right - 4, 12)
        reasons: dict[str, list[str]] = {}
        for removal in removals:
            reasons.setdefault(_why(removal), []).append(shorten(removal.text, left))
        for why, pieces in reasons.items():
            for piece, line in zip_longest(pieces, wrap(why, right), fillvalue=""):
                gap = " " * (left - cells(piece) + 2)
                yield f"  {piece}{gap}{self.dim(line)}" if line else f"  {piece}"


def fields_of(article: Article) -> Iterator[tuple[str, str]]:
    """Give the fields that are known, each with its label, in reading order."""
    values = {
        "Standfirst": article.subtitle,
        "By": ", ".join(article.authors) or article.byline,
        "Agency": ", ".join(article.agencies),
        "Dateline": article.dateline and article.dateline.raw,
        "Published": _moment(article.datetime_published, article.date_published)
        or article.date_published_raw,
        "Updated": _moment(article.datetime_modified, article.date_modified)
        or article.date_modified_raw,
        "Section": article.section,
        "Tags": ", ".join(article.tags),
        "Language": article.language,
        "Site": article.site_name,
        "Address": article.canonical_url or article.url,
        "Copyright": article.copyright_notice,
        "Kept by": ", ".join(article.kept_by),
    }
    yield from ((name, value) for name, value in values.items() if value)
    yield from (("Picture", _picture(image)) for image in article.images)
    yield from (("Beware", warning.message) for warning in article.warnings)


def _why(removal: Removal) -> str:
    ruled = removal.rule and removal.cleaner != "extraction"
    why = removal.rule if ruled else removal.reason or removal.cleaner
    return f"{why} → {removal.field}" if removal.field else why


def _moment(moment: datetime | None, day: date | None) -> str | None:
    if moment:
        return moment.isoformat(sep=" ", timespec="minutes")
    return day.isoformat() if day else None


def _picture(image: Image) -> str:
    credit = f"({image.credit})" if image.credit else None
    return " ".join(part for part in (image.caption, credit) if part) or image.url or "unnamed"
