"""Standfirsts without a full stop, and lists without marks, in eleven languages: all stay."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from newsclean import clean


class Story(NamedTuple):
    """What stands on an invented page."""

    headline: str
    standfirst: str
    byline: str
    text: tuple[str, str]
    heading: str
    items: tuple[str, str, str]
    related: str


STORIES = {
    "de": Story(
        "Deich bei Norden hält der Sturmflut stand",
        "Nach einer langen Nacht atmet die Küste auf",
        "Von Tomke Harms",
        (
            (
                "In der Nacht zum Dienstag stieg das Wasser bei Norden auf den höchsten Stand "
                "seit elf Jahren, wie das Amt für Küstenschutz mitteilte."
            ),
            (
                "Am Mittwoch will der Kreistag in einer Sondersitzung darüber beraten, wie die "
                "Siele künftig besser geschützt werden können."
            ),
        ),
        "Was Anwohner jetzt tun sollten:",
        ("Keller auspumpen lassen", "Schäden fotografieren", "Strom erst nach Prüfung einschalten"),
        "Mehr zum Thema",
    ),
    "fr": Story(
        "La digue de Portelle a tenu toute la nuit",
        "Après la tempête, les habitants reprennent leur souffle",
        "Par Maëlle Kerdoncuff",
        (
            (
                "Dans la nuit de lundi à mardi, la mer est montée à un niveau jamais vu depuis "
                "onze ans, selon le service des ports de la commune."
            ),
            (
                "Le conseil municipal se réunira mercredi soir pour décider de la réouverture "
                "de la promenade et du marché couvert."
            ),
        ),
        "Ce que doivent faire les riverains :",
        (
            "Photographier les dégâts",
            "Garder toutes les factures",
            "Couper le courant avant d'entrer",
        ),
        "Sur le même sujet",
    ),
    "es": Story(
        "El dique de Portela resiste la noche",
        "Los vecinos respiran tras la tormenta más larga en años",
        "Por Nuria Salvat",
        (
            (
                "En la madrugada del martes el mar subió hasta un nivel que no se veía desde "
                "hacía once años, según el servicio de puertos."
            ),
            (
                "El pleno se reunirá el miércoles por la tarde para decidir cuándo se abre de "
                "nuevo el paseo y el mercado cubierto."
            ),
        ),
        "Qué deben hacer los vecinos:",
        ("Fotografiar los daños", "Guardar las facturas", "Cortar la luz antes de entrar"),
        "Noticias relacionadas",
    ),
    "pl": Story(
        "Wał pod Osinami wytrzymał całą noc",
        "Mieszkańcy odetchnęli po najdłuższej burzy od lat",
        "Autor: Halina Wrona",
        (
            (
                "W nocy z poniedziałku na wtorek woda podniosła się do poziomu niewidzianego "
                "od jedenastu lat, podał urząd gospodarki wodnej."
            ),
            (
                "Rada zbierze się w środę wieczorem, aby zdecydować, kiedy promenada i hala "
                "targowa zostaną ponownie otwarte."
            ),
        ),
        "Co powinni zrobić mieszkańcy:",
        ("Sfotografować szkody", "Zachować rachunki", "Wyłączyć prąd przed wejściem"),
        "Powiązane artykuły",
    ),
    "ru": Story(
        "Дамба под Осинками выдержала ночь",
        "Жители вздохнули после самой долгой бури",
        "Автор: Галина Воронова",
        (
            (
                "В ночь на вторник вода поднялась до уровня, которого здесь не видели "
                "одиннадцать лет, сообщила служба водного хозяйства."
            ),
            (
                "Совет соберётся в среду вечером, чтобы решить, когда снова откроются "
                "набережная и крытый рынок в центре."
            ),
        ),
        "Что делать жителям:",
        ("Сфотографировать ущерб", "Сохранить чеки", "Отключить свет до входа"),
        "Читайте также",
    ),
    "tr": Story(
        "Porsuk bendi gece boyunca dayandı",
        "Sakinler yılların en uzun fırtınasının ardından nefes aldı",
        "Yazar: Selma Koru",
        (
            (
                "Pazartesiyi salıya bağlayan gece deniz son on bir yılın en yüksek düzeyine "
                "çıktı, liman müdürlüğü böyle açıkladı."
            ),
            (
                "Meclis çarşamba akşamı toplanıp kordonun ve kapalı pazarın ne zaman yeniden "
                "açılacağına karar verecek."
            ),
        ),
        "Sakinler ne yapmalı:",
        ("Hasarın fotoğrafını çekin", "Faturaları saklayın", "Girmeden önce elektriği kesin"),
        "İlgili Haberler",
    ),
    "ja": Story(
        "北浜の堤防、一晩の高潮に耐える",
        "長い夜が明け住民に安堵の色",
        "文・浜口みずほ",
        (
            (
                "月曜深夜から火曜未明にかけて海面が十一年ぶりの高さまで上昇したと、"
                "港湾事務所が発表した。住民は高台に避難した。"
            ),
            (
                "町議会は水曜日の夜に臨時会を開き、遊歩道と屋内市場をいつ再開するかを決める。"
                "漁協も要望書を出す予定だ。"
            ),
        ),
        "住民がすべきこと：",
        ("被害の写真を撮る", "領収書を残す", "入る前に電気を切る"),
        "関連記事",
    ),
    "zh": Story(
        "北滩堤坝一夜之间经受住考验",
        "漫长一夜过后居民松了一口气",
        "记者 林小满",
        (
            (
                "港务局表示，星期一深夜到星期二凌晨，海面升至十一年来的最高水平，"
                "沿岸居民连夜转移到高处的学校里过夜。"
            ),
            (
                "镇议会将于星期三晚上开会，决定海滨步道和室内市场何时重新开放，"
                "渔民协会也准备提交一份请求。"
            ),
        ),
        "居民应该做什么：",
        ("拍下受损情况", "保留所有收据", "进门前先断电"),
        "相关新闻",
    ),
    "ko": Story(
        "북항 제방, 밤새 높은 파도 견뎠다",
        "긴 밤이 지나고 주민들 안도의 한숨",
        "한보람 기자",
        (
            (
                "월요일 밤부터 화요일 새벽 사이 바닷물이 11년 만에 가장 높은 수위까지 올랐다고 "
                "항만사무소가 밝혔다."
            ),
            (
                "의회는 수요일 저녁 임시회를 열어 산책로와 실내 시장을 언제 다시 열지 결정할 "
                "예정이라고 말했다."
            ),
        ),
        "주민이 해야 할 일:",
        ("피해 사진 찍기", "영수증 보관하기", "들어가기 전에 전기 끊기"),
        "관련 기사",
    ),
    "ar": Story(
        "سد الميناء يصمد طوال الليل",
        "السكان يتنفسون الصعداء بعد أطول عاصفة",
        "كتبت: هالة مراد",
        (
            (
                "في ليلة الثلاثاء ارتفع مستوى البحر إلى حد لم يشهده السكان منذ أحد عشر عاما، "
                "بحسب ما أعلنته هيئة الموانئ في بيان."
            ),
            (
                "ويجتمع المجلس مساء الأربعاء ليقرر موعد إعادة فتح الكورنيش والسوق المغطاة أمام "
                "الزوار والباعة من جديد."
            ),
        ),
        "ما على السكان فعله:",
        ("تصوير الأضرار", "حفظ الفواتير", "قطع الكهرباء قبل الدخول"),
        "مواضيع ذات صلة",
    ),
    "sv": Story(
        "Vallen vid Norrvik höll hela natten",
        "Invånarna andas ut efter den längsta stormen på år",
        "Av Siv Hallgren",
        (
            (
                "Natten till tisdagen steg havet till en nivå som ingen sett på elva år, "
                "uppger kommunens hamnkontor i ett meddelande."
            ),
            (
                "Fullmäktige samlas på onsdag kväll för att besluta när strandpromenaden och "
                "saluhallen kan öppnas igen."
            ),
        ),
        "Det här bör de boende göra:",
        ("Fotografera skadorna", "Spara alla kvitton", "Slå av strömmen innan ni går in"),
        "Läs mer",
    ),
}


@pytest.fixture(params=list(STORIES.values()), ids=list(STORIES))
def story(request: pytest.FixtureRequest) -> Story:
    found: Story = request.param
    return found


def cleaned(*lines: str) -> list[str]:
    return clean("\n".join(lines), format="text").text.split("\n")


def test_a_standfirst_between_headline_and_byline_stays(story: Story) -> None:
    left = cleaned(story.headline, story.standfirst, story.byline, *story.text, story.related)
    assert {story.standfirst, *story.text} <= {*left}


def test_a_standfirst_below_the_byline_stays(story: Story) -> None:
    left = cleaned(story.headline, story.byline, story.standfirst, *story.text, story.related)
    assert {story.standfirst, *story.text} <= {*left}


def test_a_list_without_marks_stays_at_the_end(story: Story) -> None:
    listed = (*story.text, story.heading, *story.items)
    left = cleaned(*listed, story.related, story.headline, "© 2023")
    assert {*listed} <= {*left}


def test_a_list_without_marks_stays_inside(story: Story) -> None:
    first, last = story.text
    listed = (first, story.heading, *story.items, last)
    left = cleaned(*listed[:-1], "Share this article", last, story.related, "© 2023")
    assert {*listed} <= {*left}
