"""When an offer happens: one row per series or date."""

from __future__ import annotations

from django import forms

from aanbod.forms.velden import DatumVeld
from aanbod.kalender import Reeks

DAGEN = [
    ("", "op een datum"),
    (0, "maandag"),
    (1, "dinsdag"),
    (2, "woensdag"),
    (3, "donderdag"),
    (4, "vrijdag"),
    (5, "zaterdag"),
    (6, "zondag"),
]
OM_DE = [(1, "elke week"), *((n, f"om de {n} weken") for n in range(2, 13))]
HOOGSTENS = 30


def _tijd(label: str) -> forms.TimeField:
    return forms.TimeField(
        label=label,
        required=False,
        input_formats=["%H:%M", "%H.%M", "%H:%M:%S", "%Hu%M", "%H"],
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": "Schrijf een uur, zoals 14.30."},
    )


class MomentForm(forms.Form):
    """A weekly series, or one date."""

    dag = forms.TypedChoiceField(label="Dag", choices=DAGEN, coerce=int, empty_value=None, required=False)
    om_de = forms.TypedChoiceField(label="Hoe vaak", choices=OM_DE, coerce=int, empty_value=1, required=False)
    begint = _tijd("Van")
    eindigt = _tijd("Tot")
    van = DatumVeld(label="Eerste dag of datum")
    tot = DatumVeld(label="Laatste dag")

    def has_changed(self) -> bool:
        """A row with nothing in it is no row; "elke week" alone says nothing."""
        return any(naam != "om_de" for naam in self.changed_data)

    @property
    def vol(self) -> bool:
        """Whether the row says when."""
        return any(
            self.cleaned_data.get(naam) is not None for naam in ("dag", "begint", "eindigt", "van", "tot")
        )

    def clean(self) -> dict:
        """A day or a date, and an order of hours and days that can be."""
        schoon = super().clean()
        if self.errors or not self.vol:
            return schoon
        if schoon["dag"] is None and schoon["van"] is None:
            self.add_error("dag", "Kies een dag van de week of een datum.")
        if schoon["eindigt"] and not schoon["begint"]:
            self.add_error("begint", "Vul in wanneer het begint.")
        elif schoon["eindigt"] and schoon["eindigt"] <= schoon["begint"]:
            self.add_error("eindigt", "Het einduur ligt niet na het beginuur.")
        if schoon["tot"] and schoon["van"] and schoon["tot"] < schoon["van"]:
            self.add_error("tot", "De laatste dag ligt voor de eerste dag.")
        if schoon["om_de"] > 1 and schoon["dag"] is not None and not schoon["van"]:
            self.add_error("van", f"Vanaf welke dag tel je om de {schoon['om_de']} weken?")
        return schoon

    def reeks(self) -> Reeks:
        """What was typed, as a series."""
        velden = {naam: self.cleaned_data[naam] for naam in Reeks.__dataclass_fields__}
        if velden["dag"] is None:
            velden["om_de"] = 1
        return Reeks(**velden)


class BasisMomenten(forms.BaseFormSet):
    """The rows; an empty one is left out."""

    def reeksen(self) -> list[Reeks]:
        """Every row that says something, each once."""
        return list(dict.fromkeys(form.reeks() for form in self.forms if form.vol))


Momenten = forms.formset_factory(
    MomentForm,
    formset=BasisMomenten,
    extra=0,
    max_num=HOOGSTENS,
    absolute_max=HOOGSTENS + 1,
    validate_max=True,
)


def beginwaarden(reeksen: list[Reeks]) -> list[dict]:
    """What the rows show of what is kept."""
    return [{naam: getattr(reeks, naam) for naam in Reeks.__dataclass_fields__} for reeks in reeksen]
