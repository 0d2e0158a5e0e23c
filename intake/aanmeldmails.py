"""Mails about referrals and hand-overs. Never a name: what it is about stands behind the login."""

from __future__ import annotations

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from intake import opvolging as regels
from intake.models import Aanmelding, Overdracht
from intake.models.traject import AanmeldStand, Status
from intake.models.verwijzing import OverdrachtStand
from netwerktraject.kern.berichten import Mail, Uitstel
from netwerktraject.kern.models import Bericht


def _mail(onderwerp: str, naam: str, **gegevens) -> Mail | Uitstel:
    nu = timezone.now()
    if regels.is_stil(nu):
        return Uitstel(regels.niet_voor(nu))
    gegevens = {"titel": onderwerp, **gegevens}
    return Mail(
        onderwerp=onderwerp,
        tekst=render_to_string(f"mail/{naam}.txt", gegevens),
        html=render_to_string(f"mail/{naam}.html", gegevens),
    )


def _adres(naam: str, *args) -> str:
    return settings.BASIS_URL + reverse(naam, args=args)


def aanmelding_wacht(bericht: Bericht) -> Mail | Uitstel | None:
    """To who must answer: the term passed. Not needed any more when somebody answered meanwhile."""
    aanmelding = Aanmelding.objects.filter(pk=bericht.onderwerp_id, traject__status=Status.AANGEMELD).first()
    if aanmelding is None or f":{aanmelding.antwoord_voor:%Y%m%d}:" not in bericht.sleutel:
        return None
    if aanmelding.stand == AanmeldStand.WACHT:
        zin, adres = "Een aanmelding wacht op jullie antwoord. De termijn is voorbij.", "aanmelding"
    elif aanmelding.stand == AanmeldStand.VRAAG:
        zin, adres = "Een gemeente stelde je een vraag over een aanmelding. Ze wacht nog.", "agii_dossier"
    else:
        return None
    return _mail(
        "Een aanmelding wacht op antwoord",
        "aanmelding",
        zin=zin,
        waarom="Zo blijft niemand wachten.",
        adres=_adres(adres, aanmelding.traject_id),
        knop="Bekijk de aanmelding",
    )


def aanmelding_vervallen(bericht: Bericht) -> Mail | Uitstel | None:
    """To the trajectbegeleider: the gemeente never answered, the person must go elsewhere."""
    aanmelding = Aanmelding.objects.filter(pk=bericht.onderwerp_id, stand=AanmeldStand.VERVALLEN).first()
    if aanmelding is None:
        return None
    return _mail(
        "Een aanmelding is vervallen",
        "aanmelding",
        zin="De gemeente gaf geen antwoord op een aanmelding. Ze is vervallen.",
        waarom="Meld de persoon elders aan of bel de gemeente.",
        adres=_adres("agii_dossier", aanmelding.traject_id),
        knop="Bekijk wat je kan doen",
    )


def overdracht_gevraagd(bericht: Bericht) -> Mail | Uitstel | None:
    """To the coaches of the gemeente somebody moves to."""
    wacht = Overdracht.objects.filter(
        pk=bericht.onderwerp_id, naar_id=bericht.bestuur_id, stand=OverdrachtStand.GEVRAAGD
    )
    if not wacht.exists():
        return None
    return _mail(
        "Iemand verhuist naar jullie gemeente",
        "aanmelding",
        zin="Een andere gemeente vraagt om iemand over te nemen.",
        waarom="Je ziet wat er meekomt. Daarna beslis je.",
        adres=_adres("overdracht", bericht.onderwerp_id),
        knop="Bekijk de overdracht",
    )
