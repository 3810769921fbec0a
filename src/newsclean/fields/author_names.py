"""Who wrote it: names out of bylines and author fields, people apart from agencies."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Final

from newsclean.fields.agencies import NEWS_AGENCIES
from newsclean.fields.written_dates import WRITTEN_DATE
from newsclean.text.folding import normalise, squeezed

_ADDRESS: Final = re.compile(
    r"(?:https?://|www\.)\S+|\(?\S+@\S+\.\w+\)?|(?<!\w)@\w+", re.IGNORECASE
)
_BY: Final = re.compile(
    r"^(?:(?:written|posted|published|reported|story|words|text|article|report|analysis|updated)\s+)*by\b[\s:]*"
    r"|^(?:автор|автори|текст|texto|text|texte|autora?|autore|auteure?|author|redaktion|记者|記者|作者|编辑|"
    r"責任編集|取材・文|文|كتبت?|بقلم)(?:\s*[:：]\s*|\s+)",
    re.IGNORECASE,
)
# Words that names begin with too: "Di Maria", "Von Trapp".
_BY_OR_NAME: Final = re.compile(
    r"^(?:ein\w*\s\w+\svon|von|vom|por|par|di|da|door|av|af|przez|oleh|publicado por|écrit par|"
    r"rédigé par|escrito por|geschrieben von)[\s:]+(?=\S+\s+\S)",
    re.IGNORECASE,
)
_SPLIT: Final = re.compile(
    r"\s*\b(?:Quelle|Source|Fuente|Fonte|Foto|Photo|Bild)s?\s*:\s*|\s*[,;|•·/、，；\n]\s*|\s+[-\u2013\u2014]\s+|\s{3,}"
)
_AND: Final = re.compile(
    r"\s+(?:and|AND|und|UND|et|y|e|en|och|og|i|и|και|with|mit|avec|con|&|\+)\s+"
)
_DEGREE: Final = re.compile(
    r"\b(?:ph\.?d|m\.?d|r\.?n|mph|mba|msc|m\.?a|b\.?a|esq|jr)\.?$", re.IGNORECASE
)
# What follows a name and is not part of it.
_TAIL: Final = re.compile(
    r"(?:^|\s+)(?:in|aus|for|für|of|from|at|on|à|en|i|w|в|[Uu]pdated?|Stand|published|posted|aktualisiert|"
    r"veröffentlicht|publié|publicado|\d)(?:\s.*)?$"
)
_BRACKETS: Final = re.compile(r"\s*[(\[（【].{0,80}?[)\]）】]")
_ROLE: Final = re.compile(
    r"\b(?:editors?|reporters?|correspondents?|writers?|columnists?|journalists?|contributors?|"
    r"photograph\w*|fotograf\w*|photos?|fotos?|\w*redakteur\w*|\w*redaktor\w*|korrespondent\w*|"
    r"correspons\w+|correspondant\w*|corrispondent\w*|journaliste?|periodistas?|"
    r"rédact\w+|redactor\w*|redattor\w*|giornalist\w*|колумнист\w*|корреспондент\w*|журналист\w*|"
    r"producers?|anchors?|analysts?|chief|director|professor|blogger|freelance\w*|special|"
    r"minutes?|read|ago|views?|comments?|shares?)\b|記者$|特派員|编辑|記者：",
    re.IGNORECASE,
)
_NOT_PEOPLE: Final = re.compile(
    r"\b(?:news\w*|staff|team|desk|editorial|press\w*|agenc\w+|agentur\w*|media|web|online|redaktion\w*|"
    r"redacci[oó]n|rédaction|redazione|redactie|redakcja|редакция|verlag|zeitung\w*|zeitschrift|tagblatt|"
    r"blog|magazine?|journal|times|post|herald|gazette|tribune|daily|gmbh|ag|inc|ltd|llc|e\.?v|tv|radio|"
    r"admin\w*|administrator|webmaster|user|guest|anonymous|unknown|author|autor|by|the|company|"
    r"university|universität|institut\w*|ministry|ministerium|association|foundation|stiftung|group|"
    r"network|committee|council|polizei\w*|wire|service|services|report|null|none|undefined|"
    r"archive|home|contact|login|subscribe|follow|share|more|mehr|posts?|articles?|profile|about|"
    r"website|facebook|twitter|instagram|youtube|linkedin|email|e-mail)\b",
    re.IGNORECASE,
)
_PARTICLES: Final = {
    "von", "van", "de", "da", "di", "del", "della", "al", "el", "le", "la", "bin", "ter", "zu",
}  # fmt: skip
_LONGEST: Final = 300
# In metadata the long names of agencies come in any case; "ap" and "sid" may be something else.
_AGENCIES: Final = {
    name.casefold(): agency for name, agency in NEWS_AGENCIES.items() if len(name) > 6
}


def people_and_agencies(
    raws: Iterable[str], site_names: Iterable[str] = ()
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Take the people and the agencies out of author fields.

    >>> people_and_agencies(["By Ada Lovett and Tom Reyes, Reuters", "https://example.org/ada"])
    (('Ada Lovett', 'Tom Reyes'), ('Reuters',))

    Args:
        raws: Author fields or bylines, as the page writes them.
        site_names: Names and host of the site, which are no people.
    """
    sites = {name for name in map(squeezed, site_names) if name}
    people: dict[str, str] = {}
    agencies: dict[str, None] = {}
    for raw in raws:
        for name in (_without_site(part, sites) for part in _parts(raw)):
            agency = agency_named(name)
            if agency:
                agencies[agency] = None
            elif _is_person(name) and not _is_site(squeezed(name), sites):
                people.setdefault(normalise(name), name)
    return tuple(people.values()), tuple(agencies)


def _parts(raw: str) -> list[str]:
    text = _ADDRESS.sub(" | ", WRITTEN_DATE.sub(" | ", raw)) if len(raw) <= _LONGEST else ""
    whole = agency_named(text)
    if whole:
        return [text]
    for source in re.findall(r"[(\[]([^)\]]{2,40})[)\]]", text):
        if agency_named(source):
            text += f" | {source}"
    parts = [_bare(part) for part in _SPLIT.split(_opened(_BRACKETS.sub(" | ", text)))]
    parts = [part for part in parts if part]
    if len(parts) == 2 and not any(" " in part or _ROLE.search(part) for part in parts):
        turned = parts[1] + " " + parts[0]  # Last, First
        if not any(map(agency_named, parts)) and turned.isascii() and "," in raw:
            return [turned]
    return [name for part in parts for name in _joined(part)]


def _opened(text: str) -> str:
    opened = _BY_OR_NAME.sub("", _BY.sub("", text.strip().removeprefix("and ")))
    return re.sub(r"^(?:von|por|par|di)\s(?=\w+$)", "", opened)


def _joined(part: str) -> list[str]:
    """Split `A B and C D`; leave `Bill and Melinda Gates` and `Ortega y Gasset` whole."""
    pieces = _AND.split(part)
    if len(pieces) > 1 and all(" " in piece.strip() or agency_named(piece) for piece in pieces):
        return [_bare(piece) for piece in pieces]
    return [part]


def _bare(part: str) -> str:
    if agency_named(part):
        return part.strip()
    for agency_link in (" for ", " of ", " von der "):
        head, link, tail = part.partition(agency_link)
        if link and agency_named(tail):
            part = f"{head} & {agency_named(tail)}"
    name = _TAIL.sub("", _opened(part)).strip(" \t.:-\u2013\u2014_*\"'“”»«")
    sides = [side.strip() for side in _ROLE.split(name)]
    if len(sides) > 1:  # "our reporter Ada Lovett", "Tom Reyes staff writer"
        name = max(sides, key=len) if any(" " in side and side.istitle() for side in sides) else ""
    return name


def _is_person(name: str) -> bool:
    words = name.split()
    if not 2 <= len(name) <= 60 or len(words) > 5 or re.search(r"[\d_<>{}=@#?!%$]", name):
        return False
    if _NOT_PEOPLE.search(name) or _DEGREE.fullmatch(name):
        return False
    cased = name.lower() != name.upper()
    if not cased:
        return True
    if len(words) == 1 and (len(name) < 3 or "." in name[1:]):
        return False
    begins = words[0][0].isupper() or not words[0][0].isalpha() or words[0] in _PARTICLES
    return begins and not words[-1][0].islower()


def _without_site(name: str, sites: Collection[str]) -> str:
    words = name.split()
    ends = (n for n in range(2, min(len(words), 7)) if squeezed(" ".join(words[n:])) in sites)
    return " ".join(words[: next(ends, len(words))]).rstrip(" .:,")


def _is_site(name: str, sites: set[str]) -> bool:
    return any(name == site or (len(name) > 5 and site.startswith(name)) for site in sites)


def agency_named(text: str) -> str | None:
    """Give the agency that a whole name stands for.

    >>> agency_named("The Associated Press."), agency_named("Ada Lovett")
    ('AP', None)
    """
    name = re.sub(r"^[\W_]+|[\W_]+$", "", text[:80])
    return NEWS_AGENCIES.get(name) or _AGENCIES.get(name.casefold())
