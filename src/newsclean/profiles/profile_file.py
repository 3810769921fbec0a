"""Profiles as files that people can read, compare and edit."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from newsclean.errors import ProfileError
from newsclean.profiles.profile import Profile, ProfileLine

ENDING: Final = ".toml"
_HEAD: Final = """\
# Lines that repeat on the pages of {site}, and where they are cut; those on most stories first.
# To leave a line in, write `use = false` below it; to add one, write a [[line]] with a new number
# and `text`. `newsclean learn` keeps both.
"""


def written_profile(profile: Profile) -> str:
    """Give a profile as TOML.

    >>> line = ProfileLine(number=1, text="Gulls of Portmere", where="tail", on=9, place=(4, 9))
    >>> profile = Profile(site="courier.example", stories=10, lines=(line,))
    >>> print(written_profile(profile).partition("\\n\\n")[2])
    [[line]]
    number = 1
    text = "Gulls of Portmere"
    where = "tail"
    on = 9
    place = [4, 9]
    <BLANKLINE>

    Args:
        profile: The profile.
    """
    own = profile.model_dump(exclude={"lines", "in_run"}, exclude_none=True)
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
    """
    path = Path(folder) / f"{profile.site}{ENDING}"
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
    said["lines"] = said.pop("line", ())
    try:
        profile = Profile.model_validate(said)
    except ValidationError as error:
        message = "\n".join(f"{path}: {told}" for told in _told(error))
        raise ProfileError(message) from None
    return _with_one_name_each(path, profile)


def _told(error: ValidationError) -> Iterator[str]:
    for one in error.errors():
        name, *inside = one["loc"]
        where = (
            f"[[line]] {int(inside[0]) + 1}: {'.'.join(map(str, inside[1:]))}" if inside else name
        )
        yield f"{where}: {one['msg'][:1].lower()}{one['msg'][1:]}"


def _with_one_name_each(path: Path, profile: Profile) -> Profile:
    numbers = [line.number for line in profile.lines]
    twice = next((number for number in numbers if numbers.count(number) > 1), None)
    if twice is not None:
        message = f"{path}: two lines have the number {twice}; give one of them another"
        raise ProfileError(message)
    return profile


def edited(profile: Profile, *befores: Profile) -> Profile:
    """Give a profile learned anew with what was written into those before it by hand.

    A line stays unused if it was, and lines written by hand stay. Where one profile was before,
    lines keep their numbers.

    >>> old = ProfileLine(number=7, text="Gulls of Portmere", on=9, use=False)
    >>> new = ProfileLine(number=1, text="Gulls of Portmere", on=12)
    >>> both = [Profile(site="a.example", lines=(line,)) for line in (new, old)]
    >>> [(line.number, line.on, line.use) for line in edited(*both).lines]
    [(7, 12, False)]

    Args:
        profile: The profile learned anew.
        befores: The profiles before.
    """
    before = [line for one in befores for line in one.lines]
    numbers = {_said(line): line.number for line in before} if len(befores) == 1 else {}
    unused = {_said(line) for line in before if not line.use}
    free = count(max(numbers.values(), default=0) + 1)
    lines = [
        line.model_copy(
            update={
                "number": numbers.get(_said(line)) or next(free),
                "use": _said(line) not in unused,
            }
        )
        for line in profile.lines
    ]
    known = {_said(line) for line in lines}
    by_hand = {_said(line): line for line in before if not (line.on and line.use)}
    lines += [
        by_hand[said].model_copy(update={"number": numbers.get(said) or next(free)})
        for said in sorted(by_hand.keys() - known)
    ]
    return profile.model_copy(update={"lines": tuple(lines)})


def _said(line: ProfileLine) -> tuple[str, str]:
    return line.text, line.digest
