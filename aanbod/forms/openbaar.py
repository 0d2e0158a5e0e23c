"""What may be typed for the public: words of a language, and the pick of the week."""

from __future__ import annotations

from django import forms

from aanbod.forms.delen import SchoonMixin
from aanbod.models import Tip, Vertaling


class VertalingForm(SchoonMixin, forms.ModelForm):
    """Name and few words in one language; empty takes the translation away."""

    naam = forms.CharField(label="Naam", max_length=120, required=False)
    nagekeken = forms.BooleanField(label="Iemand die deze taal kent, keek dit na", required=False)

    class Meta:
        model = Vertaling
        fields = ["naam", "kort", "wat"]
        widgets = {"wat": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args, taal, **kwargs) -> None:
        super().__init__(*args, prefix=taal.code, **kwargs)
        self.taal = taal
        self.fields["nagekeken"].initial = bool(self.instance.nagekeken_op)
        for naam in ("naam", "kort", "wat"):
            self.fields[naam].widget.attrs |= {"lang": taal.lang, "dir": taal.richting}

    def clean(self) -> dict:
        """Words without a name have no place on a tile."""
        schoon = super().clean()
        if (schoon.get("kort") or schoon.get("wat")) and not schoon.get("naam"):
            self.add_error("naam", "Schrijf ook de naam in deze taal.")
        return schoon


class TipForm(SchoonMixin, forms.ModelForm):
    """The pick of the week with its three ticks."""

    week = forms.DateField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Tip
        fields = ["gratis", "nederlands", "toegankelijk", "tekst"]
        labels = {
            "gratis": "Het is gratis",
            "nederlands": "Het is in het Nederlands",
            "toegankelijk": "De organisatie is toegankelijk voor iedereen",
            "tekst": "Tekst voor de groep",
        }
        widgets = {"tekst": forms.Textarea(attrs={"rows": 7})}
        help_texts = {"tekst": "Hoogstens 500 tekens, met de link. Zet er nooit een naam van iemand in."}
        error_messages = {"tekst": {"required": "Schrijf een tekst.", "max_length": "Hoogstens 500 tekens."}}
