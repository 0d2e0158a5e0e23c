"""The referral and its answer, and who came without one: the least data that does the job."""

from __future__ import annotations

from django import forms

from intake.acties.aanmeldingen import HOE, VRAAG_MAX, WEIGER_REDENEN
from intake.models.inburgeraar import Kanaal, Niveau
from netwerktraject.kern.db import leesbaar
from netwerktraject.kern.models import Bestuur
from netwerktraject.kern.talen import taalkeuzes


def _kort(label: str, maximum: int, leeg: str, hulp: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=maximum,
        help_text=hulp,
        widget=forms.Textarea,
        error_messages={"required": leeg, "max_length": f"Schrijf het korter, in {maximum} tekens."},
    )


class _Persoon(forms.Form):
    """Who it is: the same fields whoever enters them. `toch` shows only after a hint that the person is known."""

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
    toch = forms.BooleanField(label="Het is iemand anders", required=False)

    def __init__(self, *args, besturen, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bestuur"].queryset = Bestuur.objects.filter(pk__in=besturen, actief=True)
        self.fields["contacttaal"].choices = [("", "Kies een taal"), *taalkeuzes()]

    def clean(self) -> dict:
        """Text a database can hold, without hidden direction marks."""
        schoon = super().clean()
        return {
            naam: leesbaar(waarde) if isinstance(waarde, str) else waarde for naam, waarde in schoon.items()
        }

    @property
    def gegevens(self) -> dict:
        """What the actie takes."""
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "toch"}


class AanmeldingForm(_Persoon):
    """Fields of a referral by a trajectbegeleider (SW-03)."""

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
        super().__init__(*args, besturen=kring.agii, **kwargs)


class InschrijfForm(_Persoon):
    """A person who came without a referral, entered by the coach (TK-09)."""

    hoe = forms.ChoiceField(
        label="Hoe kwam de persoon bij jullie?",
        choices=[(sleutel, woord[:1].upper() + woord[1:]) for sleutel, woord in HOE],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies hoe de persoon bij jullie kwam."},
    )
    namens = forms.CharField(
        label="Wie hielp mee?",
        max_length=80,
        required=False,
        help_text="Een familielid, een leraar, een vereniging.",
    )
    akkoord = forms.BooleanField(
        label="De persoon weet dat je deze gegevens bewaart",
        error_messages={"required": "Schrijf alleen in wie weet dat je deze gegevens bewaart."},
    )

    def __init__(self, *args, besturen, **kwargs) -> None:
        super().__init__(*args, besturen=besturen, **kwargs)
        veld = self.fields["bestuur"]
        veld.error_messages["invalid_choice"] = "Kies je eigen gemeente."
        if len(besturen) == 1:
            veld.label, veld.empty_label = "Gemeente", None
        self.fields["kanaal"].help_text = "Geen telefoon en geen mail? Kies brief of aan het loket."


class VraagForm(forms.Form):
    """One question to the trajectbegeleider."""

    vraag = _kort(
        "Wat wil je weten?",
        VRAAG_MAX,
        "Schrijf wat je wil weten.",
        "Alleen wat je nodig hebt om te beslissen. AgII leest dit.",
    )


class AntwoordOpVraagForm(forms.Form):
    """The answer of the trajectbegeleider."""

    antwoord = _kort(
        "Je antwoord", VRAAG_MAX, "Schrijf een antwoord.", "De coaches van de gemeente lezen dit."
    )


class WeigerForm(forms.Form):
    """No, with a reason and words: the agency looks on."""

    reden = forms.ChoiceField(
        label="Waarom kan het niet?",
        choices=WEIGER_REDENEN,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies een reden."},
    )
    uitleg = _kort(
        "Uitleg voor AgII",
        300,
        "Leg kort uit waarom. AgII zoekt dan verder.",
        "De trajectbegeleider leest dit. Zo kan die de persoon verder helpen.",
    )


class IntrekForm(forms.Form):
    """Why a referral is taken back; may stay empty."""

    uitleg = forms.CharField(
        label="Waarom trek je de aanmelding in?",
        max_length=300,
        required=False,
        widget=forms.Textarea,
        help_text="De gemeente leest dit.",
        error_messages={"max_length": "Schrijf het korter, in 300 tekens."},
    )
