"""What may be typed in the list: one field of a row, the bar under a selection, the name of a filter."""

from __future__ import annotations

from django import forms

from aanbod.acties.bulk import BULK
from aanbod.forms.velden import DatumVeld
from aanbod.invoer import waarden
from aanbod.models import Aanbod, Categorie
from netwerktraject.kern.models import Samenwerkingsverband


class VeldForm(forms.ModelForm):
    """One field of an offer, in its row. `versie` is the one that was on the screen."""

    versie = forms.IntegerField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Aanbod
        fields = ["naam", "wanneer", "prijs", "plaatsen_vrij", "vol_tot"]
        field_classes = {"vol_tot": DatumVeld}
        error_messages = {"naam": {"required": "Vul de naam in."}}
        widgets = {"plaatsen_vrij": forms.NumberInput(attrs={"min": 0, "inputmode": "numeric"})}

    def __init__(self, *args, veld: str, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.naam = veld
        for anders in set(self.fields) - {veld, "versie"}:
            del self.fields[anders]
        self.initial["versie"] = self.instance.versie
        self.fields[veld].widget.attrs |= {"data-focus-na": True, "autocomplete": "off"}

    @property
    def veld(self):
        """The one field, for the template."""
        return self[self.naam]

    def clean_prijs(self) -> str:
        """The price in words; a negative one is a slip of the pen."""
        try:
            self.cent = waarden.prijs(self.cleaned_data["prijs"])[1] if self.cleaned_data["prijs"] else None
        except waarden.Waardefout as fout:
            raise forms.ValidationError(str(fout)) from fout
        return self.cleaned_data["prijs"]

    @property
    def waarden(self) -> dict:
        """What the actie writes: the price in words brings its cents along."""
        schoon = {self.naam: self.cleaned_data[self.naam]}
        return schoon | ({"prijs_cent": self.cent} if self.naam == "prijs" else {})


class BulkForm(forms.Form):
    """The bar under a selection: what to do, to which rows, and what with."""

    doe = forms.ChoiceField(
        choices=[(sleutel, sleutel) for sleutel in (*BULK, "print")],
        error_messages={"required": "Kies wat je wil doen.", "invalid_choice": "Kies wat je wil doen."},
    )
    einde = DatumVeld(label="Laatste dag")
    verband = forms.ModelChoiceField(None, label="Verband", required=False, empty_label="Kies een verband")
    categorie = forms.ModelChoiceField(
        None, label="Eigen soort", required=False, empty_label="Kies een soort"
    )

    NODIG = {
        "deel": ("verband", "Kies eerst met welk verband je deelt."),
        "categorie": ("categorie", "Kies eerst een eigen soort."),
        "einde": ("einde", "Kies eerst de laatste dag."),
    }

    def __init__(self, *args, besturen, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["verband"].queryset = Samenwerkingsverband.objects.filter(
            besturen__in=besturen
        ).distinct()
        self.fields["categorie"].queryset = Categorie.objects.filter(bestuur_id__in=besturen, actief=True)
        for naam in ("verband", "categorie"):  # asked once: whether there are any, and which
            self.fields[naam].choices = list(self.fields[naam].choices)

    def clean(self) -> dict:
        """An act that needs something more says so."""
        schoon = super().clean()
        veld, zin = self.NODIG.get(schoon.get("doe"), (None, ""))
        if veld and veld not in self.errors and schoon.get(veld) is None:
            self.add_error(veld, zin)
        return schoon

    @property
    def waarde(self):
        """What the act needs besides the rows."""
        veld, _zin = self.NODIG.get(self.cleaned_data["doe"], (None, ""))
        return self.cleaned_data[veld] if veld else None
