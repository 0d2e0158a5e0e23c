"""Mails of info moments, the festive end, and half a year later. A maker looks at the facts again before it sends."""

from __future__ import annotations

from datetime import timedelta

from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import get_language_bidi, gettext

from intake import opvolging as regels
from intake import uitnodiging
from intake.infomoment import GEEN_UITNODIGING, NIET_OP_HET_FEEST
from intake.models import Eindgesprek, Genodigde, Slotgast
from netwerktraject.kern import links
from netwerktraject.kern.berichten import Mail, Uitstel
from netwerktraject.kern.models import Bericht
from netwerktraject.kern.models.links import Doel

NAVRAAG_DAGEN = 60


def _brief(b: uitnodiging.Uitnodiging) -> Mail:
    with translation.override(b.taal):
        gegevens = {"b": b}
        return Mail(
            onderwerp=b.titel,
            tekst=render_to_string("mail/uitnodiging.txt", gegevens),
            html=render_to_string("mail/uitnodiging.html", gegevens),
        )


def infomoment(bericht: Bericht) -> Mail | Uitstel | None:
    """An invitation, while the moment still lies ahead and the person is still on the list with this address."""
    nu = timezone.now()
    gast = (
        Genodigde.objects.filter(
            pk=bericht.onderwerp_id,
            traject__inburgeraar__email=bericht.aan,
            infomoment__begint_op__gt=nu,
            infomoment__afgesloten_op__isnull=True,
        )
        .select_related("infomoment__bestuur", "traject__inburgeraar")
        .first()
    )
    if gast is None or gast.traject.status in GEEN_UITNODIGING:
        return None
    if regels.is_stil(nu):
        return Uitstel(regels.niet_voor(nu))
    moment = gast.infomoment
    return _brief(
        uitnodiging.maak(
            soort="infomoment",
            voornaam=gast.traject.inburgeraar.voornaam,
            taal=bericht.taal,
            begint_op=moment.begint_op,
            waar=moment.waar,
            gemeente=moment.bestuur.naam,
            telefoon=moment.bestuur.contact_telefoon,
        )
    )


def feest(bericht: Bericht) -> Mail | Uitstel | None:
    """The invitation to the festive moment."""
    nu = timezone.now()
    gast = (
        Slotgast.objects.filter(
            pk=bericht.onderwerp_id,
            traject__inburgeraar__email=bericht.aan,
            slotmoment__begint_op__gt=nu,
        )
        .exclude(traject__status__in=NIET_OP_HET_FEEST)
        .select_related("slotmoment__bestuur", "traject__inburgeraar")
        .first()
    )
    if gast is None:
        return None
    if regels.is_stil(nu):
        return Uitstel(regels.niet_voor(nu))
    moment = gast.slotmoment
    return _brief(
        uitnodiging.maak(
            soort="feest",
            voornaam=gast.traject.inburgeraar.voornaam,
            taal=bericht.taal,
            begint_op=moment.begint_op,
            waar=moment.waar,
            gemeente=moment.bestuur.naam,
            telefoon=moment.bestuur.contact_telefoon,
        )
    )


def navraag(bericht: Bericht) -> Mail | Uitstel | None:
    """One question, half a year after the end (OP-07): only with consent, only while there is no answer."""
    nu = timezone.now()
    gesprek = (
        Eindgesprek.objects.filter(
            pk=bericht.onderwerp_id,
            navraag_akkoord=True,
            navraag_antwoord="",
            traject__inburgeraar__email=bericht.aan,
        )
        .select_related("bestuur", "traject__inburgeraar")
        .first()
    )
    if gesprek is None:
        return None
    if regels.is_stil(nu):
        return Uitstel(regels.niet_voor(nu))
    adres = links.maak(
        bestuur_id=gesprek.bestuur_id,
        doel=Doel.NAVRAAG,
        onderwerp_id=gesprek.pk,
        taal=bericht.taal,
        geldig=timedelta(days=NAVRAAG_DAGEN),
    )
    with translation.override(bericht.taal):
        gegevens = {
            "taal": bericht.taal,
            "rtl": get_language_bidi(),
            "groet": gettext("Dag %(naam)s,") % {"naam": gesprek.traject.inburgeraar.voornaam},
            "zin": gettext("Een half jaar geleden was je klaar met je 40 uur."),
            "vraag": gettext("Heb je nog contact met iemand die je toen leerde kennen?"),
            "druk": gettext("Antwoord met één druk:"),
            "adres": adres,
            "van": gettext("Groeten van %(plaats)s") % {"plaats": gesprek.bestuur.naam},
        }
        return Mail(
            onderwerp=gettext("Hoe gaat het nu?"),
            tekst=render_to_string("mail/navraag.txt", gegevens),
            html=render_to_string("mail/navraag.html", gegevens),
        )
