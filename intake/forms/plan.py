"""Parts of a plan."""

from __future__ import annotations

from django import forms
from django.utils import timezone

from aanbod.models import Soort
from intake.forms.uren import DuurField

PLAN = {"van": 15, "tot": 4800, "buiten": "Plan een kwartier tot 80 uur per onderdeel."}


class UitAanbodForm(forms.Form):
    """Add an offer to the plan."""

    minuten = DuurField(**PLAN, label="Hoeveel uur?", error_messages={"required": "Vul in hoeveel uur."})


class EigenForm(forms.Form):
    """A part without an offer of the list: a buddy duo, or something the person proposes."""

    soort = forms.ChoiceField(
        label="Wat voor iets is het?", choices=Soort.choices, error_messages={"required": "Kies een soort."}
    )
    titel = forms.CharField(label="Wat?", max_length=120, error_messages={"required": "Vul in wat het is."})
    minuten = DuurField(
        **PLAN,
        label="Hoeveel uur?",
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        error_messages={"required": "Vul in hoeveel uur."},
    )


class StartForm(forms.Form):
    """Start a part that is neither duo nor placement."""

    op = forms.DateField(
        label="Vanaf welke dag?",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        initial=timezone.localdate,
        error_messages={"required": "Kies een dag.", "invalid": "Dit is geen dag."},
    )


class RedenForm(forms.Form):
    """A reason, for what stops."""

    reden = forms.CharField(
        label="Waarom?", max_length=200, error_messages={"required": "Zeg in een paar woorden waarom."}
    )
