"""Begin an orienting talk, and one question of it without JavaScript."""

from __future__ import annotations

from django import forms

from intake.acties.orientaties import MAX_TEKST
from intake.models.gesprek import Weet
from netwerktraject.kern.models import Bestuur
from netwerktraject.kern.talen import taalkeuzes


class BeginForm(forms.Form):
    """A first name and a gemeente."""

    voornaam = forms.CharField(
        label="Voornaam", max_length=80, error_messages={"required": "Vul de voornaam in."}
    )
    bestuur = forms.ModelChoiceField(
        Bestuur.objects.none(),
        label="Gemeente",
        empty_label="Kies een gemeente",
        error_messages={
            "required": "Kies een gemeente.",
            "invalid_choice": "Kies een gemeente uit je werkgebied.",
        },
    )
    contacttaal = forms.ChoiceField(
        label="Contacttaal",
        required=False,
        help_text="Dan staat elke vraag er ook in die taal, als we ze hebben.",
    )

    def __init__(self, *args, kring, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bestuur"].queryset = Bestuur.objects.filter(pk__in=kring.agii, actief=True)
        self.fields["contacttaal"].choices = [("", "Niet gevraagd"), *taalkeuzes()]


class AntwoordForm(forms.Form):
    """One question at once: words, ticks, or what one knows of it."""

    vraag = forms.SlugField(max_length=40)
    versie = forms.IntegerField(required=False, min_value=0, max_value=10**9)
    tekst = forms.CharField(
        required=False,
        max_length=MAX_TEKST,
        strip=False,
        error_messages={"max_length": f"Dit is te lang. Schrijf het in ten hoogste {MAX_TEKST} tekens."},
    )
    weet = forms.ChoiceField(choices=[("", ""), *Weet.choices], required=False)

    @property
    def keuzes(self) -> list[str]:
        return [naam.removeprefix("keuze_") for naam in self.data if naam.startswith("keuze_")]

    @property
    def waren(self) -> list[str]:
        """The ticks that the page showed."""
        return self.data.get("keuzes_waren", "").split()
