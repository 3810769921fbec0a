"""Sentences below a text that no rule knows, and authors' last sentences that look like them."""

from __future__ import annotations

import pytest

from newsclean import Article, Kind, clean, default_pipeline

STORY = (
    "It rained all night in Portmere, the harbour office said, and the old wall gave way at noon.\n"
    "The ferry to the islands was held at the quay until the evening, and nobody was hurt there.\n"
    "The council will decide on Thursday who is to pay for the new wall, the mayor told reporters."
)
UNKNOWN = [
    "If you enjoy reading our stories please visit our shop and support us with your order today.",
    "Our website uses small files to remember you, please click here to read more about them.",
]
AUTHORS = [
    "The paper will appear in print for the last time on Friday.",
    "She signed up for the newsletter of the harbour office and never read it.",
    "Anyone who saw the accident is asked to call the police on 555 0134.",
    "Donations for the family can be made at any branch of the Harbour Bank.",
    "If you need help, call the crisis line on 555 0199.",
    "“The Wall” by Ida Holm is published by Harbour Press, 320 pages, 24 euros.",
    "The company did not immediately respond to a request for comment.",
    "The app is free for iOS and Android, the ministry said.",
    "Wer Hinweise geben kann, soll sich bei der Polizei unter Telefon 555 0134 melden.",
    "Les inscriptions sont ouvertes jusqu'à vendredi à la mairie.",
    "Совет соберётся в среду вечером, чтобы решить, когда снова откроются набережная и рынок.",
    "如有线索，请拨打警方电话555-0134。",
    "- You can still see the marks on the wall today, and they tell you all.",
]


def cleaned(text: str, *keep: Kind) -> Article:
    return clean(text, format="text", pipeline=default_pipeline().keeping(*keep))


@pytest.mark.parametrize("below", ["", "\nShare this article\n© 2024"])
@pytest.mark.parametrize("line", UNKNOWN)
def test_a_sentence_that_no_rule_knows_goes(line: str, below: str) -> None:
    article = cleaned(f"{STORY}\n{line}{below}")
    assert article.text == STORY
    told = [removal for removal in article.removed if removal.rule == "und.last_sentences"]
    assert [(removal.cleaner, removal.text.strip()) for removal in told] == [
        ("last_sentences", line)
    ]
    assert told[0].reason.startswith("No rule knows it; it is told by its words")


@pytest.mark.parametrize("below", ["", "\nShare this article\n© 2024"])
@pytest.mark.parametrize("line", AUTHORS)
def test_authors_last_sentences_stay(line: str, below: str) -> None:
    assert line in cleaned(f"{STORY}\n{line}{below}").text


@pytest.mark.parametrize("line", UNKNOWN)
def test_above_an_authors_sentence_it_is_not_judged(line: str) -> None:
    text = f"{STORY}\n{line}\nThe gulls came back on Friday, and the keeper counted them twice."
    assert cleaned(text).text == text


@pytest.mark.parametrize("line", UNKNOWN)
def test_one_paragraph_at_least_is_left(line: str) -> None:
    assert cleaned(line).text == line
    assert cleaned(f"{STORY.splitlines()[0]}\n{line}").text == STORY.splitlines()[0]


def test_several_go_from_the_last_one_up() -> None:
    text = "\n".join([STORY, *UNKNOWN])
    article = cleaned(text)
    assert article.text == STORY
    assert cleaned(article.text).text == STORY


@pytest.mark.parametrize("name", ["und.last_sentences", "last_sentences"])
def test_it_can_be_switched_off(name: str) -> None:
    text = f"{STORY}\n{UNKNOWN[0]}"
    assert clean(text, format="text", ignore=[name]).text == text


def test_a_kind_that_stays_is_left_in_the_text() -> None:
    text = f"{STORY}\n{UNKNOWN[0]}"
    (told,) = cleaned(text).removed
    assert cleaned(text, told.kind).text == text
