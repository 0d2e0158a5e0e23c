"""What may be chosen on the way of a file."""

from __future__ import annotations

from django import forms

from aanbod.invoer.kolommen import VELDEN
from aanbod.invoer.veilig import MAX_BYTES
from netwerktraject.kern.models import Bestuur

WEG = ""


class BestandForm(forms.Form):
    """One file."""

    bestuur = forms.ModelChoiceField(None, label="Gemeente", empty_label=None)
    bestand = forms.FileField(
        label="Bestand",
        help_text="Excel, ODS, csv of UiTdatabank (json). Hoogstens 20 MB en 10.000 rijen.",
        max_length=200,
        error_messages={
            "required": "Kies een bestand.",
            "empty": "Het bestand is leeg.",
            "max_length": "De naam van het bestand is te lang. Geef het een kortere naam.",
        },
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.ods,.csv,.txt,.json,.jsonld"}),
    )

    def __init__(self, *args, besturen, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bestuur"].queryset = Bestuur.objects.filter(pk__in=besturen).order_by("naam")
        if len(besturen) == 1:
            del self.fields["bestuur"]

    def clean_bestand(self):
        """Before a byte of it is in memory."""
        bestand = self.cleaned_data["bestand"]
        if bestand.size > MAX_BYTES:
            raise forms.ValidationError("Het bestand is groter dan 20 MB. Splits het in twee bestanden.")
        return bestand


class KolommenForm(forms.Form):
    """For each heading the field it fills."""

    def __init__(self, *args, koppen, gekozen, gemeente, alles_hier, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.koppen = koppen
        keuzes = [(WEG, "Niet invoeren")] + [
            (veld.sleutel, f"{veld.label} (nodig)" if veld.verplicht else veld.label)
            for veld in VELDEN.values()
        ]
        for n, kop in enumerate(koppen):
            self.fields[f"kolom_{n}"] = forms.ChoiceField(
                label=kop or f"kolom {n + 1}", choices=keuzes, required=False, initial=gekozen.get(n, WEG)
            )
        self.fields["alles_hier"] = forms.ChoiceField(
            label="Rijen van een andere gemeente",
            choices=[("", f"Alleen rijen van {gemeente}"), ("ja", f"Zet alles bij {gemeente}")],
            required=False,
            initial="ja" if alles_hier else "",
            widget=forms.RadioSelect,
        )

    @property
    def gekozen(self) -> dict[int, str]:
        """Column -> field, without what is left out."""
        return {
            n: self.cleaned_data[f"kolom_{n}"]
            for n in range(len(self.koppen))
            if self.cleaned_data[f"kolom_{n}"]
        }
