"""What may be typed about the role of a gemeente and its step plan."""

from __future__ import annotations

from django import forms
from django.utils import timezone

from intake.models.regeling import PadStap
from netwerktraject.kern.rolverdeling import Kant, Rolmodel

DAG = {"required": "Kies een dag.", "invalid": "Dit is geen dag."}


def _dag(label: str, hulp: str) -> forms.DateField:
    return forms.DateField(
        label=label,
        help_text=hulp,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        initial=timezone.localdate,
        error_messages=DAG,
    )


class RolKeuzeForm(forms.Form):
    """Another role, from a day on (SW-01)."""

    rol = forms.ChoiceField(
        label="Nieuwe rol",
        choices=Rolmodel.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies een rol.", "invalid_choice": "Kies een rol uit de lijst."},
    )
    vanaf = _dag("Vanaf welke dag?", "Vandaag of later. Een dag die nog komt, kan je intrekken.")


class StappenForm(forms.Form):
    """Who does each step, and within how many days (SW-03)."""

    vanaf = _dag("Vanaf welke dag geldt dit?", "Vandaag of later. Tot dan geldt het oude plan.")

    def __init__(self, *args, plan: dict, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        for stap in PadStap:
            afspraak = plan[stap.value]
            self.fields[f"kant_{stap.value}"] = forms.ChoiceField(
                label=stap.label.capitalize(),
                choices=Kant.choices,
                initial=afspraak.kant,
                error_messages={"required": "Kies wie dit doet.", "invalid_choice": "Kies wie dit doet."},
            )
            self.fields[f"dagen_{stap.value}"] = forms.IntegerField(
                label="Binnen (dagen)",
                min_value=1,
                max_value=365,
                initial=afspraak.dagen,
                widget=forms.NumberInput(attrs={"aria-label": f"Binnen (dagen): {stap.label}"}),
                error_messages={
                    "required": "Vul een aantal dagen in.",
                    "invalid": "Vul een getal in.",
                    "min_value": "Kies 1 tot 365 dagen.",
                    "max_value": "Kies 1 tot 365 dagen.",
                },
            )

    @property
    def rijen(self) -> list[tuple[str, forms.BoundField, forms.BoundField]]:
        """(words, side, days) of each step, in order."""
        return [(s.label.capitalize(), self[f"kant_{s.value}"], self[f"dagen_{s.value}"]) for s in PadStap]

    @property
    def stappen(self) -> dict[str, tuple[str, int]]:
        """For the actie: {step: (side, days)}."""
        schoon = self.cleaned_data
        return {s.value: (schoon[f"kant_{s.value}"], schoon[f"dagen_{s.value}"]) for s in PadStap}
