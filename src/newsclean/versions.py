"""The versions of newsclean and of what it stands on."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def version_of(package: str) -> str:
    """Give the version of an installed package, or "unknown" where nothing says it.

    A package that is read from a zip or by `PYTHONPATH` has no metadata.

    >>> version_of("no-such-package")
    'unknown'

    Args:
        package: What it is called where it is installed from.
    """
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"
