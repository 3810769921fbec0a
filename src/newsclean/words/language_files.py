"""The files of the languages, each with its words and its rules, and what is built from them.

Reading all of them takes a second and more, and making their rules another; the built file is
read in some hundredths. It says which files it was made from, and is left alone when these have
changed since: then everything is made from the files themselves. `python3 dev.py build` writes it,
and so does each installation.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import PurePath
from typing import Any

BUILT = "built/languages.json"  # in the folder of the rules


def language_files() -> list[Traversable]:
    """Give the files of the languages, in the order of their names."""
    folder = files("newsclean").joinpath("rules", "data")
    found = (entry for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return sorted(found, key=lambda entry: entry.name)


def language_of(file: Traversable) -> str:
    """Give the language of a file: its name without ".toml"."""
    return PurePath(file.name).stem


def sources() -> dict[str, bytes]:
    """Give the bytes of each language's file, by the language."""
    return {language_of(file): file.read_bytes() for file in language_files()}


def fingerprint(contents: Mapping[str, bytes]) -> str:
    """Give a hash that is another one when any file has changed, has come or has gone.

    >>> fingerprint({"en": b"ab", "de": b""}) == fingerprint({"en": b"a", "de": b"b"})
    False

    Args:
        contents: The bytes of each language's file, by the language.
    """
    total = sha256()
    for language, content in contents.items():
        total.update(f"{language} {len(content)}\n".encode())
        total.update(content)
    return total.hexdigest()


# To hash the files each time takes 3 ms; dates or sizes of files would take less, but installers
# and version control set them as they like.
@cache
def built() -> dict[str, Any] | None:
    """Give what the built file holds; None where it is missing or was made from other files."""
    file = files("newsclean").joinpath("rules", *BUILT.split("/"))
    try:
        content: dict[str, Any] = json.loads(file.read_bytes())
    except (FileNotFoundError, KeyError, ValueError):  # a zip on the path raises KeyError
        return None
    return content if content.get("sources") == fingerprint(sources()) else None


@cache
def word_tables() -> dict[str, dict[str, Any]]:
    """Give the `[words]` table of each language that has one."""
    ready = built()
    return written_word_tables() if ready is None else ready["words"]


def written_word_tables() -> dict[str, dict[str, Any]]:
    """Give the `[words]` tables as they are written in the files, whatever the built file holds.

    The words stand before the rules. A file that is no TOML is passed over here, so that the check
    of the rules can say what is wrong with it; nothing can be cleaned until it is mended.
    """
    import tomllib  # noqa: PLC0415 - takes long to load, and what is built needs none

    found = {}
    for name, content in sources().items():
        with suppress(ValueError):
            table = tomllib.loads(content.decode().partition("\n[[")[0])
            if "words" in table:
                found[name] = table["words"]
    return found
