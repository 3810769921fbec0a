"""The files of the languages: for each, its words and its rules."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


def sources() -> dict[str, bytes]:
    """Give the bytes of each language's file, by the language."""
    folder = files("newsclean").joinpath("rules", "data")
    found = sorted((entry for entry in folder.iterdir()), key=lambda entry: entry.name)
    return {
        entry.name.removesuffix(".toml"): entry.read_bytes()
        for entry in found
        if entry.name.endswith(".toml")
    }


@cache
def word_tables() -> dict[str, dict[str, Any]]:
    """Give the `[words]` table of each language that has one; it stands before its rules."""
    heads = {name: data.decode().partition("\n[[")[0] for name, data in sources().items()}
    tables = {name: tomllib.loads(head) for name, head in heads.items()}
    return {name: table["words"] for name, table in tables.items() if "words" in table}
