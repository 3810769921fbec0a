"""Named features of a page's blocks: each block gets the names of what is true of it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from newsclean.html.align import letters
from newsclean.html.blocks import TAG_BIT, Node, PageBlock
from newsclean.html.heads import Heads
from newsclean.html.prose import BOX_SHARE, Prose
from newsclean.html.shape import shape_features
from newsclean.html.tokens import CATEGORIES, bit

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NEAR = 3
_SOME_PROSE = 300
_HARDLY_ANY = 0.05
_LEAD = bit("lead")
_LEAD_WITHIN = 30
_SHORTEST_LEAD = 40
_LINKED_LEAD = 0.3
_PATH_TAGS = [
    (TAG_BIT[tag], f"in.{tag}")
    for tag in (
        "nav footer header aside figure figcaption table ul ol dl blockquote form article main"
        " section button label address details pre"
    ).split()
]


def bins(value: float, limits: Sequence[float]) -> int:
    """Give the number of limits that a value reaches.

    >>> bins(0.2, (0.1, 0.2, 0.3))
    2
    """
    return bisect_right(limits, value)


@lru_cache(maxsize=20_000)
def _categories(prefix: str, bits: int) -> tuple[str, ...]:
    return tuple(f"{prefix}.{c}" for n, c in enumerate(CATEGORIES) if bits >> n & 1)


class PageFeatures:
    """The features of all blocks of one page.

    Args:
        blocks: The blocks of the page.
        prose: Where its prose lies.
        heads: What it says about itself.
    """

    def __init__(self, blocks: Sequence[PageBlock], prose: Prose, heads: Heads) -> None:
        self.blocks = blocks
        self.prose = prose
        self.heads = heads
        self.codes = [self._code(i) for i in range(len(blocks))]
        self.families: Counter[tuple[str, str, str, str]] = Counter()
        self.family_sizes: Counter[tuple[str, str, str, str]] = Counter()
        for block, mass in zip(blocks, prose.masses, strict=True):
            key = family_of(block.node)
            self.families[key] += mass  # type: ignore[assignment]
            self.family_sizes[key] += 1
        self._order()
        self._duplicates()
        self.furniture = self._furniture()
        self._title_marks()

    def _code(self, i: int) -> str:
        block, shape = self.blocks[i], self.prose.shapes[i]
        density = block.link_density
        if block.node.tag in _HEADINGS:
            return "heading-linked" if density > 0.7 else "heading"
        if density > 0.7:
            return "linked-long" if shape.size >= 40 else "linked"
        if shape.prose:
            return "prose" if density < 0.5 else "prose-linked"
        if block.strong_chars * 10 > block.chars * 9:
            return "strong"
        if shape.ended and shape.size >= 15:
            return "sentence"
        if shape.size >= 60:
            return "long"
        return "short" if shape.size >= 15 else "tiny"

    def _order(self) -> None:
        """Number the prose that counts, before and after each block."""
        total = self.prose.total
        main = self.prose.main
        strong = [
            i
            for i, mass in enumerate(self.prose.masses)
            if mass >= 30 and (main is None or main.first <= i <= main.last)
        ]
        self.first = strong[0] if strong else 0
        self.last = strong[-1] if strong else len(self.blocks)
        self.prose_count = len(strong)
        before: list[float] = []
        sum_ = 0.0
        self.to_prose_before = []
        since = 99
        for mass in self.prose.masses:
            before.append(sum_ / total)
            self.to_prose_before.append(since)
            sum_ += mass
            since = 1 if mass >= 30 else since + 1
        self.before = before
        after: list[int] = []
        since = 99
        for mass in reversed(self.prose.masses):
            after.append(since)
            since = 1 if mass >= 30 else since + 1
        self.to_prose_after = after[::-1]

    def _duplicates(self) -> None:
        seen: dict[str, int] = {}
        texts = [block.text.casefold() if block.chars < 600 else block.text[:600].casefold() for block in self.blocks]
        self.count = Counter(texts)
        self.earlier = []
        for i, text in enumerate(texts):
            self.earlier.append(text in seen)
            seen.setdefault(text, i)
        self.texts = texts

    def _title_marks(self) -> None:
        """Mark the copies of the title and of the description."""
        heads = self.heads
        self.title_mark: dict[int, str] = {}
        longest = max((len(t) for t in heads.titles), default=0)
        shortest = 8
        h1_at = -1
        for i, block in enumerate(self.blocks):
            is_h1 = block.node.tag == "h1"
            if is_h1 and h1_at < 0:
                h1_at = i
            if block.chars < shortest or block.chars > 1000:
                continue
            short = block.chars <= longest * 1.6 + 20
            if not short and not heads.descriptions:
                continue
            key = letters(block.text)
            mark = ""
            if short and len(key) >= 8:
                if key in heads.titles or key in heads.parts:
                    mark = "title.same"
                elif any(title in key and len(title) * 2 > len(key) for title in heads.titles):
                    mark = "title.holds"
                elif len(key) >= 12 and any(key in title for title in heads.titles):
                    mark = "title.part"
            if not mark and len(key) >= 25:
                for text in heads.descriptions:
                    if key == text:
                        mark = "description.same"
                    elif len(text) >= 30 and (key.startswith(text[:-3]) or text.startswith(key)):
                        mark = "description.begins"
                    elif len(key) >= 25 and key in text:
                        mark = "description.part"
                    if mark:
                        break
            if mark:
                self.title_mark[i] = mark
        same = [i for i, mark in self.title_mark.items() if mark in ("title.same", "title.holds")]
        self.title_at = -1
        before = [i for i in same if i <= self.first + 3]
        h1s = [i for i in before if self.blocks[i].node.tag == "h1"]
        if h1s:
            self.title_at = h1s[-1]
        elif before:
            self.title_at = before[-1]
        elif 0 <= h1_at <= self.first + 3:
            self.title_at = h1_at

    def _furniture(self) -> list[bool]:
        """Mark the blocks in boxes of links before and after the text, as menus and lists are."""
        prose = self.prose
        if prose.total < _SOME_PROSE:
            return [False] * len(self.blocks)
        marks = []
        known: dict[int, bool] = {}
        for i, block in enumerate(self.blocks):
            if self.first <= i <= self.last:
                marks.append(False)
                continue
            key = id(block.node)
            if key not in known:
                box, _ = self.box_of(block.node)
                known[key] = (
                    box is not None
                    and box.last - box.first >= _NEAR
                    and box.mass < _HARDLY_ANY * prose.total
                    and box.link_chars * 2 > box.chars
                )
            marks.append(known[key])
        return marks

    def marks_of(self, i: int) -> list[str]:
        """Give a block's zone, and where it stands beside the title."""
        zone = self._zone(i)
        marks = ["zone." + zone]
        if self.title_at >= 0:
            if i == self.title_at:
                marks.append("title.here")
            elif i < self.title_at:
                marks.append("title.later")
            elif zone == "head":
                marks.append("title.above")
        mark = self.title_mark.get(i)
        if mark and mark.startswith("title"):
            marks.append(mark)
        return marks

    def lead_marks(self, i: int) -> list[str]:
        """Say what makes a block look like the standfirst between the headline and the text."""
        if not 0 <= self.title_at < i <= self.first or i - self.title_at > _LEAD_WITHIN:
            return []
        block = self.blocks[i]
        if self.prose.shapes[i].size < _SHORTEST_LEAD or block.link_density > _LINKED_LEAD:
            return []
        marks = ["lead.place"]
        if self.prose.shapes[i].ended:
            marks.append("lead.sentence")
        if self.title_mark.get(i, "").startswith("description"):
            marks.append("lead.description")
        if (block.node.bits | block.bits | (block.node.parent.bits if block.node.parent else 0)) & _LEAD:
            marks.append("lead.class")
        return marks

    def _zone(self, i: int) -> str:
        return "head" if i < self.first else "tail" if i > self.last else "within"

    def names_of(self, node: Node) -> int:
        """Give the categories of a node's names, and of those around it that hold little prose."""
        bits = 0
        limit = BOX_SHARE * self.prose.total
        above: Node | None = node
        while above is not None and above.mass < limit:
            bits |= above.bits
            above = above.parent
        return bits

    def box_of(self, node: Node) -> tuple[Node | None, Node | None]:
        """Give the highest element around a node that holds little prose, and the one above it."""
        limit = BOX_SHARE * self.prose.total
        box: Node | None = None
        above: Node | None = node
        while above is not None and above.mass < limit:
            box = above
            above = above.parent
        return box, above

    def rows(self) -> list[list[str]]:
        """Give the names of all that is true of each block; none for plain furniture."""
        return [
            [] if is_furniture else self.row(i) for i, is_furniture in enumerate(self.furniture)
        ]

    def row(self, i: int) -> list[str]:
        """Give the names of all that is true of a block."""
        block, shape = self.blocks[i], self.prose.shapes[i]
        node = block.node
        row = self._node_row(node)
        code = self.codes[i]
        row.append("code." + code)
        row.append(f"{row[0]}/{code}")
        shape_features(block.text, shape, row)
        self._link_row(block, row)
        self._inline_row(block, row)
        self._position_row(i, code, row)
        self._neighbour_row(i, row)
        mark = self.title_mark.get(i)
        if mark:
            row.append(mark)
            if i <= self.first:
                row.append(mark + "-before")
        row.extend(self.lead_marks(i))
        if self.earlier[i]:
            row.append("copy.later")
            if shape.size >= 60:
                row.append("copy.later-long")
        elif self.count[self.texts[i]] > 1:
            row.append("copy.first")
        return row

    # -- where it stands ---------------------------------------------------------------------

    def _node_row(self, node: Node) -> list[str]:
        prose = self.prose
        row: list[str] = []
        own_share = prose.share(node)
        family = family_of(node)
        family_share = self.families[family] / prose.total
        main = prose.main
        place = _place(node, main)
        shares = "0" if family_share <= 0 else "low" if family_share < 0.1 else "mid" if family_share < 0.4 else "high"
        row.append(f"place.{place}+{shares}")
        row.append(f"family.share-{bins(family_share, (0.001, 0.03, 0.1, 0.3, 0.6))}")
        row.append(f"family.size-{bins(self.family_sizes[family], (2, 4, 10, 30))}")
        row.append(f"node.share-{bins(own_share, (0.001, 0.05, 0.3, 0.6))}")
        parent = node.parent
        if parent is not None:
            row.append(f"parent.share-{bins(prose.share(parent), (0.001, 0.05, 0.3, 0.6, 0.85))}")
            if parent.parent is not None:
                row.append(f"grandparent.share-{bins(prose.share(parent.parent), (0.001, 0.05, 0.3, 0.6, 0.85))}")
        row.append("tag." + (node.tag if node.tag in _OWN_TAGS else "other"))
        if node.hidden:
            row.append("hidden.self")
        for bit, name in _PATH_TAGS:
            if node.inside & bit:
                row.append(name)
        self._class_row(node, row)
        self._box_row(node, row)
        if node.props:
            props = {prop.lower() for prop in node.props}
            if "articlebody" in props:
                row.append("prop.body")
            for name in _PROPS:
                if name in props:
                    row.append("prop." + name)
        return row

    def _class_row(self, node: Node, row: list[str]) -> None:
        row.extend(_categories("own", node.bits))
        limit = BOX_SHARE * self.prose.total
        near = box = 0
        above: Node | None = node
        steps = 0
        while above is not None and above.mass < limit:
            if 0 < steps <= _NEAR:
                near |= above.bits
            elif steps > _NEAR:
                box |= above.bits
            above = above.parent
            steps += 1
        big = 0
        for _ in range(4):
            if above is None:
                break
            big |= above.bits
            above = above.parent
        row.extend(_categories("near", near))
        row.extend(_categories("box", box))
        row.extend(_categories("around", big))

    def _box_row(self, node: Node, row: list[str]) -> None:
        """The highest element around it that holds little of the page's prose."""
        box, above = self.box_of(node)
        if box is None:
            row.append("box.none")
            return
        if box is node:
            row.append("box.self")
        density = box.link_chars / box.chars if box.chars else 0.0
        row.append(f"box.links-{bins(density, (0.05, 0.2, 0.4, 0.6, 0.8))}")
        row.append(f"box.blocks-{bins(box.last - box.first + 1, (2, 3, 6, 15, 40))}")
        share = box.mass / self.prose.total
        row.append(f"box.share-{bins(share, (0.001, 0.02, 0.05, 0.1, 0.2))}")
        row.append(f"box.chars-{bins(box.chars / self.prose.total, (0.02, 0.05, 0.15, 0.4, 1))}")
        first = self.codes[box.first] if 0 <= box.first < len(self.codes) else ""
        if box is not node or box.first != box.last:
            row.append("box.begins-" + first)
        row.append("box.tag-" + (box.tag if box.tag in _BOX_TAGS else "other"))
        if above is not None:
            row.append(f"box.in-{bins(above.mass / self.prose.total, (0.5, 0.85, 0.999))}")
            if above is self.prose.main:
                row.append("box.in-main")

    # -- what it is --------------------------------------------------------------------------

    def _link_row(self, block: PageBlock, row: list[str]) -> None:
        if not block.link_chars:
            if block.links:
                row.append("links.empty")
            return
        density = block.link_density
        row.append(f"links.share-{bins(density, (0.1, 0.3, 0.5, 0.8, 0.98))}")
        count = len(block.links)
        if count > 1:
            row.append("links.two" if count == 2 else "links.many")
        if density > 0.3:
            kinds = set()
            for link in block.links[:6]:
                low = link[:200].lower()
                for cue, kind in _LINK_CUES:
                    if cue in low:
                        kinds.add(kind)
                if low.startswith("#"):
                    kinds.add("fragment")
            row.extend(["links.to-" + kind for kind in sorted(kinds)])

    def _inline_row(self, block: PageBlock, row: list[str]) -> None:
        bits = block.bits
        if bits:
            row.extend(_categories("inline", bits))
        if block.props:
            for prop in block.props:
                low = prop.lower()
                if low in _INLINE_PROPS:
                    row.append("inline.prop-" + low)
        if block.strong_chars:
            share = block.strong_chars / block.chars
            row.append("strong.all" if share > 0.9 else "strong.most" if share > 0.5 else "strong.some")
        if block.slanted_chars:
            share = block.slanted_chars / block.chars
            row.append("slanted.all" if share > 0.9 else "slanted.most" if share > 0.5 else "slanted.some")

    def _position_row(self, i: int, code: str, row: list[str]) -> None:
        before = self.before[i]
        zone = self._zone(i)
        row.append(f"zone.{zone}")
        row.append(f"zone.{zone}/{code}")
        if zone == "within":
            row.append(f"order.before-{bins(before, (0.05, 0.3, 0.7, 0.95))}")
        elif zone == "head":
            row.append(f"order.head-{bins(self.first - i, (2, 4, 8, 20))}")
        else:
            row.append(f"order.tail-{bins(i - self.last, (2, 4, 8, 20))}")
        row.append(f"prose.before-{bins(self.to_prose_before[i], (2, 3, 5, 10))}")
        row.append(f"prose.after-{bins(self.to_prose_after[i], (2, 3, 5, 10))}")
        if self.title_at >= 0:
            if i == self.title_at:
                row.append("title.here")
            elif i < self.title_at:
                row.append("title.later")
            elif zone == "head":
                row.append("title.above")
        row.append(f"page.prose-{bins(self.prose.total, (300, 1000, 3000))}/{code}")

    def _neighbour_row(self, i: int, row: list[str]) -> None:
        blocks, codes = self.blocks, self.codes
        node = blocks[i].node
        last = len(blocks) - 1
        for name, j in (("prev", i - 1), ("next", i + 1)):
            if not 0 <= j <= last:
                row.append(name + ".none")
                continue
            other = blocks[j].node
            if other is node:
                relation = "same"
            elif other.parent is node.parent and other.tag == node.tag and other.names == node.names:
                relation = "twin"
            elif other.parent is node.parent:
                relation = "sibling"
            else:
                relation = "far"
            row.append(f"{name}.{codes[j]}")
            row.append(f"{name}.{relation}")
            mark = self.title_mark.get(j)
            if mark:
                row.append(f"{name}.{mark}")
        for name, j in (("prev2", i - 2), ("next2", i + 2)):
            if 0 <= j <= last:
                row.append(f"{name}.{codes[j]}")
        for j in range(i - 1, max(-1, i - 12), -1):
            if codes[j].startswith("heading") or codes[j] == "strong":
                row.append(f"under.{codes[j]}-{bins(i - j, (2, 3, 6))}")
                break
            if codes[j] == "prose" and self.prose.masses[j] > 30:
                row.append("under.prose")
                break


_OWN_TAGS = frozenset(
    "p div li td th h1 h2 h3 h4 h5 h6 figcaption dt dd button label blockquote article section"
    " body center pre header footer aside main form caption address figure summary".split()
)
_BOX_TAGS = frozenset("p div li ul ol table td tr section article aside header footer nav form figure blockquote h1 h2 h3 h4 dl".split())
_PROPS = ("author", "headline", "description", "name", "datepublished", "caption", "comment", "review", "publisher", "image", "associatedmedia")
_INLINE_PROPS = frozenset(
    "author headline description name datepublished datemodified caption articlebody articlesection keywords tag time small cite nofollow bookmark".split()
)
_LINK_CUES = (
    ("/author", "author"), ("/autor", "author"), ("/by/", "author"), ("/people/", "author"), ("/profile", "author"), ("/staff", "author"),
    ("/tag", "tag"), ("/topic", "tag"), ("/category", "tag"), ("/themen", "tag"), ("/keyword", "tag"), ("/section", "tag"),
    ("mailto:", "mail"), ("share", "share"), ("intent/tweet", "share"), ("whatsapp:", "share"), ("javascript:", "script"),
    ("newsletter", "newsletter"), ("subscribe", "newsletter"), ("login", "login"), ("signin", "login"), ("register", "login"),
    ("comment", "comment"), ("/search", "search"), (".jpg", "image"), (".png", "image"), ("amazon", "shop"), ("print", "print"),
    ("privacy", "legal"), ("terms", "legal"), ("contact", "legal"),
)


def family_of(node: Node) -> tuple[str, str, str, str]:
    parent = node.parent
    return (node.tag, node.names, parent.tag if parent else "", parent.names if parent else "")


def _place(node: Node, main: Node | None) -> str:
    """Say where an element stands beside the deepest one that holds most of the prose."""
    if main is None:
        return "nowhere"
    above: Node | None = node
    steps = 0
    while above is not None:
        if above is main:
            return "main" if steps == 0 else f"in{min(steps, 4)}"
        above = above.parent
        steps += 1
    above = main
    steps = 0
    mine = set()
    walk: Node | None = node
    while walk is not None:
        mine.add(id(walk))
        walk = walk.parent
    while above is not None and id(above) not in mine:
        above = above.parent
        steps += 1
    return f"out{min(steps, 4)}"
