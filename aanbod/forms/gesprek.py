"""What may be typed about a 4P talk."""

from __future__ import annotations

from django import forms

from aanbod.forms.delen import SchoonMixin, zonder_relaties
from aanbod.forms.oud import OudMixin
from aanbod.forms.screening import datum
from aanbod.gesprek import VRAGEN
from aanbod.models import Gesprek4P


class GesprekForm(OudMixin, SchoonMixin, forms.ModelForm):
    """Five questions, who was there, what was agreed (OF-03)."""

    class Meta:
        model = Gesprek4P
        formfield_callback = zonder_relaties
        fields = ["op", "aanwezig", *(vraag.veld for vraag in VRAGEN), "afspraak", "vervolg_op"]
        widgets = {
            "op": datum(),
            "vervolg_op": datum(),
            **{vraag.veld: forms.Textarea(attrs={"rows": 3}) for vraag in VRAGEN},
        }
        labels = {"op": "Wanneer", **{vraag.veld: vraag.titel for vraag in VRAGEN}}
        help_texts = {vraag.veld: " ".join(vraag.verder) for vraag in VRAGEN} | {
            "aanwezig": "Namen of functies, zoals: Stijn, voorzitter.",
            "vervolg_op": "Op die dag komt het op je lijst.",
        }
        error_messages = {"op": {"required": "Kies de dag van het gesprek."}}
