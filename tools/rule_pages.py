"""Write the reference pages of the rules: python -m tools.rule_pages [FOLDER]."""

from __future__ import annotations

import sys
from pathlib import Path

from newsclean.rules.rule_file import DATA, Entry, RuleFile, read

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


def pages() -> dict[str, str]:
    """Give the text of each page by its file name, made from the rule files."""
    files = [read(path) for path in sorted(DATA.glob("*.toml"))]
    written = {f"{file.path.stem}.md": _page(file) for file in files}
    lines = [f"- [{file.path.stem}]({file.path.stem}.md): {_count(file)}" for file in files]
    written["index.md"] = "\n".join(["# Rules", "", *lines, ""])
    return written


def _count(file: RuleFile) -> str:
    phrases = sum(len(entry.rule.phrases) for entry in file.entries)
    return f"{len(file.entries)} rules, {phrases} phrases"


def _page(file: RuleFile) -> str:
    # The first comment of the file says what it is about.
    comment = file.path.read_text(encoding="utf-8").partition("\n\n")[0].splitlines()
    about = " ".join(line.lstrip("# ") for line in comment if line.startswith("#"))
    parts = [f"# Rules: {file.path.stem}", about, _count(file) + "."]
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


def main(folder: Path) -> None:
    """Write the pages into a folder, and remove those of rule files that are gone."""
    folder.mkdir(parents=True, exist_ok=True)
    written = pages()
    for old in folder.glob("*.md"):
        if old.name not in written:
            old.unlink()
    for name, text in written.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/rules"))
