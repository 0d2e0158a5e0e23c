"""What may be typed about a screening, and about a visit."""

from __future__ import annotations

from django import forms

from aanbod.forms.delen import SchoonMixin, zonder_relaties
from aanbod.models import Besluit, Bezoek, Organisatie, ScreeningGrond
from aanbod.screening import VRAGEN

WOORD = {"nederlands": "Nederlands", "ontmoeting": "Ontmoeten", "samenleving": "Meedoen"}
ERVARING = [("", "Niet gevraagd"), ("ja", "Ja"), ("nee", "Nee")]
NAAR_ERVARING = {"": None, "ja": True, "nee": False}


def datum(**attrs) -> forms.DateInput:
    """A date field as the browser draws it."""
    return forms.DateInput(attrs={"type": "date", **attrs}, format="%Y-%m-%d")


class ScreeningForm(SchoonMixin, forms.ModelForm):
    """The three questions with a reason each, what they rest on, and the decision of a person (OF-04)."""

    besluit = forms.ChoiceField(label="Beslissing", widget=forms.RadioSelect)
    opnieuw_op = forms.DateField(
        label="Opnieuw bekijken op",
        required=False,
        widget=datum(),
        error_messages={"invalid": "Schrijf de datum als dag, maand en jaar."},
    )
    ervaring = forms.ChoiceField(label="Werkte al met nieuwkomers", choices=ERVARING, required=False)
    alleen_handen = forms.BooleanField(label="Zoekt alleen werkkrachten", required=False)

    class Meta:
        model = ScreeningGrond
        fields = [
            "nederlands",
            "nederlands_reden",
            "ontmoeting",
            "ontmoeting_reden",
            "samenleving",
            "samenleving_reden",
            "interne_nota",
        ]
        widgets = (
            dict.fromkeys(VRAGEN, forms.RadioSelect)
            | {f"{vraag}_reden": forms.Textarea(attrs={"rows": 2}) for vraag in VRAGEN}
            | {"interne_nota": forms.Textarea(attrs={"rows": 3})}
        )
        labels = VRAGEN | {f"{vraag}_reden": "Waarom?" for vraag in VRAGEN}
        help_texts = {"interne_nota": "Alleen je team leest dit. Het verlaat de gemeente nooit."}
        error_messages = {
            f"{vraag}_reden": {
                "required": f"{woord}: schrijf in een zin waarom.",
                "max_length": f"{woord}: hou het bij 300 tekens.",
            }
            for vraag, woord in WOORD.items()
        }

    def __init__(self, *args, bewijs=(), mag_intrekken: bool = False, organisatie: Organisatie, **kwargs):
        kwargs["initial"] = {
            "ervaring": {True: "ja", False: "nee"}.get(organisatie.ervaring, ""),
            "alleen_handen": organisatie.alleen_handen,
        } | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        self.fields["besluit"].choices = [
            keuze for keuze in Besluit.choices if mag_intrekken or keuze[0] != Besluit.INGETROKKEN
        ]
        self.fields["besluit"].error_messages |= {
            "required": "Beslissing: kies een antwoord.",
            "invalid_choice": "Dit kan nu niet. Er is geen geldig label om in te trekken.",
        }
        for vraag, woord in WOORD.items():
            veld = self.fields[vraag]
            veld.choices = [keuze for keuze in veld.choices if keuze[0]]
            veld.error_messages["required"] = f"{woord}: kies een antwoord."
            self.fields[f"{vraag}_steunt"] = forms.MultipleChoiceField(
                label="Steunt op",
                required=False,
                choices=[(b.sleutel, b.woord) for b in bewijs],
                widget=forms.CheckboxSelectMultiple,
                error_messages={"invalid_choice": "Dat bezoek of gesprek hoort niet bij dit aanbod."},
            )

    def clean_ervaring(self) -> bool | None:
        """Not asked stays not asked."""
        return NAAR_ERVARING[self.cleaned_data["ervaring"]]

    @property
    def steun(self) -> dict[str, list[str]]:
        """What each answer rests on."""
        return {vraag: self.cleaned_data.get(f"{vraag}_steunt", []) for vraag in VRAGEN}


class BezoekForm(SchoonMixin, forms.ModelForm):
    """A visit or a test round: what one saw, what was agreed (OF-11)."""

    class Meta:
        model = Bezoek
        formfield_callback = zonder_relaties
        fields = ["soort", "op", "bevindingen", "actie", "actie_tegen"]
        widgets = {
            "soort": forms.RadioSelect,
            "op": datum(),
            "bevindingen": forms.Textarea(attrs={"rows": 5}),
            "actie_tegen": datum(),
        }
        labels = {"op": "Wanneer", "bevindingen": "Wat zag je"}
        help_texts = {
            "bevindingen": "Alleen je team leest dit. Zet elke bevinding op een nieuwe regel.",
            "actie": "Eén zin. Wie doet wat?",
        }
        error_messages = {
            "op": {"required": "Kies de dag van het bezoek."},
            "bevindingen": {"required": "Schrijf wat je zag."},
        }
