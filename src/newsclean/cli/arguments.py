"""What the command line takes; what it does is imported when it is asked for."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from newsclean import __version__
from newsclean.cli import diff_command, explain_command, site_arguments
from newsclean.cli.cleaning_options import (
    add_choice_options,
    add_record_options,
    add_rules,
    add_source_options,
)
from newsclean.cli.report_arguments import add_fixture, add_report
from newsclean.errors import did_you_mean

_CHOICE = re.compile(r"invalid choice: '([^']*)'")
_UNKNOWN = re.compile(r"unrecognized arguments: .*?(--[\w-]+)")


class Parser(argparse.ArgumentParser):
    """A parser that says what was meant, where a command or an option is nearly one that is."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and end with the code for wrong usage."""
        wrong = _CHOICE.search(message)
        if wrong is not None:
            choices = [*self._choices()]
            begin = message[: wrong.end()].removeprefix("argument COMMAND: ")
            message = f"{begin}; {did_you_mean(wrong[1], choices)}"
        unknown = _UNKNOWN.search(message)
        if unknown is not None:
            options = {name for action in actions(self) for name in action.option_strings}
            near = did_you_mean(unknown[1], sorted(options))
            message += f"; {near}" if near.startswith("did") else ""
        super().error(message)

    def _choices(self) -> Iterator[str]:
        for action in self._actions:
            yield from map(str, action.choices or ())


def actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Give the options and arguments of a parser and of all below it."""
    for action in parser._actions:  # noqa: SLF001 - argparse has no other way to list them
        yield action
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - the same
            for below in action.choices.values():
                yield from actions(below)


def parser() -> Parser:
    """Give the parser of the whole command line; `run` of what it gives names a function."""
    whole = Parser(
        prog="newsclean",
        description="Clean scraped news text, with an exact account of everything that was cut.",
    )
    whole.add_argument(
        "-V",
        "--version",
        action="version",
        version=f"newsclean {__version__}",
        help="say which version it is",
    )
    commands = whole.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _clean(commands)
    explain_command.add_to(commands)
    diff_command.add_to(commands)
    add_report(commands)
    add_fixture(commands)
    site_arguments.add_to(commands)
    listing = commands.add_parser(
        "cleaners",
        help="list the cleaners and the kinds of what they remove",
        description="List all kinds, for --only and --keep, and all cleaners, with examples.",
    )
    listing.set_defaults(run="cleaners_command:list_cleaners")
    _rules(commands)
    completion = commands.add_parser(
        "completion",
        help="print what lets a shell complete commands and options",
        description='Print a script for a shell; in bash: eval "$(newsclean completion bash)".',
    )
    completion.add_argument("shell", choices=("bash", "zsh", "tcsh"), help="which shell")
    completion.set_defaults(run="completion_command:complete")
    return whole


def _clean(commands: argparse._SubParsersAction[Parser]) -> None:
    one = commands.add_parser(
        "clean",
        help="clean a page, a text, or files full of them",
        description=(
            "Clean one page and show its fields, the clean text, and what was cut, by kind, with "
            "the rule that cut it; or clean all records of files and folders."
        ),
    )
    one.add_argument(
        "inputs",
        nargs="*",
        metavar="IN",
        help="pages and texts, .jsonl, .csv, .parquet, .warc, each also .gz or .zst, or folders of "
        "them; none or - for standard input",
    )
    what = one.add_argument_group("what comes in")
    add_source_options(what)
    add_record_options(what)
    goes = one.add_argument_group("what goes")
    add_choice_options(goes)
    _output(one)
    run = one.add_argument_group("how it runs, where it is more than one page")
    run.add_argument(
        "--workers", type=int, metavar="N", help="processes; as many as there are cores"
    )
    run.add_argument("--memory", metavar="SIZE", help="for each process, as in 2G or 500M")
    run.add_argument(
        "--timeout",
        type=float,
        default=300,
        metavar="SECONDS",
        help="for each page; 300 if not given",
    )
    run.add_argument(
        "--learn", action="store_true", help="learn from the first pages of each site for the later"
    )
    run.add_argument(
        "--learn-from", type=int, metavar="N", help="from so many pages; 50 if not given"
    )
    run.add_argument("--resume", action="store_true", help="go on where an earlier run ended")
    run.add_argument("--force", action="store_true", help="write anew what is there already")
    run.add_argument("--quiet", action="store_true", help="show no progress and no summary")
    one.set_defaults(run="clean_command:clean_all")


def _output(one: argparse.ArgumentParser) -> None:
    output = one.add_argument_group("what comes out")
    output.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        help="a file .jsonl, .jsonl.gz, .jsonl.zst or .parquet, or a folder for texts",
    )
    shape = output.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="print the article as JSON")
    shape.add_argument("--jsonl", action="store_true", help="print each article as a line of JSON")
    shape.add_argument("--text", action="store_true", help="print the clean text and no more")
    output.add_argument(
        "--without",
        action="append",
        default=[],
        metavar="FIELD",
        help="a field of articles to leave out; `removed` is most of an article",
    )
    output.add_argument(
        "--errors", type=Path, metavar="FILE", help="name the records that failed, as lines of JSON"
    )
    output.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help="bold and dim letters"
    )


def _rules(commands: argparse._SubParsersAction[Parser]) -> None:
    group = commands.add_parser("rules", help="list, show, match, check and try rules")
    actions = group.add_subparsers(title="actions", required=True, metavar="ACTION")

    listing = actions.add_parser("list", help="list the rules, each with its reason")
    listing.add_argument("begin", nargs="?", default="", metavar="BEGIN", help="de, en.share ...")
    listing.set_defaults(run="rules_command:list_rules")

    show = actions.add_parser("show", help="show a rule as it is written")
    show.add_argument("id", metavar="ID", help="its full id, as in a removal")
    show.set_defaults(run="rules_command:show_rule")

    checking = actions.add_parser("check", help="check rule files and say how to mend them")
    checking.add_argument("files", nargs="*", type=Path, metavar="FILE", help="none: all that ship")
    checking.set_defaults(run="rules_command:check_files")

    matching = actions.add_parser("match", help="say which rules match a line")
    matching.add_argument("line", metavar="LINE", help="the line, in quotation marks")
    matching.add_argument("--url", help="the address of a page, for rules limited to sites")
    matching.set_defaults(run="rules_command:match_line")

    trying = actions.add_parser("try", help="rank the lines of a page or text that no rule knows")
    trying.add_argument("file", metavar="FILE", help="HTML or plain text; - reads standard input")
    trying.set_defaults(run="rules_command:try_file")

    for action in (matching, trying):
        add_rules(action, "your own as well")
