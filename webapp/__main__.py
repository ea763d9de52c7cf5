"""``python -m webapp`` is ``dateline``."""

import sys

from webapp.cli import main

if __name__ == "__main__":
    sys.exit(main())
