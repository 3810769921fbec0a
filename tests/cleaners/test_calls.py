from __future__ import annotations

import pytest

from newsclean import Document, Kind, Pipeline, clean
from newsclean.cleaners.calls import Calls, call_in
from newsclean.rules import default_rules

PROSE = "The wall gave way shortly before midnight, and the office closed both quays at once."


def left(text: str) -> str:
    return clean(text, format="text", pipeline=Pipeline((Calls(default_rules()),))).text


@pytest.mark.parametrize(
    ("call", "kind"),
    [
        ("What do you think? Let us know in the comments below.", Kind.COMMENTS),
        ("Please leave us a comment and tell your friends.", Kind.COMMENTS),
        ("If you spot an error, tell us, and we will mend it.", Kind.PAGE_TOOLS),
        ("Support our journalism and become a member today.", Kind.PAYWALL),
        ("Enjoyed this story? Sign up for the harbour newsletter.", Kind.NEWSLETTER),
        ("Listen to Harbour Hour on weekdays at noon, or listen back here.", Kind.FOLLOW_US),
        ("Join our WhatsApp channel for the news of the coast.", Kind.FOLLOW_US),
        ("Get more of the coast every morning: download our app.", Kind.FOLLOW_US),
        ("Unterstützen Sie unseren Journalismus mit einem Abo.", Kind.PAYWALL),
        ("Vous avez repéré une erreur ? Écrivez-nous.", Kind.PAGE_TOOLS),
        ("Suscríbete a nuestro boletín y no te pierdas nada.", Kind.NEWSLETTER),
        ("Iscriviti alla newsletter del porto.", Kind.NEWSLETTER),
        ("Подписывайтесь на наш канал в Telegram.", Kind.FOLLOW_US),
        ("If you value our reporting, please consider supporting us.", Kind.PAYWALL),
        ("Thanks for reading! Subscribe for free to receive new posts.", Kind.NEWSLETTER),
        ("Schon ab 5 Euro im Monat helfen Sie uns, weiter frei zu berichten.", Kind.PAYWALL),
        ("Soutenez-nous à partir de 5 euros par mois.", Kind.PAYWALL),
        ("Haz una donación y apoya el periodismo independiente.", Kind.PAYWALL),
        ("Assine agora e tenha acesso ilimitado a todo o conteúdo.", Kind.PAYWALL),
        ("Abbonati per leggere tutti gli articoli senza limiti.", Kind.PAYWALL),
        ("Doneer en steun onafhankelijke journalistiek.", Kind.PAYWALL),
        ("Subskrybuj i czytaj wszystkie artykuły bez ograniczeń.", Kind.PAYWALL),
        ("Prenumerera och läs alla artiklar utan begränsningar.", Kind.PAYWALL),
    ],
)
def test_cuts_a_call_below_the_text(call: str, kind: Kind) -> None:
    assert call_in(Document(call).blocks[0]) is kind
    assert clean(f"{PROSE}\n{call}", format="text").text == PROSE


@pytest.mark.parametrize(
    "line",
    [
        "Support for the harbour wall came from the council.",
        "What do you think a wall costs?",
        "Let us know that we are mortal.",
        "Follow the hearing live on YouTube from ten o'clock.",
        "Join the crews at the quay on Saturday at noon.",
        "Donate blood at the town hall on Monday.",
        "If you see a stranded seal, call the coast guard.",
        "Have you seen the boat? Call the police.",
        "Comments on the plan close on Friday.",
        "Do you think it was a mistake?",
        "“Sign up for our newsletter,” she said to nobody in particular.",
        "Nobody reads the newsletter.",
        "Listen to the waves here and you will hear it.",
        "Watch on the wall was kept all night.",
        "Download speeds fell across the island.",
    ],
)
def test_leaves_an_author_s_last_sentence(line: str) -> None:
    assert left(f"{PROSE}\n{line}") == f"{PROSE}\n{line}"


def test_leaves_a_call_above_prose() -> None:
    text = f"{PROSE}\nLet us know in the comments below.\n{PROSE} Nobody was hurt."
    assert left(text) == text


def test_leaves_a_paragraph_that_comes_to_its_call_late() -> None:
    text = f"{PROSE} Nobody was hurt. The boats are safe. Let us know in the comments below."
    assert left(f"{PROSE}\n{text}") == f"{PROSE}\n{text}"
