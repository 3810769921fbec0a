"""Disclaimers: paragraphs in which a site disowns liability, told by several cues together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import regex
from ahocorasick_rs import AhoCorasick

from newsclean.claim import Claim, Kind
from newsclean.cleaners.calls import call_in
from newsclean.document import Block, Document, remembered
from newsclean.lines.survey import survey
from newsclean.rules import RuleSet
from newsclean.text.patterns import later

# Each expression is one cue; real disclaimers are paraphrased and machine-translated, so none
# decides alone. The first group speaks of the site or the text itself, the second disowns.
_ITSELF = tuple(
    later(cue, regex.IGNORECASE)
    for cue in (
        r"\b(?:on|of|in|by|from|use of) (?:this|the|our) (?:web ?site|site|page|platform|portal|publication|article|post|blog)\b|\bthis (?:article|post|content|story|material|press release|release|announcement) (?:is|was|may|should|does|has|contains)\b",
        r"\b(?:the )?(?:data|information|content|views|opinions|material|tips) (?:contained|expressed|provided|presented|given|shared)\b",
        r"\b(?:auf|in|an) (?:dieser|unserer) (?:web)?(?:seite|site|website|plattform)\b|\bdieser (?:artikel|beitrag|inhalt) (?:dient|ist|stellt|enthält)\b|\b(?:dargestellten|enthaltenen) (?:informationen|inhalte)\b",
        r"\b(?:sur|de) ce (?:site|blog)\b|\bcet article (?:est|ne|a été)\b|\b(?:informations|opinions) (?:contenues|exprimées|fournies)\b",
        r"\b(?:en|de) (?:este|nuestro) (?:sitio|portal|web|artículo)\b|\b(?:opiniones|informaci[oó]n) (?:expresad|contenid|publicad|proporcionad)as?\b",
        r"\b(?:neste|deste) (?:site|portal|artigo)\b|\bin questo sito\b|\bquesto articolo (?:non|è|ha)\b|\bop deze (?:web)?site\b|本文(?:来自|來自|仅|僅|不)|本站|данн(?:ом|ого) сайт|bu (?:sitede|yazıda|haberde)",
        r"\b(?:note to readers|please note|bitte beachten|disclaimer|haftungsausschluss|risikohinweis|risk disclosure|avertissement|aviso legal|descargo|免责声明|免責聲明|免責事項)\b",
        r"\b(?:author(?:'s|s)?|writer|columnist|contributor)s?'? (?:alone|own)\b|\bthose of the (?:author|writer)s?\b|\bder autor(?:in)?\b.{0,40}\bmeinung\b",
    )
)
# Before each expression the stems one of which stands in all that it matches; they are looked for
# first, all at once, because that is quick.
_DISOWNS = (
    (
        ("liab", "responsib", "warrant", "guarantee"),
        r"\b(?:not|nor|no|never|any|cannot|neither)\b.{0,60}\b(?:liab(?:le|ility|ilities)|responsib(?:le|ility)|warrant(?:y|ies)|guarantee)\b",
    ),
    (
        ("loss",),
        r"\b(?:loss(?:es)? (?:or|and) damages?|(?:trading|commercial|financial) loss(?:es)?)\b",
    ),
    (
        ("purpose",),
        r"\b(?:for|purely|solely) (?:general |informational |information |educational |entertainment ){1,4}(?:and |or )?(?:\w{1,14} )?purposes?\b",
    ),
    (
        ("advice", "substitute", "recommendation"),
        r"\b(?:not|nor|n't)\b.{0,50}\b(?:investment|financial|legal|medical|professional|trading|tax) advice\b|\bnot (?:a )?(?:substitute|recommendation)\b",
    ),
    (
        ("reflect", "represent", "constitute", "construed"),
        r"\b(?:do|does|may|are|is|should) not (?:necessarily )?(?:reflect|represent|constitute|be construed)\b",
    ),
    (
        ("real-time", "accura", "appropriate", "suitab", "completeness", "reliability"),
        r"\b(?:not|n't) (?:be )?(?:necessarily )?(?:real-time|accurate|appropriate|suitable)\b|\b(?:accuracy|completeness|reliability)\b.{0,30}\b(?:or|and|,)\b.{0,30}\b(?:accuracy|completeness|reliability|suitability)\b",
    ),
    (
        ("his own", "her own", "their own", "author"),
        r"\b(?:is|are) (?:his|her|their|the author'?s?'?) own\b.{0,40}\b(?:not|and)\b",
    ),
    (
        ("own risk", "high risk", "highly risk", "level of risk"),
        r"\bat (?:your|the reader's) own risk\b|\bhigh(?:ly)? (?:level of )?risk",
    ),
    (
        ("affiliate",),
        r"\baffiliate (?:links?|commissions?|partners?)\b",
    ),
    (
        ("commission", "compensation"),
        r"\bearn (?:a|us|an)?\s?(?:\w{1,10} )?commission\b|\breceive (?:a )?(?:\w{1,10} )?(?:compensation|commission)\b",
    ),
    (
        ("forward-looking",),
        r"\bforward-looking statements?\b",
    ),
    (
        ("risks and", "differ materially"),
        r"\brisks and uncertainties\b|\bdiffer materially\b",
    ),
    (
        ("edited by", "verified by", "vetted by", "reviewed by", "generated from", "syndicated"),
        r"\bnot (?:been )?(?:edited|verified|vetted|reviewed) by\b|\bauto-?generated from\b|\bsyndicated (?:news )?feed\b",
    ),
    (
        ("haft", "gewähr", "anlageberatung", "empfehlung", "garantie"),
        r"\bkeine(?:rlei)? (?:haftung|gewähr|anlageberatung|kaufempfehlung|garantie|handlungsempfehlung)\b|\bohne gewähr\b|\bnicht als (?:anlageberatung|empfehlung)\b|\bhaftet nicht\b",
    ),
    (
        ("responsab", "ne constitue", "ne reflète", "ne saur", "ne peut", "ne engage"),
        r"\b(?:décline|aucune) (?:toute )?responsabilité\b|\bne (?:constitue|reflète|saurait|sauraient|peut|engage)\w*\b.{0,60}\b(?:conseil|responsab|opinion|position)",
    ),
    (
        ("se hace", "constituye", "responsabil", "refleja", "representa", "asume"),
        r"\bno (?:se hace|constituye|se responsabiliza|refleja|representa|asume)n?\b|\bresponsabilidad (?:exclusiva|alguna)\b",
    ),
    (
        (
            "não",
            "non costituisc",
            "non si assume",
            "non rispecchi",
            "non riflett",
            "aansprakelijk",
            "verantwoordelijk",
        ),
        r"\bnão (?:se responsabiliza|constitui|reflete|representa)m?\b|\bnon (?:costituisce|si assume|rispecchia|riflette)\w*\b|\bniet (?:aansprakelijk|verantwoordelijk)\b",
    ),
    (
        (
            "不代表",
            "不构成",
            "不構成",
            "不承担",
            "不負責",
            "概不负责",
            "ответственности",
            "совпадать",
            "tavsiyesi",
            "danışmanlığı",
            "sorumlu",
            "投資勧誘",
            "責任を負",
        ),
        r"不代表|不构成|不構成|不承担|不負責|概不负责|не несёт ответственности|не несет ответственности|может не совпадать|yatırım (?:tavsiyesi|danışmanlığı)|sorumlu (?:değil|tutulamaz)|投資勧誘|責任を負",
    ),
)
_LONGEST = 2500
_QUOTES = "\"“”„«»‘'「"
_SURE = 3


@dataclass(frozen=True)
class Disclaimers:
    """Claim paragraphs in which the site disowns liability for its own text.

    >>> import newsclean
    >>> notice = (
    ...     "Please note that the data contained on this website may not be accurate, and that "
    ...     "we accept no liability for any loss or damage."
    ... )
    >>> newsclean.clean("It rained.\\n" + notice).text
    'It rained.'

    A paragraph needs a cue of each group: it speaks of the site or of itself, and it disowns.
    Three cues decide anywhere; two decide below the last prose that is no disclaimer.

    Args:
        rules: The rules that know the lines around it.
        name: What the cleaner is called in reports.
    """

    rules: RuleSet
    name: str = "disclaimers"

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        """Give the claims on disclaimers."""
        seen = survey(document, self.rules)
        below = True
        for index in range(len(seen.lines) - 1, -1, -1):
            line = seen.lines[index]
            if line.mark is not None or not line.shape.stops:
                continue
            cues = cues_of(line.block)
            if cues >= _SURE or (cues and below):
                yield line.block.claim(
                    Kind.DISCLAIMER,
                    reason=f"Disowns liability for the site's own text ({cues} cues)",
                )
            elif line.shape.prose and call_in(line.block) is None:
                below = False


@remembered
def cues_of(block: Block) -> int:
    """Count the cues of a paragraph; 0 unless both groups speak.

    >>> cues_of(Document("We may earn a commission on what you buy on this website.").blocks[0])
    2

    Args:
        block: The paragraph.
    """
    text = block.text
    if len(text) > _LONGEST or text[0] in _QUOTES:
        return 0
    found = _STEMS.automaton.find_matches_as_indexes(text.lower(), overlapping=True)
    if not found:
        return 0
    cues = {_STEMS.cues[stem] for stem, _, _ in found}
    disowns = sum(1 for cue in cues if cue.search(text))
    if not disowns:
        return 0
    itself = sum(1 for cue in _ITSELF if cue.search(text))
    return disowns + itself if itself else 0


class _Stems(NamedTuple):
    """Finds the stems, and has for each the expression that it stands in."""

    automaton: AhoCorasick
    cues: list[regex.Pattern[str]]


def _stems() -> _Stems:
    cues = [(stems, later(cue, regex.IGNORECASE)) for stems, cue in _DISOWNS]
    pairs = [(stem, cue) for stems, cue in cues for stem in stems]
    found = AhoCorasick([stem for stem, _ in pairs], store_patterns=False)
    return _Stems(found, [cue for _, cue in pairs])


_STEMS = _stems()
