"""A file with hours, and the answers to what its rows ask."""

from __future__ import annotations

from django import forms

from aanbod.invoer.veilig import MAX_BYTES


class BestandForm(forms.Form):
    """The file."""

    bestand = forms.FileField(
        label="Bestand met uren",
        help_text="Excel, ODS of csv, met een kolom voor naam, onderdeel, dag, uren en taal.",
        error_messages={
            "required": "Kies een bestand.",
            "empty": "Het bestand is leeg.",
            "invalid": "Kies een bestand.",
        },
    )

    def clean_bestand(self):
        """Before a byte of it is in memory."""
        bestand = self.cleaned_data["bestand"]
        if bestand.size > MAX_BYTES:
            raise forms.ValidationError("Het bestand is groter dan 20 MB. Splits het in twee bestanden.")
        return bestand


class BewaarForm(forms.Form):
    """Which rows go in. `neem` holds row numbers; `deel_<row>` says whose a doubtful row is."""

    rijen = forms.CharField(widget=forms.HiddenInput)
    neem = forms.MultipleChoiceField(required=False)
    meteen = forms.BooleanField(label="Bevestig meteen", required=False)

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        genomen = self.data.getlist("neem") if self.is_bound else []
        self.fields["neem"].choices = [(n, n) for n in genomen if n.isdecimal() and len(n) < 7]
