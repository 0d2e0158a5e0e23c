"""What may be typed about an organisation."""

from __future__ import annotations

from django import forms

from aanbod.forms.aanbod import NIET_GEVRAAGD
from aanbod.forms.delen import SchoonMixin, zonder_relaties
from aanbod.forms.velden import DrieWidget
from aanbod.models import Organisatie


class OrganisatieForm(SchoonMixin, forms.ModelForm):
    """An organisation with the person to call."""

    versie = forms.IntegerField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Organisatie
        formfield_callback = zonder_relaties
        fields = [
            "naam",
            "aard",
            "contactpersoon",
            "email",
            "telefoon",
            "adres",
            "website",
            "zonder_winst",
            "ervaring",
            "alleen_handen",
            "herkomst",
        ]
        widgets = {
            "zonder_winst": DrieWidget,
            "ervaring": DrieWidget,
            "email": forms.EmailInput(attrs={"autocomplete": "off"}),
            "telefoon": forms.TextInput(attrs={"type": "tel", "autocomplete": "off"}),
        }
        labels = {"email": "E-mailadres", "alleen_handen": "Zoekt alleen werkkrachten"}
        help_texts = {
            "aard": "Bijvoorbeeld: vereniging, school of stadsdienst.",
            "alleen_handen": "Dan past deze plek niet voor een inburgeraar. Alleen je team ziet dit.",
            "website": "Begint met https://",
        }
        error_messages = {
            "naam": {"required": "Vul de naam in."},
            "email": {"invalid": "Dit is geen e-mailadres."},
            "website": {"invalid": "Dit is geen adres van een website."},
        }

    def __init__(self, *args, instance: Organisatie, initial: dict | None = None, **kwargs) -> None:
        initial = {"versie": instance.versie} | (initial or {})
        super().__init__(*args, instance=instance, initial=initial, **kwargs)
        herkomst = self.fields["herkomst"]
        herkomst.choices = [*NIET_GEVRAAGD, *(keuze for keuze in herkomst.choices if keuze[0])]
