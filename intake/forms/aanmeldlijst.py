"""Choose a list of people to refer, and send what the preview showed."""

from __future__ import annotations

from django import forms

from aanbod.invoer.veilig import MAX_BYTES
from intake.acties.bulkaanmelding import MAX_TEKEN
from netwerktraject.kern.models import Bestuur


class LijstForm(forms.Form):
    """A file, and one gemeente when the list has no such column."""

    bestand = forms.FileField(
        label="Bestand",
        help_text="Excel, ODS of csv. Hoogstens 1.000 mensen.",
        max_length=200,
        error_messages={
            "required": "Kies een bestand.",
            "empty": "Het bestand is leeg.",
            "max_length": "De naam van het bestand is te lang. Geef het een kortere naam.",
        },
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.ods,.csv,.txt"}),
    )
    bestuur = forms.ModelChoiceField(
        Bestuur.objects.none(),
        label="Gemeente voor wie er geen heeft",
        required=False,
        empty_label="De lijst heeft een kolom Gemeente",
        error_messages={"invalid_choice": "Kies een gemeente uit je werkgebied."},
    )

    def __init__(self, *args, kring, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bestuur"].queryset = Bestuur.objects.filter(pk__in=kring.agii, actief=True)

    def clean_bestand(self):
        """Before a byte of it is in memory."""
        bestand = self.cleaned_data["bestand"]
        if bestand.size > MAX_BYTES:
            raise forms.ValidationError("Het bestand is groter dan 20 MB. Splits het in twee bestanden.")
        return bestand


class VerstuurForm(forms.Form):
    """The signed rows, and the doubtful ones that were ticked."""

    teken = forms.CharField(max_length=MAX_TEKEN + 1)
    ook = forms.TypedMultipleChoiceField(coerce=int, required=False)

    def __init__(self, data) -> None:
        super().__init__(data)
        gekozen = [n for n in data.getlist("ook") if n.isascii() and n.isdigit() and len(n) < 7]
        self.fields["ook"].choices = [(n, n) for n in gekozen]
