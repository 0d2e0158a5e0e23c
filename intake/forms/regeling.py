"""A rule of the Flemish government with the day from which it holds (IT-01, IT-02)."""

from __future__ import annotations

from django import forms

from intake.forms.uren import DuurField


class RegelingForm(forms.Form):
    """Norm and obligation from a day on."""

    vanaf = forms.DateField(
        label="Geldt vanaf",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": "Kies een dag.", "invalid": "Dit is geen dag."},
    )
    norm_minuten = DuurField(
        van=60,
        tot=12000,
        buiten="De norm ligt tussen 1 en 200 uur.",
        label="Uren voor het certificaat",
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        error_messages={"required": "Vul het aantal uren in."},
    )
    werk_vrij = forms.BooleanField(label="Wie werkt is vrijgesteld", required=False, initial=True)
    studie_vrij = forms.BooleanField(label="Wie studeert is vrijgesteld", required=False, initial=True)
    bron = forms.CharField(
        label="Bron",
        max_length=200,
        help_text="Zoals: besluit van de Vlaamse Regering, met datum.",
        error_messages={"required": "Zeg waar dit staat.", "max_length": "Schrijf het korter."},
    )
