"""What is learned from pages, and what is not since it is an author's."""

from __future__ import annotations

from newsclean.profiles.margin import Margin

from .pages_of_sites import learned, lines_of, prose, texts

APPEAL = "The gulls of this paper live on your bread alone, so bring some to the quay on Friday."
GULLS = "Gulls of the quay"


def test_a_line_below_every_story_is_learned() -> None:
    profile = learned(texts(lambda _, body: [*body, APPEAL, GULLS]))
    assert lines_of(profile) == {APPEAL: "tail", GULLS: "tail"}
    assert [line.on for line in profile.lines] == [20, 20]
    assert profile.pages == profile.stories == 20


def test_a_line_above_is_cut_only_there() -> None:
    profile = learned(texts(lambda _, body: [GULLS, *body]))
    assert lines_of(profile) == {GULLS: "head"}


def test_lines_whose_numbers_and_names_vary() -> None:
    writers = ("Ada Lovett", "Bo Dahl", "Cora Quist", "Dag Moen")

    def around(number: int, body: list[str]) -> list[str]:
        return [f"Penned of {writers[number % 4]} at Gull Post", f"{number} gulls sat here", *body]

    found = lines_of(learned(texts(around)))
    assert found == {"Penned of {name} at Gull Post": "edge", "{number} gulls sat here": "edge"}


def test_months_beside_numbers_are_numbers() -> None:
    months = ("January", "March", "May", "October")
    pages = texts(lambda n, body: [*body, f"Inked {n + 1} {months[n % 4]} 2025 ashore"])
    assert lines_of(learned(pages)) == {"Inked {number} ashore": "edge"}


def test_copies_of_a_story_count_once() -> None:
    """An agency's story on half of the pages, cut short or with a first paragraph of one's own."""
    story = prose(100, 9)
    copies = ["\n\n".join([*prose(number, 1), *story[1 : 9 - number % 3]]) for number in range(10)]
    profile = learned([*texts(lambda _, body: [*body, GULLS], 10), *copies])
    assert lines_of(profile) == {GULLS: "tail"}


def test_reports_whose_numbers_alone_are_new_teach_nothing() -> None:
    def weather(number: int) -> str:
        return "\n\n".join(
            f"The glass at the {where} stood at {number + 990} this morning, and it will rain "
            f"{number} hours before the wind turns round."
            for where in ("quay", "light", "bridge", "fort")
        )

    pages = [*texts(lambda _, body: [*body, GULLS], 10), *map(weather, range(10))]
    profile = learned(pages)
    assert lines_of(profile) == {GULLS: "tail"}
    assert profile.stories == 10


def test_the_frame_of_a_series_is_the_authors() -> None:
    """Each story of the series begins and ends alike, and has the same subheadings."""

    def around(number: int, body: list[str]) -> list[str]:
        if number % 3:
            return [*body, GULLS]
        first, second, third = body
        intro = "Every Friday we climb down to the quay and put three questions to a fisher."
        asked = ("What was caught", "What was lost")
        said = "And with that the fisher rowed home, as all of them do when the bell is rung."
        return [intro, first, asked[0], second, asked[1], third, said, GULLS]

    assert lines_of(learned(texts(around))) == {GULLS: "tail"}


def test_a_line_that_announces_is_the_authors() -> None:
    def around(_: int, body: list[str]) -> list[str]:
        return [body[0], "Here is what the harbour knows:", *body[1:]]

    assert lines_of(learned(texts(around))) == {}


def test_the_last_words_of_a_columnist_are_hers() -> None:
    last = "So much for the sea this week, and mind the third step when you go down to it."
    writers = ("Ada Lovett", "Bo Dahl", "Cora Quist", "Dag Moen", "Edda Holm")

    def around(number: int, body: list[str]) -> list[str]:
        return [f"By {writers[number % 5]}", *body, *([last] if number % 5 == 1 else []), GULLS]

    assert lines_of(learned(texts(around, 30))) == {GULLS: "tail"}


def test_what_is_said_of_a_writer_is_the_sites() -> None:
    writers = ("Ada Lovett", "Bo Dahl", "Cora Quist", "Dag Moen", "Edda Holm")

    def around(number: int, body: list[str]) -> list[str]:
        writer = writers[number % 5]
        return [
            f"By {writer}",
            *body,
            f"What swims here was caught by {writer}, with a pen.",
        ]

    found = lines_of(learned(texts(around, 30)))
    assert found == {f"What swims here was caught by {one}, with a pen.": "tail" for one in writers}


def test_a_notice_amid_the_text() -> None:
    notice = "A post of the gull network stood here; it is shown when you have fed the gulls."

    def around(number: int, body: list[str]) -> list[str]:
        return [body[0], notice, body[1], *([notice] if number % 2 else []), body[2]]

    assert lines_of(learned(texts(around))) == {notice: "anywhere"}


def test_lines_that_stand_together_amid_the_text() -> None:
    def around(number: int, body: list[str]) -> list[str]:
        box = ["Gull letter", "All gulls in one letter on Fridays"] if number % 3 else []
        return [body[0], *box, *body[1:]]

    found = lines_of(learned(texts(around)))
    assert found == {"Gull letter": "run", "All gulls in one letter on Fridays": "run"}


def test_a_subheading_amid_the_text_is_the_authors() -> None:
    def around(number: int, body: list[str]) -> list[str]:
        return [body[0], *(["The harbour before the storm"] if number % 2 else []), *body[1:]]

    assert lines_of(learned(texts(around))) == {}


def test_so_many_stories_must_be_seen() -> None:
    pages = texts(lambda _, body: [*body, GULLS], 4)
    assert lines_of(learned(pages)) == {}
    assert learned(pages).stories == 4
    assert lines_of(learned(pages, Margin(pages=4))) == {GULLS: "tail"}


def test_a_line_must_be_on_so_many() -> None:
    pages = texts(lambda n, body: [*body, *([GULLS] if n % 10 == 0 else [])], 40)
    assert lines_of(learned(pages)) == {GULLS: "tail"}
    assert lines_of(learned(pages, Margin(share=0.2))) == {}


def test_a_long_line_must_be_on_more() -> None:
    long = " ".join([APPEAL] * 5)
    pages = [*texts(lambda _, body: [*body, long], 4), *texts(lambda _, body: body, 12)[4:]]
    assert lines_of(learned(pages)) == {}
    assert lines_of(learned(pages, Margin(long_on=4))) == {long[:60]: "tail"}


def test_days_and_places() -> None:
    pages = texts(lambda n, body: [f"March {n + 1}, 2025", *body, GULLS], 9)
    profile = learned(pages)
    (line,) = profile.lines
    assert (str(line.first), str(line.last)) == ("2025-03-01", "2025-03-09")
    assert (profile.first, profile.last) == (line.first, line.last)
    assert line.place == (3, 3)
