"""What may be typed on the screens of overzicht."""

from __future__ import annotations

from django import forms
from django.utils import timezone


class _Dag(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class NotitieForm(forms.Form):
    """A note of the team."""

    tekst = forms.CharField(
        label="Schrijf een notitie",
        max_length=4000,
        help_text="Alleen jij en je team lezen dit.",
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={
            "required": "Schrijf eerst iets.",
            "max_length": "Dit is te lang. Schrijf het korter.",
        },
    )


PAUZE_REDENEN = (
    ("zorg voor het gezin", "Zorg voor het gezin"),
    ("werk of les", "Werk of les"),
    ("weg uit België", "Is een tijd weg uit België"),
    ("verhuis", "Verhuist"),
    ("heeft rust nodig", "Heeft rust nodig"),
    ("wacht op iets praktisch", "Wacht op iets praktisch"),
    ("anders", "Iets anders"),
)


class PauzeForm(forms.Form):
    """A pause with a reason and, if known, a last day (IT-11)."""

    van = forms.DateField(
        label="Vanaf welke dag?",
        widget=_Dag(),
        initial=timezone.localdate,
        error_messages={"required": "Kies een dag.", "invalid": "Dit is geen dag."},
    )
    tot = forms.DateField(
        label="Tot en met",
        widget=_Dag(),
        required=False,
        help_text="Weet je dit nog niet? Laat het leeg.",
        error_messages={"invalid": "Dit is geen dag."},
    )
    reden = forms.ChoiceField(
        label="Waarom een pauze?",
        choices=PAUZE_REDENEN,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies een reden.", "invalid_choice": "Kies een reden uit de lijst."},
    )
    woorden = forms.CharField(
        label="In je eigen woorden",
        max_length=90,
        required=False,
        help_text="AgII leest dit ook. Schrijf geen medische dingen.",
        error_messages={"max_length": "Schrijf het korter, in 90 tekens."},
    )

    def clean(self) -> dict:
        """One text: the reason, and the words behind it."""
        schoon = super().clean()
        woorden = schoon.pop("woorden", "")
        if schoon.get("reden") == "anders" and not woorden:
            self.add_error("woorden", "Zeg in een paar woorden waarom.")
        elif schoon.get("reden") and woorden:
            schoon["reden"] = woorden if schoon["reden"] == "anders" else f"{schoon['reden']}: {woorden}"
        return schoon


class HervatForm(forms.Form):
    """The first day after a pause."""

    op = forms.DateField(
        label="Vanaf welke dag gaat het verder?",
        widget=_Dag(),
        initial=timezone.localdate,
        error_messages={"required": "Kies een dag.", "invalid": "Dit is geen dag."},
    )


REDENEN = (
    ("verhuisd", "Verhuisd naar een andere gemeente"),
    ("werk of studie", "Werkt of studeert nu"),
    ("ander traject", "Volgt een ander traject"),
    ("niet meer bereikbaar", "Is niet meer bereikbaar"),
    ("op eigen vraag", "Wil zelf stoppen"),
    ("andere reden", "Iets anders"),
)


class StopForm(forms.Form):
    """The end of a traject before the 40 hours."""

    reden = forms.ChoiceField(
        label="Waarom stopt het?",
        choices=REDENEN,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies een reden."},
    )
    uitleg = forms.CharField(
        label="Uitleg voor je team",
        required=False,
        max_length=1000,
        widget=forms.Textarea,
        help_text="Alleen jij en je team lezen dit.",
    )
