"""Which group and which day; then who was there."""

from __future__ import annotations

from django import forms
from django.utils import timezone

from intake.forms.uren import DuurField
from intake.models.uren import Taal


class KiesForm(forms.Form):
    """Group and day; stands in the address, so a page can be kept and printed."""

    aanbod = forms.ChoiceField(
        label="Groep", error_messages=dict.fromkeys(["required", "invalid_choice"], "Kies een groep.")
    )
    dag = forms.DateField(
        label="Dag",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": "Kies een dag.",
            "invalid": "Dit is geen dag. Schrijf hem als 23/11/2026.",
        },
    )

    def __init__(self, *args, groepen, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["aanbod"].choices = [("", "Kies een groep"), *groepen]
        self.fields["dag"].initial = timezone.localdate()

    def clean_dag(self):
        """Nobody was there yet on a day to come."""
        dag = self.cleaned_data["dag"]
        if dag > timezone.localdate():
            raise forms.ValidationError("De dag ligt na vandaag. Kies vandaag of vroeger.")
        return dag


class BladForm(KiesForm):
    """An empty list may be printed ahead."""

    def clean_dag(self):
        """Any day."""
        return self.cleaned_data["dag"]


class LijstForm(forms.Form):
    """How long, in which language, and per person: was there, and how long when that differs."""

    duur = DuurField(
        label="Hoe lang duurde het?",
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        help_text="In uren, zoals 2 of 1,5. Je kan het per persoon anders zetten.",
        error_messages={"required": "Vul in hoe lang het duurde."},
    )
    taal = forms.ChoiceField(
        label="In welke taal?", choices=Taal.choices, initial=Taal.NEDERLANDS, widget=forms.RadioSelect
    )
    meteen = forms.BooleanField(label="Bevestig meteen", required=False, initial=True)

    def __init__(self, *args, plekken, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.plekken = plekken
        for plek in plekken:
            pk = plek.onderdeel.pk
            naam = plek.onderdeel.traject.inburgeraar.naam
            self.fields[f"er_{pk}"] = forms.BooleanField(label=naam, required=False)
            self.fields[f"duur_{pk}"] = DuurField(
                label=f"Duur van {naam}",
                required=False,
                widget=forms.TextInput(attrs={"inputmode": "decimal"}),
            )

    @property
    def rijen(self):
        """Each person with the two fields."""
        return [(p, self[f"er_{p.onderdeel.pk}"], self[f"duur_{p.onderdeel.pk}"]) for p in self.plekken]

    def clean(self):
        """At least one person; minutes per onderdeel."""
        gegevens = super().clean()
        gegevens["minuten"] = {
            p.onderdeel.pk: gegevens.get(f"duur_{p.onderdeel.pk}") or gegevens.get("duur")
            for p in self.plekken
            if gegevens.get(f"er_{p.onderdeel.pk}")
        }
        if not gegevens["minuten"]:
            self.add_error(None, "Duid aan wie er was.")
        return gegevens
