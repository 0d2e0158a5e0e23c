"""Photos and testimonials with consent: kept, shown while it holds, gone when it is withdrawn (RG-06, OF-16)."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from aanbod.foto import FotoFout, herwerk
from aanbod.models import Aanbod, Foto, Getuigenis
from netwerktraject.kern.db import als_formfout


@transaction.atomic
def bewaar_foto(*, aanbod: Aanbod, foto: Foto, bestand, door) -> Foto:
    """Keep our own version of a photo; what was sent is thrown away."""
    try:
        beeld = herwerk(bestand)
    except FotoFout as fout:
        raise ValidationError({"bestand": str(fout)}) from fout
    foto.aanbod, foto.bestuur_id = aanbod, aanbod.bestuur_id
    foto.inhoud, foto.breedte, foto.hoogte = beeld.inhoud, beeld.breedte, beeld.hoogte
    with als_formfout(Foto, "foto_toestemming_klopt"):
        foto.save(force_insert=True)
    return foto


@transaction.atomic
def trek_foto_in(*, foto: Foto, door) -> Foto:
    """Consent is gone: so is the image itself. Who gave it and when it ended stays."""
    foto.ingetrokken_op, foto.inhoud = timezone.localdate(), b""
    foto.save(update_fields=["ingetrokken_op", "inhoud"])
    return foto


@transaction.atomic
def bewaar_getuigenis(*, aanbod: Aanbod, getuigenis: Getuigenis, door) -> Getuigenis:
    """Keep a few words of somebody who took part."""
    getuigenis.aanbod, getuigenis.bestuur_id = aanbod, aanbod.bestuur_id
    getuigenis.save(force_insert=True)
    return getuigenis


@transaction.atomic
def trek_getuigenis_in(*, getuigenis: Getuigenis, door) -> Getuigenis:
    """Gone from every page at once, and the words themselves are erased."""
    getuigenis.ingetrokken_op, getuigenis.tekst = timezone.localdate(), ""
    getuigenis.save(update_fields=["ingetrokken_op", "tekst"])
    return getuigenis
