"""Ask another gemeente to take a person over, and say no to such a request."""

from __future__ import annotations

from django import forms
from django.utils import timezone

from intake.overdracht import GEWOON, KIES
from netwerktraject.kern.models import Bestuur


class _Dag(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class OverdrachtForm(forms.Form):
    """Where to, from when, what goes along, and whether the person agrees."""

    naar = forms.ModelChoiceField(
        Bestuur.objects.none(),
        label="Naar welke gemeente?",
        empty_label="Kies een gemeente",
        help_text="Alleen gemeenten die meedoen staan in de lijst.",
        error_messages={
            "required": "Kies een gemeente.",
            "invalid_choice": "Kies een andere gemeente die meedoet.",
        },
    )
    vanaf = forms.DateField(
        label="Vanaf welke dag woont de persoon daar?",
        widget=_Dag(),
        initial=timezone.localdate,
        error_messages={"required": "Kies een dag.", "invalid": "Dit is geen dag."},
    )
    wat = forms.MultipleChoiceField(
        label="Wat gaat mee?",
        choices=list(KIES.items()),
        initial=list(GEWOON),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Naam, contact en verplicht of niet gaan altijd mee. Notities gaan nooit mee.",
        error_messages={"invalid_choice": "Kies uit de lijst wat meegaat."},
    )
    boodschap = forms.CharField(
        label="Boodschap voor de nieuwe coach",
        max_length=1000,
        required=False,
        widget=forms.Textarea,
        help_text="De andere gemeente leest dit. Geen gezondheid, geen geloof, geen verblijf.",
        error_messages={"max_length": "Schrijf het korter, in 1000 tekens."},
    )
    akkoord = forms.BooleanField(
        label="De persoon is akkoord met wat meegaat",
        error_messages={"required": "Draag alleen over met het akkoord van de persoon."},
    )

    def __init__(self, *args, bestuur_id: int, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["naar"].queryset = Bestuur.objects.filter(actief=True).exclude(pk=bestuur_id)


class WeigerOverdrachtForm(forms.Form):
    """Why not."""

    antwoord = forms.CharField(
        label="Waarom kan het niet?",
        max_length=1000,
        widget=forms.Textarea,
        help_text="De andere gemeente leest dit.",
        error_messages={
            "required": "Leg kort uit waarom het niet kan.",
            "max_length": "Schrijf het korter, in 1000 tekens.",
        },
    )
