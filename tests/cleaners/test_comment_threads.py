from __future__ import annotations

import pytest

from newsclean import Kind, Pipeline, clean
from newsclean.cleaners.comment_threads import CommentThreads
from newsclean.rules import default_rules

FIRST = "The wall gave way shortly before midnight, and the office closed both quays at once."
SECOND = "Six of the nine boats had left by the time the first crews came down with lamps."
OPINION = "They should have mended that wall ten years ago, and everybody at the quay knew it."
ARTICLE = f"{FIRST}\n{SECOND}"


def left(text: str) -> str:
    return clean(text, format="text", pipeline=Pipeline((CommentThreads(default_rules()),))).text


@pytest.mark.parametrize(
    "thread",
    [
        f"2 Comments\nJo says:\n{OPINION}\nReply\nAl says:\nIndeed.",
        f"Comments\nJo Holm\nMay 3, 2024 at 5:12 pm\n{OPINION}",
        f"Kommentare\nJo Holm schreibt:\n3. Mai 2024 um 17:12 Uhr\n{OPINION}\nAntworten",
        f"Commentaires\npar Jo le 7 mai 2020 - 12:38.\n{OPINION}",
        f"Comments\nJo Holm\nMay 3, 2024\n{OPINION}\nReply\nThanks!",
        f"Comments\n* Jo Holm March 24, 2024 Reply\n{OPINION}",
    ],
)
def test_cuts_a_thread(thread: str) -> None:
    article = clean(f"{ARTICLE}\n{thread}", format="text")
    assert article.text == ARTICLE
    assert Kind.COMMENTS in {removal.kind for removal in article.removed}


@pytest.mark.parametrize(
    "text",
    [
        f"{ARTICLE}\nComments\n{OPINION}",
        f"Comments\nJo Holm\nMay 3, 2024 at 5:12 pm\n{ARTICLE}",
        f"{ARTICLE}\nThe minister says:\n{OPINION}\nThe union says:\n{OPINION}",
        f"{ARTICLE}\nComments\n{OPINION}\nJo says:\n{OPINION}\nReply",
        f"{ARTICLE}\nReply\n{OPINION}",
    ],
)
def test_leaves_what_no_head_of_a_comment_proves(text: str) -> None:
    assert left(text) == text


def test_ends_where_something_else_begins() -> None:
    text = f"{ARTICLE}\n2 Comments\nJo says:\n{OPINION}\nReply\nRelated Articles\n{SECOND}"
    assert left(text) == f"{ARTICLE}\nRelated Articles\n{SECOND}"


def test_a_thread_without_a_heading_ends_with_the_last_comment() -> None:
    first = f"Jo Sand\n3 May 2024 at 10:15\n{OPINION}\nReply"
    second = f"Al\n4 May 2024 at 09:01\n{OPINION} Indeed."
    assert left(f"{ARTICLE}\n{first}\n{second}") == ARTICLE
    assert left(f"{ARTICLE}\n{first}\n{second}\n{FIRST}") == f"{ARTICLE}\n{FIRST}"
    assert left(f"{ARTICLE}\n{first}\n{second}\nTrue.\nReply\n{FIRST}") == f"{ARTICLE}\n{FIRST}"


@pytest.mark.parametrize(
    "lines",
    [
        f"Jo Sand\n3 May 2024 at 10:15\n{FIRST}\nAl Moor\n3 May 2024 at 09:01\n{SECOND}",
        f"Update 3/5/2024 10:15\n{FIRST}\nUpdate 3/5/2024 11:30\n{SECOND}",
        "The mayor said: 3 March 2026, 10:15\nThe pilot said: 3 March 2026, 11:00",
        "Portmere v Sund, Saturday 7 March 2026, 15:00\nLind v Dahl, Sunday 8 March 2026, 14:00",
        f"Concert in Sund, 7 March 2026, 15:00\n{FIRST}\nMass at St Brannoc, 9 March 2026, 10:00",
        f"Reply\n{FIRST}\nReply",
        f"Reply\nPortmere v Sund, Saturday 7 March 2026, 15:00\n{FIRST}",
    ],
)
@pytest.mark.parametrize("button", ["", "\nReply", f"\n{OPINION}\nReply\n{FIRST}"])
def test_live_blogs_and_lists_of_events_are_no_comments(lines: str, button: str) -> None:
    text = f"{ARTICLE}\n{lines}{button}"
    assert left(text) == text
