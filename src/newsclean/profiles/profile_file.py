"""Profiles as files that people can read, compare and edit."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from newsclean.errors import ProfileError, did_you_mean
from newsclean.profiles.hand_written import mistakes_in
from newsclean.profiles.profile import VERSION, Profile, ProfileLine
from newsclean.profiles.registered_domain import checked_site

ENDING: Final = ".toml"
# What a file says otherwise, or not at all.
_NOT_WRITTEN: Final = {"lines", "in_run"}
_HEAD: Final = """\
# Lines that repeat on the pages of {site}, and where they are cut; those on most stories first.
# To leave a line in, write `use = false` below it; to cut it elsewhere, change its `where`; to add
# one, write a [[line]] with a new number and `text`. Learning anew and merging keep all three.
"""


def written_profile(profile: Profile) -> str:
    """Give a profile as TOML.

    >>> line = ProfileLine(number=1, text="Gulls of Portmere", where="tail", on=9, learned="tail")
    >>> profile = Profile(site="courier.example", stories=10, lines=(line,))
    >>> print(written_profile(profile).partition("\\n\\n")[2])
    [[line]]
    number = 1
    text = "Gulls of Portmere"
    where = "tail"
    learned = "tail"
    on = 9
    <BLANKLINE>

    Args:
        profile: The profile.
    """
    own = profile.model_dump(exclude=_NOT_WRITTEN, exclude_none=True)
    parts = [_HEAD.format(site=profile.site) + "\n".join(_pairs(own))]
    for line in profile.lines:
        said = line.model_dump(exclude_none=True, exclude_defaults=True)
        parts.append("\n".join(["[[line]]", *_pairs(said)]))
    return "\n\n".join(parts) + "\n"


def _pairs(values: dict[str, Any]) -> Iterator[str]:
    for name, value in values.items():
        if isinstance(value, date):
            yield f"{name} = {value.isoformat()}"
        else:
            # JSON is TOML here, but for this character.
            written = json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
            yield f"{name} = {written}"


def save_profile(profile: Profile, folder: str | Path) -> Path:
    """Write a profile into a folder, and give its file.

    Args:
        profile: The profile.
        folder: The folder; it is made if it is not there.

    Raises:
        ProfileError: The file cannot be written.
        InputError: The profile's site is no domain.
    """
    path = Path(folder) / f"{checked_site(profile.site)}{ENDING}"
    write_file(path, written_profile(profile).encode())
    return path


def write_file(path: Path, data: bytes) -> None:
    """Write a file, and make its folder if it is not there.

    Args:
        path: The file.
        data: What it gets.

    Raises:
        ProfileError: It cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as error:
        message = f"{path}: {(error.strerror or str(error)).lower()}"
        raise ProfileError(message) from None


def load_profile(file: str | Path) -> Profile:
    """Read a profile.

    Raises:
        ProfileError: There is no such file, or it is no profile; the message says what to mend.
    """
    path = Path(file)
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        message = f"{path}: {(error.strerror or str(error)).lower()}"
        raise ProfileError(message) from None
    except ValueError as error:  # no TOML, or no UTF-8
        message = f"{path}: is no TOML: {error}"
        raise ProfileError(message) from None
    if told := [*_misspelt(said)]:
        raise ProfileError(_in(path, told))
    said["lines"] = said.pop("line", ())
    try:
        profile = Profile.model_validate(said)
    except ValidationError as error:
        raise ProfileError(_in(path, _told(error))) from None
    numbers = [line.number for line in profile.lines]
    twice = [number for number in dict.fromkeys(numbers) if numbers.count(number) > 1]
    told = [f"two lines have the number {one}; give one of them another" for one in twice]
    if told := [*told, *mistakes_in(profile)]:
        raise ProfileError(_in(path, told))
    return profile


def _in(path: Path, told: Iterable[str]) -> str:
    return "\n".join(f"{path}: {one}" for one in told)


def _misspelt(said: dict[str, Any]) -> Iterator[str]:
    """Say which names in a file are none, and if it was written by another version."""
    if (version := said.get("version", VERSION)) != VERSION:
        yield (
            f"version is {version}, and this newsclean reads {VERSION}; learn the site anew, or "
            "use the newsclean that wrote it"
        )
    known = [name for name in Profile.model_fields if name not in _NOT_WRITTEN] + ["line"]
    for name in said:
        if name not in known:
            yield f"there is no {name!r}; {did_you_mean(name, known)}"
    lines = said.get("line", [])
    if isinstance(lines, dict):
        yield "[line] is one table; write [[line]] above each line"
        return
    fields = [*ProfileLine.model_fields]
    for at, line in enumerate(lines if isinstance(lines, list) else (), start=1):
        for name in line if isinstance(line, dict) else ():
            if name not in fields:
                yield f"[[line]] {at}: there is no {name!r}; {did_you_mean(name, fields)}"


def _told(error: ValidationError) -> Iterator[str]:
    for one in error.errors():
        name, *inside = one["loc"]
        where = (
            f"[[line]] {int(inside[0]) + 1}: {'.'.join(map(str, inside[1:]))}" if inside else name
        )
        said = one["msg"].removeprefix("Value error, ")
        yield f"{where}: {said[:1].lower()}{said[1:]}"
