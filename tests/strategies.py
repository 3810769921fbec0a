"""Generated documents: prose, boilerplate, and whatever Unicode holds, in any order."""

from __future__ import annotations

import json

from hypothesis import strategies as st

PROSE = (
    "The harbour wall gave way shortly before midnight, and the office closed both quays at once.",
    "“We saw it move an hour before anyone had called us,” said Ida Holm, the harbour master.",
    "PORTMERE (Reuters) - Six of the nine boats had left by the time the first crews came down.",
    "Die Hafenmauer gab kurz vor Mitternacht nach, und das Amt sperrte daraufhin beide Kais.",
    "Il a plu toute la nuit sur le port, et la digue a cédé un peu avant minuit, dit la mairie.",
    "港の防波堤は真夜中の少し前に崩れ、事務所は両方の岸壁を直ちに閉鎖したと港長は話した。大雨は朝まで続いた。",
    "It rained.",
    "“Never again.”",
    "What happens next",
    "1. The wall",
    "Q: Who pays?",
)
BOILERPLATE = (
    "[ad_1]",
    "[ad_2]",
    "Advertisement",
    "Share this article",
    "Share this articleComments",
    "ShareTweet",
    "Facebook",
    "Comments",
    "Related Articles",
    "Ferry runs aground off Sund",
    "You might also like",
    "By Ada Lovett",
    "By Reuters",
    "Published: Dec. 22, 2016, 6:47 p.m.",
    "Read more: Ferry runs aground",
    "Harbour wall gives way in storm",
    "Harbour wall gives way in storm Copyright Thomson Press 2021",
    "© 2024 Portmere Post. All rights reserved.",
    "(AP Photo/Jan Maes)",
    "The quay at noon. (Photo: Jan Maes)",
    (
        "Please note that the data on this website may not be accurate; we accept no liability "
        "for any loss or damage."
    ),
    "Source link",
    "Back to top",
    "Teilen",
    "Lesen Sie auch: Fähre läuft auf Grund",
    "12",
    "___",
    "Talks with Oslo https://example.org/world/talks-resume- went on for an hour.",
)
_line = st.one_of(
    st.sampled_from(PROSE),
    st.sampled_from(BOILERPLATE),
    st.lists(st.sampled_from(PROSE + BOILERPLATE), min_size=2, max_size=3).map("".join),
    st.lists(st.sampled_from(PROSE + BOILERPLATE), min_size=2, max_size=3).map(" ".join),
    st.text(st.characters(codec="utf-8"), max_size=40),
)
_break = st.sampled_from(["\n", "\n\n", "\r\n", " \n ", "\n\t", "\u2028", "\x85", "\n\n\n", "\r"])


@st.composite
def documents(draw: st.DrawFn, longest: int = 24) -> str:
    """Give a text of up to `longest` lines."""
    lines = draw(st.lists(_line, max_size=longest))
    return "".join(line + draw(_break) for line in lines) + draw(st.sampled_from(["", " ", "End"]))


# What browsers and editors leave behind, and what looks like something else than it is.
_ODD = st.one_of(
    st.text(st.characters(codec="utf-8", categories=["Cc", "Cf", "Zs", "Zl", "Zp"]), max_size=6),
    st.text(st.characters(codec="utf-8", categories=["Mn", "Me", "Co", "Cn", "So"]), max_size=6),
    st.sampled_from(
        [
            "\u202eyadretsey\u202c", "\u2066It rained.\u2069", "\u200e\u200f", "a\u0301\u0323\u0301",
            "\ufeff", "\0", "\x1b[31m", "\ufffe\uffff", "\U0001f6a2\ufe0f\u200d", "It\u00adrained.",
        ]
    ),
    st.sampled_from(["[", "](", "%%", "```", "![", "#", "|", "“", "(", "<", "&", "\\u0041", "{"]).flatmap(
        lambda mark: st.integers(1, 300).map(lambda count: mark * count)
    ),
)  # fmt: skip


@st.composite
def hostile_texts(draw: st.DrawFn, longest: int = 16) -> str:
    """Give a text of prose and boilerplate with odd characters and long runs of marks in it."""
    pieces = draw(st.lists(st.one_of(_line, _ODD, _break), max_size=longest))
    return "".join(pieces)


_BLOCKS = (
    "p div article section main header footer nav aside ul ol li dl dt dd table tr td th tbody h1 h2"
    " h3 blockquote pre figure figcaption form fieldset center body html head title"
).split()
_INLINE = (
    "a b i em strong span font small time cite code u sub o:p svg math button label noscript"
    " template iframe textarea select option style script xmp plaintext frameset noframes"
).split()
_VOID = ("br", "hr", "img", "input", "meta", "link", "base", "wbr", "frame")
_NAMES = (
    "article-body share related byline author date caption newsletter comments footer nav"
    " x-1 \u00e9 \u202e"
).split()
_ATTRIBUTE = st.one_of(
    st.sampled_from(["class", "id", "itemprop", "rel", "role"]).flatmap(
        lambda name: st.lists(st.sampled_from(_NAMES), max_size=3).map(
            lambda names: f'{name}="{" ".join(names)}"'
        )
    ),
    st.sampled_from(
        [
            "hidden", "style='display:none'", "aria-hidden=true", "href=/a", "href='javascript:a()'",
            "datetime=2024-05-03T10:00:00Z", "datetime='99999-99-99'", "content='Ada Lovett'",
            "name=author", "property='article:published_time'", "lang=de", "itemscope", "=", "'", '"',
            "xml:lang='\0'", "a" * 300, f"title='{'a' * 3000}'", " ".join(f"a{n}=b" for n in range(150)),
        ]
    ),
)  # fmt: skip
_ENTITY = st.sampled_from(
    [
        "&amp;", "&lt;p&gt;", "&nbsp;", "&shy;", "&eacute", "&#8217;", "&#x1F6A2;", "&#0;", "&#xD800;",
        "&#99999999999;", "&nosuch;", "&", "&#", "&#x;", "&ampamp;", "&zwj;", "&rlm;",
    ]
)  # fmt: skip
_DATA = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.sampled_from(PROSE + BOILERPLATE),
        st.sampled_from(["NewsArticle", "Person", "2024-05-03", "0000-00-00", "https://a.example/a"]),
    ),
    lambda inside: st.one_of(
        st.lists(inside, max_size=3),
        st.dictionaries(
            st.sampled_from(
                "@type @graph @context headline author name datePublished dateModified articleBody"
                " image url publisher description keywords articleSection isAccessibleForFree".split()
            ),
            inside,
            max_size=6,
        ),
    ),
    max_leaves=12,
)  # fmt: skip
_OTHER = st.one_of(
    st.sampled_from(
        [
            "<!doctype html>", "<!-- a -->", "<!-- a", "-->", "<![CDATA[a]]>", "<?xml version='1.0'?>",
            "<!DOCTYPE html [<!ENTITY a 'rain'><!ENTITY b '&a;&a;'>]>&b;", "<?php a ?>", "<", "</", "</ p>",
            "<!ENTITY a SYSTEM 'file:///etc/hostname'>&a;", "<p", "<p a='", "<>", "</br>", "</html>",
            "<meta charset=utf-16>", "<base href='//a.example'>", "<meta http-equiv=refresh content='0'>",
        ]
    ),
    _DATA.map(json.dumps).map(
        lambda data: f"<script type='application/ld+json'>{data}</script>"
    ),
)  # fmt: skip
_leaf = st.one_of(_line, _line, _ODD, _ENTITY, _OTHER, _break)


@st.composite
def _element(draw: st.DrawFn, inside: st.SearchStrategy[str]) -> str:
    tag = draw(st.sampled_from(draw(st.sampled_from([_BLOCKS, _BLOCKS, _INLINE, list(_VOID)]))))
    attributes = "".join(f" {one}" for one in draw(st.lists(_ATTRIBUTE, max_size=3)))
    end = draw(
        st.sampled_from([f"</{tag}>"] * 5 + ["", f"</{tag}", "</div>", f"</{tag.upper()} a>"])
    )
    within = "".join(draw(st.lists(inside, max_size=4)))
    levels = draw(st.sampled_from([1] * 12 + [5, 300, 2100]))
    return f"<{tag}{attributes}>" * levels + within + end * levels


_markup = st.recursive(_leaf, lambda inside: _element(inside), max_leaves=20)


def pages() -> st.SearchStrategy[str]:
    """Give pages: nested, unclosed and misnested elements around texts, entities and data."""
    return st.lists(_markup, max_size=8).map("".join)


ENCODINGS = (
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "latin-1", "cp1252", "cp1251", "koi8-r",
    "shift_jis", "euc-jp", "iso2022_jp", "gb18030", "big5", "euc-kr", "cp1256", "utf-7",
)  # fmt: skip


@st.composite
def encoded(draw: st.DrawFn, sources: st.SearchStrategy[str]) -> bytes:
    """Give sources as bytes, in one encoding or in two, said rightly, wrongly or not at all."""
    said = draw(st.sampled_from(["", "", *(f"<meta charset='{name}'>" for name in ENCODINGS)]))
    parts = draw(st.lists(sources, min_size=1, max_size=2))
    bytes_of = [part.encode(draw(st.sampled_from(ENCODINGS)), "replace") for part in parts]
    cut = draw(st.integers(0, 3))
    return said.encode() + b"".join(bytes_of)[cut:] + draw(st.binary(max_size=4))
