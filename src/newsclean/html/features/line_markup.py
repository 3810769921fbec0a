"""What the markup inside a block says about it, as named features."""

from __future__ import annotations

from newsclean.html.blocks.nodes import PageBlock
from newsclean.html.features.elements import categories
from newsclean.html.features.scales import scale

# The weights were trained with these. By judgement: the first links of a line, and the beginning of
# an address, say where a line leads; a line linked less than this is text with links in it.
_FEW_LINKS = 6
_LINK_READ = 200
_MOSTLY_LINKED = 0.3
_PROPS = frozenset(
    "author headline description name datepublished datemodified caption articlebody"
    " articlesection keywords tag time small cite nofollow bookmark".split()
)
# The weights were trained with these steps as well.
_SHARE = scale("links.share")
_CUES = {
    "author": ("/author", "/autor", "/by/", "/people/", "/profile", "/staff"),
    "tag": ("/tag", "/topic", "/category", "/themen", "/keyword", "/section"),
    "mail": ("mailto:",),
    "share": ("share", "intent/tweet", "whatsapp:"),
    "script": ("javascript:",),
    "newsletter": ("newsletter", "subscribe"),
    "login": ("login", "signin", "register"),
    "comment": ("comment",),
    "search": ("/search",),
    "image": (".jpg", ".png"),
    "print": ("print",),
    "legal": ("privacy", "terms", "contact"),
}
_TO = [(cue, "links.to-" + kind) for kind, cues in _CUES.items() for cue in cues]


def add_inline(block: PageBlock, row: list[str]) -> None:
    """Add the features that the links and the inline elements of a block give."""
    if block.link_chars:
        _add_links(block, row)
    elif block.links:
        row.append("links.empty")
    if block.bits:
        row.extend(categories("inline", block.bits))
    if block.props:
        props = {prop.lower() for prop in block.props}
        row.extend(["prop.inline-" + name for name in sorted(props & _PROPS)])
    if block.strong_chars:
        row.append("strong." + _most(block.strong_chars, block.chars))
    if block.slanted_chars:
        row.append("slanted." + _most(block.slanted_chars, block.chars))


def _add_links(block: PageBlock, row: list[str]) -> None:
    density = block.link_density
    row.append(_SHARE(density))
    count = len(block.links)
    if count > 1:
        row.append("links.two" if count == 2 else "links.many")
    if density <= _MOSTLY_LINKED:
        return
    addresses = [link[:_LINK_READ].lower() for link in block.links[:_FEW_LINKS]]
    if any(address.startswith("#") for address in addresses):
        row.append("links.to-fragment")
    together = " ".join(addresses)
    row.extend(dict.fromkeys([name for cue, name in _TO if cue in together]))


def _most(part: int, whole: int) -> str:
    return "all" if part > 0.9 * whole else "most" if part > 0.5 * whole else "some"
