"""A block of data in a page for search engines: JSON that can't close its own script element."""

from __future__ import annotations

import json
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString

# The same three characters as Django's json_script; its own type can't be chosen.
VEILIG = str.maketrans({"<": "\\u003C", ">": "\\u003E", "&": "\\u0026"})


@dataclass(frozen=True)
class _Json:
    data: dict

    def __html__(self) -> str:
        return json.dumps(self.data, ensure_ascii=False, default=str).translate(VEILIG)


def blok(data: dict) -> SafeString:
    """Data, not a program: a browser doesn't run this type, so the CSP stays as it is."""
    return format_html('<script type="application/ld+json">{}</script>', _Json(data))
