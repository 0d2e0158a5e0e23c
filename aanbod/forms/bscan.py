"""What may be typed in a B's scan, and about the list of B's."""

from __future__ import annotations

from django import forms

from aanbod import drempels
from aanbod.forms.delen import SchoonMixin, zonder_relaties
from aanbod.forms.oud import OudMixin
from aanbod.forms.screening import datum
from aanbod.models import Bbevinding, Bnorm
from aanbod.toegankelijk import SCORES, B

Ernst = Bbevinding.Ernst


class BevindingForm(OudMixin, SchoonMixin, forms.ModelForm):
    """One B: score, what one found, whom it hinders, what was agreed."""

    score = forms.TypedChoiceField(
        label="Score",
        choices=[(n, f"{n} {woord}") for n, woord in SCORES.items()],
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": "Kies 1, 2, 3 of 4."},
    )
    raakt = forms.ChoiceField(
        label="Wie hindert het", choices=[("", "Niemand"), *drempels.keuzes()], required=False
    )
    ernst = forms.ChoiceField(
        label="Wat betekent dat voor hen", choices=Ernst, required=False, initial=Ernst.GEEN
    )

    class Meta:
        model = Bbevinding
        formfield_callback = zonder_relaties
        fields = ["score", "zin", "raakt", "ernst", "actie", "actie_tegen"]
        widgets = {"actie_tegen": datum()}
        labels = {"zin": "Wat vond je"}
        help_texts = {
            "zin": "Eén zin. Wie kiest, leest die ook.",
            "actie": "Alleen je team ziet de afspraak.",
        }

    def __init__(self, *args, b: B, **kwargs) -> None:
        self.b = b
        super().__init__(*args, prefix=f"b-{b.sleutel}", **kwargs)

    def clean(self) -> dict:
        """A finding has a score; what hinders names whom, and says it in a sentence."""
        schoon = super().clean()
        schoon["ernst"] = schoon.get("ernst") or Ernst.GEEN
        iets = any(schoon.get(n) for n in ("zin", "raakt", "actie", "actie_tegen"))
        if (
            schoon.get("score") is None
            and (iets or schoon["ernst"] != Ernst.GEEN)
            and "score" not in self.errors
        ):
            self.add_error("score", f"{self.b.naam}: kies een score.")
        if schoon["ernst"] != Ernst.GEEN and not schoon.get("raakt"):
            self.add_error("raakt", f"{self.b.naam}: kies wie het hindert.")
        if schoon["ernst"] != Ernst.GEEN and not schoon.get("zin"):
            self.add_error("zin", f"{self.b.naam}: schrijf in een zin waarom.")
        if schoon.get("actie_tegen") and not schoon.get("actie"):
            self.add_error("actie", f"{self.b.naam}: schrijf wat er moet gebeuren.")
        return schoon

    def _post_clean(self) -> None:
        """No half-filled row is validated here: the actie writes it whole."""


class BnormForm(SchoonMixin, forms.ModelForm):
    """Name, question and place of one B."""

    class Meta:
        model = Bnorm
        formfield_callback = zonder_relaties
        fields = ["naam", "uitleg", "volgorde"]
        labels = {"uitleg": "Vraag om ter plaatse te stellen", "volgorde": "Plaats in de lijst"}
        help_texts = {"volgorde": "Een klein getal staat bovenaan. De zeven vaste B’s gaan van 10 tot 70."}
        error_messages = {
            "naam": {"required": "Vul de naam in."},
            "volgorde": {"required": "Vul een getal in.", "invalid": "Vul een getal in."},
        }
