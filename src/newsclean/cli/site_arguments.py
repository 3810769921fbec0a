"""What the commands take that learn profiles of sites, and look after them."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from newsclean.cli.cleaning_options import (
    add_record_options,
    add_rule_options,
    add_source_options,
)
from newsclean.profiles.margin import USUAL


def add_to(commands: argparse._SubParsersAction[Any]) -> None:
    """Add `newsclean learn` and `newsclean profile` to the command line."""
    _learn(commands)
    group = commands.add_parser("profile", help="show, compare and merge profiles of sites")
    actions = group.add_subparsers(title="actions", required=True, metavar="ACTION")

    show = actions.add_parser("show", help="list the lines of a profile, each with its share")
    show.add_argument("profile", type=Path, metavar="FILE", help="a profile")
    show.set_defaults(run="profile_command:show_profile")

    diff = actions.add_parser("diff", help="compare two profiles of a site line by line")
    diff.add_argument("before", type=Path, metavar="A", help="the first profile")
    diff.add_argument("after", type=Path, metavar="B", help="the second")
    diff.set_defaults(run="profile_command:compare_profiles")

    merge = actions.add_parser("merge", help="merge folders of profiles, in any order")
    merge.add_argument("folders", type=Path, nargs="+", metavar="FOLDER", help="what learn wrote")
    merge.add_argument("-o", "--output", type=Path, required=True, metavar="FOLDER")
    _margin(merge)
    merge.set_defaults(run="profile_command:merge_profiles")


def _learn(commands: argparse._SubParsersAction[Any]) -> None:
    told = "learn the lines that repeat on the pages of sites"
    one = commands.add_parser(
        "learn",
        help=told,
        description="Learn the lines that repeat on the pages of each site, and write a profile of "
        "it into a folder. What is in the folder already is gone on with.",
    )
    one.add_argument(
        "inputs", nargs="+", metavar="PAGES", help="files and folders, as for newsclean clean"
    )
    one.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FOLDER", help="where profiles go"
    )
    one.add_argument(
        "--site", metavar="NAME", help="the site of all pages, if they have no address"
    )
    _margin(one)
    what = one.add_argument_group("what comes in")
    add_source_options(what)
    add_record_options(what)
    add_rule_options(one)
    one.add_argument("--workers", type=int, metavar="N", help="processes; one for each core")
    one.set_defaults(run="learn_command:learn_sites")


def _margin(one: argparse.ArgumentParser) -> None:
    margin = one.add_argument_group("what must be seen before a line is learned")
    margin.add_argument(
        "--min-pages",
        type=int,
        default=USUAL.pages,
        metavar="N",
        help=f"different stories of the site; {USUAL.pages} if not given",
    )
    margin.add_argument(
        "--min-share",
        type=float,
        default=USUAL.share,
        metavar="S",
        help=f"the part of them that the line is on; {USUAL.share:g} if not given",
    )
