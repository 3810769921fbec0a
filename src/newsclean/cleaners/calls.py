"""Calls on the reader below an article: to comment, subscribe, follow, donate, correct."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from newsclean.claim import Claim, Kind
from newsclean.document import Block, Document
from newsclean.rules import RuleSet
from newsclean.survey import survey

# What the reader is asked to do; each stands at the start of a sentence or of a part of one, as
# commands and offers do.
_ASKS = (
    r"(?:please|now|simply|just|also|and|then|or|to|(?:for \w+ )?you can(?: also)?|don['’]t forget to|(?:be|make) sure (?:to|you)|feel free to|consider)? ?"
    r"(?:let us know|tell us|drop us|send us|e-?mail us|write to us|contact us|get in touch|share (?:this|your|it|with)|comment|leave (?:a|your|us)|sound off|sign up|subscrib(?:e|ing)"
    r"|donat(?:e|ing)|support(?:ing)? (?!for|from|was|is|has|came)|becom(?:e|ing) (?:a|an|our)|join(?:ing)?|download|get (?:our|the|more|all)|follow|like us|click|tap|(?:visit|check out|listen to|watch|read|explore) our"
    r"|stay (?:up|in|tuned)|keep up|buy us|help us|report (?:it|an?)|pin (?:it|this)|give us|rate)",
    r"if you (?:enjoyed|liked|like|love|loved|found|find|spot|spotted|see|notice|want|would like|are aware|have (?:a|any|more|an|feedback))",
    r"(?:enjoy|enjoyed|like|liked|love|loved) (?:this|the|what|our)|(?:want|looking|wish) (?:to|for) (?:\w+ ){0,3}(?:more|stay|keep|receive|get|read)",
    r"(?:see|spot|spotted|found|notice|noticed|have) (?:an?|any|something) (?:\w+ )?(?:error|mistake|typo|tip|story idea|correction|wrong)|corrections:",
    r"what (?:do|did) you think|do you (?:agree|have|know)|we (?:need|rely|depend|want|welcome|would love|['’]d love|encourage)|have you ever",
    r"(?:schreiben|sagen|teilen|senden|schicken) sie (?:uns|ihre|diesen)|(?:jetzt|kostenlos) (?:abonnieren|anmelden|herunterladen|unterstützen)|(?:unterstützen|folgen|abonnieren|laden|lesen|melden|diskutieren) sie|wenn (?:ihnen|sie|dir|du)|werden sie|hat ihnen|gefällt ihnen|haben sie",
    r"(?:abonnez|inscrivez|rejoignez|téléchargez|suivez|soutenez|partagez|retrouvez|dites|laissez)[ -](?:vous|nous|notre|l['’]|nos|votre|la|cet)|si vous (?:avez|aimez|souhaitez|voulez|constatez)|vous avez (?:aimé|repéré|remarqué)|recevez",
    r"suscr[ií]b[ea]te|síguenos|siga?nos|únete|descarga|apoya|comparte|déjanos|cuéntanos|regístrate|hazte|recibe|si te (?:ha )?gust\w+|si (?:quieres|encuentras|desea)|¿te (?:ha )?gust\w+",
    r"iscriviti|seguici|scarica|sostieni|condividi|abbonati|ricevi|unisciti|clicca|se ti è piaciuto",
    r"assine|inscreva-se|siga|baixe|apoie|compartilhe|receba|participe|clique|entre no|gostou",
    r"abonneer|volg ons|meld je|schrijf je|steun|deel|tip ons|följ|prenumerera|ladda ner|tipsa|følg|abonner|tilmeld|tips oss",
    r"subskrybuj|zapisz się|wesprzyj|pobierz|dołącz|obserwuj|polub|skomentuj|odebírejte|sledujte|podpořte|urmăriți|abonați-vă|iratkozz|kövess",
    r"подпис(?:ывайтесь|ывайся)|поддержите|скачайте|присоединяйтесь|следите|читайте нас|нашли ошибку|заметили|підписуйтесь|підтримайте|последвайте",
    r"(?:[^.!?]{1,60} )?(?:takip edin|abone olun|indirin|katılın|destek olun)|ikuti|dapatkan|unduh|gabung|klik",
)
# What of the site's own it is about, and what such a call is.
_OWN = {
    Kind.COMMENTS: (
        r"\b(?:in (?:the|our) comments?|comments? (?:section|below|box)|(?:leave|post|write|add) (?:a|your|us a|us your) comments?|comment (?:below|on this|here)|your (?:thoughts|opinion|feedback|view)s?)\b",
        r"\b(?:in den|einen|ihre[nr]?) kommentar\w{0,3}\b|\bkommentarbereich\b|\b(?:en|les|un) commentaires?\b|\blos comentarios\b|\bun comentario\b|\bnos comentários\b|\b(?:nei|un) comment[io]\b|\bde reacties\b|\bkomentarz\w{0,3}\b|\bкомментари\w{1,2}\b",
    ),
    Kind.NEWSLETTER: (
        r"\bnewsletters?\b|\b(?:our|an?|the|weekly) (?:mailing|e-?mail) list\b|\b(?:your|straight to|in your) (?:e-?mail|inbox)\b|\b(?:push|e-?mail|news) (?:notification|alert|update)s?\b",
        r"\bpush-?nachrichten\b|\binfolettre\b|\bbolet(?:ín|ines)\b|\bnieuwsbrief\b|\bnyhetsbrev\w{0,3}\b|\bnyhedsbrev\w{0,3}\b|\bnewsletter\w{0,2}\b|\bрассылк\w{1,2}\b|\bhírlev\w+",
    ),
    Kind.PAYWALL: (
        r"\b(?:our|independent|local|quality|nonprofit|fearless) (?:\w+ )?(?:journalism|reporting|newsroom|work|news coverage)\b|\bsubscri(?:ption|ber)s?\b|\btax-deductible\b|\byour (?:donation|contribution|support)\b|\bour (?:patreon|members?|readers)\b|\bad-free (?:experience|reading)\b",
        r"\bunsere[nrm]? (?:journalismus|arbeit|redaktion)\b|\bnotre (?:journal|rédaction|travail)\b|\bnuestro periodismo\b|\b(?:il nostro giornalismo|nosso jornalismo|onze journalistiek)\b",
    ),
    Kind.FOLLOW_US: (
        r"\b(?:our|mobile|news|free news) (?:\w+ )?app\b|\bour (?:\w+ ){0,2}(?:podcasts?|channel|page|community|store|shop|team|social media|website|site|blog|group|forum)\b",
        r"(?=.*\b(?:us|our|we|my|me)\b).*\b(?:whats ?app|telegram|facebook|twitter|instagram|youtube|tiktok|patreon|google news|linkedin|pinterest|bluesky|mastodon|discord)\b",
        r"\bunsere[nrm]? (?:\w+ )?(?:app|kanal|seite|angebot|podcast|whatsapp|telegram)\b|\b(?:notre|nos) (?:\w+ )?(?:application|appli|chaîne|page|compte|réseaux|podcast)\b|\bnuestr[oa]s? (?:\w+ )?(?:app|aplicación|canal|página|redes|comunidad|web)\b",
        r"\bnostr[oaei] (?:\w+ )?(?:app|canale|pagina|sito)\b|\bnoss[oa]s? (?:\w+ )?(?:app|aplicativo|canal|página|grupo|site|redes)\b|\bonze (?:\w+ )?(?:app|site)\b|\bvår app\b|\bvores app\b|\bnasz\w{0,3} (?:\w+ )?(?:kanał|profil|stron|aplikacj)\w{0,3}\b",
        r"\bнаш\w{0,3} (?:\w+[ -])?(?:канал|сайт|групп|страниц|приложени|telegram|телеграм)\w{0,3}\b|\b(?:kanalımız|sayfamız|uygulamamız)\w{0,4}\b|\buygulama\w{0,4} indirin\b|\b(?:saluran|kanal|aplikasi) \w+",
    ),
    Kind.SHARE: (
        r"\bthis (?:article|story|post|piece|guide|recipe|content)\b|\bthe (?:article|post)\?|\b(?:pin it|using the share)\b",
        r"\b(?:diese[nrm]? (?:artikel|beitrag)|cet article|este artículo|esta noticia|questo articolo|esta (?:matéria|notícia)|dit artikel|denn?e artikel\w{0,2}|ten artykuł)\b",
    ),
    Kind.PAGE_TOOLS: (
        r"\b(?:see|spot|spotted|find|found|notice|noticed|report|aware of) (?:an?|any|something) (?:\w+ )?(?:error|inaccuracy|typo|mistake|problem|wrong)\b",
        r"\b(?:fehler (?:gefunden|entdeckt|melden)|une (?:erreur|faute|coquille)|un error|ошибк\w)\b",
    ),
}  # fmt: skip
_ASK = regex.compile(
    rf"(?:^|(?<=[.!?…:;,–—-]\s)|(?<=[.!?]\s[(“\"]))[\"“(>*•–—-]*\s?(?:{'|'.join(_ASKS)})\b",
    regex.IGNORECASE,
)
_ABOUT = {
    kind: regex.compile("|".join(patterns), regex.IGNORECASE) for kind, patterns in _OWN.items()
}
_SPEECH = regex.compile(r"\b(?:said|says|told|urged|added|wrote|asked)\b", regex.IGNORECASE)
_SENTENCE_END = regex.compile(r"\p{L}{2}[.!?…][\"”)]*\s\p{Lu}")
_LONGEST = 600
# A paragraph that comes to its call later, after sentences, is the author's own.
_LATEST = 130
_SENTENCE = 30


@dataclass(frozen=True)
class Calls:
    """Claim sentences below the text that ask the reader for something the site wants.

    >>> import newsclean
    >>> text = "It rained all night in Portmere, the harbour office said, and the wall gave way."
    >>> newsclean.clean(f"{text}\\nWhat do you think? Let us know in the comments below.").text == text
    True

    A call needs two cues: it asks, as commands do, and it names something of the site's own (its
    newsletter, its channels, its journalism, this article). Above the last prose it stays.

    Args:
        rules: The rules that know the lines around it.
        name: What the cleaner is called in reports.
    """

    rules: RuleSet
    name: str = "calls"

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        """Give the claims on calls."""
        seen = survey(document, self.rules)
        for index in range(len(seen.lines) - 1, 0, -1):
            line = seen.lines[index]
            if seen.prose[index] == 0:
                return
            if line.mark is not None and seen.holds[index]:
                continue
            kind = call_in(line.block)
            if kind is not None:
                yield line.block.claim(kind, reason="Asks the reader for what the site wants")
            elif line.shape.prose or (line.shape.stops and line.shape.weight > _SENTENCE):
                return


def call_in(block: Block) -> Kind | None:
    """Give what kind of call on the reader a line is, if it is one.

    >>> call_in(Document("Support our journalism and become a member today.").blocks[0]).value
    'paywall'
    >>> call_in(Document("Support for the harbour wall came from the council.").blocks[0])

    Args:
        block: The line.
    """
    if "call" not in block.memo:
        block.memo["call"] = _call(block.text)
    kind: Kind | None = block.memo["call"]
    return kind


def _call(text: str) -> Kind | None:
    if len(text) > _LONGEST:
        return None
    ask = _ASK.search(text)
    if ask is None or _SPEECH.search(text):
        return None
    if ask.start() > _LATEST and _SENTENCE_END.search(text, 0, ask.start() - 2):
        return None
    return next((kind for kind, about in _ABOUT.items() if about.search(text)), None)
