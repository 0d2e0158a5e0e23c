"""What may be typed on the page Begeleiding and behind its buttons."""

from __future__ import annotations

from datetime import datetime

from django import forms
from django.utils import timezone

from intake.models import Onderdeel
from intake.models.afspraak import AfspraakSoort
from intake.models.begeleiding import Advies, NoodStand, Route, VerplichtSoort
from intake.models.plan import OnderdeelStatus
from intake.noden import NODEN
from intake.startklaar import PRATEN, VOELT, WACHT_REDENEN, ZELFREDZAAM, Antwoorden

NIET_GEVRAAGD = ("", "Nog niet gevraagd")
DUREN = (
    (30, "een half uur"),
    (60, "1 uur"),
    (90, "anderhalf uur"),
    (120, "2 uur"),
    (180, "3 uur"),
    (240, "4 uur"),
)
DAG_FOUT = {"required": "Kies een dag.", "invalid": "Dit is geen dag."}


def dagveld(**extra) -> forms.DateField:
    """A day, typed or picked."""
    return forms.DateField(
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages=DAG_FOUT,
        **extra,
    )


def keuze(label: str, keuzes, **extra) -> forms.ChoiceField:
    """One of a few, shown as radios."""
    return forms.ChoiceField(
        label=label,
        choices=keuzes,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies een antwoord.", "invalid_choice": "Kies een antwoord."},
        **extra,
    )


def _met_onbekend(keuzes: dict[str, str]) -> list[tuple[str, str]]:
    return [*keuzes.items(), NIET_GEVRAAGD]


class VragenForm(forms.Form):
    """The criteria of the start; each may stay open (IT-10)."""

    praten = keuze("Kunnen we samen praten?", _met_onbekend(PRATEN), required=False)
    voelt = keuze("Is het een goed moment om te beginnen?", _met_onbekend(VOELT), required=False)
    zelfredzaam = keuze("Hoe regelt de persoon iets nieuws?", _met_onbekend(ZELFREDZAAM), required=False)
    noden = forms.MultipleChoiceField(
        label="Wat is nog nodig?",
        choices=[(n.sleutel, n.naam) for n in NODEN.values()],
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Schrijf nooit op waarom. Alleen jij en je team zien dit.",
        error_messages={"invalid_choice": "Kies uit de lijst."},
    )

    def antwoorden(self) -> Antwoorden:
        """The answers, as the pure rule takes them."""
        schoon = self.cleaned_data
        return Antwoorden(
            schoon["praten"], schoon["voelt"], schoon["zelfredzaam"], frozenset(schoon["noden"])
        )


class KeuzeForm(forms.Form):
    """What the coach decides; it may differ from the proposal."""

    advies = keuze("Wat kies je?", [(a.value, a.label.capitalize()) for a in Advies])
    route = keuze("Hoe begint de persoon?", [(r.value, r.label.capitalize()) for r in Route])
    warm = forms.BooleanField(
        label="Met een warme overdracht: iemand gaat de eerste keer mee", required=False
    )
    wacht_reden = forms.ChoiceField(
        label="Waarop wacht je?",
        required=False,
        choices=[("", "Kies alleen bij wachten"), *WACHT_REDENEN.items()],
        error_messages={"invalid_choice": "Kies uit de lijst."},
    )
    herbekijk_op = dagveld(
        label="Wanneer kijk je opnieuw?",
        required=False,
        help_text="Alleen bij wachten. Je krijgt dan een seintje.",
    )


class NodenForm(forms.Form):
    """Each need with its state; empty is not asked (TK-02)."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        for nood in NODEN.values():
            self.fields[nood.sleutel] = forms.ChoiceField(
                label=nood.naam,
                choices=[NIET_GEVRAAGD, *((s.value, s.label.capitalize()) for s in NoodStand)],
                required=False,
                error_messages={"invalid_choice": "Kies een van de antwoorden."},
            )


class VerplichtForm(forms.Form):
    """Mandatory, exempt or voluntary, from a day on (IT-02)."""

    soort = keuze("Wat geldt er?", [(s.value, s.label.capitalize()) for s in VerplichtSoort])
    van = dagveld(label="Vanaf welke dag?", initial=timezone.localdate)
    bron = forms.CharField(
        label="Hoe weten we dit?",
        max_length=120,
        help_text="Zoals: brief van AgII, arbeidscontract gezien. Geen medische dingen.",
        error_messages={
            "required": "Schrijf hoe je dit weet.",
            "max_length": "Schrijf het korter, in 120 tekens.",
        },
    )


class AfspraakForm(forms.Form):
    """An appointment: what, when, where, who goes along (★6)."""

    soort = forms.ChoiceField(
        label="Soort afspraak",
        choices=[(s.value, s.label.capitalize()) for s in AfspraakSoort],
        error_messages={"required": "Kies een soort.", "invalid_choice": "Kies een soort uit de lijst."},
    )
    wat = forms.CharField(
        label="Wat?",
        max_length=120,
        help_text="De persoon leest dit. Zoals: eerste keer naar de naaiclub.",
        error_messages={"required": "Schrijf wat jullie doen.", "max_length": "Schrijf het korter."},
    )
    onderdeel = forms.ModelChoiceField(
        None,
        label="Hoort bij",
        required=False,
        empty_label="Een losse afspraak",
        error_messages={"invalid_choice": "Kies een onderdeel van dit plan."},
    )
    dag = dagveld(label="Welke dag?")
    uur = forms.TimeField(
        label="Hoe laat?",
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"required": "Kies een uur.", "invalid": "Schrijf het uur als 14:30."},
    )
    minuten = forms.TypedChoiceField(
        label="Hoe lang?",
        choices=DUREN,
        coerce=int,
        initial=60,
        error_messages={"required": "Kies hoe lang.", "invalid_choice": "Kies een duur uit de lijst."},
    )
    waar = forms.CharField(label="Waar?", max_length=160, required=False)
    adres = forms.CharField(
        label="Adres",
        max_length=160,
        required=False,
        help_text="Straat, nummer en gemeente. Voor de weg op een kaart.",
    )
    wie_mee = forms.CharField(label="Wie gaat mee?", max_length=120, required=False)
    ik_mee = forms.BooleanField(label="Ik ga mee", required=False)

    def __init__(self, *args, traject, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["onderdeel"].queryset = Onderdeel.objects.filter(traject=traject).exclude(
            status=OnderdeelStatus.GESTOPT
        )
        huidig = self.initial.get("minuten")
        if huidig and huidig not in dict(DUREN):
            self.fields["minuten"].choices = [*DUREN, (huidig, f"{huidig} minuten")]

    def velden(self, wie) -> dict:
        """What the actie takes: one moment in local time, and who goes along."""
        schoon = dict(self.cleaned_data)
        schoon["wanneer"] = timezone.make_aware(datetime.combine(schoon.pop("dag"), schoon.pop("uur")))
        ik = schoon.pop("ik_mee")
        schoon["mee"] = wie if ik else None
        if ik and not schoon["wie_mee"]:
            schoon["wie_mee"] = wie.voornaam
        return schoon


class UitkomstForm(forms.Form):
    """Happened or not, and what came of it."""

    gebeurd = keuze("Ging het door?", [("ja", "Ja, het is gebeurd"), ("nee", "Nee, het ging niet door")])
    uitkomst = forms.CharField(
        label="Hoe was het?",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Eén zin is genoeg. Alleen jij en je team lezen dit.",
        error_messages={"max_length": "Schrijf het korter, in 300 tekens."},
    )


class AfmeldForm(forms.Form):
    """Somebody without a phone says it at the desk: the coach notes it (★8)."""

    reden = forms.CharField(
        label="Waarom niet?",
        max_length=200,
        required=False,
        help_text="Dit mag leeg blijven.",
        error_messages={"max_length": "Schrijf het korter, in 200 tekens."},
    )
