"""A signal to the other side, and its answer (SW-04)."""

from __future__ import annotations

from django import forms

from intake.acties.signalen import MAX_TEKST
from intake.models.signaal import Over, SignaalSoort

ZONDER_NAAM = (
    "Schrijf geen namen. AgII en de gemeente lezen dit, en het staat op de lijst voor de stuurgroep."
)
LANG = {
    "required": "Schrijf eerst iets.",
    "max_length": f"Dit is te lang. Schrijf het in ten hoogste {MAX_TEKST} tekens.",
}


def _woorden(keuzes) -> list[tuple[str, str]]:
    return [(waarde, woord[:1].upper() + woord[1:]) for waarde, woord in keuzes]


class SignaalForm(forms.Form):
    """What goes well or gets stuck. `besturen` are (id, name) to choose from; about an offer nothing more is asked."""

    gemeente = forms.TypedChoiceField(
        label="Welke gemeente?",
        coerce=int,
        error_messages={
            "required": "Kies een gemeente.",
            "invalid_choice": "Kies een gemeente uit de lijst.",
        },
    )
    soort = forms.ChoiceField(
        label="Gaat het goed, of loopt het vast?",
        choices=_woorden(SignaalSoort.choices),
        widget=forms.RadioSelect,
        error_messages={
            "required": "Kies: gaat goed of loopt vast.",
            "invalid_choice": "Kies: gaat goed of loopt vast.",
        },
    )
    over = forms.ChoiceField(
        label="Waarover gaat het?",
        choices=_woorden(keuze for keuze in Over.choices if keuze[0] != Over.AANBOD),
        widget=forms.RadioSelect,
        error_messages={"required": "Kies waarover het gaat.", "invalid_choice": "Kies waarover het gaat."},
    )
    tekst = forms.CharField(
        label="Wat zie je?",
        max_length=MAX_TEKST,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=ZONDER_NAAM,
        error_messages=LANG,
    )

    def __init__(self, *args, besturen, over_aanbod: bool = False, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        gemeente = self.fields["gemeente"]
        gemeente.choices = [("", "Kies een gemeente"), *besturen]
        if len(besturen) == 1:
            gemeente.initial, gemeente.widget = besturen[0][0], forms.HiddenInput()
        if over_aanbod:
            del self.fields["gemeente"], self.fields["over"]


class SignaalAntwoordForm(forms.Form):
    """One answer."""

    antwoord = forms.CharField(
        label="Jullie antwoord",
        max_length=MAX_TEKST,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=ZONDER_NAAM,
        error_messages=LANG,
    )
