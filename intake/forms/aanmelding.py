"""The referral: the least data that does the job."""

from __future__ import annotations

from django import forms

from intake.models.inburgeraar import Kanaal, Niveau
from netwerktraject.kern.db import leesbaar
from netwerktraject.kern.models import Bestuur
from netwerktraject.kern.talen import taalkeuzes


class AanmeldingForm(forms.Form):
    """Fields of a referral by a trajectbegeleider (SW-03)."""

    bestuur = forms.ModelChoiceField(
        Bestuur.objects.none(),
        label="In welke gemeente woont de persoon?",
        empty_label="Kies een gemeente",
        error_messages={
            "required": "Kies een gemeente.",
            "invalid_choice": "Kies een gemeente uit je werkgebied.",
        },
    )
    voornaam = forms.CharField(
        label="Voornaam", max_length=80, error_messages={"required": "Vul de voornaam in."}
    )
    familienaam = forms.CharField(label="Familienaam", max_length=120, required=False)
    contacttaal = forms.ChoiceField(
        label="Contacttaal",
        help_text="De taal waarin de coach de persoon kan aanspreken.",
        error_messages={"required": "Kies een contacttaal."},
    )
    nederlands = forms.ChoiceField(
        label="Nederlands spreken", choices=[("", "Niet gevraagd"), *Niveau.choices], required=False
    )
    telefoon = forms.CharField(label="Telefoon", max_length=30, required=False)
    email = forms.EmailField(
        label="E-mailadres",
        max_length=254,
        required=False,
        error_messages={"invalid": "Dit is geen e-mailadres. Kijk het na."},
    )
    kanaal = forms.ChoiceField(
        label="Liefst bereikbaar via", choices=[("", "Niet gevraagd"), *Kanaal.choices], required=False
    )
    reden = forms.CharField(
        label="Waarom meld je deze persoon aan?",
        required=False,
        max_length=1000,
        widget=forms.Textarea,
        help_text="Schrijf alleen wat de coach nodig heeft. Geen gezondheid, geen geloof, geen verblijf.",
    )
    akkoord = forms.BooleanField(
        label="De persoon weet dat de gemeente deze gegevens krijgt",
        error_messages={"required": "Meld alleen aan wie weet dat de gemeente deze gegevens krijgt."},
    )

    def __init__(self, *args, kring, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bestuur"].queryset = Bestuur.objects.filter(pk__in=kring.agii, actief=True)
        self.fields["contacttaal"].choices = [("", "Kies een taal"), *taalkeuzes()]

    def clean(self) -> dict:
        """Text a database can hold, without hidden direction marks."""
        schoon = super().clean()
        return {
            naam: leesbaar(waarde) if isinstance(waarde, str) else waarde for naam, waarde in schoon.items()
        }
