"""Sources that are no articles, or not written as texts are: each is said, and no others."""

from __future__ import annotations

import html
import json
import textwrap
from time import process_time

import pytest

from newsclean import Article, InputError, clean
from newsclean.intake.recognise import recognised
from newsclean.source import Format, read

TEXTS = {
    "en": "It’s two in the morning, and the pilot of Sund is still on the phone.\n"
    "Two hundred islanders have signed against the winter timetable, she says, and more will.",
    "de": "Es ist zwei Uhr früh, und die Lotsin von Sund telefoniert noch immer.\n"
    "Zweihundert Insulaner hätten gegen den Winterfahrplan unterschrieben, sagt sie.",
    "fr": "Il est deux heures du matin, et la pilote est toujours au téléphone.\n"
    "Deux cents îliens ont signé contre l’horaire d’hiver, dit-elle.",
    "ru": "Два часа ночи, а лоцман всё ещё говорит по телефону.\n"
    "Двести островитян подписались против зимнего расписания, говорит она.",
    "zh": "凌晨两点，引水员仍在打电话。\n她说，二百名岛民签名反对冬季时刻表。",
    "ja": "午前二時、水先人はまだ電話をしている。\n島民二百人が時刻表に反対する署名をしたという。",
    "ar": "الساعة الثانية صباحا، ولا تزال المرشدة على الهاتف.\nوقع مئتان من سكان الجزيرة.",
}
every = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)


def codes(article: Article) -> list[str]:
    return [warning.code.value for warning in article.warnings]


@every
def test_fragments_are_read_as_html(text: str) -> None:
    first, second = text.split("\n")
    for source in (
        f"{first}<br><br>{second}",
        f"{first}<br />\n{second}",
        f"{first}<BR>{second}",
        f"<b>{first}</b>\n{second}",
        f"{first}\n\n<i>{second}</i>",
        f"<p>{first}\n<p>{second}",
        f"<p>{first}</p><p>{second}</p>",
        f"<FONT size=2>{first}</FONT><br>{second}",
        f'{first}\n<a href="https://a.example/">{second}</a>',
        f'<img src="a.jpg">{first}\n{second}',
    ):
        article = clean(source)
        assert article.source == "page"
        assert [line for line in article.text.split("\n") if line] == [first, second]
        assert codes(article) == []
        assert codes(clean(article.text)) == []
        assert clean(article.text).text == article.text


@pytest.mark.parametrize(
    "text",
    [
        "She wrote <br> where the line was to end, and it did.",
        "Between the lines stand \"<br>\" and '<br/>', the manual says.",
        "| Harbour | Ferries<br>a day |\n| --- | --- |\n| Sund | 4<br>in winter |",
        "# Tags\n\nPut `<b>` before and `</b>` behind a word.\n\n```\n<p>It rained.</p>\n```",
        "If a < b and b > c, the smaller is a.",
        "[ad_1]\n<!doctype",
        "<!doctype",
        "<html",
    ],
)
def test_texts_that_speak_of_tags_stay_texts(text: str) -> None:
    article = clean(text)
    assert article.source == "text"
    assert clean(article.text).text == article.text
    assert article.text in text


def test_where_a_cut_leaves_a_page_the_source_was_one() -> None:
    article = clean("[ad_1]\n<!doctype html>\n<p>It rained all night in Portmere.")
    assert article.source == "page"
    assert article.text == "It rained all night in Portmere."


@every
def test_escaped_html_is_said(text: str) -> None:
    first, second = text.split("\n")
    pages = (f"<p>{first}</p><p>{second}</p>", f"{first}<br><br>{second}<br/>")
    for page in pages:
        assert codes(clean(html.escape(page))) == ["escaped_html"]
        assert codes(clean(html.escape(html.escape(page)))) == ["escaped_html"]
        assert "escaped_html" in codes(clean(f"<div><p>{html.escape(page * 3)}</p></div>"))


@every
def test_references_are_said(text: str) -> None:
    for source in (
        text.replace("\n", "&nbsp;&nbsp;"),
        f"&ldquo;{text}&rdquo;",
        "".join(f"&#{ord(char)};" if char > "\x7f" else char for char in f"„{text}“"),
    ):
        assert codes(clean(source)) == ["entities"]
    assert codes(clean(f"{text} AT&T; R&B;")) == []
    assert codes(clean(f"{text} Marks &amp; Son")) == []


@every
def test_escaped_strings_are_said(text: str) -> None:
    for source in (json.dumps(f"“{text}”"), json.dumps(f"{text}\n\n{text}", ensure_ascii=False)):
        assert codes(clean(source[1:-1])) == ["escaped_string"]
    assert codes(clean(f"{text} C:\\new\\texts, $\\nu$, \\_x\\_")) == []


@every
def test_data_is_said(text: str) -> None:
    first, second = text.split("\n")
    for source in (
        json.dumps({"title": first, "body": text}),
        json.dumps([{"id": 1, "text": text}], indent=2, ensure_ascii=False),
        json.dumps({"html": f"<p>{text}</p>"}),
        str({"title": first, "text": text}),
        f"window.__STORY__ = {json.dumps({'text': text})};",
        json.dumps([first, second]),
    ):
        assert "json" in codes(clean(source))
        assert "json" in codes(clean(source.encode()))
    item = f"<title>{first}</title><link>https://a.example/1</link><description>{second}"
    for source in (
        f"<?xml version='1.0'?>\n<rss version='2.0'><channel><item>{item}</description></item>",
        f"<item>{item}</description></item>\n<item>{item}</description></item>",
        f"<feed xmlns='http://www.w3.org/2005/Atom'><entry>{item}</description></entry></feed>",
        f"<rss><channel><item>{item}<![CDATA[<p>{second}</p>]]></description></item>",
        "<?xml version='1.0'?><urlset xmlns='x'><url><loc>https://a.example/</loc></url></urlset>",
    ):
        assert "feed" in codes(clean(source))
    assert codes(clean(f'"{first}" [{second}] {{3}}')) == []


@every
def test_wrongly_decoded_text_is_said(text: str) -> None:
    read = text.encode().decode("latin-1")
    if text.startswith("It"):
        read = text.encode().decode("cp1252")
    assert codes(clean(read)) == ["mojibake"]
    assert codes(clean(f"<p>{read}</p>")) == ["mojibake"]
    assert codes(clean(text)) == codes(clean(f"<p>{text}</p>")) == []


@pytest.mark.parametrize(
    ("text", "written", "read"),
    [
        ("ru", "utf-8", "cp1251"),
        ("ru", "cp1251", "latin-1"),
        ("ru", "koi8-r", "latin-1"),
        ("zh", "gb18030", "latin-1"),
        ("ja", "cp932", "latin-1"),
        ("ja", "euc_jp", "latin-1"),
        ("fr", "utf-8", "mac-roman"),
        ("en", "utf-8", "cp1251"),
        ("fr", "cp1252", "utf-8"),
    ],
)
def test_wrong_encodings_are_said(text: str, written: str, read: str) -> None:
    source = TEXTS[text].encode(written, "ignore").decode(read, "replace")
    assert codes(clean(source, format="text")) == ["mojibake"]


@pytest.mark.parametrize(
    "text",
    [
        "NÃO É “NADA”, DISSE. «AMANHû, LEU-SE. 20 °C, § 3, “É”, CAFÉ”",
        "Ťažký “dážď” – «škriatok» ¿qué? ¡Señor! €20 £30 ½ kg",
        "Ελλάδα «Ωραία» – Россия «Мир» № 5",
    ],
)
def test_rare_letters_are_no_mojibake(text: str) -> None:
    assert codes(clean(text)) == []


@pytest.mark.parametrize("text", list(TEXTS.values())[:4], ids=list(TEXTS)[:4])
def test_text_from_paper_is_said(text: str) -> None:
    lines = textwrap.wrap(text.replace("\n", " "), 40) * 5
    wrapped = "\n".join(textwrap.wrap(text.replace("\n", " "), 25))
    pages = ["\n".join(lines[at : at + 6]) for at in range(0, len(lines), 6)]
    for source in (
        f"The ferry will not be re-\npaired, and the board an-\nnounced it.\n{text}",
        "\f".join(pages),
        "\n".join(f"{page}\n- {number} -" for number, page in enumerate(pages, 1)),
        "\n".join(f"Sund Gazette {number}\n{page}" for number, page in enumerate(pages, 1)),
    ):
        assert "pdf_text" in codes(clean(source))
    assert "pdf_text" not in codes(clean(wrapped))


@pytest.mark.parametrize(
    "text",
    [
        "Please verify you are human\nPress and hold the button.",
        "Checking your browser before accessing news.example.\nRay ID: 7c11",
        "Bitte bestätigen Sie, dass Sie kein Roboter sind.",
        "Vérifiez que vous êtes humain.\nCela peut prendre un instant.",
        "Подтвердите, что вы не робот.",
        "您的访问过于频繁，请输入验证码。",
        "私はロボットではありません",
        "로봇이 아닙니다",
        "Robot olmadığınızı doğrulayın.",
        "تأكد من أنك لست روبوتا",
        "Please enable JS and disable any ad blocker",
    ],
)
def test_checks_against_robots_are_said(text: str) -> None:
    assert codes(clean(text)) == ["robot_check"]
    body = "".join(f"<p>{line}</p>" for line in text.split("\n"))
    page = f"<html><head><title>news.example</title></head><body><div>{body}</div></body></html>"
    assert "robot_check" in codes(clean(page))


@pytest.mark.parametrize(
    "text",
    [
        "404 Not Found\nnginx",
        "Page not found\nThe story may have moved.",
        "502 Bad Gateway",
        "Seite nicht gefunden\nSie wurde verschoben.",
        "Page introuvable\nRetour à l’accueil",
        "Página no encontrada\nVolver a la portada",
        "Страница не найдена",
        "页面不存在\n返回首页",
        "お探しのページが見つかりません",
        "요청하신 페이지를 찾을 수 없습니다",
        "Sidan hittades inte",
        "451: Unavailable due to legal reasons",
    ],
)
def test_pages_of_errors_are_said(text: str) -> None:
    assert "error_page" in codes(clean(text))
    head, *rest = text.split("\n")
    body = (
        f"<nav><a href=/>Home</a> <a href=/s>Sport</a></nav><h1>{head}</h1><p>{' '.join(rest)}</p>"
    )
    assert "error_page" in codes(clean(f"<html><title>{head}</title><body>{body}</body></html>"))


@pytest.mark.parametrize(
    "text",
    [
        "The captcha turns twenty-five\n" + TEXTS["en"],
        "404 houses were built in Sund last year, the council said.\n" + TEXTS["en"],
        "Robots wash the windows of the harbour office. They are slow, the pilot says.",
        "An error in the timetable kept sixty islanders ashore on Monday night.",
    ],
)
def test_news_of_robots_and_errors_is_news(text: str) -> None:
    assert codes(clean(text)) == []


STORIES = [
    "Ferry to Lindholm stops for the winter", "Council votes for a new school roof",
    "Bakers win a prize in the capital", "Storm leaves homes in the dark",
    "Gull steals the lunch of the mayor", "Choir looks for tenors", "Museum finds an old letter",
]  # fmt: skip


def test_lists_of_stories_are_said() -> None:
    below = "{} is what the board will look into, said Ada Holm, and the harbour waits."
    linked = "".join(
        f"<div><h2><a href=/{number}>{story}</a></h2><p>{below.format(story)}</p></div>"
        for number, story in enumerate(STORIES)
    )
    items = "".join(f"<li><a href=/{story[:4]}>{story}</a> 3 Nov 2025</li>" for story in STORIES)
    for source in (
        "\n".join(f"- [{story}](https://a.example/{story[:3]})" for story in STORIES),
        "\n".join(f"{story}\n{number} hours ago" for number, story in enumerate(STORIES, 2)),
        "\n".join(f"{story}\n{number} November 2025" for number, story in enumerate(STORIES, 2)),
        f"<html><body><h1>News</h1>{linked}</body></html>",
        f"<html><body><ul>{items}</ul></body></html>",
    ):
        assert "list_page" in codes(clean(source))


def test_chronicles_and_programmes_are_no_lists_of_stories() -> None:
    years = "\n".join(f"{1950 + 7 * n}\n{story}" for n, story in enumerate(STORIES))
    days = "\n".join(f"3 May {1950 + 7 * n}\n{story}" for n, story in enumerate(STORIES))
    clock = "\n".join(f"1{n}:30\n{story}" for n, story in enumerate(STORIES))
    for source in (years, days, clock, "\n".join(STORIES)):
        assert "list_page" not in codes(clean(f"{TEXTS['en']}\n{source}"))


@pytest.mark.parametrize(
    "source",
    [
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj",
        b"\x89PNG\r\n\x1a\n\0\0",
        b"\xff\xd8\xff\xe0\0\x10JFIF",
        b"GIF89a\x01\0\x01\0",
        b"PK\x03\x04\x14\0\x06\0",
        b"\x1f\x8b\x08\0abc",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"\0\0\0\x20ftypmp42\0\0\0\0isom",
        b"RIFF\0\0\0\0WEBP",
        b"{\\rtf1\\ansi It rained.}",
        bytes(range(256)) * 4,
    ],
)
def test_binary_files_are_refused(source: bytes) -> None:
    forms: tuple[Format, ...] = ("auto", "html", "text")
    for form in forms:
        with pytest.raises(InputError, match="the source is "):
            clean(source, format=form)


def test_a_binary_file_that_was_read_as_text_is_said() -> None:
    assert codes(clean("%PDF-1.7\n%\x00\x01\x02 1 0 obj")) == ["binary"]
    assert codes(clean("RIFF and ID3 are names of formats; so is GIF89a.")) == []


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("http://x.example/z", "address"),
        ("[ad_1]\nhttp://x.example/z", "address"),
        ("storm.html", "file_name"),
        ("C:\\pages\\storm.htm", "file_name"),
    ],
)
def test_a_name_alone_is_said_and_stays(source: str, code: str) -> None:
    forms: tuple[Format, ...] = ("auto", "text")
    for form in forms:
        article = clean(source, format=form)
        assert codes(article) == [code]
        assert clean(article.text, format=form).text == article.text


@pytest.mark.parametrize(
    "piece",
    ["<", "<br>", " <br", "<b>", "</b>", "&lt;", "&lt;p ", "\\n", "{", "<item ", "<item>", "<?x?>",
     "<!-->", "<!---->", "`", "```\n", "[a](", "a-\nb", "\u00e9", "\u00c3\u00a9",
     "3 May 2020\nAb cd ef\n"],
)  # fmt: skip
def test_odd_sources_are_read_in_no_long_time(piece: str) -> None:
    text = piece * (40_000 // len(piece))
    began = process_time()
    source = read(text)
    list(recognised(source.text, source.text, None, is_page=source.is_page))
    assert process_time() - began < 1


def test_tags_in_what_is_said_to_be_text_are_said() -> None:
    page = "".join(f"<p>{line}</p>" for line in TEXTS["en"].split("\n") * 3)
    assert codes(clean(page, format="text")) == ["markup"]
    assert codes(clean("Put <p> first and </p> last.", format="text")) == []
