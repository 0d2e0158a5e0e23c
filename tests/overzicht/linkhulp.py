"""What the tests of the link pages share: a living link, the form of a page, the lines of the ledger."""

import re
import uuid

from django.utils import timezone

from intake.models import Urenregel
from netwerktraject.kern.kring import systeem
from tests import factories as maak


def link_voor(onderwerp, doel="duo", taal="nl", **kwargs) -> str:
    """A living link and its path."""
    teken = uuid.uuid4().hex + "abcdefghijk"
    maak.LinkFactory(
        bestuur=onderwerp.bestuur, teken=teken, onderwerp_id=onderwerp.pk, doel=doel, taal=taal, **kwargs
    )
    return f"/l/{teken}/"


def velden(pagina, **anders) -> dict:
    """What the form of the page would send."""
    sleutel = re.search(r'name="sleutel" value="([^"]+)"', pagina.content.decode())[1]
    return velden_zonder_pagina() | {"minuten": "120", "tekst": "", "sleutel": sleutel} | anders


def regels(onderwerp) -> list[Urenregel]:
    with systeem("test", [onderwerp.bestuur_id]):
        return list(Urenregel.objects.order_by("ingevoerd_op", "id"))


def velden_zonder_pagina() -> dict:
    return {
        "gezien": "ja",
        "datum": timezone.localdate().isoformat(),
        "minuten": "60",
        "taal": "nederlands",
        "sleutel": str(uuid.uuid4()),
    }
