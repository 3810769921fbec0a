"""What each group of features means when it speaks against a block."""

from __future__ import annotations

from newsclean.html.blocks.class_words import CATEGORIES

_CATEGORY = {
    "share": "The class names around it speak of sharing.",
    "related": "The class names around it speak of other articles.",
    "news": "The class names around it speak of a newsletter.",
    "member": "The class names around it speak of a membership or subscription.",
    "ad": "The class names around it speak of advertising.",
    "comment": "The class names around it speak of comments.",
    "nav": "The class names around it speak of navigation.",
    "footer": "The class names around it speak of the foot of the page.",
    "side": "The class names around it speak of a side column.",
    "meta": "The class names around it speak of date and author.",
    "author": "The class names around it speak of the author.",
    "tags": "The class names around it speak of tags.",
    "caption": "The class names around it speak of captions.",
    "media": "The class names around it speak of pictures.",
    "legal": "The class names around it speak of legal notices.",
    "modal": "The class names around it speak of a pop-up.",
    "login": "The class names around it speak of an account.",
    "head": "The class names around it speak of a headline.",
    "tool": "The class names around it speak of buttons and tools.",
    "hidden": "The class names around it speak of hidden text.",
    "list": "The class names around it speak of a list of entries.",
}
_GROUP = {
    "": "It stands outside the article.",
    "around": "The part of the page it stands in is not the article's.",
    "box": "It stands in a box beside the text.",
    "branch": "It hangs on another branch of the page than headline and text do.",
    "capitals": "Its capitals are those of a label.",
    "code": "It does not read as running text.",
    "copy": "The page holds it more than once.",
    "dense": "It stands beside the lines of the text.",
    "description": "It repeats the page's description.",
    "digits": "Its numbers are those of a label.",
    "end": "It does not end as a sentence does.",
    "family": "Elements of its sort hold little of the text.",
    "grandparent": "What surrounds it holds little of the text.",
    "hidden": "The page hides it.",
    "image": "It stands below a picture.",
    "in": "The element it stands in is not for running text.",
    "lead": "It is set as an introduction to something else.",
    "links": "It consists of links.",
    "next": "What follows it is no running text.",
    "next2": "What follows it is no running text.",
    "node": "Its element holds little of the text.",
    "order": "It stands too far from the text.",
    "page": "The page's text lies elsewhere.",
    "parent": "What surrounds it holds little of the text.",
    "pictured": "It stands with a picture.",
    "place": "It stands outside the element that holds the text.",
    "prev": "What comes before it is no running text.",
    "prev2": "What comes before it is no running text.",
    "prop": "Its itemprop is not that of the text.",
    "prose": "No running text stands near it.",
    "sign": "Its signs are those of a label.",
    "size": "It is too short for running text.",
    "slanted": "It is set as a note.",
    "start": "It does not begin as a sentence does.",
    "stops": "It holds no sentences.",
    "strong": "It is set as a label.",
    "tag": "Its tag is not one for running text.",
    "title": "It repeats the headline.",
    "under": "It stands under no heading of the text.",
    "v": "A second extractor leaves it out.",
    "words": "It has too few words for running text.",
    "zone": "It stands before or after the text.",
}
REASONS = {
    **_GROUP,
    **{
        category: _CATEGORY.get(category, f"The class names around it speak of: {category}.")
        for category in CATEGORIES
        if category not in _GROUP
    },
}
