from __future__ import annotations

import pytest

from newsclean import clean
from newsclean.fields.credit import credit_in, is_credit, opens_with_credit


@pytest.mark.parametrize(
    "line",
    [
        "(AP Photo/Mara Ellison)",
        "Photo: Mara Ellison",
        "Photo: Mara Ellison/Reuters",
        "Foto: Mara Ellison / dpa",
        "REUTERS/Mara Ellison",
        "Mara Ellison/AFP via Getty Images",
        "© Mara Ellison",
        "Getty Images",
        "Image credit: Getty",
        "写真：森下遥",
    ],
)
def test_credits(line: str) -> None:
    assert is_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "Photo radar will return in spring.",
        "Photo: a quick guide to better pictures of your garden",
        "The photo agency went bankrupt",
        "and/or",
        "Mara Ellison",
        "",
    ],
)
def test_lines_that_are_no_credits(line: str) -> None:
    assert not is_credit(line)


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("The quay at noon. (Photo: Jan Maes)", "(Photo: Jan Maes)"),
        ("The quay at noon. Photo: Jan Maes/Reuters", "Photo: Jan Maes/Reuters"),
        ("Der Kai am Mittag. Foto: Jan Maes/dpa", "Foto: Jan Maes/dpa"),
        ("The quay at noon. REUTERS/Jan Maes", "REUTERS/Jan Maes"),
        ("The quay at noon (AP Photo/Jan Maes)", "(AP Photo/Jan Maes)"),
        ("The quay at noon. (Jan Maes/Sund Courier via AP)", "(Jan Maes/Sund Courier via AP)"),
        ("The quay at noon. (Jan Maes/AFP/Getty Images)", "(Jan Maes/AFP/Getty Images)"),
        ("昼の港（港湾局提供）", "（港湾局提供）"),
        ("Der Kai am Mittag. © Jan Maes", "© Jan Maes"),
        ("El muelle. | EFE/Jan Maes", "EFE/Jan Maes"),
        ("Der Kai am Mittag. © dpa | Jan Maes", "© dpa | Jan Maes"),
        ("Der Kai am Mittag. © Jan Maes/\u200bGetty Images", "© Jan Maes/\u200bGetty Images"),
        ("Der Kai am Mittag. Bildrechte: SUN/Jan Maes", "Bildrechte: SUN/Jan Maes"),
        ("© Reuters. FILE PHOTO: The quay at noon.", "© Reuters. FILE PHOTO:"),
    ],
)
def test_captions_hold_credits(caption: str, credit: str) -> None:
    span = credit_in(caption)
    assert span is not None
    assert caption[slice(*span)].strip() == credit


@pytest.mark.parametrize(
    "line",
    [
        "The choir has 40 singers and 12 players (women/men in equal parts).",
        "Rehearsals are on Tuesdays and/or Thursdays.",
        "The vote was 40/60.",
        "See the note (above).",
        "The bill (S. 12) passed.",
        "He works for AFP.",
        "She moved to Reuters in 2012 (he did not).",
        "The council will meet next week, the mayor said. (Reuters)",
        "The council will meet next week, the mayor said. DPA/AFP",
        "The council will meet next week, the mayor said. (Ada Roe/Jan Maes)",
        "The council will meet next week, the mayor said. [Agencies/Portmere News]",
        "She wrote for a site that nobody reads today (Sputnik).",
        "He kept all of the letters in one room of the tower (archive).",
        "Word of the storm came late (a message via AP)",
        "She has dived for the Environmental Protection Agency (EPA).",
        "Everybody knew which film would win: Best Picture – Nomadland.",
        "参加的孩子们可以免费乘船，还会有小礼物（由港口公司提供）",
    ],
)
def test_sentences_hold_none(line: str) -> None:
    assert credit_in(line) is None
    assert not opens_with_credit(line)


@pytest.mark.parametrize(
    "caption",
    [
        "(Symbolbild) Wer heute zur Arbeit will, muss laufen.",
        "(File photo) The quay at noon.",
        "待合室に並ぶ本棚（12日、北浜町）",
    ],
)
def test_captions_from_the_files_or_with_day_and_place(caption: str) -> None:
    assert credit_in(caption) is not None


@pytest.mark.parametrize(
    "line", ["(File it under lost ships) The quay is gone.", "町は図書館を開いた。（12日、北浜町）"]
)
def test_brackets_that_are_no_credits(line: str) -> None:
    assert credit_in(line) is None


@pytest.mark.parametrize(
    "label",
    [
        "Photo", "Image", "Pic", "Picture", "Credit", "Illustration", "Graphic", "Foto", "Fotograf",
        "Fotoğraf", "Fotó", "FOTÓ", "Fot.", "Bild", "Symbolbild", "Imagen", "Fotografía", "Crédito",
        "Crédit photo", "Beeld", "Kuva", "Zdjęcie", "Zdjecie", "Kép", "Görsel", "GÖRSEL", "Gambar",
        "Ảnh", "Фото", "Снимка", "Φωτο",
    ],
)  # fmt: skip
def test_every_label_opens_a_credit_at_the_end(label: str) -> None:
    caption = f"The quay at noon. {label}: Jan Maes"
    assert credit_in(caption) == (18, len(caption))


@pytest.mark.parametrize(
    "caption",
    [
        "* Der Kai am Mittag, kurz vor dem Sturm. Foto: Jan Maes/AP",
        "Kaien ved middagstid, rett før stormen. Foto: Jan Maes / NTB Vis mer",
    ],
)
def test_a_caption_goes_as_a_whole_where_a_rule_knows_its_credit(caption: str) -> None:
    first = "It rained all night in Portmere, the harbour office said, and the wall gave way."
    last = "Six of the nine boats had left by the time the first crews came down with lamps."
    assert clean(f"{first}\n{caption}\n{last}", format="text").text == f"{first}\n{last}"


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("The ferry on Friday. — AFP pic", "— AFP pic"),
        ("The ferry on Friday. – Bernama photo", "– Bernama photo"),
        ("The ferry on Friday – EPA pix", "– EPA pix"),
        ("The ferry on Friday - AP photo", "- AP photo"),
        ("The ferry on Friday — Picture by Jan Maes", "— Picture by Jan Maes"),
        ("The ferry on Friday. — Picture courtesy of Jan Maes", "— Picture courtesy of Jan Maes"),
        ("The ferry on Friday. — File picture", "— File picture"),
        ("Die Fähre am Freitag. — AFP-Bild", "— AFP-Bild"),
        ("Die Fähre am Freitag – Archivbild", "– Archivbild"),
        ("Le quai vendredi. — Photo AFP", "— Photo AFP"),
        ("El muelle el viernes — Foto AFP", "— Foto AFP"),
    ],
)
def test_pictures_behind_a_dash(caption: str, credit: str) -> None:
    span = credit_in(caption)
    assert span is not None
    assert caption[slice(*span)].strip() == credit
    assert is_credit(credit)


@pytest.mark.parametrize(
    "line",
    [
        "The ferry ran aground, says AFP pic editor",
        "He shot it for AFP – pic by pic",
        "The winner of the day – picture of a boat",
        "It was a win – photo finish in Portmere",
        "He said no. — AFP",
        "It is over – the big picture",
        "A new wall – in pictures",
        "Ein neuer Kai – Bild der Woche",
        "Sundby – photo gallery",
    ],
)
def test_a_dash_before_other_words_is_no_credit(line: str) -> None:
    assert credit_in(line) is None


@pytest.mark.parametrize("mark", ["*", "_", "**"])
def test_a_slanted_caption_in_markdown(mark: str) -> None:
    text = (
        "It rained all night in Portmere, the harbour office said, and the wall gave way at dawn."
    )
    caption = f"{mark}The stairs of the tower. Photo: Jan Maes{mark}"
    article = clean(f"# Ferry runs aground off Sund\n\n{caption}\n\n{text}", format="text")
    assert article.text == text
    assert [(image.caption, image.credit) for image in article.images] == [
        ("The stairs of the tower.", "Photo: Jan Maes")
    ]
