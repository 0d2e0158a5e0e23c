"""What may be typed around follow-up: away, hand over, did not go through."""

from __future__ import annotations

from django import forms
from django.utils import timezone

from intake.models.begeleiding import WeigerSoort
from netwerktraject.kern.db import leesbaar

DAGFOUT = {"required": "Kies een dag.", "invalid": "Dit is geen dag."}
KIES = {"required": "Kies een collega.", "invalid_choice": "Kies een collega uit de lijst."}
ANDERS = ""


class _Dag(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class AfwezigForm(forms.Form):
    """Who is away, when, and who covers. `leden` are (id, name) of the team, the actor first."""

    wie = forms.TypedChoiceField(label="Wie is er weg?", coerce=int, error_messages=KIES)
    van = forms.DateField(
        label="Eerste dag", widget=_Dag(), initial=timezone.localdate, error_messages=DAGFOUT
    )
    tot = forms.DateField(label="Laatste dag", widget=_Dag(), error_messages=DAGFOUT)
    vervanger = forms.TypedChoiceField(
        label="Wie neemt over?",
        coerce=int,
        help_text="Die collega ziet jouw mensen in de lijst en krijgt de herinneringen.",
        error_messages=KIES,
    )

    def __init__(self, *args, leden=(), ik: int = 0, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wie"].choices = [(pk, f"Ik, {naam}" if pk == ik else naam) for pk, naam in leden]
        self.fields["vervanger"].choices = [
            ("", "Kies een collega"),
            *((pk, naam) for pk, naam in leden if pk != ik),
            *((pk, f"Ik, {naam}") for pk, naam in leden if pk == ik),
        ]


class DoorgeefForm(forms.Form):
    """All people of one coach to another, with the reason."""

    van = forms.TypedChoiceField(label="Van wie zijn de mensen?", coerce=int, error_messages=KIES)
    naar = forms.TypedChoiceField(label="Naar welke collega?", coerce=int, error_messages=KIES)
    reden = forms.CharField(
        label="Waarom?",
        max_length=200,
        help_text="Dit staat in elk dossier. Alleen je team leest het.",
        error_messages={"required": "Zeg kort waarom.", "max_length": "Schrijf hoogstens 200 letters."},
    )

    def __init__(self, *args, van=(), naar=(), **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["van"].choices = list(van)
        self.fields["naar"].choices = [("", "Kies een collega"), *naar]

    def clean_reden(self) -> str:
        """Text that a person can read."""
        return leesbaar(self.cleaned_data["reden"])


class WeigeringForm(forms.Form):
    """What did not go through, in neutral words (TK-10)."""

    onderdeel = forms.ChoiceField(
        label="Wat ging niet door?",
        required=False,
        error_messages={"invalid_choice": "Kies een onderdeel uit dit plan."},
    )
    wat = forms.CharField(
        label="Of iets anders",
        required=False,
        max_length=120,
        help_text="Bijvoorbeeld: kennismaking met een buddy.",
        error_messages={"max_length": "Schrijf het korter, in 120 letters."},
    )
    soort = forms.ChoiceField(
        label="Wat gebeurde er?",
        choices=[(waarde, woord[:1].upper() + woord[1:]) for waarde, woord in WeigerSoort.choices],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat er gebeurde.", "invalid_choice": "Kies wat er gebeurde."},
    )
    op = forms.DateField(label="Wanneer?", widget=_Dag(), initial=timezone.localdate, error_messages=DAGFOUT)
    uitleg = forms.CharField(
        label="Uitleg",
        required=False,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Schrijf wat er gebeurde, niet hoe iemand is.",
        error_messages={"max_length": "Schrijf het korter, in 300 letters."},
    )

    def __init__(self, *args, onderdelen=(), **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["onderdeel"].choices = [(ANDERS, "Iets anders"), *onderdelen]

    def clean(self) -> dict:
        """Something must have a name: a part of the plan, or words."""
        velden = super().clean()
        velden["wat"] = leesbaar(velden.get("wat", "")).strip()
        velden["uitleg"] = leesbaar(velden.get("uitleg", ""))
        if (
            "onderdeel" in velden
            and not velden["onderdeel"]
            and not velden["wat"]
            and "wat" not in self.errors
        ):
            self.add_error("wat", "Kies een onderdeel, of schrijf wat niet doorging.")
        return velden
