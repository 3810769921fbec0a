"""Let `python -m newsclean` do what the command does."""

from __future__ import annotations

import sys

from newsclean.cli.main import main

if __name__ == "__main__":  # processes of a run import it too
    sys.exit(main())
