"""One talent: what, where it was seen, when (IT-09)."""

from __future__ import annotations

from django import forms
from django.utils import timezone

from intake.acties.talenten import MAX_TALENT, MAX_WAAR


class TalentForm(forms.Form):
    """What a person is good at; the day is today unless somebody says otherwise."""

    prefix = "talent"

    tekst = forms.CharField(
        label="Wat kan deze persoon goed?",
        max_length=MAX_TALENT,
        error_messages={
            "required": "Schrijf wat deze persoon goed kan.",
            "max_length": f"Dit is te lang. Schrijf het in ten hoogste {MAX_TALENT} tekens.",
        },
    )
    waar = forms.CharField(
        label="Waar zag je dit?",
        max_length=MAX_WAAR,
        required=False,
        error_messages={"max_length": f"Dit is te lang. Schrijf het in ten hoogste {MAX_WAAR} tekens."},
    )
    gezien_op = forms.DateField(
        label="Wanneer?",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": "Kies een dag.",
            "invalid": "Dit is geen dag. Kies een dag in de kalender.",
        },
    )

    def __init__(self, data=None, *, talent=None, **kwargs) -> None:
        begin = {"gezien_op": timezone.localdate()}
        if talent is not None:
            begin = {"tekst": talent.tekst, "waar": talent.waar, "gezien_op": talent.gezien_op}
        super().__init__(data, initial=begin, **kwargs)
