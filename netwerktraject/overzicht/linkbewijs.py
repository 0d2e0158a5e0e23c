"""The page behind a link on which a contact person signs a proof of participation: first name, activity, hours."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from intake.acties import bewijzen
from intake.bewijsblad import periode
from netwerktraject.kern.formulier import fout_422, neem_over
from netwerktraject.overzicht import linkwoorden as woorden
from netwerktraject.overzicht.linkforms import TekstVeld
from netwerktraject.overzicht.linktoegang import Bewijs, bestuur_van

SJABLOON = "links/bewijs.html"
KLOPT, KLOPT_NIET = "klopt", "klopt_niet"
LANG = _("Schrijf hoogstens 120 letters.")


class TekenForm(forms.Form):
    """Two buttons: it is right (who are you?), or it is not (what is wrong?)."""

    antwoord = forms.ChoiceField(
        choices=[(KLOPT, KLOPT), (KLOPT_NIET, KLOPT_NIET)],
        error_messages=dict.fromkeys(["required", "invalid_choice"], _("Kies of de uren kloppen.")),
    )
    tekenaar = TekstVeld(max_length=120, required=False, error_messages={"max_length": LANG})
    functie = TekstVeld(max_length=120, required=False, error_messages={"max_length": LANG})
    tekst = TekstVeld(
        max_length=300, required=False, error_messages={"max_length": _("Schrijf hoogstens 300 letters.")}
    )

    def clean(self):
        """Name and function to sign, a sentence to refuse."""
        gegevens = super().clean()
        if gegevens.get("antwoord") == KLOPT:
            if not gegevens.get("tekenaar", "").strip():
                self.add_error("tekenaar", _("Vul je naam in."))
            if not gegevens.get("functie", "").strip():
                self.add_error("functie", _("Vul in wat je doet bij de organisatie."))
        elif gegevens.get("antwoord") == KLOPT_NIET and not gegevens.get("tekst", "").strip():
            self.add_error("tekst", _("Zeg wat er niet klopt."))
        return gegevens


def toon(request, teken: str, toegang: Bewijs) -> HttpResponse:
    """GET shows; POST signs or reports, once. Afterwards the same address says thanks, for an hour."""
    if request.method != "POST" or toegang.klaar:
        return render(request, SJABLOON, _context(toegang, teken))
    form = TekenForm(request.POST)
    if form.is_valid():
        try:
            _voer_uit(toegang, form.cleaned_data)
        except ValidationError as fout:
            neem_over(form, fout)
        else:
            return HttpResponseRedirect(reverse("mijn_link", args=[teken]))
    return fout_422(request, SJABLOON, _context(toegang, teken, form))


def _voer_uit(toegang: Bewijs, gegevens: dict) -> None:
    wie = {"bewijs": toegang.bewijs, "link": toegang.link}
    if gegevens["antwoord"] == KLOPT:
        bewijzen.teken_met_link(**wie, tekenaar=gegevens["tekenaar"], functie=gegevens["functie"])
    else:
        bewijzen.meld_fout(**wie, tekst=gegevens["tekst"])


def _context(toegang: Bewijs, teken: str, form: TekenForm | None = None) -> dict:
    bewijs, bestuur = toegang.bewijs, bestuur_van(toegang)
    return {
        "gemeente_naam": bestuur.naam,
        "kring_thema": bestuur.thema,
        "telefoon": bestuur.contact_telefoon,
        "sluit_url": f"{reverse('mijn_link_weg')}?taal={get_language()}",
        "link_url": reverse("mijn_link", args=[teken]),
        "voornaam": toegang.traject.inburgeraar.voornaam,
        "bewijs": bewijs,
        "uren": woorden.duur(bewijs.minuten),
        "keren": bewijs.keren,
        "periode": periode(bewijs.van, bewijs.tot),
        "klaar": toegang.klaar,
        "form": form,
        "ingevuld": form.data if form else {},
    }
