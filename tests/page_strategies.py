"""Generated pages: nested, unclosed and misnested elements, and bytes in any encoding."""

from __future__ import annotations

import json

from hypothesis import strategies as st

from .strategies import BOILERPLATE, BREAK, LINE, ODD, PROSE

_BLOCKS = (
    "p div article section main header footer nav aside ul ol li dl dt dd table tr td th tbody h1"
    " h2 h3 blockquote pre figure figcaption form fieldset center body html head title"
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
            "hidden",
            "style='display:none'",
            "aria-hidden=true",
            "href=/a",
            "href='javascript:a()'",
            "datetime=2024-05-03T10:00:00Z",
            "datetime='99999-99-99'",
            "content='Ada Lovett'",
            "name=author",
            "property='article:published_time'",
            "lang=de",
            "itemscope",
            "=",
            "'",
            '"',
            "xml:lang='\0'",
            "a" * 300,
            f"title='{'a' * 3000}'",
            " ".join(f"a{n}=b" for n in range(150)),
        ]
    ),
)
_ENTITY = st.sampled_from(
    [
        "&amp;",
        "&lt;p&gt;",
        "&nbsp;",
        "&shy;",
        "&eacute",
        "&#8217;",
        "&#x1F6A2;",
        "&#0;",
        "&#xD800;",
        "&#99999999999;",
        "&nosuch;",
        "&",
        "&#",
        "&#x;",
        "&ampamp;",
        "&zwj;",
        "&rlm;",
    ]
)
_DATA = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.sampled_from(PROSE + BOILERPLATE),
        st.sampled_from(
            ["NewsArticle", "Person", "2024-05-03", "0000-00-00", "https://a.example/a"]
        ),
    ),
    lambda inside: st.one_of(
        st.lists(inside, max_size=3),
        st.dictionaries(
            st.sampled_from(
                "@type @graph @context headline author name datePublished dateModified articleBody"
                " image url publisher keywords articleSection isAccessibleForFree".split()
            ),
            inside,
            max_size=6,
        ),
    ),
    max_leaves=12,
)
_OTHER = st.one_of(
    st.sampled_from(
        [
            "<!doctype html>",
            "<!-- a -->",
            "<!-- a",
            "-->",
            "<![CDATA[a]]>",
            "<?xml version='1.0'?>",
            "<!DOCTYPE html [<!ENTITY a 'rain'><!ENTITY b '&a;&a;'>]>&b;",
            "<?php a ?>",
            "<",
            "</",
            "</ p>",
            "<!ENTITY a SYSTEM 'file:///etc/hostname'>&a;",
            "<p",
            "<p a='",
            "<>",
            "</br>",
            "</html>",
            "<meta charset=utf-16>",
            "<base href='//a.example'>",
            "<meta http-equiv=refresh content='0'>",
        ]
    ),
    _DATA.map(json.dumps).map(lambda data: f"<script type='application/ld+json'>{data}</script>"),
)
_leaf = st.one_of(LINE, LINE, ODD, _ENTITY, _OTHER, BREAK)


@st.composite
def _element(draw: st.DrawFn, inside: st.SearchStrategy[str]) -> str:
    tag = draw(st.sampled_from(draw(st.sampled_from([_BLOCKS, _BLOCKS, _INLINE, list(_VOID)]))))
    attributes = "".join(f" {one}" for one in draw(st.lists(_ATTRIBUTE, max_size=3)))
    end = draw(
        st.sampled_from([f"</{tag}>"] * 5 + ["", f"</{tag}", "</div>", f"</{tag.upper()} a>"])
    )
    within = "".join(draw(st.lists(inside, max_size=4)))
    levels = 1 if attributes else draw(st.sampled_from([1] * 12 + [5, 300, 2100]))
    return f"<{tag}{attributes}>" * levels + within + end * levels


_markup = st.recursive(_leaf, _element, max_leaves=20)


def pages() -> st.SearchStrategy[str]:
    """Give pages: nested, unclosed and misnested elements around texts, entities and data."""
    return st.lists(_markup, max_size=8).map("".join)


ENCODINGS = (
    "utf-8 utf-8-sig utf-16 utf-16-le utf-32 latin-1 cp1252 cp1251 koi8-r shift_jis euc-jp"
    " iso2022_jp gb18030 big5 euc-kr cp1256 utf-7"
).split()


@st.composite
def encoded(draw: st.DrawFn, sources: st.SearchStrategy[str]) -> bytes:
    """Give sources as bytes, in one encoding or in two, said rightly, wrongly or not at all."""
    said = draw(st.sampled_from(["", "", *(f"<meta charset='{name}'>" for name in ENCODINGS)]))
    parts = draw(st.lists(sources, min_size=1, max_size=2))
    bytes_of = [part.encode(draw(st.sampled_from(ENCODINGS)), "replace") for part in parts]
    cut = draw(st.integers(0, 3))
    return said.encode() + b"".join(bytes_of)[cut:] + draw(st.binary(max_size=4))
