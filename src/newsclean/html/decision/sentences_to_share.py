"""Sentences of the text that are set as a link to share them, such as "Click to tweet"."""

from __future__ import annotations

import re
from itertools import compress

from newsclean.html.blocks.nodes import PageBlock
from newsclean.html.features.page_features import PageFeatures
from newsclean.text.folding import squeezed

# A network's page for what its reader is to send; one for a mere address has no text.
_TO_SHARE = re.compile(r"/(?:intent|share)\b[^#]*[?&](?:text|quote)=", re.IGNORECASE)
# The button's own words may stand behind it.
_STOP = re.compile(r"[.!?…।。！？]")
# By judgement: fewer words are a button.
_FEWEST_WORDS = 6
# So near above it stands plain prose, and below it something of the text.
_AMID = 3


def keep_sentences_to_share(page: PageFeatures, kept: list[bool]) -> None:
    """Keep a sentence amid the text that is a link to share it, if the text says it nowhere else.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
    """
    likely = [
        i
        for i, block in enumerate(page.blocks)
        if not kept[i] and page.copies[i] != "later" and _is_to_share(block)
    ]
    if not likely:
        return
    prose = [keep and code == "prose" for keep, code in zip(kept, page.codes, strict=True)]
    said = [squeezed(block.text) for block in compress(page.blocks, prose)]
    for i in likely:
        amid = True in prose[max(0, i - _AMID) : i] and True in kept[i + 1 : i + 1 + _AMID]
        # Without the button's own words behind it.
        sentence = squeezed(page.blocks[i].text)[: len(page.blocks[i].text) // 2]
        kept[i] = amid and not any(sentence in text for text in said)


def _is_to_share(block: PageBlock) -> bool:
    """Tell whether a block is one link to share it, and reads as a sentence; a bar has several."""
    is_sentence = len(block.text.split()) >= _FEWEST_WORDS and _STOP.search(block.text)
    return bool(is_sentence) and len(block.links) == 1 and bool(_TO_SHARE.search(block.links[0]))
