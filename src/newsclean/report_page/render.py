"""Fill the templates of the report: everything in one file, everything escaped."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from newsclean import __version__
from newsclean.extras import extra
from newsclean.kind_families import FAMILIES, FAMILY_OF, in_words
from newsclean.marked_lines import seen_and_unseen

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup


def render(template: str, **values: Any) -> str:
    """Fill a template, which may include the report's style and script.

    >>> "default-src" in render("frame.html", title="Rain & wind")
    True

    Args:
        template: Its name; `frame.html` is the empty page that the others extend.
        values: What it names.

    Raises:
        MissingExtraError: jinja2 is not installed.
    """
    page = _environment().get_template(template).render(**values)
    # Halves of surrogate pairs, which no file can hold, are left only where no text is shown.
    return page.encode("utf-8", errors="replace").decode("utf-8")


@cache
def _environment() -> Environment:
    with extra("report"):
        from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 - an extra
        from markupsafe import Markup  # noqa: PLC0415 - comes with it
    environment = Environment(
        loader=PackageLoader(__package__),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    sheets = "".join(map(_read, ("style.css", "many.css", "differences.css")))
    style = environment.from_string(sheets).render(families=FAMILIES)
    script = _read("script.js")
    environment.filters |= {"visible": visible, "in_words": in_words, "percent": percent}
    environment.globals |= {
        # Our own files are the only ones that are let in as they are: the page's policy names
        # them by their hashes, so that a browser runs no other script, whatever a text holds.
        "style": Markup(style),  # noqa: S704 - as said
        "script": Markup(script),  # noqa: S704 - as said
        "policy": (
            "default-src 'none'; base-uri 'none'; form-action 'none'; "
            f"style-src {_hash_of(style)}; script-src {_hash_of(script)}"
        ),
        "families": FAMILIES,
        "family_of": FAMILY_OF,
        "number": "{:,}".format,
        "version": __version__,
    }
    return environment


def _read(name: str) -> str:
    return files(__package__).joinpath("templates", name).read_text(encoding="utf-8")


def _hash_of(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def visible(text: str) -> Markup:
    r"""Escape a text, and show characters that would turn or hide what stands around them.

    >>> str(visible("a<b\u202e"))
    'a&lt;b<span class="unseen" data-code="U+202E"></span>'
    """
    from markupsafe import Markup, escape  # noqa: PLC0415 - an extra

    parts = []
    for seen, code in seen_and_unseen(text):
        parts.append(escape(seen))
        if code:
            parts.append(Markup('<span class="unseen" data-code="{}"></span>').format(code))
    return Markup("").join(parts)


def percent(share: float) -> str:
    """Give a share in per cent; a little is not nothing, and nearly all is not all.

    >>> percent(0.5), percent(0.0001), percent(0.9999)
    ('50%', '<1%', '>99%')
    """
    if 0 < share < 0.01:
        return "<1%"
    if 0.99 < share < 1:
        return ">99%"
    return f"{share:.0%}"
