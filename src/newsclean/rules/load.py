"""Rules of one's own beside the shipped ones."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from newsclean.errors import RuleError
from newsclean.rules.shipped import default_rules

if TYPE_CHECKING:
    from newsclean.rules.matcher import RuleSet

# By judgement, in seconds: a pattern that takes longer on one text is at fault.
_TIMEOUT = 1.0


def load_rules(*files: str | Path, ignore: Iterable[str] = ()) -> RuleSet:
    """Give the shipped rules with those of your files, and without those you name.

    >>> rules = load_rules(ignore=["de.share", "teaser"])
    >>> any(rule.id.startswith("de.share.") for rule in rules.rules)
    False

    Args:
        files: Rule files in TOML; they are checked as the shipped ones are.
        ignore: Ids of rules to leave out, or their first parts, with or without the language.

    Raises:
        RuleError: A file is wrong, or no rule has a name given in `ignore`.
    """
    return _load(tuple((path, _stamp(path)) for path in map(Path, files)), tuple(ignore))


def _stamp(file: Path) -> tuple[int, int] | None:
    """Give what changes when the file does."""
    try:
        state = file.stat()
    except (OSError, ValueError):
        return None
    return state.st_mtime_ns, state.st_size


# The tables of a set take a tenth of a second to make, so the latest sets are remembered.
@lru_cache(maxsize=8)
def _load(
    files: tuple[tuple[Path, tuple[int, int] | None], ...], ignore: tuple[str, ...]
) -> RuleSet:
    # Only a user's own files need the schema.
    from newsclean.rules.check import problems  # noqa: PLC0415
    from newsclean.rules.rule_file import read  # noqa: PLC0415

    read_files = [read(file, timeout=_TIMEOUT) for file, _ in files]
    wrong = [line for file in read_files for line in file.wrong]
    wrong += [
        f"{file.path.name}: words are read from the files that ship; take them out"
        for file in read_files
        if file.words
    ]
    wrong += problems(read_files)
    if wrong:
        raise RuleError("\n".join(wrong))
    shipped = default_rules()
    own = [entry.compiled for file in read_files for entry in file.entries]
    taken = {rule.id for rule in shipped.rules}.intersection(rule.id for rule in own)
    if taken:
        message = f"{min(taken)}: a shipped rule has this id; rename your file or the rule"
        raise RuleError(message)
    return shipped.with_(own, [rule for file in read_files for rule in file.keep]).without(*ignore)
