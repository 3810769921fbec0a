"""Words that stand before a writer's name, and before other words as well."""

from __future__ import annotations

import pytest

from newsclean.fields.author_names import people_and_agencies
from newsclean.fields.byline import authors_in, is_byline


@pytest.mark.parametrize(
    "line",
    [
        "Análisis de Mercado", "Reporte de Daños", "Texto Constitucional", "Une enquête de Police",
        "Article de Presse", "Texte de Loi", "Análise de Dados", "Servizio di Roma",
        "Bericht von Kiew", "Analyse von Wetterdaten", "Текст Закона", "Подготовила Москва",
        "Rozmawia Polska", "Report by Ombudsman", "Analysis by Gender", "From Portmere",
        "Autor Desconocido", "De Madrid", "Theo Sundby", "Tekst Bokmål",
    ],
)  # fmt: skip
def test_one_word_behind_a_frequent_prefix_is_no_name(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Análisis de Ana Ruiz", ("Ana Ruiz",)),
        ("Une enquête de Claire Dumas et Paul Ravel", ("Claire Dumas", "Paul Ravel")),
        ("Texte : Claire", ()),
        ("Servizio di Anna Rossi", ("Anna Rossi",)),
        ("Bericht von Anna Kern, Berlin", ("Anna Kern",)),
        ("Análise de Rita Sousa", ("Rita Sousa",)),
        ("Подготовил Иван Петров", ("Иван Петров",)),
        ("Rozmawia Anna Nowak", ("Anna Nowak",)),
        ("Report by Mara Ellison", ("Mara Ellison",)),
        ("Report by Reuters", ()),
        ("By Mara", ("Mara",)),
    ],
)
def test_a_full_name_or_a_mark_makes_a_byline(line: str, people: tuple[str, ...]) -> None:
    assert is_byline(line)
    assert not people or authors_in(line) == people


@pytest.mark.parametrize("field", ["Reporte de Ana", "Report by Mara", "Texte Claire"])
def test_in_an_authors_field_one_word_is_a_name(field: str) -> None:
    assert people_and_agencies([field]) == ((field.rsplit(maxsplit=1)[-1],), ())
