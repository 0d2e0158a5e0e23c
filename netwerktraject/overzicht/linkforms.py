"""Forms of the pages behind a link. Rules live in the acties; here is only what a browser sends."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from intake.models.uren import MAX_MINUTEN, Taal
from netwerktraject.kern.db import leesbaar

STAP = 30
JA, NOG_NIET, PROBLEEM = "ja", "nog_niet", "probleem"
TALEN = {
    Taal.NEDERLANDS: _("Nederlands"),
    Taal.GEMENGD: _("Nederlands en een andere taal"),
    Taal.ANDERE: _("een andere taal"),
}


class TekstVeld(forms.CharField):
    """Free text without what a database can't hold."""

    def to_python(self, value):
        """Clean before the validators look."""
        return super().to_python(leesbaar(value) if isinstance(value, str) else value)


class KeerForm(forms.Form):
    """One meeting: yes, not yet, or a problem."""

    gezien = forms.ChoiceField(
        choices=[(JA, _("Ja")), (NOG_NIET, _("Nog niet")), (PROBLEEM, _("Probleem"))],
        error_messages=dict.fromkeys(["required", "invalid_choice"], _("Kies ja, nog niet of probleem.")),
    )
    datum = forms.DateField(
        error_messages={
            "required": _("Kies de dag."),
            "invalid": _("Deze dag kunnen we niet lezen. Kies de dag opnieuw."),
        }
    )
    minuten = forms.IntegerField(
        error_messages={"required": _("Kies hoe lang het duurde."), "invalid": _("Kies hoe lang het duurde.")}
    )
    taal = forms.ChoiceField(
        choices=list(TALEN.items()),
        error_messages={"required": _("Kies de taal."), "invalid_choice": _("Kies de taal.")},
    )
    tekst = TekstVeld(
        max_length=300, required=False, error_messages={"max_length": _("Schrijf hoogstens 300 letters.")}
    )
    sleutel = forms.UUIDField(
        error_messages={"required": _("Druk nog eens op Bewaar."), "invalid": _("Druk nog eens op Bewaar.")}
    )

    def clean(self):
        """Day, hours and language count only for a meeting that took place."""
        gegevens = super().clean()
        if gegevens.get("gezien") in (NOG_NIET, PROBLEEM):
            for naam in ("datum", "minuten", "taal"):
                self._errors.pop(naam, None)
        return gegevens


class BetwistForm(forms.Form):
    """The newcomer says that a line is wrong."""

    regel = forms.UUIDField()
    reden = TekstVeld(
        max_length=300,
        error_messages={
            "required": _("Zeg wat er niet klopt."),
            "max_length": _("Schrijf hoogstens 300 letters."),
        },
    )


class AfmeldForm(forms.Form):
    """The newcomer can't come; a reason may stay empty."""

    afspraak = forms.UUIDField()
    reden = TekstVeld(
        max_length=200, required=False, error_messages={"max_length": _("Schrijf hoogstens 200 letters.")}
    )


def verzet(minuten: str, stap: str) -> int:
    """Half an hour more or less than what stands in the form, between one step and the longest day."""
    oud = int(minuten) if minuten.isdecimal() and len(minuten) < 5 else 120
    richting = -1 if stap.startswith("-") else 1
    nieuw = (oud // STAP + richting) * STAP if oud % STAP == 0 or richting > 0 else oud // STAP * STAP
    return max(STAP, min(MAX_MINUTEN, nieuw))
