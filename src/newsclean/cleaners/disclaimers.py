"""Disclaimers: paragraphs in which a site disowns liability, told by several cues together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex
from ahocorasick_rs import AhoCorasick

from newsclean.claim import Claim, Kind
from newsclean.document import Document
from newsclean.rules import RuleSet
from newsclean.survey import survey

# Each expression is one cue; real disclaimers are paraphrased and machine-translated, so none
# decides alone. The first group speaks of the site or the text itself, the second disowns.
_ITSELF = (
    r"\b(?:on|of|in|by|from|use of) (?:this|the|our) (?:web ?site|site|page|platform|portal|publication|article|post|blog)\b|\bthis (?:article|post|content|story|material|press release|release|announcement) (?:is|was|may|should|does|has|contains)\b",
    r"\b(?:the )?(?:data|information|content|views|opinions|material|tips) (?:contained|expressed|provided|presented|given|shared)\b",
    r"\b(?:auf|in|an) (?:dieser|unserer) (?:web)?(?:seite|site|website|plattform)\b|\bdieser (?:artikel|beitrag|inhalt) (?:dient|ist|stellt|enthält)\b|\b(?:dargestellten|enthaltenen) (?:informationen|inhalte)\b",
    r"\b(?:sur|de) ce (?:site|blog)\b|\bcet article (?:est|ne|a été)\b|\b(?:informations|opinions) (?:contenues|exprimées|fournies)\b",
    r"\b(?:en|de) (?:este|nuestro) (?:sitio|portal|web|artículo)\b|\b(?:opiniones|informaci[oó]n) (?:expresad|contenid|publicad|proporcionad)as?\b",
    r"\b(?:neste|deste) (?:site|portal|artigo)\b|\bin questo sito\b|\bquesto articolo (?:non|è|ha)\b|\bop deze (?:web)?site\b|本文(?:来自|來自|仅|僅|不)|本站|данн(?:ом|ого) сайт|bu (?:sitede|yazıda|haberde)",
    r"\b(?:note to readers|please note|bitte beachten|disclaimer|haftungsausschluss|risikohinweis|risk disclosure|avertissement|aviso legal|descargo|免责声明|免責聲明|免責事項)\b",
    r"\b(?:author(?:'s|s)?|writer|columnist|contributor)s?'? (?:alone|own)\b|\bthose of the (?:author|writer)s?\b|\bder autor(?:in)?\b.{0,40}\bmeinung\b",
)
_DISOWNS = (
    r"\b(?:not|nor|no|never|any|cannot|neither)\b.{0,60}\b(?:liab(?:le|ility|ilities)|responsib(?:le|ility)|warrant(?:y|ies)|guarantee)\b",
    r"\b(?:loss(?:es)? (?:or|and) damages?|(?:trading|commercial|financial) loss(?:es)?)\b",
    r"\b(?:for|purely|solely) (?:general |informational |information |educational |entertainment ){1,4}(?:and |or )?(?:\w{1,14} )?purposes?\b",
    r"\b(?:not|nor|n't)\b.{0,50}\b(?:investment|financial|legal|medical|professional|trading|tax) advice\b|\bnot (?:a )?(?:substitute|recommendation)\b",
    r"\b(?:do|does|may|are|is|should) not (?:necessarily )?(?:reflect|represent|constitute|be construed)\b",
    r"\b(?:not|n't) (?:be )?(?:necessarily )?(?:real-time|accurate|appropriate|suitable)\b|\b(?:accuracy|completeness|reliability)\b.{0,30}\b(?:or|and|,)\b.{0,30}\b(?:accuracy|completeness|reliability|suitability)\b",
    r"\b(?:is|are) (?:his|her|their|the author'?s?'?) own\b.{0,40}\b(?:not|and)\b",
    r"\bat (?:your|the reader's) own risk\b|\bhigh(?:ly)? (?:level of )?risk",
    r"\baffiliate (?:links?|commissions?|partners?)\b",
    r"\bearn (?:a|us|an)?\s?(?:\w{1,10} )?commission\b|\breceive (?:a )?(?:\w{1,10} )?(?:compensation|commission)\b",
    r"\bforward-looking statements?\b",
    r"\brisks and uncertainties\b|\bdiffer materially\b",
    r"\bnot (?:been )?(?:edited|verified|vetted|reviewed) by\b|\bauto-?generated from\b|\bsyndicated (?:news )?feed\b",
    r"\bkeine(?:rlei)? (?:haftung|gewähr|anlageberatung|kaufempfehlung|garantie|handlungsempfehlung)\b|\bohne gewähr\b|\bnicht als (?:anlageberatung|empfehlung)\b|\bhaftet nicht\b",
    r"\b(?:décline|aucune) (?:toute )?responsabilité\b|\bne (?:constitue|reflète|saurait|sauraient|peut|engage)\w*\b.{0,60}\b(?:conseil|responsab|opinion|position)",
    r"\bno (?:se hace|constituye|se responsabiliza|refleja|representa|asume)n?\b|\bresponsabilidad (?:exclusiva|alguna)\b",
    r"\bnão (?:se responsabiliza|constitui|reflete|representa)m?\b|\bnon (?:costituisce|si assume|rispecchia|riflette)\w*\b|\bniet (?:aansprakelijk|verantwoordelijk)\b",
    r"不代表|不构成|不構成|不承担|不負責|概不负责|не несёт ответственности|не несет ответственности|может не совпадать|yatırım (?:tavsiyesi|danışmanlığı)|sorumlu (?:değil|tutulamaz)|投資勧誘|責任を負",
)
# No paragraph disowns anything without one of these; looked for first because that is quick.
_STEMS = (
    "their own", "author", "liab", "responsib", "warrant", "guarantee", "loss", "purpose", "advice", "substitute", "reflect", "represent",
    "constitute", "construed", "accurate", "accuracy", "suitable", "own risk", "risk", "commission", "forward-looking", "uncertaint", "affiliate", "compensation",
    "edited", "verified", "syndicated", "auto-generated", "haft", "gewähr", "anlageberatung", "empfehlung",
    "garantie", "constitu", "reflète", "saur", "engage", "se hace", "refleja", "asume", "responsabil", "reflete",
    "costituisce", "assume", "rispecchia", "riflette", "aansprakelijk", "verantwoordelijk", "不代表", "不构成", "不構成",
    "不承担", "負責", "负责", "ответственности", "совпадать", "tavsiyesi", "danışmanlığı", "sorumlu", "投資勧誘", "責任を負",
)  # fmt: skip
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
            cues = (
                _cues(line.block.text) if "cues" not in line.block.memo else line.block.memo["cues"]
            )
            line.block.memo["cues"] = cues
            if cues >= _SURE or (cues and below):
                yield line.block.claim(
                    Kind.DISCLAIMER,
                    reason=f"Disowns liability for the site's own text ({cues} cues)",
                )
            elif line.shape.prose:
                below = False


def _cues(text: str) -> int:
    """Count the cues of a paragraph; 0 unless both groups speak."""
    folded = text.lower()
    if len(text) > _LONGEST or text[0] in _QUOTES or not _stems().find_matches_as_indexes(folded):
        return 0
    disowns = sum(1 for cue in _compiled(_DISOWNS) if cue.search(text))
    if not disowns:
        return 0
    itself = sum(1 for cue in _compiled(_ITSELF) if cue.search(text))
    return disowns + itself if itself else 0


@cache
def _compiled(cues: tuple[str, ...]) -> tuple[regex.Pattern[str], ...]:
    return tuple(regex.compile(cue, regex.IGNORECASE) for cue in cues)


@cache
def _stems() -> AhoCorasick:
    return AhoCorasick(_STEMS, store_patterns=False)
