"""The language of a text, by its script and its commonest words."""

from __future__ import annotations

import re
from collections import Counter

from newsclean.text.patterns import later

# Words that are frequent in the language and rare in its neighbours.
_COMMON = {
    "en": "the and of to in that is was for with his said on are by from has not have be it this",
    "de": "der die und das den von mit ist auf für nicht im ein eine dem sich auch des wird zu als bei",
    "fr": "le la les des et est une dans pour que qui du sur pas au par plus avec ce sont aux cette",
    "es": "el la los de que en las del por con una para se al más su como no fue entre pero según",
    "pt": "o de que não uma para com do da em os no na por mais dos das como foi ao são pelo também",
    "it": "il di che la per non una del con è della sono nel gli alla dei anche dal più si le come",
    "ca": "el la els les de que i amb per una dels al més és ha no ser aquest aquesta també però seva",
    "nl": "de het een van en in is dat op te zijn voor met niet aan er ook door bij naar wordt hij",
    "sv": "och att det som en på är av för med den till inte har de om ett var från kan sig vid",
    "da": "og at det som en på er af for med den til ikke har de om et var fra der kan sig efter",
    "no": "og at det som en på er av for med den til ikke har de om et var fra vi kan seg etter",
    "fi": "ja on ei että oli se hän mutta myös kun ovat joka mukaan kanssa tai sen sekä jo vuoden ole",
    "pl": "w i na z się nie że jest do to o jak za od po przez dla są który oraz tym być była",
    "cs": "a v se na je že s z do o to i jsou pro ve by podle za po jako který ale také byl",
    "sk": "a v sa na je že s z do o to aj sú pre vo by podľa za po ako ktorý ale tiež bol",
    "hu": "a az és hogy nem is egy ez volt meg de csak már mint még szerint vagy lesz után",
    "ro": "și de la în a cu că nu pe o din care mai pentru este au fost un sunt după prin să",
    "hr": "i je u na se da su za od s koji kako što o te bi ne iz ili biti prema nakon tijekom",
    "id": "yang dan di dengan untuk dari pada ini itu tidak dalam akan ke telah juga oleh karena",
    "vi": "và của là có được trong cho các với không một người đã này khi những để đến ông",
    "tr": "ve bir bu için ile da de olarak daha olan çok en ne kadar sonra olduğu gibi ama dedi",
    "ru": "и в не на что с по как из за от для это он его к у о также были",
    "uk": "і в не на що з та у як до за від для це його про також який були є",
    "bg": "и в не на че с по от за да се как е са ще който това след според",
    "sr": "и у је на се да су за од са који како што о не из или као",
    "ar": "في من على إلى أن التي عن مع هذا الذي ما كان بعد قال بين",
    "fa": "و در به از که این را با است برای آن های می شد کرد خود",
    "ur": "کے کی میں اور سے کا ہے کو نے پر کہ یہ ہیں بھی ایک",
}  # fmt: skip
_SCRIPTS = (
    ("ja", later(r"[\u3040-\u30ff]")),
    ("ko", later(r"[\uac00-\ud7af]")),
    ("zh", later(r"[\u4e00-\u9fff]")),
    ("th", later(r"[\u0e01-\u0e4e]")),
    ("he", later(r"[\u05d0-\u05ea]")),
    ("el", later(r"[\u0370-\u03ff]")),
    ("hi", later(r"[\u0904-\u0963]")),
    ("bn", later(r"[\u0985-\u09e3]")),
)
_SOME_SCRIPT = later(
    r"[\u3040-\u30ff\uac00-\ud7af\u4e00-\u9fff\u0e01-\u0e4e\u05d0-\u05ea\u0370-\u03ff"
    r"\u0904-\u0963\u0985-\u09e3]"
)
_WORD = re.compile(r"[^\W\d_]+")
_WORDS: dict[str, tuple[str, ...]] = {}
for _language, _list in _COMMON.items():
    for _word in _list.split():
        _WORDS[_word] = (*_WORDS.get(_word, ()), _language)
_SAMPLE = 4000
_FEWEST = 4
# Share of a sample's letters from which a script decides; Japanese mixes its kana with Han.
_SHARE = 0.15


def language_of(text: str) -> str | None:
    """Guess the language of a text; None where the signs are too few.

    >>> language_of("The wall gave way in the night and the harbour was closed, the office said.")
    'en'

    Args:
        text: The text; its first 4,000 characters are looked at.

    Returns:
        A BCP 47 tag without region.
    """
    sample = text[:_SAMPLE]
    if not sample.isascii() and _SOME_SCRIPT.search(sample):
        letters = sum(map(len, _WORD.findall(sample))) or 1
        for language, script in _SCRIPTS:
            if len(script.findall(sample)) > _SHARE * letters:
                return language
    votes: Counter[str] = Counter()
    said = Counter(sample.lower().split())
    for word in said.keys() & _WORDS.keys():
        for language in _WORDS[word]:
            votes[language] += said[word]
    ranked = votes.most_common(2)
    if not ranked or ranked[0][1] < _FEWEST:
        return None
    if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
        return None
    return ranked[0][0]
