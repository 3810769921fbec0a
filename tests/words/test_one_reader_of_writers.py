"""A label before a writer's name is known in every language, in a text and on a page alike."""

from __future__ import annotations

import pytest

from newsclean import clean
from newsclean.fields.author_names import people_and_agencies
from newsclean.fields.before_names import BEFORE_NAMES
from newsclean.fields.byline import authors_in
from newsclean.words import lists_by_language, words

NAMES = {
    "ar": "سلمى ناصر", "fa": "مینا کریمی", "ur": "سارہ خان", "he": "מיכל לוי", "hi": "आशा वर्मा",
    "bn": "রিনা সেন", "th": "มาลี ใจดี", "el": "Νίκος Ρήγας", "zh": "王小明", "ja": "山田花子",
    "ru": "Анна Белова", "uk": "Олена Гай", "bg": "Яна Колева", "sr": "Ана Јовић",
    "und": "Янка Лук",
}  # fmt: skip
LABELS = [
    (label, NAMES.get(language, "Mara Ellison"))
    for name in BEFORE_NAMES
    for language, labels in lists_by_language(name).items()
    for label in labels
    if label not in words("editors")
]


@pytest.mark.parametrize(("label", "name"), LABELS)
def test_a_label_and_a_colon_leave_the_bare_name(label: str, name: str) -> None:
    line = f"{label.capitalize()}: {name}"
    assert authors_in(line) == (name,)
    assert people_and_agencies([line])[0] == (name,)


@pytest.mark.parametrize(
    "label", [label for label in words("by_labels") if label in words("editors")]
)
def test_who_edits_is_no_writer(label: str) -> None:
    line = f"{label}: {NAMES['zh']}"
    assert authors_in(line) == people_and_agencies([line])[0] == ()


@pytest.mark.parametrize(
    "line",
    ["Von Ida Holm", "Par Ida Holm", "Oleh Ida Holm", "Γράφει ο Νίκος Ρήγας", "بقلم سلمى ناصر"],
)
def test_a_label_and_a_blank_leave_the_bare_name_on_a_page(line: str) -> None:
    page = f"<html><body><h1>Wall falls</h1><p class=byline>{line}</p><p>It rained.</p></html>"
    assert clean(page).authors == people_and_agencies([line])[0]
    assert clean(page).authors[0] in line
    assert clean(page).authors[0].split()[0] != line.split(maxsplit=1)[0]


@pytest.mark.parametrize("name", ["Per Olov Hansen", "Theo van Dam", "De Wever Bart"])
def test_a_name_that_begins_as_a_label_stays_whole_on_a_page(name: str) -> None:
    assert people_and_agencies([name])[0] == (name,)
