"""Parts of a plan."""

from __future__ import annotations

from django import forms
from django.utils import timezone

from aanbod.models import Soort
from aanbod.passend import DAGEN
from intake.forms.uren import DuurField
from netwerktraject.kern.db import leesbaar

PLAN = {"van": 15, "tot": 4800, "buiten": "Plan een kwartier tot 80 uur per onderdeel."}
JA_NEE = (("ja", "Ja"), ("nee", "Nee"))
KIES = dict.fromkeys(["required", "invalid_choice"], "Kies ja of nee.")
REDEN = {"required": "Geef een reden bij dit antwoord.", "max_length": "Schrijf hoogstens 300 letters."}
DAGKEUZES = (("", "Geen vaste dag"), *enumerate(DAGEN))
TIJD = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
UUR = {"invalid": "Dit is geen uur. Schrijf het als 9.30."}


class LeesbaarField(forms.CharField):
    """Free text without what a database can't hold."""

    def to_python(self, value):
        """Clean before the validators look."""
        return super().to_python(leesbaar(value) if isinstance(value, str) else value)


class UitAanbodForm(forms.Form):
    """Add an offer to the plan."""

    minuten = DuurField(**PLAN, label="Hoeveel uur?", error_messages={"required": "Vul in hoeveel uur."})


class OordeelForm(forms.Form):
    """Both legal criteria, each with a reason (IT-03)."""

    nederlands = forms.ChoiceField(
        label="Praat men er Nederlands?",
        help_text="Wie er is, praat vooral Nederlands met elkaar.",
        choices=JA_NEE,
        widget=forms.RadioSelect,
        error_messages=KIES,
    )
    nederlands_reden = LeesbaarField(label="Waarom?", max_length=300, error_messages=REDEN)
    deelname = forms.ChoiceField(
        label="Ontmoet de persoon er nieuwe mensen?",
        help_text="Mensen buiten het gezin en de eigen groep.",
        choices=JA_NEE,
        widget=forms.RadioSelect,
        error_messages=KIES,
    )
    deelname_reden = LeesbaarField(label="Waarom?", max_length=300, error_messages=REDEN)
    vanaf = forms.DateField(
        label="Vanaf welke dag tellen de uren?",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        initial=timezone.localdate,
        error_messages={"required": "Kies een dag.", "invalid": "Dit is geen dag. Kies de dag opnieuw."},
    )

    OORDEEL = ("nederlands", "nederlands_reden", "deelname", "deelname_reden", "vanaf")

    def oordeel(self) -> dict:
        """As the actie takes it."""
        schoon = {naam: self.cleaned_data[naam] for naam in self.OORDEEL}
        return schoon | {naam: schoon[naam] == "ja" for naam in ("nederlands", "deelname")}


class MomentForm(forms.Form):
    """On which day and hours; all empty means: no fixed day."""

    dag = forms.TypedChoiceField(
        label="Op welke dag?",
        required=False,
        coerce=int,
        empty_value=None,
        choices=DAGKEUZES,
        error_messages={"invalid_choice": "Kies een dag uit de lijst."},
    )
    begint = forms.TimeField(label="Van", required=False, widget=TIJD, error_messages=UUR)
    eindigt = forms.TimeField(label="Tot", required=False, widget=TIJD, error_messages=UUR)

    def clean(self) -> dict:
        """An hour without a day says nothing; an end comes after a beginning."""
        schoon = super().clean()
        dag, begint, eindigt = (schoon.get(naam) for naam in ("dag", "begint", "eindigt"))
        if dag is None and (begint or eindigt) and "dag" not in self.errors:
            self.add_error("dag", "Kies ook een dag.")
        if eindigt and not begint and "begint" not in self.errors:
            self.add_error("begint", "Vul ook in wanneer het begint.")
        elif begint and eindigt and eindigt <= begint:
            self.add_error("eindigt", "Het eindigt voor het begint. Kies een later uur.")
        return schoon


class EigenForm(MomentForm, OordeelForm):
    """A part without an offer of the list: what the person proposes, or a duo that still has to be found."""

    soort = forms.ChoiceField(
        label="Wat voor iets is het?",
        choices=Soort.choices,
        initial=Soort.VRIJE_TIJD,
        error_messages={"required": "Kies een soort."},
    )
    titel = LeesbaarField(label="Wat?", max_length=120, error_messages={"required": "Vul in wat het is."})
    minuten = DuurField(
        **PLAN,
        label="Hoeveel uur?",
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        error_messages={"required": "Vul in hoeveel uur."},
    )
    waar = LeesbaarField(label="Waar?", max_length=160, required=False)
    met_wie = LeesbaarField(label="Met wie?", max_length=120, required=False)

    field_order = ("soort", "titel", "minuten", "dag", "begint", "eindigt", "waar", "met_wie")

    def __init__(self, data=None, **kwargs) -> None:
        super().__init__(data, **kwargs)
        if data is not None and data.get("soort") == Soort.BUDDYWERKING:
            for naam in self.OORDEEL:
                self.fields[naam].required = False

    @property
    def is_duo(self) -> bool:
        return self.cleaned_data["soort"] == Soort.BUDDYWERKING

    def deel(self) -> dict:
        """The onderdeel as the actie takes it."""
        namen = ("soort", "titel", "dag", "begint", "eindigt", "waar", "met_wie")
        return {naam: self.cleaned_data[naam] for naam in namen} | {
            "gepland_minuten": self.cleaned_data["minuten"]
        }


class LesForm(forms.Form):
    """One lesson of the week."""

    wat = LeesbaarField(label="Welke les?", max_length=40, initial="Nederlandse les", required=False)
    dag = forms.TypedChoiceField(
        label="Dag",
        coerce=int,
        choices=DAGKEUZES[1:],
        error_messages=dict.fromkeys(["required", "invalid_choice"], "Kies een dag."),
    )
    van = forms.TimeField(
        label="Van", widget=TIJD, error_messages=UUR | {"required": "Vul in wanneer de les begint."}
    )
    tot = forms.TimeField(
        label="Tot", widget=TIJD, error_messages=UUR | {"required": "Vul in wanneer de les eindigt."}
    )

    def clean(self) -> dict:
        """A lesson ends after it begins."""
        schoon = super().clean()
        if schoon.get("van") and schoon.get("tot") and schoon["tot"] <= schoon["van"]:
            self.add_error("tot", "De les eindigt voor ze begint. Kies een later uur.")
        return schoon


class StartForm(forms.Form):
    """Start a part that is neither duo nor placement."""

    op = forms.DateField(
        label="Vanaf welke dag?",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        initial=timezone.localdate,
        error_messages={"required": "Kies een dag.", "invalid": "Dit is geen dag."},
    )


class RedenForm(forms.Form):
    """A reason, for what stops."""

    reden = forms.CharField(
        label="Waarom?", max_length=200, error_messages={"required": "Zeg in een paar woorden waarom."}
    )
