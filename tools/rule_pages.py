"""Write the reference pages of the rules from the rule files: python -m tools.rule_pages.

They go to `docs/rules/`, which is not in git; the task `docs` writes them before it builds the
site.
"""

from __future__ import annotations

from pathlib import Path

from newsclean.rules.rule_file import Entry, RuleFile, read
from newsclean.words.language_files import language_files, language_of

FOLDER = Path(__file__).parents[1] / "docs" / "rules"
_PLACES = {
    "block": "the whole line",
    "label": "the whole line, with or without more after a colon, bar or arrow",
    "start": "at the start of a line",
    "end": "at the end of a line",
    "inline": "anywhere in a line",
}
_WHERE = {
    "anywhere": "",
    "head": ", before the first prose",
    "tail": ", after the last prose",
    "run": ", next to other boilerplate",
}

# Thousands of phrases and examples would stand before the page that someone looks for.
_UNSEARCHED = "---\nsearch:\n  exclude: true\n---\n\n"


def write() -> None:
    """Write all pages anew."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.md"):
        old.unlink()
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


def pages() -> dict[str, str]:
    """Give the text of each page by its file name, made from the rule files."""
    read_files = {language_of(file): read(file) for file in language_files()}
    written = {f"{language}.md": _page(language, file) for language, file in read_files.items()}
    lines = [f"- [{name}]({name}.md): {_count(file)}" for name, file in read_files.items()]
    written["index.md"] = "\n".join(["# Rules", "", *lines, ""])
    return written


def _count(file: RuleFile) -> str:
    phrases = sum(len(entry.rule.phrases) for entry in file.entries)
    return f"{len(file.entries)} rules, {phrases} phrases"


def _page(language: str, file: RuleFile) -> str:
    # The first comment of the file says what it is about.
    comment = file.path.read_text(encoding="utf-8").partition("\n\n")[0].splitlines()
    about = " ".join(line.lstrip("# ") for line in comment if line.startswith("#"))
    parts = [_UNSEARCHED + f"# Rules: {language}", about, _count(file) + "."]
    parts += [part for entry in file.entries for part in _rule(entry)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _rule(entry: Entry) -> list[str]:
    rule = entry.rule
    stands = f"Matches {_PLACES[rule.match]}{_WHERE[rule.where]}."
    parts = [f"## {entry.compiled.id}", f"{rule.why}. {stands}"]
    if rule.pattern:
        parts.append(f"```\n{rule.pattern}\n```")
    elif rule.phrases:
        parts.append(" · ".join(map(_code, rule.phrases)))
    parts.append("\n".join(["Removes", "", *(f"- {_code(line)}" for line in rule.removes)]))
    parts.append("\n".join(["Keeps", "", *(f"- {_code(line)}" for line in rule.keeps)]))
    return parts


def _code(text: str) -> str:
    """Quote a text as code, whatever back quotes it holds."""
    fence = "`" * (1 + max((len(run) for run in _back_quotes(text)), default=0))
    edge = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{edge}{text}{edge}{fence}"


def _back_quotes(text: str) -> list[str]:
    return "".join(character if character == "`" else " " for character in text).split()


if __name__ == "__main__":
    write()
