"""What may be typed about people with an account."""

from __future__ import annotations

from django import forms

from netwerktraject.kern.models import Bestuur
from netwerktraject.kern.rechten import GEMEENTEROLLEN, Rol


class RolForm(forms.Form):
    """A role for a colleague, in a gemeente the actor manages."""

    bestuur = forms.ModelChoiceField(
        Bestuur.objects.none(),
        label="Gemeente",
        empty_label=None,
        error_messages={
            "invalid_choice": "Kies een gemeente die je beheert.",
            "required": "Kies een gemeente.",
        },
    )
    email = forms.EmailField(
        label="E-mailadres",
        error_messages={"required": "Vul het e-mailadres in.", "invalid": "Dit is geen e-mailadres."},
    )
    voornaam = forms.CharField(
        label="Voornaam", max_length=80, required=False, help_text="Alleen nodig als dit adres nieuw is."
    )
    familienaam = forms.CharField(label="Familienaam", max_length=80, required=False)
    rol = forms.ChoiceField(
        label="Rol",
        choices=[(r.value, r.label) for r in Rol if r in GEMEENTEROLLEN],
        error_messages={"required": "Kies een rol."},
    )

    def __init__(self, *args, besturen, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bestuur"].queryset = Bestuur.objects.filter(pk__in=besturen)


class EersteBeheerderForm(RolForm):
    """The platform gives a gemeente its first beheerder."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rol"].choices = [(Rol.BEHEERDER.value, Rol.BEHEERDER.label)]
