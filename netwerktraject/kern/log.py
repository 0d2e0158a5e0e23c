"""What a log may hold: never the token of a link, wherever its address turns up (veiligheid.md #13)."""

from __future__ import annotations

import logging
import re

_TEKEN = re.compile(r"(/l/)(?!tot-straks/)[^/\s\"'<>]+")


class ZonderTeken(logging.Formatter):
    """Formats a line, traceback included, and blots the token out of each address of a link page."""

    def format(self, record: logging.LogRecord) -> str:
        return _TEKEN.sub(r"\1…", super().format(record))
