"""What the features of the page's model mean, for people to read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from newsclean.html.features.scales import LIMITS
from newsclean.html.features.votes import AMOUNTS, FIRST_LOOK, STEPS_OUT, STEPS_TO_SURE, VOTES

_STEP = re.compile(r"(?P<scale>.+)-(?P<step>\d)(?:/(?P<rest>.+))?")
_PLACE = re.compile(r"(in|out|main|nowhere)(\d?)\+(0|low|mid|high)(?:/(.+))?")
# How the level of a place is read: what elements of its sort hold of the prose.
_LEVELS = {"0": "nothing", "low": "under 10 %", "mid": "10 to 40 %", "high": "40 % or more"}
_OF_VOTES = {
    "v.own": FIRST_LOOK,
    "v.0+own": FIRST_LOOK,
    "v.1+own": FIRST_LOOK,
    "v.page": AMOUNTS,
    "v.back": STEPS_TO_SURE,
    "v.ahead": STEPS_TO_SURE,
    "v.zone-head": STEPS_OUT,
    "v.zone-tail": STEPS_OUT,
}


@cache
def _phrases() -> dict[str, dict[str, str]]:
    file = files("newsclean.explanation").joinpath("feature_names.toml")
    return tomllib.loads(file.read_text("utf-8"))


@cache
def meaning_of(feature: str) -> str:
    """Say what a feature of the page's model means.

    >>> meaning_of("family.size-0")
    'under 2 lines stand in elements of its sort'
    >>> meaning_of("zone.tail/linked")
    'it stands below the text, and looks like a short link'

    Args:
        feature: Its name, as among the weights.
    """
    step = _STEP.fullmatch(feature)
    if step:
        told = _on_scale(step["scale"], int(step["step"]))
        if told:
            rest = step["rest"] if step["scale"] == "page.prose" else None
            return f"{told}, and it looks like {_code(rest)}" if rest else told
    beginnings = [begin for begin in _phrases()["others"] if feature.startswith(begin)]
    if not beginnings:
        return feature
    longest = max(beginnings, key=len)
    rest = feature.removeprefix(longest)
    return _phrases()["others"][longest].format(_place(rest) or _code(rest))


def _code(name: str) -> str:
    known = _phrases()["codes"].get(name)
    if known:
        return known
    # "v.0+code.short": what stands behind the vote is a feature by itself.
    return meaning_of(name) if name.startswith(("code.", "zone.", "title.")) else name


def _place(name: str) -> str | None:
    place = _PLACE.fullmatch(name)
    if place is None:
        return None
    side, steps, level, code = place.groups()
    where = {
        "in": f"{steps} elements deep in the main element",
        "out": f"outside the main element, {steps} elements apart",
        "main": "right in the main element",
        "nowhere": "on a page without prose",
    }[side]
    told = f"{where}; elements of its sort hold {_LEVELS[level]} of the prose"
    return f"{told}, and it looks like {_code(code)}" if code else told


def _on_scale(scale: str, step: int) -> str | None:
    for table, factor, unit in (("shares", 100, " %"), ("counts", 1, "")):
        phrase = _phrases()[table].get(scale)
        if phrase is None:
            continue
        limits = LIMITS.get(scale) or _OF_VOTES.get(scale) or VOTES
        return phrase.format(_range(limits, step, factor, unit))
    return None


def _range(limits: Sequence[float], step: int, factor: int, unit: str) -> str:
    """Say between which limits a step of a scale lies."""
    low = f"{limits[step - 1] * factor:g}" if step else ""
    high = f"{limits[step] * factor:g}" if step < len(limits) else ""
    if not low:
        return f"under {high}{unit}"
    return f"{low} to {high}{unit}" if high else f"{low}{unit} or more"
