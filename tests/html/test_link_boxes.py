from newsclean.html.blocks.tree import parse
from newsclean.html.blocks.walk import read_blocks
from newsclean.html.decision.link_boxes import menus
from newsclean.html.decision.second_opinion import second_opinion

RAIN = "It rained all night in Portmere, and nobody slept, the harbour office said on Friday."
LINKS = "".join(f"<li><a href='/{number}'>Tides of the quay {number}</a></li>" for number in "123")
PAGE = f"<main><div><ul>{LINKS}</ul><p>Opening hours</p></div><p>{RAIN}</p><ul>{LINKS}</ul></main>"


def test_largest_boxes_of_links_that_surely_are_no_article_are_given() -> None:
    tree = parse(PAGE)
    assert tree is not None
    blocks, _ = read_blocks(tree)
    chances = [0.9 if block.text == RAIN else 0.001 for block in blocks]
    assert menus(blocks, chances) == [
        "/html[1]/body[1]/main[1]/div[1]",
        "/html[1]/body[1]/main[1]/ul[1]",
    ]
    chances[0] = 0.2
    assert "/html[1]/body[1]/main[1]/div[1]" not in menus(blocks, chances)


def test_a_second_opinion_is_given_without_them_and_leaves_the_page_as_it_is() -> None:
    tree = parse(PAGE)
    assert tree is not None
    text = second_opinion(tree, ["/html[1]/body[1]/main[1]/div[1]"])
    assert RAIN in text
    assert "Opening hours" not in text
    assert "Opening hours" in tree.text_content()
