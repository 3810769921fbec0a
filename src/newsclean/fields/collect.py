"""Fill the article's fields from what was cut and from the words that stay."""

from __future__ import annotations

import re
from typing import Any

from newsclean.claim import Kind
from newsclean.fields.agencies import agencies_in
from newsclean.fields.byline import authors_in
from newsclean.fields.credit import credit_in
from newsclean.fields.dateline import dateline_of
from newsclean.fields.dates import parse_date
from newsclean.language import language_of

_LABEL_END = 40
_OPENING = 40
_OWNED = re.compile(r"(?:copyright|©|\(c\)).*", re.IGNORECASE)


def fields_of(removals: list[dict[str, Any]], live: str) -> dict[str, Any]:
    """Give the fields that a text shows by itself, as plain values for `Article`.

    >>> fields_of([], "PORTMERE (Reuters) - It rained.")["agencies"]
    ('Reuters',)

    Args:
        removals: What `account` lists.
        live: The text that is left.
    """
    values: dict[str, Any] = {}
    agencies: dict[str, None] = {}
    authors: dict[str, None] = {}
    images: list[dict[str, str | None]] = []
    tags: dict[str, None] = {}
    for removal in removals:
        text = " ".join(removal["text"].split())
        if removal["kind"] == Kind.DUPLICATE_HEADLINE:
            owned = _OWNED.search(text)
            if owned:
                values.setdefault("copyright_notice", owned[0])
            continue
        match removal["field"]:
            case "headline" | "section" | "copyright_notice" as name:
                values.setdefault(name, text)
            case "authors":
                people = authors_in(text)
                if people or "byline" not in values:
                    values.setdefault("byline", text)
                authors.update(dict.fromkeys(people))
                agencies.update(dict.fromkeys(agencies_in(text)))
            case "agencies":
                agencies.update(dict.fromkeys(agencies_in(text)))
            case "images":
                images.append(_image(text))
            case "tags":
                tags.update(dict.fromkeys(_tags(text)))
            case "date_published":
                _date(text, values)
    opening = next((line.strip() for line in live.splitlines() if len(line) > _OPENING), "")
    dateline = dateline_of(opening)
    if dateline is not None:
        values["dateline"] = dateline.model_dump()
        if dateline.agency:
            agencies[dateline.agency] = None
    if not agencies:
        for image in images:
            agencies.update(dict.fromkeys(agencies_in(image["credit"] or "")))
    values["language"] = language_of(live)
    values |= {
        "agencies": tuple(agencies),
        "authors": tuple(authors),
        "images": tuple(images),
        "tags": tuple(tags),
    }
    return values


def _image(text: str) -> dict[str, str | None]:
    """Part a caption from its credit."""
    span = credit_in(text)
    if span is None:
        return {"caption": None, "credit": text}
    caption = (text[: span[0]] + text[span[1] :]).strip(" -–—|")
    return {"caption": caption or None, "credit": text[span[0] : span[1]].strip()}


def _tags(text: str) -> tuple[str, ...]:
    """Part a line of tags; a heading such as "Tags" is none."""
    label, mark, rest = text.partition(":")
    if mark and len(label) <= _LABEL_END:
        text = rest
    elif not any(mark in text for mark in ",;|#"):
        return ()
    for mark in ";|#":
        text = text.replace(mark, ",")
    return tuple(tag.strip() for tag in text.split(",") if tag.strip())


def _date(text: str, values: dict[str, Any]) -> None:
    if "date_published_raw" in values:
        return
    values["date_published_raw"] = text
    values["date_published"] = parse_date(text)
