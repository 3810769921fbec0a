"""The head of a Markdown file goes to the fields, and nothing else goes with it."""

from __future__ import annotations

from datetime import date

import pytest

from newsclean import clean

TEXT = (
    "It rained all night in Portmere, the harbour office said, and the old wall gave way at dawn.\n"
    "Six of the nine boats had left by then, and nobody was hurt, a spokesman for the port said.\n"
)
LONG = "The ferry ran aground in the night and nobody of those on board was hurt, says the office"


REMARKS = """\
---
# by hand
title: Ferry
about: >
  It rained:
  no boat sank.
author: Mara Ellison
published: 2024-03-03
---
"""
HEADS = {
    "plain": (
        "---\ntitle: Ferry runs aground\nauthor: Mara Ellison\ndate: 2024-03-03\n---\n\n",
        ("Ferry runs aground", "Mara Ellison"),
    ),
    "quoted": (
        "---\ntitle: \"Ferry: what now\"\ndate: 2024-03-03T10:00+01:00\nauthor: 'Mara'\n---\n",
        ("Ferry: what now", "Mara"),
    ),
    "a list": (
        "---\ntitle: Ferry\nauthors:\n  - Mara Ellison\n  - Tom Okoro\ndate: 2024-03-03\n---\n",
        ("Ferry", "Mara Ellison", "Tom Okoro"),
    ),
    "a list in one line": (
        "---\ntitle: Ferry\nauthor: [Mara Ellison, Tom Okoro]\ndate: March 3, 2024\n---\n",
        ("Ferry", "Mara Ellison", "Tom Okoro"),
    ),
    "a quoted list": (
        '---\ntitle: Ferry # x\nauthors: ["Mara Ellison", "Tom Okoro"]\ndate: 2024-03-03\n---\n',
        ("Ferry", "Mara Ellison", "Tom Okoro"),
    ),
    "TOML": (
        '+++\ntitle = "Ferry"\ndate = 2024-03-03\nauthor = "Mara Ellison"\n+++\n',
        ("Ferry", "Mara Ellison"),
    ),
    "Russian": (
        "---\ntitle: Стена рухнула ночью\nauthor: Иван Петров\ndate: 2024-03-03\nlang: ru\n---\n",
        ("Стена рухнула ночью", "Иван Петров"),
    ),
    "Chinese": (
        "---\ntitle: 渡轮停航\nauthor: 王小明\ndate: 2024-03-03\n---\n",
        ("渡轮停航", "王小明"),
    ),
    "Windows": (
        "---\r\ntitle: Ferry\r\nauthor: Mara Ellison\r\ndate: 2024-03-03\r\n---\r\n",
        ("Ferry", "Mara Ellison"),
    ),
    "a byte order mark": (
        "\ufeff---\ntitle: Ferry\nauthor: Mara Ellison\ndate: 2024-03-03\n...\n",
        ("Ferry", "Mara Ellison"),
    ),
    "lines that seem wrapped": (
        f"---\ntitle: {LONG}\n"
        + "".join(f"{key}: {LONG}\n" for key in ("sum", "lead", "note", "about", "more", "to"))
        + "author: Mara Ellison\ndate: 2024-03-03\n---\n",
        (LONG, "Mara Ellison"),
    ),
    "remarks and long values": (REMARKS, ("Ferry", "Mara Ellison")),
}


@pytest.mark.parametrize("name", HEADS)
def test_a_head_fills_the_fields(name: str) -> None:
    head, (headline, *authors) = HEADS[name]
    article = clean(head + TEXT, format="text")
    assert article.text == TEXT
    assert article.headline == headline
    assert article.authors == tuple(authors)
    assert article.date_published == date(2024, 3, 3)
    assert article.restore() == head + TEXT


def test_date_of_change_tags_and_section() -> None:
    head = "---\ntitle: Ferry\ndate: 2024-03-03\nlastmod: 2024-03-05\ncategory: Harbour\n"
    head += 'tags:\n- wall\n- "big storm"\n---\n'
    article = clean(head + TEXT, format="text")
    assert article.date_modified == date(2024, 3, 5)
    assert article.tags == ("wall", "big storm")
    assert article.section == "Harbour"
    assert clean("---\ntitle: Ferry\ntags: [wall, storm]\n---\n" + TEXT).tags == ("wall", "storm")


def test_the_headline_below_goes_and_the_standfirst_stays() -> None:
    head = "---\ntitle: Ferry runs aground\ndate: 2024-03-03\n---\n# Ferry runs aground\n\n"
    article = clean(f"{head}Wall gives way, six boats saved\n\n{TEXT}", format="text")
    assert article.text.startswith("Wall gives way, six boats saved")


@pytest.mark.parametrize(
    "text",
    [
        f"---\n\nIt rained.\n\n---\n\n{TEXT}",
        f"---\nA note: the harbour is closed today and opens again at noon.\n---\n{TEXT}",
        f"---\nport: Portmere\nboats: nine\n---\n{TEXT}",
        f"---\ntitle: Ferry\nauthor: Mara Ellison\nIt rained.\n---\n{TEXT}",
        f"---\n- Mara Ellison\n- Tom Okoro\n---\n{TEXT}",
        f"{TEXT}---\ntitle: Ferry\nauthor: Mara Ellison\n---\n",
        f"---\ntitle: Ferry\nauthor: Mara Ellison\n\n{TEXT}",
        f"+++\ntitle: Ferry\nauthor: Mara Ellison\n+++\n{TEXT}",
    ],
)
def test_what_is_no_head_is_left_to_the_others(text: str) -> None:
    article = clean(text, format="text")
    assert not any(removal.cleaner == "front_matter" for removal in article.removed)
    assert TEXT.splitlines()[0] in article.text


def test_who_speaks_in_turn_between_two_rules_stays() -> None:
    talk = (
        "---\nEditor: Were you afraid?\nAuthor: I was.\nEditor: And now?\nAuthor: I sleep.\n---\n"
    )
    cut = clean(talk + TEXT, format="text").removed
    assert [one for one in cut if one.cleaner == "front_matter"] == []


@pytest.mark.parametrize(
    "head",
    [
        'tags = [\n  "wall",\n  "storm",\n]\n[params]\nauthor = "Mara Ellison"',
        "tags = [\n'wall',\n'storm'\n]\n[params]\n  author = 'Mara Ellison'\n  weight = 3",
        (
            'authors = [\n  "Mara Ellison"\n]\ntags = ["wall", "storm"]\n\n[[resources]]\n'
            '  src = "a.jpg"\n  title = "The wall"\n[menu.main]\n  weight = 10'
        ),
    ],
)
def test_tables_and_long_lists_of_toml(head: str) -> None:
    head = f'+++\ntitle = "Ferry runs aground"\ndate = 2024-03-03\n{head}\n+++\n'
    article = clean(head + TEXT, format="text")
    assert article.text.strip() == TEXT.strip()
    assert (article.headline, article.authors) == ("Ferry runs aground", ("Mara Ellison",))
    assert article.tags == ("wall", "storm")
    assert article.date_published == date(2024, 3, 3)


@pytest.mark.parametrize(
    ("line", "kind", "stays"),
    [
        ("tags: [rain, harbour]", "tags", "tags: [rain, harbour]"),
        ('tags: ["rain", "harbour"]', "tags", 'tags: ["rain", "harbour"]'),
        ("authors: [Ada Lovett, Jan Maes]", "byline", "Ada Lovett, Jan Maes"),
    ],
)
def test_a_list_that_is_kept_stays_whole(line: str, kind: str, stays: str) -> None:
    article = clean(f"---\ntitle: Ferry runs aground\n{line}\n---\n{TEXT}", keep=[kind])
    assert article.text.splitlines()[0] == stays
    assert article.tags or article.authors == ("Ada Lovett", "Jan Maes")
