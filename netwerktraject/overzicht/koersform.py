"""Change course: why a part stops, and what comes in its place (IT-12)."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError

from intake.certificering import uren_tekst
from intake.forms.plan import LeesbaarField
from intake.forms.uren import DuurField
from intake.plan import Deel
from netwerktraject.overzicht.pakketkeuze import Regel, als_tekst, lees

NIETS, MATRIX = "", "matrix"


class KoersForm(forms.Form):
    """One step: stop, and replace by nothing, by one of the proposals, or by what the matrix shows."""

    reden = LeesbaarField(
        label="Waarom?",
        max_length=200,
        error_messages={
            "required": "Zeg in een paar woorden waarom.",
            "max_length": "Schrijf hoogstens 200 letters.",
        },
    )
    vervang = forms.CharField(
        label="Wat komt in de plaats?", max_length=120, required=False, widget=forms.RadioSelect
    )
    minuten = DuurField(
        van=15,
        tot=4800,
        buiten="Plan een kwartier tot 80 uur per onderdeel.",
        label="Hoeveel uur?",
        required=False,
        help_text="Voor wat in de plaats komt.",
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )

    def __init__(self, *args, keuzes: list[Deel], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["vervang"].widget.choices = [
            (NIETS, "Nu nog niets"),
            *((als_tekst(deel), _woord(deel)) for deel in keuzes),
            (MATRIX, "Kies uit de matrix. De uren staan er al ingevuld."),
        ]

    def clean_vervang(self) -> Regel | str:
        """A proposal becomes its parts; nothing and the matrix stay words."""
        gekozen = self.cleaned_data["vervang"]
        if gekozen in (NIETS, MATRIX):
            return gekozen
        try:
            return lees(gekozen)
        except ValidationError as fout:
            raise ValidationError("Kies wat in de plaats komt.") from fout


def _woord(deel: Deel) -> str:
    wanneer = f", {deel.wanneer}" if deel.wanneer else ""
    reden = f". {deel.kans.redenen[0]}" if deel.kans.redenen else ""
    return f"{deel.kans.naam}{wanneer}, {uren_tekst(deel.minuten)}{reden}"
