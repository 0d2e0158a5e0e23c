"""What may be typed about a photo or a testimonial: always with who said yes, and until when."""

from __future__ import annotations

from django import forms
from django.utils import timezone

from aanbod.forms.delen import SchoonMixin
from aanbod.forms.velden import DatumVeld
from aanbod.foto import HOOGSTENS_BYTES, TE_GROOT
from aanbod.models import Foto, Getuigenis

OP = {"required": "Vul in wanneer de toestemming er kwam."}


class ToestemmingMixin:
    """Consent begins on a day that was, and does not end before it."""

    def clean(self) -> dict:
        """The two days together."""
        schoon = super().clean()
        op, tot = schoon.get("toestemming_op"), schoon.get("toestemming_tot")
        if op and op > timezone.localdate():
            self.add_error("toestemming_op", "Deze dag moet nog komen.")
        if op and tot and tot < op:
            self.add_error("toestemming_tot", "De toestemming eindigt voor ze begint.")
        return schoon


class FotoForm(SchoonMixin, ToestemmingMixin, forms.ModelForm):
    """A photo of the real place, with consent."""

    bestand = forms.FileField(
        label="Foto",
        help_text="JPEG, PNG of WebP, hoogstens 10 MB. Waar de foto genomen is, wissen we.",
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
        error_messages={
            "required": "Kies een foto.",
            "empty": "Dit bestand is leeg.",
            "missing": "Kies een foto.",
        },
    )
    toestemming_op = DatumVeld(label="Toestemming op", required=True, error_messages=OP)
    toestemming_tot = DatumVeld(label="Toestemming tot en met", help_text="Daarna verdwijnt de foto overal.")

    class Meta:
        model = Foto
        fields = ["alt", "toestemming_van", "toestemming_op", "toestemming_tot"]
        help_texts = {
            "alt": "Voor wie de foto niet ziet. Bijvoorbeeld: vier vrouwen koken samen.",
            "toestemming_van": "Wie op de foto staat, of de organisatie namens hen.",
        }
        error_messages = {
            "alt": {"required": "Schrijf wat er op de foto staat."},
            "toestemming_van": {"required": "Schrijf wie toestemming gaf."},
        }

    field_order = ["bestand"]

    def clean_bestand(self):
        """Too big is refused before a byte is decoded."""
        bestand = self.cleaned_data["bestand"]
        if bestand.size > HOOGSTENS_BYTES:
            raise forms.ValidationError(TE_GROOT)
        return bestand


class GetuigenisForm(SchoonMixin, ToestemmingMixin, forms.ModelForm):
    """A few words of somebody who took part."""

    toestemming_op = DatumVeld(label="Toestemming op", required=True, error_messages=OP)
    toestemming_tot = DatumVeld(
        label="Toestemming tot en met", help_text="Daarna verdwijnen de woorden overal."
    )

    class Meta:
        model = Getuigenis
        fields = ["tekst", "wie", "toestemming_op", "toestemming_tot"]
        widgets = {"tekst": forms.Textarea(attrs={"rows": 3})}
        help_texts = {"wie": "Iedereen kan dit lezen. Kies een voornaam of een omschrijving."}
        error_messages = {
            "tekst": {"required": "Schrijf wat iemand zei."},
            "wie": {"required": "Schrijf hoe je die persoon noemt."},
        }
