"""What became of the ids that a released version had and that are gone."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TypedDict
from warnings import warn


class Retired(TypedDict):
    """One entry of `retired.toml`.

    Args:
        since: The first version without the id.
        now: The ids of what does its work now.
    """

    since: str
    now: list[str]


@cache
def retired_ids() -> dict[str, Retired]:
    """Give what `retired.toml` says, by id."""
    import tomllib  # noqa: PLC0415 - only for an id that no rule has

    text = files("newsclean").joinpath("rules", "retired.toml").read_text(encoding="utf-8")
    found: dict[str, Retired] = tomllib.loads(text)
    return found


def successors(name: str) -> tuple[str, ...] | None:
    """Give the ids that an id stands for now, with a warning; None if it never was an id.

    >>> successors("en.share.never-there")

    Args:
        name: An id that nothing has now, with or without the language.
    """
    for known, entry in retired_ids().items():
        if name in (known, known.partition(".")[2]):
            now = ", ".join(map(repr, entry["now"]))
            advice = f"write {now}" if now else "leave it out"
            message = f"{known!r} is retired since newsclean {entry['since']}; {advice}"
            # Shown to whoever wrote the list of ids, which a DeprecationWarning would not be.
            warn(message, FutureWarning, stacklevel=2)
            return tuple(entry["now"])
    return None
