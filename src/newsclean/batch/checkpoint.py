"""Remember how far a run has come, so that it can go on after whatever ended it."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from newsclean.errors import InputError

# It rises when what a checkpoint says changes its meaning.
_VERSION = 1


class Reached(NamedTuple):
    """How far a run has come.

    Args:
        done: The number of the input, and the position in it, of the last record that is done.
        output: The state of the output.
        errors: How long the file of errors is, in bytes.
        counts: What the summary has counted.
    """

    done: tuple[int, int] = (0, 0)
    output: Any = None
    errors: int = 0
    counts: Mapping[str, Any] = {}


class Checkpoint:
    """The file beside an output that says how far it has come; it goes with the end of the run.

    Args:
        output: The output.
        of: What the run is, so that it goes on as it began.
    """

    def __init__(self, output: Path, of: Mapping[str, Any]) -> None:
        self.path: Path = output.with_name(output.name + ".progress")
        # As it will be read again: tuples are lists then.
        self._of = json.loads(json.dumps(of, default=str))

    def save(self, reached: Reached) -> None:
        """Say how far the run has come; one moment the file says the old, the next the new."""
        said = {"version": _VERSION, "run": self._of, "reached": reached._asdict()}
        part = self.path.with_name(self.path.name + ".part")
        with part.open("w", encoding="utf-8") as file:
            json.dump(said, file)
            file.flush()
            os.fsync(file.fileno())
        part.replace(self.path)

    def load(self) -> Reached | None:
        """Give how far an earlier run came; None if there was none, or it came to its end.

        Raises:
            InputError: The earlier run was another one.
        """
        try:
            said = json.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        except ValueError:
            said = {}
        if said.get("version") != _VERSION:
            message = (
                f"{self.path}: is no progress of a run of this version; begin anew with --force"
            )
            raise InputError(message)
        other = [name for name in self._of if said["run"].get(name) != self._of[name]]
        if other:
            message = (
                f"{self.path}: that run had other {' and '.join(other)}; "
                "go on with the same, or begin anew with --force"
            )
            raise InputError(message)
        reached = said["reached"]
        return Reached(**(reached | {"done": tuple(reached["done"])}))

    def remove(self) -> None:
        """Forget it: the run has come to its end."""
        self.path.unlink(missing_ok=True)
