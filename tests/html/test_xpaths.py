"""The path of an element finds it again, and is the one counted by hand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsclean.html.blocks.paths import DEEPEST, Paths
from newsclean.html.blocks.tree import Tree, parse
from newsclean.html.blocks.walk import read_blocks

TAGS = st.sampled_from(["div", "p", "h2", "span", "ul", "li", "x-card", "o:p", "amp-img"])
PIECES = st.recursive(
    st.just("Rain. "),
    lambda inner: st.tuples(TAGS, st.lists(inner, max_size=5)).map(
        lambda one: f"<{one[0]}>{''.join(one[1])}</{one[0]}>"
    ),
    max_leaves=30,
)


@given(st.lists(PIECES, min_size=1, max_size=5))
def test_a_path_is_the_one_counted_by_hand(pieces: list[str]) -> None:
    tree = parse("".join(pieces))
    assert tree is not None
    paths = Paths()
    for element in tree.iter():
        path = paths.of(element)
        assert path == _counted(element)
        assert tree.getroottree().xpath(path) == [element]


def test_a_page_nested_too_deeply_gives_no_paths() -> None:
    tree = parse("<div>" * (DEEPEST + 9) + "It rained.")
    assert tree is not None
    blocks, depth = read_blocks(tree)
    assert depth == DEEPEST + 11
    assert blocks[0].node.xpath == _counted(tree) + "/body[1]" + "/div[1]" * (DEEPEST - 2)
    (deepest,) = [element for element in tree.iter("div") if not len(element)]
    assert Paths().of(deepest) is None


def _counted(element: Tree) -> str:
    path = ""
    at: Tree | None = element
    while at is not None:
        plain = at.tag.isascii() and at.tag.isalnum()
        before = [one for one in at.itersiblings(preceding=True) if not plain or one.tag == at.tag]
        path = f"/{at.tag if plain else '*'}[{len(before) + 1}]{path}"
        at = at.getparent()
    return path
