"""A page that is nested deeper than the parser reads, with fewer levels and all of its text."""

from __future__ import annotations

import re

from newsclean.html.blocks.walk import BLOCK_TAGS

# A tag, or what holds text that is no markup. A tag without end ends where the next one begins.
# A quoted value may hold a ">"; a quote that nothing closes is a sign like others.
_TOKEN = re.compile(
    rb"<!--.*?(?:-->|\Z)"
    rb"|<(?P<raw>script|style|textarea|title|xmp|iframe|noembed|noframes)\b.*?(?:</(?P=raw)|\Z)"
    rb"|<(?P<end>/?)(?P<name>[a-z][a-z0-9:-]*+)"
    rb"(?:=\s*+(?:\"[^\"<]*+\"|'[^'<]*+')|[^<>])*+>?",
    re.IGNORECASE | re.DOTALL,
)
# They hold nothing, so they are no level.
_VOID = frozenset(
    b"area base br col embed frame hr img input link meta param source track wbr".split()
)
_BLOCK_TAGS = frozenset(tag.encode() for tag in BLOCK_TAGS)
# Elements end themselves where another of the kind begins, so that levels are counted too high.
_SELF_ENDING = frozenset(b"p li td th tr dt dd option tbody thead tfoot".split())
# So many levels stay; elements are told apart down to 250. The deepest of 129 public pages has 43.
_LEVELS = 200
# It holds nothing itself, and parts two paragraphs.
_BREAK = b"<hr>"


def with_fewer_levels(page: bytes) -> bytes:
    """Give a page without the tags below its first levels; a rule parts what they parted.

    >>> page = b"<div>" * 3000 + b"<p>It rained.</p><p>It <b>snowed</b>.</p>" + b"</div>" * 3000
    >>> with_fewer_levels(page).count(b"<div>")
    200
    >>> with_fewer_levels(page).replace(b"<div>", b"").replace(b"</div>", b"")
    b'<hr>It rained.<hr>It snowed.<hr>'

    Args:
        page: The page's bytes in UTF-8.
    """
    parts: list[bytes] = []
    # For each open element its name, and whether its tags stay.
    opened: list[tuple[bytes, bool]] = []
    done = 0
    broken = False
    for token in _TOKEN.finditer(page):
        name = token["name"]
        if name is None:
            continue
        name = name.lower()
        if name in _VOID:
            continue
        if token["end"]:
            at = _innermost(opened, name)
            stays = at < 0 or opened[at][1]
            if at >= 0:
                del opened[at:]
        else:
            if name in _SELF_ENDING and opened and opened[-1][0] == name:
                opened.pop()
            stays = len(opened) < _LEVELS
            opened.append((name, stays))
        if stays:
            continue
        text = page[done : token.start()]
        broken = broken and not text.strip()
        parts.append(text)
        if name in _BLOCK_TAGS and not broken:
            parts.append(_BREAK)
            broken = True
        done = token.end()
    return b"".join((*parts, page[done:]))


# Further out no element is looked for: it was closed by something else.
_REACH = 20


def _innermost(opened: list[tuple[bytes, bool]], name: bytes) -> int:
    """Give the place of the innermost open element of a name; -1 if none is near."""
    for at in range(len(opened) - 1, max(-1, len(opened) - 1 - _REACH), -1):
        if opened[at][0] == name:
            return at
    return -1
