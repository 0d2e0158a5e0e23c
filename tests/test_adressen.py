"""No address hides another: the first one that fits answers, and the second is never reached."""

import re
from collections import defaultdict

from django.urls import get_resolver


def _adressen(resolver, voor: str = ""):
    for deel in resolver.url_patterns:
        pad = voor + str(deel.pattern)
        if hasattr(deel, "url_patterns"):
            yield from _adressen(deel, pad)
        else:
            yield re.sub(r"<(?:\w+:)?\w+>", "<>", pad), deel.name


def test_geen_twee_adressen_zijn_gelijk():
    """Two parts once both took "gesprekken/<uuid>/": the talks with organisations could not be opened any more."""
    namen = defaultdict(set)
    for pad, naam in _adressen(get_resolver()):
        namen[pad].add(naam)
    assert {pad: wie for pad, wie in namen.items() if len(wie) > 1} == {}
