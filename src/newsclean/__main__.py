"""Let `python -m newsclean` do what the command does."""

from __future__ import annotations

import sys

from newsclean.cli.main import main

sys.exit(main())
