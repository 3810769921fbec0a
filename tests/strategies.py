"""Generated documents: prose, boilerplate, and whatever Unicode holds, in any order."""

from __future__ import annotations

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
LINE = st.one_of(
    st.sampled_from(PROSE),
    st.sampled_from(BOILERPLATE),
    st.lists(st.sampled_from(PROSE + BOILERPLATE), min_size=2, max_size=3).map("".join),
    st.lists(st.sampled_from(PROSE + BOILERPLATE), min_size=2, max_size=3).map(" ".join),
    st.text(st.characters(codec="utf-8"), max_size=40),
)
BREAK = st.sampled_from(["\n", "\n\n", "\r\n", " \n ", "\n\t", "\u2028", "\x85", "\n\n\n", "\r"])


@st.composite
def documents(draw: st.DrawFn, longest: int = 24) -> str:
    """Give a text of up to `longest` lines."""
    lines = draw(st.lists(LINE, max_size=longest))
    return "".join(line + draw(BREAK) for line in lines) + draw(st.sampled_from(["", " ", "End"]))


# What browsers and editors leave behind, and what looks like something else than it is.
ODD = st.one_of(
    st.text(st.characters(codec="utf-8", categories=["Cc", "Cf", "Zs", "Zl", "Zp"]), max_size=6),
    st.text(st.characters(codec="utf-8", categories=["Mn", "Me", "Co", "Cn", "So"]), max_size=6),
    st.sampled_from(
        [
            "\u202eyadretsey\u202c",
            "\u2066It rained.\u2069",
            "\u200e\u200f",
            "a\u0301\u0323\u0301",
            "\ufeff",
            "\0",
            "\x1b[31m",
            "\ufffe\uffff",
            "\U0001f6a2\ufe0f\u200d",
            "It\u00adrained.",
        ]
    ),
    st.sampled_from("[ ]( %% ``` ![ # | “ ( < & \\u0041 {".split()).flatmap(
        lambda mark: st.integers(1, 300).map(lambda count: mark * count)
    ),
)


@st.composite
def hostile_texts(draw: st.DrawFn, longest: int = 16) -> str:
    """Give a text of prose and boilerplate with odd characters and long runs of marks in it."""
    pieces = draw(st.lists(st.one_of(LINE, ODD, BREAK), max_size=longest))
    return "".join(pieces)
