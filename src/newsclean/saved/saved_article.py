"""A saved page or text, and what must come of it.

It is a folder with `page.html` or `text.txt`, and `expected.json`:

- `url`, `encoding`: what `clean` is given with it.
- `text`: the lines of the right text; `may_stay`: lines that may stay or go.
- `fields`: the right fields.
- `must_cut`: strings that must be gone.
- `removed`: the whole account. Where it is held, so are all fields, those that are empty too.
- `known_wrong`: what is not right yet: `why`, lines that are `left` and should go, lines that are
  `lost` and should stay, and `fields` as they come out. An entry goes when newsclean gets it right;
  until then it is held to be wrong.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from newsclean.api import clean
from newsclean.article import Article
from newsclean.errors import InputError
from newsclean.source import Format

EXPECTED: Final = "expected.json"
"""The file that says what must come of a page or a text."""
PAGE: Final = "page.html"
TEXT: Final = "text.txt"

# What an article says of itself, or what is held apart.
_NOT_FIELDS: Final = {"text", "removed", "source", "kept_ratio", "made_by", "url"}


@dataclass(frozen=True)
class KnownWrong:
    """What is not right yet.

    >>> KnownWrong(left=["Share"]).lost
    []

    Args:
        why: The reason, for people.
        left: Lines that are left and should go.
        lost: Lines that are lost and should stay.
        fields: Fields as they come out.
    """

    why: str = ""
    left: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    fields: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Expected:
    """What must come of a saved page or text.

    >>> Expected(["It rained."], {"language": "en"}).fields_now()
    {'language': 'en'}

    Args:
        text: The lines of the right text.
        fields: The right fields.
        url: The address that `clean` is given.
        encoding: The encoding that `clean` is given.
        may_stay: Lines that may stay or go.
        must_cut: Strings that must be gone.
        removed: The whole account, where it is held: of each piece its kind, what cut it, its text.
        known_wrong: What is not right yet.
    """

    text: list[str]
    fields: dict[str, Any] = field(default_factory=dict)
    url: str | None = None
    encoding: str | None = None
    may_stay: list[str] = field(default_factory=list)
    must_cut: list[str] = field(default_factory=list)
    removed: list[dict[str, str]] | None = None
    known_wrong: KnownWrong = field(default_factory=KnownWrong)

    @property
    def holds_some(self) -> bool:
        """Whether some fields are held, and not the whole article."""
        return self.removed is None and bool(self.text or self.fields)

    def fields_now(self) -> dict[str, Any]:
        """Give the fields as they come out today."""
        return {**self.fields, **self.known_wrong.fields}


def read_expected(folder: Path) -> Expected:
    """Read what must come of a saved page or text.

    Raises:
        InputError: The file is missing or is not of the form.
    """
    file = folder / EXPECTED
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        return Expected(**{**data, "known_wrong": KnownWrong(**data.get("known_wrong", {}))})
    except (OSError, ValueError, TypeError) as error:
        message = f"{file}: {error}; save the page anew with `newsclean fixture add`"
        raise InputError(message) from None


def write_expected(folder: Path, value: dict[str, Any]) -> None:
    """Write down what must come of a saved page or text."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    (folder / EXPECTED).write_text(text + "\n", encoding="utf-8", newline="\n")


def saved_source(folder: Path) -> Path | None:
    """Give the file that is cleaned; None if there is none.

    >>> saved_source(Path("no/such/folder")) is None
    True
    """
    return next((file for name in (PAGE, TEXT) if (file := folder / name).is_file()), None)


def article_of(folder: Path, rules: Sequence[str | Path] = ()) -> Article:
    """Clean a saved page or text.

    Args:
        folder: Where it lies.
        rules: Rule files of your own, as for `clean`.

    Raises:
        InputError: There is none, or it cannot be cleaned.
    """
    wanted, file = read_expected(folder), saved_source(folder)
    if file is None:
        message = f"{folder}: there is no {PAGE} and no {TEXT} beside {EXPECTED}"
        raise InputError(message)
    form: Format = "html" if file.name == PAGE else "text"
    return clean(
        file.read_bytes(), url=wanted.url, encoding=wanted.encoding, format=form, rules=rules
    )


def lines_of(text: str) -> list[str]:
    r"""Give the lines of a text that hold anything, with single blanks.

    >>> lines_of("It  rained.\n\n")
    ['It rained.']
    """
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def account_of(article: Article) -> list[dict[str, str]]:
    """Give what was cut of an article, by kind and by the rule or cleaner that cut it."""
    return [
        {"kind": cut.kind.value, "by": cut.rule or cut.cleaner, "text": cut.text.strip()}
        for cut in article.removed
    ]


def fields_of(article: Article) -> dict[str, Any]:
    """Give the fields of an article that hold anything, as JSON has them.

    >>> import newsclean
    >>> fields_of(newsclean.clean("It rained all night in Portmere, and the quay was shut."))
    {'language': 'en'}
    """
    return filled(article.model_dump(mode="json", exclude=_NOT_FIELDS))


def filled(values: dict[str, Any]) -> dict[str, Any]:
    """Give what holds anything of values as JSON has them, in those within them too.

    >>> filled({"authors": [], "dateline": {"raw": "PORTMERE -", "date": None}})
    {'dateline': {'raw': 'PORTMERE -'}}
    """
    found = {name: value for name, value in values.items() if value not in (None, [], {}, "")}
    for name, value in found.items():
        if isinstance(value, dict):
            found[name] = filled(value)
        elif isinstance(value, list):
            found[name] = [filled(one) if isinstance(one, dict) else one for one in value]
    return found
