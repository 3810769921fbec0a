"""What people wrote into a profile by hand: it stays when the profile is learned anew or merged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from newsclean.profiles.line_index import key_of, numbered_apart
from newsclean.profiles.profile import Profile, ProfileLine


def edited(profile: Profile, *befores: Profile) -> Profile:
    """Give a profile learned anew with what was written into those before it by hand.

    A line stays unused if it was, and where somebody said that it is cut; lines written by hand
    stay, and all keep their numbers. The order of the profiles before changes nothing.

    >>> old = ProfileLine(number=7, text="GULLS", on=9, use=False, learned="tail", where="tail")
    >>> new = ProfileLine(number=1, text="Gulls", on=12, learned="tail", where="tail")
    >>> both = [Profile(site="a.example", lines=(line,)) for line in (new, old)]
    >>> [(line.number, line.on, line.use) for line in edited(*both).lines]
    [(7, 12, False)]

    Args:
        profile: The profile learned anew.
        befores: The profiles before.
    """
    before: defaultdict[str, list[ProfileLine]] = defaultdict(list)
    for one in befores:
        for line in one.lines:
            before[key_of(line)].append(line)
    lines = [_with_edits(line, before.pop(key_of(line), ())) for line in profile.lines]
    kept = (
        _with_edits(_kept(same), same) for same in before.values() if any(map(_is_edited, same))
    )
    lines += sorted(kept, key=lambda line: (line.text, line.digest))
    # What people gave a number comes first to it.
    first = sorted(lines, key=lambda line: (not _is_edited(line), line.text, line.digest))
    numbers = {key_of(line): line.number for line in numbered_apart(first)}
    lines = [line.model_copy(update={"number": numbers[key_of(line)]}) for line in lines]
    return profile.model_copy(update={"lines": tuple(lines)})


def _is_edited(line: ProfileLine) -> bool:
    return line.learned is None or not line.use or line.where != line.learned


def _with_edits(line: ProfileLine, before: Sequence[ProfileLine]) -> ProfileLine:
    if not before:
        return line
    said = sorted(one.where for one in before if one.where != one.learned)
    by_hand = any(one.learned is None for one in before)
    return line.model_copy(
        update={
            "number": min(one.number for one in before),
            "use": all(one.use for one in before),
            "where": said[0] if said else line.where,
            "learned": None if by_hand else line.learned,
        }
    )


def _kept(same: Sequence[ProfileLine]) -> ProfileLine:
    """Give a line that is not learned any more, but was written or changed by hand."""
    first = min(same, key=lambda line: (line.text, line.digest, line.learned or ""))
    return first.model_copy(update={"on": 0, "place": None, "first": None, "last": None})
