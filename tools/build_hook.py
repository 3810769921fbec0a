"""Begins each build, of a wheel, of an sdist or in place, with the built file of the languages."""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BuildHook(BuildHookInterface[Any]):
    """Writes the file before files are collected; pyproject.toml lists it as an artifact."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the built file from the language files of this source tree."""
        del version, build_data
        root = Path(self.root)
        # This tree's own code, whatever newsclean is installed where the build runs.
        sys.path.insert(0, str(root / "src"))
        spec = spec_from_file_location("build_rules", root / "tools" / "build_rules.py")
        assert spec is not None
        assert spec.loader is not None
        module = module_from_spec(spec)
        spec.loader.exec_module(module)
        module.build()
