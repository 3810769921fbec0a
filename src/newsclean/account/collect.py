"""Fill the article's fields from what was cut and from the words that stay."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from newsclean.article import Dateline, Removal
from newsclean.claim import Kind
from newsclean.document import Block
from newsclean.fields.agencies import agencies_in
from newsclean.fields.byline import authors_in, is_byline
from newsclean.fields.credit import credit_in, without_emphasis
from newsclean.fields.dateline import dateline_of
from newsclean.fields.entry_meta import dates_in, entry_meta, is_entry_meta
from newsclean.fields.labelled_dates import labelled_dates
from newsclean.fields.moments import day_of, point_in_time
from newsclean.fields.picture_marks import pictures_in, without_pictures
from newsclean.fields.site_behind import without_site_behind
from newsclean.text.patterns import either, later
from newsclean.words import words
from newsclean.words.language import language_of

# By judgement, in characters: a label before a value, and a line that may open the text.
_LABEL_END = 40
_OPENING = 40
_OWNED = later(lambda: rf"(?i:{either(words('copyright'))}|©|\(c\)).*")
_TAG_LABEL = later(lambda: rf"(?i:{either(words('tag_labels'))})\s")
# Tags as Markdown and the heads of its files list them.
_ITEM, _QUOTES, _QUOTED = "- ", " \"'[]", ("'", '"')
_TAG_MARKS = ",;|#،؛、"
# A menu names many sections; the article stands in one.
_MENU = 3
_OF_COMMENTERS = ("authors", "date_published", "date_modified")


def fields_of(removals: list[Removal], live: str) -> dict[str, Any]:
    """Give the fields that a text shows by itself, as plain values for `Article`.

    >>> fields_of([], "PORTMERE (Reuters) - It rained all night, an officer said.")["agencies"]
    ('Reuters',)

    Args:
        removals: What `account` lists.
        live: The text that is left.
    """
    moved = _moved(removals)
    language = language_of(live)
    opening = islice((line.strip() for line in live.splitlines() if len(line) > _OPENING), 2)
    # A standfirst may stand above the paragraph that is datelined.
    dateline = next(filter(None, map(dateline_of, opening)), None)
    bylines = moved["authors"]
    dated = moved["date_published"] + moved["date_modified"]
    writers = [authors_in(text, language) for text, _ in bylines]
    if not any(writers):
        # Below the text agencies say who reported, and a line may say who posted it and when.
        bylines = [*bylines, *_others(bylines + moved["agencies"] + dated, language)]
        writers = [authors_in(text, language) for text, _ in bylines]
    images = tuple(image for text, kind in moved["images"] for image in _images(text, kind))
    values: dict[str, Any] = {
        "authors": _unique(writers),
        "agencies": _agencies(moved, dateline, images),
        "images": images,
        "tags": _unique(_tags(text) for text, _ in moved["tags"]),
        "language": language,
        "dateline": dateline and dateline.model_dump(),
    }
    if moved["headline"]:
        copies = (text for text, _ in moved["copies"])
        values["headline"] = without_site_behind(moved["headline"][0][0].strip("*_ "), copies)
    if moved["copyright_notice"]:
        values["copyright_notice"] = moved["copyright_notice"][0][0]
    if 0 < len(moved["section"]) < _MENU:
        values["section"] = moved["section"][0][0]
    if any(writers) or moved["authors"]:
        first = next((index for index, people in enumerate(writers) if people), 0)
        values["byline"] = bylines[first][0]
    days = [day for text, _ in dated for day in dates_in(text)]
    days = days or [day for text, _ in moved["authors"] for day in entry_meta(text).dates]
    return values | _dates(days, language)


def _others(lines: list[tuple[str, str]], language: str | None) -> Iterator[tuple[str, str]]:
    """Give what names writers in lines that say more, and bylines of other kinds."""
    for line, kind in lines:
        if is_byline(line) and authors_in(line, language):
            yield line, kind
        elif is_byline(line) or is_entry_meta(line):
            yield from ((names, kind) for names in entry_meta(line).writers)


def _dates(lines: list[str], language: str | None) -> dict[str, Any]:
    """Give the first date of publication and of a change that the lines of dates say."""
    values: dict[str, Any] = {}
    for line in lines:
        both = labelled_dates(line, language)
        for name, stated in zip(("published", "modified"), both, strict=True):
            if stated and f"date_{name}_raw" not in values:
                values[f"date_{name}_raw"] = stated.raw
                values[f"date_{name}"] = day_of(stated.moment)
                values[f"datetime_{name}"] = point_in_time(stated.moment)
    return values


def _moved(removals: list[Removal]) -> dict[str, list[tuple[str, str]]]:
    """Give the pieces that move to each field, with their kinds."""
    moved = defaultdict[str, list[tuple[str, str]]](list)
    discussed = False
    for removal in removals:
        field, kind = removal.field, removal.kind
        # Below the text, names and dates beside comments are those of the commenters.
        discussed = discussed or (kind == Kind.COMMENTS and removal.at > 0)
        if not field and kind != Kind.DUPLICATE_HEADLINE:
            continue
        text = " ".join(removal.text.split())
        if kind == Kind.DUPLICATE_HEADLINE:
            moved["copies"].append((text, kind))
            owned = _OWNED.search(text)
            field, text = "copyright_notice" if owned else None, owned[0] if owned else text
        elif field == "copyright_notice" and moved["headline"]:
            text = text.removeprefix(moved["headline"][0][0]).strip()
        if field and not (discussed and field in _OF_COMMENTERS):
            is_raw = field == "images" or (field == "tags" and text[:1] in _QUOTED)
            said = text if is_raw else Block(text, ()).plain
            moved[field].append((said, kind))
    return moved


def _agencies(
    moved: dict[str, list[tuple[str, str]]],
    dateline: Dateline | None,
    images: tuple[dict[str, str | None], ...],
) -> tuple[str, ...]:
    """Name the agencies of the text, or, when it names none, those of its pictures."""
    signed = [agencies_in(text) for text, _ in moved["authors"] + moved["agencies"]]
    if dateline is not None and dateline.agency:
        signed.append((dateline.agency,))
    return _unique(signed) or _unique(agencies_in(image["credit"] or "") for image in images)


def _unique(groups: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for group in groups for name in group))


def _images(text: str, kind: str) -> Iterator[dict[str, str | None]]:
    """Give the pictures of a piece; words beside a single one are its caption."""
    shown = list(pictures_in(text))
    beside = Block(without_pictures(text), ()).plain.strip(" *•-") if shown else text
    if not shown:
        yield _image(text, kind)
    elif len(shown) == 1 and any(map(str.isalnum, beside)):
        yield _image(beside, kind) | {"url": shown[0].url}
    else:
        for picture in shown:
            if picture.words or picture.url:
                yield _image(picture.words, Kind.CAPTION) | {"url": picture.url}


def _image(text: str, kind: str) -> dict[str, str | None]:
    """Part a caption from its credit, without the marks of Markdown around both."""
    text = without_emphasis(text)
    span = credit_in(text)
    if span is None:
        part = "caption" if kind == Kind.CAPTION else "credit"
        return {"caption": None, "credit": None} | {part: text or None}
    caption = (text[: span[0]] + text[span[1] :]).strip(" -–—|")
    return {"caption": caption or None, "credit": text[span[0] : span[1]].strip()}


def _tags(text: str) -> tuple[str, ...]:
    """Part a line of tags; a heading such as "Tags" is none."""
    if text.startswith(_ITEM):
        return (text.removeprefix(_ITEM).strip(_QUOTES),)
    label, mark, rest = text.partition(":")
    if mark and len(label) <= _LABEL_END:
        text = rest
    elif not any(mark in text for mark in _TAG_MARKS):
        return (text.strip(_QUOTES),) if text[:1] in _QUOTED else ()
    for mark in _TAG_MARKS:
        text = text.replace(mark, ",")
    tags = (_TAG_LABEL.sub("", tag.strip(_QUOTES), count=1) for tag in text.split(","))
    return tuple(tag for tag in tags if tag)
