"""The style page: every component in every state, for whoever builds a page. Public: it holds invented people only."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

from django import forms
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.messages import SUCCESS
from django.contrib.messages.storage.base import Message
from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from netwerktraject.kern.navigatie import Groep, Punt
from netwerktraject.kern.weergave import SOORTEN, STATUSSEN

BLADEN = {"": "overzicht/stijlgids.html", "telefoon": "overzicht/stijlgids_telefoon.html"}
TALEN = (("arabisch", "Arabisch"), ("dari", "Dari"), ("tigrinya", "Tigrinya"))
KLEUREN = (
    "papier",
    "vlak",
    "lijn",
    "inkt-licht",
    "inkt-zacht",
    "inkt",
    "accent",
    "goed",
    "let",
    "fout",
    "info",
)
KLEUREN += ("s-buddy", "s-vrijw", "s-stage", "s-groep", "s-taal", "s-vrij", "s-wandel")
STANDEN = (
    ("Nog geen plan", {"bevestigd": 0, "wacht": 0, "gepland": 0, "norm": 2400}),
    ("Alles gepland", {"bevestigd": 0, "wacht": 0, "gepland": 2400, "norm": 2400}),
    ("Bezig", {"bevestigd": 1110, "wacht": 240, "gepland": 720, "norm": 2400}),
    ("Klaar", {"bevestigd": 2400, "wacht": 0, "gepland": 0, "norm": 2400}),
    ("Meer dan 40", {"bevestigd": 2580, "wacht": 120, "gepland": 0, "norm": 2400}),
)
MENU = (
    Groep(
        "",
        (
            Punt("Vandaag", "inbox", "#inhoud", True, True),
            Punt("Uren", "clock-check", "#inhoud", False, True),
        ),
    ),
    Groep(
        "Mensen",
        (
            Punt("Inburgeraars", "users", "#inhoud", False, True),
            Punt("Duo’s", "heart-handshake", "#inhoud", False, True),
            Punt("Buddy’s", "user-heart", "#inhoud"),
        ),
    ),
    Groep("Aanbod", (Punt("Aanbod", "layout-grid", "#inhoud"), Punt("Organisaties", "building", "#inhoud"))),
)


class Voorbeeld(forms.Form):
    """One field of each kind."""

    naam = forms.CharField(label="Naam", help_text="Voornaam en familienaam.")
    dag = forms.DateField(label="Welke dag?", widget=forms.DateInput(attrs={"type": "date"}))
    wat = forms.ChoiceField(
        label="Wat deed ze?", choices=(("", "Kies een onderdeel"), ("b", "Buddyduo"), ("t", "Taalcafé"))
    )
    notitie = forms.CharField(
        label="Notitie", required=False, widget=forms.Textarea, help_text="Alleen jij en je team lezen dit."
    )
    taal = forms.ChoiceField(label="In welke taal?", choices=TALEN, widget=forms.RadioSelect)
    spreekt = forms.MultipleChoiceField(
        label="Spreekt", required=False, choices=TALEN, widget=forms.CheckboxSelectMultiple
    )
    akkoord = forms.BooleanField(label="Ze weet dat wij dit bewaren", help_text="Vertel het in haar taal.")


def _formulieren() -> dict[str, forms.Form]:
    leeg = Voorbeeld(prefix="leeg", initial={"naam": "Samira Haidari", "taal": "dari", "spreekt": ["dari"]})
    return {
        "formulier": leeg,
        "fout_formulier": Voorbeeld({"fout-naam": "", "fout-dag": "gisteren"}, prefix="fout"),
    }


def _themas() -> list[str]:
    tekst = (Path(settings.BASE_DIR) / "designsystemet.config.json").read_text(encoding="utf-8")
    return sorted(json.loads(tekst)["themes"])


def _voorbeelden() -> dict:
    """What the components show: invented people, fixed numbers, moments around now."""
    nu = timezone.now()
    return {
        "kader_naam": "Voorbeeldstad",
        "gemeente_naam": "Voorbeeldstad",
        "kader_rol": "Netwerkcoach",
        "sluit_url": "?blad=telefoon",
        "navigatie": MENU,
        "kleuren": KLEUREN,
        "statussen": list(STATUSSEN),
        "soorten": list(SOORTEN),
        "standen": STANDEN,
        "stand": STANDEN[2][1],
        "deelstand": {"bevestigd": 540, "wacht": 120, "gepland": 420, "norm": 1080},
        "feiten": [("user-heart", "Greet Moerman"), ("clock", "gisteren om 19.42 uur, via haar link")],
        "nu": nu,
        "gisteren": nu - timedelta(days=1),
        "eerder": nu - timedelta(days=12),
        "bericht": Message(SUCCESS, "2 uur van Samira bevestigd.", extra_tags="ongedaan:#"),
        "pagina": Paginator(range(132), 25).page(2),
    }


@require_safe
@login_not_required
def stijlgids(request):
    """Show the components; `?thema=` and `?blad=telefoon` change the look."""
    themas = _themas()
    thema = request.GET.get("thema", "petrol")
    context = {
        **_voorbeelden(),
        **_formulieren(),
        "themas": themas,
        "kring_thema": thema if thema in themas else "petrol",
    }
    return render(request, BLADEN.get(request.GET.get("blad", ""), BLADEN[""]), context)
