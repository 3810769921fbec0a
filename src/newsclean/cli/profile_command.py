"""The commands that show, compare and merge profiles of sites."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from newsclean.cli.learn_command import margin_of, told
from newsclean.cli.screen import shorten
from newsclean.cli.terminal import take_any_letter
from newsclean.profiles.profile import Profile, ProfileLine
from newsclean.profiles.profile_file import load_profile
from newsclean.sites.folders import merge_folders

# In columns, by judgement: what is read of a line.
_WIDEST = 70


def show_profile(asked: argparse.Namespace) -> int:
    """List the lines of a profile, each with the share of the stories that it is on."""
    profile = load_profile(asked.profile)
    take_any_letter(exact=False)
    print(f"{profile.site}: {profile.pages:,} pages, {profile.stories:,} different stories")
    if profile.first and profile.last:
        print(f"from {profile.first} to {profile.last}")
    for line in profile.lines:
        print(_row(profile, line))
    return 0


def compare_profiles(asked: argparse.Namespace) -> int:
    """Compare two profiles line by line; ends with 1 if they differ."""
    before, after = load_profile(asked.before), load_profile(asked.after)
    take_any_letter(exact=False)
    rows = [*_differences(before, after)]
    for row in rows:
        print(row)
    return 1 if rows else 0


def merge_profiles(asked: argparse.Namespace) -> int:
    """Merge folders of profiles into one."""
    margin = margin_of(asked)
    for profile in merge_folders(asked.folders, asked.output, margin).values():
        print(told(profile, margin))
    return 0


def _differences(before: Profile, after: Profile) -> Iterator[str]:
    old, new = ({(line.text, line.digest): line for line in one.lines} for one in (before, after))
    for said in dict.fromkeys([*old, *new]):
        left, right = old.get(said), new.get(said)
        if right is None and left is not None:
            yield f"- {_row(before, left)}"
        elif left is None and right is not None:
            yield f"+ {_row(after, right)}"
        elif (
            left is not None and right is not None and _state(before, left) != _state(after, right)
        ):
            yield f"- {_row(before, left)}"
            yield f"+ {_row(after, right)}"


def _state(profile: Profile, line: ProfileLine) -> tuple[object, ...]:
    return round(profile.share_of(line), 2), line.where, line.use


def _row(profile: Profile, line: ProfileLine) -> str:
    share = f"{profile.share_of(line):4.0%}" if line.on else "hand"
    unused = "" if line.use else "  (not used)"
    return f"{line.number:6} {share:>4}  {line.where:8}  {shorten(line.text, _WIDEST)}{unused}"
