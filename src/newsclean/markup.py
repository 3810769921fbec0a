"""What a page says about a stretch of its text."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from newsclean.claim import Kind


class Place(Protocol):
    """Where a block stands in its page; told when somebody asks, since few do."""

    @property
    def path(self) -> tuple[str, ...]:
        """Tag names from the body down to the block."""

    @property
    def tokens(self) -> frozenset[str]:
        """Class and id tokens of the block and its ancestors."""

    @property
    def xpath(self) -> str | None:
        """The place in the parsed page."""

    @property
    def is_cell(self) -> bool:
        """Whether it is a cell of a table of short lines."""


class Markup(NamedTuple):
    """What a page says about one of its blocks, and whether the block is part of the article.

    Args:
        place: Where the block stands in the page.
        link_density: Share of the block's characters inside links, 0 to 1.
        extracted: Whether the block belongs to the article.
        reason: One sentence that says why it does not.
        kind: What the block is, as far as the markup tells.
        field: The `Article` field it belongs in, if it is not plain boilerplate.
        rule: Name of the reason, as `ignore` takes it: "extraction.link-box".
    """

    place: Place | None = None
    link_density: float = 0.0
    extracted: bool = True
    reason: str = ""
    kind: Kind = Kind.CHROME
    field: str | None = None
    rule: str = ""

    @property
    def path(self) -> tuple[str, ...]:
        """Tag names from the body down to the block."""
        return self.place.path if self.place else ()

    @property
    def tokens(self) -> frozenset[str]:
        """Class and id tokens of the block and its ancestors."""
        return self.place.tokens if self.place else frozenset()

    @property
    def xpath(self) -> str | None:
        """Where the block stands in the parsed page."""
        return self.place.xpath if self.place else None

    @property
    def is_cell(self) -> bool:
        """Whether the block is a cell of a table of short lines, which is content."""
        return self.place is not None and self.place.is_cell


class Span(NamedTuple):
    """A stretch of the source text that came from one element of a page."""

    start: int
    end: int
    markup: Markup
