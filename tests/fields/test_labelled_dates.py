"""Which date of a line is of publication and which of a change, in many languages and orders."""

from __future__ import annotations

from datetime import date

import pytest

import newsclean
from newsclean.fields.labelled_dates import labelled_dates
from newsclean.fields.moments import day_of

BOTH = (date(2025, 11, 3), date(2025, 11, 4))
CHANGE = (None, date(2025, 11, 4))


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("Updated Nov 4, 2025 | Published Nov 3, 2025", BOTH),
        ("Nov 3, 2025 | Updated Nov 4, 2025", BOTH),
        ("3 Nov 2025 (updated 4 Nov 2025)", BOTH),
        ("Published: Nov. 3, 2025 | 6:47 p.m. | Updated: Nov. 4, 2025 | 7:00 a.m.", BOTH),
        ("Last updated: 4 November 2025, 10:15 GMT", CHANGE),
        ("Veröffentlicht am 3. November 2025, zuletzt aktualisiert am 4. November 2025", BOTH),
        ("Stand: 4.11.2025, 12:00 Uhr", CHANGE),
        ("Publié le 3 novembre 2025 à 10h15 - Mis à jour le 4 novembre 2025 à 09h00", BOTH),
        ("Publicado: 03/11/2025 10:15 Actualizado: 04/11/2025 09:00", BOTH),
        ("Опубликовано 3 ноября 2025, обновлено 4 ноября 2025", BOTH),
        ("2025年11月3日 10時00分 公開 2025年11月4日 9時00分 更新", BOTH),
        ("公開日:2025年11月3日 更新日:2025年11月4日", BOTH),
        ("2025-11-04 更新", CHANGE),
        ("입력 2025.11.03. 오전 10:00 수정 2025.11.04. 오후 3:00", BOTH),
        ("نشر في 3 نوفمبر 2025 | آخر تحديث: 4 نوفمبر 2025", BOTH),
        ("פורסם: 3 בנובמבר 2025 עודכן: 4 בנובמבר 2025", BOTH),
        ("प्रकाशित: 3 नवंबर 2025 अपडेट: 4 नवंबर 2025", BOTH),
        ("Opublikowano: 3 listopada 2025, 10:15 Aktualizacja: 4 listopada 2025", BOTH),
        ("Giriş: 03.11.2025 - 10:15 Güncelleme: 04.11.2025 - 09:00", BOTH),
        ("Julkaistu 3.11.2025 klo 10.15, päivitetty 4.11.2025", BOTH),
        ("Nov 3, 2025", (date(2025, 11, 3), None)),
        ("Updated 3 hours ago", (None, None)),
    ],
)
def test_labels_say_which_date_is_which(line: str, days: tuple[date | None, date | None]) -> None:
    stated = labelled_dates(line, "es" if "/" in line else None)
    assert tuple(one and day_of(one.moment) for one in stated) == days


BODY = (
    "The ferry will not sail again before April, the harbour board decided on Monday after four "
    "hours of talks.\nA dozen islanders waited in the rain outside the town hall until midnight."
)


@pytest.mark.parametrize(
    ("dates", "published", "modified"),
    [
        ("Updated Nov 4, 2025", None, date(2025, 11, 4)),
        ("Published Nov 3, 2025\nUpdated Nov 4, 2025", *BOTH),
        ("Updated Nov 4, 2025 | Published Nov 3, 2025", *BOTH),
        ("Mis à jour le 4 novembre 2025", None, date(2025, 11, 4)),
    ],
)
def test_a_date_of_a_change_in_a_text_is_never_of_publication(
    dates: str, published: date | None, modified: date | None
) -> None:
    article = newsclean.clean(f"Ferry stops for the winter\nBy Ada Lovett\n{dates}\n{BODY}")
    assert (article.date_published, article.date_modified) == (published, modified)
    assert article.text == BODY
    if published is None:
        assert [cut.field for cut in article.removed_by("published")] == ["date_modified"]
        assert article.date_published_raw is None
