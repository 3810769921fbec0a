"""The head of a Markdown file: its metadata between two rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Final, NamedTuple

from newsclean.claim import FIELDS, Claim, Kind
from newsclean.document import Block, Document
from newsclean.text.intervals import Interval
from newsclean.text.patterns import seldom

# What opens a head, what closes it, and what stands between a key and its value.
_TOML: Final = "="
_RULES: Final = {"---": (("---", "..."), ":"), "+++": (("+++",), _TOML)}
_ENTRY: Final = seldom(
    r"(?P<key>[A-Za-z][\w.-]{0,40})\s{0,20}(?P<mark>[:=])(?:\s+(?P<value>\S.*))?$"
)
# The items of a list on one line, a quoted value as one of them.
_LISTED: Final = seldom(
    r"""(?P<quote>["'])(?P<said>.+?)(?P=quote)|(?P<bare>[^\s,\[\]"'][^,\[\]]*)"""
)
_COMMENT: Final = seldom(r"\s#.*$|^[>|][-+\d]*$")
_ITEM: Final = seldom(r"\s*-\s+(?P<value>\S.*)$")
# In TOML the items of a list on several lines, and the head of a table.
_QUOTED_ITEM: Final = seldom(r"""\s*(?P<value>"[^"]*"|'[^']*'),?$""")
_TABLE: Final = seldom(r"\[{1,2}[\w.\s-]{1,60}\]{1,2}$")
# Keys without "-" and "_", as Jekyll, Hugo, Pelican and trafilatura write them, by what they say.
_KEYS: Final = {
    Kind.HEADLINE: {"title", "headline"},
    Kind.BYLINE: {"author", "authors", "byline", "creator", "writer"},
    Kind.PUBLISHED: {
        "date", "published", "publishdate", "pubdate", "datepublished", "publishedat", "created",
        "updated", "modified", "lastmod", "lastmodified", "lastmodifiedat", "datemodified",
    },
    Kind.TAGS: {"tags", "keywords"},
    Kind.SECTION: {"category", "categories", "section"},
}  # fmt: skip
_KIND_OF: Final = {key: kind for kind, keys in _KEYS.items() for key in keys}
# By judgement: a head has one known key and another at least, and no more lines than this.
_FEWEST, _MOST_LINES = 2, 80
_LABELLED: Final = frozenset({Kind.BYLINE, Kind.TAGS})
_AROUND = "\"'[]"
_REASON: Final = "Metadata at the head of a Markdown file"


class _Entry(NamedTuple):
    """A line of the head.

    Args:
        key: The key that it belongs to.
        start: Where in its block it begins.
        value: Where its value stands.
        opens: Whether the key stands in it.
    """

    key: str
    start: int
    value: Interval | None
    opens: bool


@dataclass(frozen=True)
class FrontMatter:
    """Claim the head of a Markdown file, and move its values to the fields.

    >>> import newsclean
    >>> head = "---\\ntitle: Ferry runs aground\\nauthor: Ada Lovett\\ndate: 2024-03-03\\n---\\n"
    >>> article = newsclean.clean(head + "It rained all night.")
    >>> article.text, article.headline, article.authors, str(article.date_published)
    ('It rained all night.', 'Ferry runs aground', ('Ada Lovett',), '2024-03-03')

    Args:
        name: What the cleaner is called in reports.
        speaks_first: Whether the others wait where it finds something: a line such as "title: ..."
            is no headline with a label before it.

    Source:
        The layout is that of Jekyll and Hugo: https://jekyllrb.com/docs/front-matter/ and
        https://gohugo.io/content-management/front-matter/
    """

    name: str = "front_matter"
    speaks_first: bool = True

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        """Give the claims on the lines of the head, and on their values."""
        for block, entries in _head(document):
            yield block.claim(Kind.CHROME, reason=_REASON)
            for entry in entries:
                kind = _KIND_OF.get(entry.key)
                if entry.value and kind:
                    spans = _pieces(entry, entry.value, kind, block.text)
                    for span in spans:
                        yield block.claim(kind, span=span, field=FIELDS[kind], reason=_REASON)
                    # Where the names stay, what stands between them does.
                    for (_, start), (end, _) in pairwise(spans):
                        yield block.claim(kind, span=(start, end), reason=_REASON)


def _pieces(entry: _Entry, value: Interval, kind: Kind, text: str) -> list[Interval]:
    """Give the pieces that a field is read from: the names of a list on one line are several."""
    label, said = text[entry.start : value[0]], text[slice(*value)]
    if kind is not Kind.BYLINE or not ("[" in label or ("," in said and label[-1] in "\"'")):
        start = _piece(entry, kind, text)
        # Where the label stays, the bracket that closes its list does.
        closed = value[1] + len(text[value[1] :]) - len(text[value[1] :].lstrip(_AROUND))
        return [(start, closed if start < value[0] else value[1])]
    listed = text[: value[1] + 1]
    found = _LISTED.finditer(listed, value[0] - 1)
    return [one.span("said" if one["said"] else "bare") for one in found]


def _piece(entry: _Entry, kind: Kind, text: str) -> int:
    """Give where the piece begins that a field is read from: some need what stands before a value.

    Before a name in any script the key is the label that a byline needs, before a date it says
    whether that is of a change, and a tag alone is one by its label or list mark.
    """
    first = entry.value[0] if entry.value else entry.start
    label = text[entry.start : first]
    is_labelled = kind is Kind.PUBLISHED or (kind in _LABELLED and ":" in label)
    return entry.start if is_labelled or (kind is Kind.TAGS and not entry.opens) else first


def _head(document: Document) -> Sequence[tuple[Block, list[_Entry]]]:
    """Give the lines of the head with what each says; nothing where the text has none."""
    if document.spans or not document.live.lstrip("\ufeff\n\r \t").startswith(tuple(_RULES)):
        return ()
    opening, *blocks = islice(document.blocks, _MOST_LINES)
    rule = opening.text.strip("\ufeff")
    if rule not in _RULES:
        return ()
    closing, mark = _RULES[rule]
    head: list[tuple[Block, list[_Entry]]] = [(opening, [])]
    key, in_table = "", False
    for block in blocks:
        if block.text in closing:
            opened = [entry.key for _, entries in head for entry in entries if entry.opens]
            keys = {*opened}
            known = not keys.isdisjoint(_KIND_OF) and _FEWEST <= len(keys) == len(opened)
            return [*head, (block, [])] if known else ()
        entries: list[_Entry] = []
        for offset, line in _lines(block, document.text):
            entry = _entry(line, mark, key, offset)
            if entry is None:
                return ()
            # Keys of a table may be those of the head once more.
            in_table = in_table or _is_table(line, mark)
            entries.append(entry._replace(opens=False) if in_table else entry)
            key = entry.key
        head.append((block, entries))
    return ()


def _lines(block: Block, text: str) -> Iterator[tuple[int, str]]:
    """Give the lines of a block, with the white space before them, and where each begins."""
    first = block.pieces[0][0]
    offset = -1 if first and text[first - 1] in " \t" else 0
    lines = (text[first + offset : first] + block.text).splitlines(keepends=True)
    for line in lines:
        yield offset, line.rstrip()
        offset += len(line)


def _entry(line: str, mark: str, key: str, offset: int) -> _Entry | None:
    """Read a line of the head; None where it is none."""
    if line.startswith("#"):
        return _Entry(key, offset, None, opens=False)
    # Keys of a TOML table may be indented.
    indent = len(line) - len(line.lstrip()) if mark == _TOML else 0
    found = _ENTRY.match(line, indent)
    if found is not None and found["mark"] == mark:
        key = found["key"].replace("-", "").replace("_", "").lower()
        return _Entry(key, offset, _bare(line, found.start("value"), offset), opens=True)
    if _is_table(line, mark):
        return _Entry("", offset, None, opens=False)
    item = (_QUOTED_ITEM if mark == _TOML else _ITEM).match(line)
    if not (key or mark == _TOML) or not (item or line[0] in " \t]"):
        return None
    value = _bare(line, item.start("value"), offset) if item else None
    first = item.start("value") if mark == _TOML and item else line.find("-")
    return _Entry(key, offset + first, value, opens=False)


def _is_table(line: str, mark: str) -> bool:
    return mark == _TOML and _TABLE.match(line) is not None


def _bare(line: str, start: int, offset: int) -> Interval | None:
    """Give where in its block a value stands, without the marks around it; None for no value."""
    said = _COMMENT.sub("", line[start:]) if start >= 0 else ""
    value = said.rstrip(_AROUND + " \t")
    first = start + len(value) - len(value.lstrip(_AROUND))
    end = start + len(value)
    return (first + offset, end + offset) if first < end else None
