"""What may be typed about the settings of the offer and about own kinds."""

from __future__ import annotations

from django import forms

from aanbod.forms.delen import SchoonMixin
from aanbod.models import Categorie, Instelling

DREMPELS = [
    (3, "3 keer ja, alle vragen"),
    (2, "2 keer ja"),
    (1, "1 keer ja"),
]


def _dagen(hoogstens: int) -> dict:
    return {
        "required": "Vul een aantal dagen in.",
        "invalid": "Vul een aantal dagen in.",
        "max_value": f"Kies hoogstens {hoogstens} dagen.",
    }


class InstellingForm(SchoonMixin, forms.ModelForm):
    """Threshold and term of the label, term of freshness, menu on or off."""

    drempel = forms.TypedChoiceField(
        label="Hoeveel keer ja voor een label",
        choices=DREMPELS,
        coerce=int,
        help_text="Nederlands en ontmoeten mogen nooit nee zijn. Dat vraagt de regel.",
    )
    label_dagen = forms.IntegerField(
        label="Hoeveel dagen geldt een label",
        min_value=30,
        max_value=1826,
        help_text="Vier weken voor het einde vragen we om opnieuw te kijken.",
        error_messages=_dagen(1826) | {"min_value": "Kies minstens 30 dagen."},
    )
    vers_dagen = forms.IntegerField(
        label="Na hoeveel dagen kijk je aanbod na",
        min_value=14,
        max_value=1826,
        error_messages=_dagen(1826) | {"min_value": "Kies minstens 14 dagen."},
    )

    class Meta:
        model = Instelling
        fields = ["drempel", "label_dagen", "vers_dagen", "keuzemenu_aan"]
        labels = {"keuzemenu_aan": "Het keuzemenu staat open"}
        help_texts = {"keuzemenu_aan": "Zonder vinkje ziet niemand het keuzemenu online."}


class CategorieForm(SchoonMixin, forms.ModelForm):
    """An own kind, and the kind it works like."""

    vers_dagen = forms.IntegerField(
        label="Na hoeveel dagen nakijken",
        required=False,
        min_value=14,
        max_value=1826,
        help_text="Leeg: zoals al het andere aanbod.",
        error_messages=_dagen(1826) | {"min_value": "Kies minstens 14 dagen."},
    )

    class Meta:
        model = Categorie
        fields = ["naam", "soort", "vers_dagen", "actief"]
        labels = {"actief": "In gebruik"}
        help_texts = {
            "naam": "Bijvoorbeeld: kookgroep of fietsles.",
            "soort": "Zo verloopt het in een plan. De drie vragen voor het label blijven.",
        }
        error_messages = {
            "naam": {"required": "Vul de naam in."},
            "soort": {"required": "Kies hoe het werkt."},
        }

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["soort"]
        veld.choices = [("", "Kies een soort"), *(keuze for keuze in veld.choices if keuze[0])]
