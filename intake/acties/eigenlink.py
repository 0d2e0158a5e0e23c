"""The newcomer's own link: mail it, or make one to show as QR for who has no mail (TK-09)."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from intake.acties.trajecten import slot
from intake.models import Traject
from intake.models.traject import EINDE
from netwerktraject.kern import berichten, gebeurtenissen, linkmail, links
from netwerktraject.kern.models.links import Doel


def taal_van(traject: Traject) -> str:
    """The contact language when the pages speak it, else Dutch."""
    taal = traject.inburgeraar.contacttaal[:2]
    return taal if taal in linkmail.TALEN else "nl"


def _open(traject: Traject) -> Traject:
    traject = slot(traject)
    if traject.status in EINDE:
        raise ValidationError("Dit traject is beëindigd. Een link heeft geen zin meer.")
    return traject


@transaction.atomic
def stuur(*, traject: Traject, door) -> None:
    """Mail the link; two clicks in one minute are one mail."""
    traject = _open(traject)
    persoon = traject.inburgeraar
    if not persoon.email:
        raise ValidationError(f"{persoon.voornaam} heeft geen e-mailadres. Maak een link met een QR-code.")
    berichten.zet_klaar(
        bestuur_id=traject.bestuur_id,
        sleutel=f"traject_link:{traject.pk}:{timezone.now():%Y%m%d%H%M}",
        sjabloon="traject_link",
        aan=persoon.email,
        taal=taal_van(traject),
        onderwerp_id=traject.pk,
    )
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="link",
        door=door,
        tekst=f"Eigen link gemaild naar {persoon.voornaam}",
    )


@transaction.atomic
def nieuwe(*, traject: Traject, door) -> str:
    """Revoke the old links and make a fresh one; returns its address, once."""
    traject = _open(traject)
    links.trek_in(onderwerp_id=traject.pk, reden="nieuwe link gemaakt")
    adres = links.maak(
        bestuur_id=traject.bestuur_id, doel=Doel.TRAJECT, onderwerp_id=traject.pk, taal=taal_van(traject)
    )
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="link",
        door=door,
        tekst=f"Nieuwe eigen link voor {traject.inburgeraar.voornaam}",
    )
    return adres
