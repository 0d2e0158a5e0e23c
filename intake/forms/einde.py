"""What may be typed at the end of a traject."""

from __future__ import annotations

from django import forms
from django.utils import timezone

from intake.einde import BLIJVEND
from intake.forms.samen import dagveld, moment_op, uurveld
from intake.models.slot import Contact

TE_LANG = {"max_length": "Dit is te lang. Schrijf het korter."}


class EindgesprekForm(forms.Form):
    """The end talk (OP-07, OP-08)."""

    op = dagveld("Wanneer was het gesprek?")
    ging_goed = forms.CharField(
        label="Wat ging goed?",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages=TE_LANG,
    )
    kon_beter = forms.CharField(
        label="Wat kon beter?",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages=TE_LANG,
    )
    blijvend = forms.ChoiceField(
        label="Wat blijft er na de 40 uur?",
        required=False,
        choices=[(sleutel, woord.capitalize()) for sleutel, woord in BLIJVEND.items()],
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": "Kies wat er blijft."},
    )
    blijvend_uitleg = forms.CharField(
        label="Wat precies?", required=False, max_length=200, error_messages=TE_LANG
    )
    akkoord = forms.ChoiceField(
        label="Mag je na een half jaar nog één vraag stellen?",
        required=False,
        choices=[("ja", "Ja, dat mag"), ("nee", "Nee, liever niet")],
        widget=forms.RadioSelect,
        help_text="Vraag: heb je nog contact met iemand die je leerde kennen?",
    )

    @staticmethod
    def van(gesprek) -> dict:
        """What stands in the form of an existing talk."""
        if gesprek is None:
            return {"op": timezone.localdate()}
        namen = ("op", "ging_goed", "kon_beter", "blijvend", "blijvend_uitleg")
        akkoord = {True: "ja", False: "nee", None: ""}[gesprek.navraag_akkoord]
        return {naam: getattr(gesprek, naam) for naam in namen} | {"akkoord": akkoord}

    def gegevens(self) -> dict:
        """As the actie takes it."""
        schoon = dict(self.cleaned_data)
        akkoord = {"ja": True, "nee": False}.get(schoon.pop("akkoord"))
        return schoon | {"navraag_akkoord": akkoord}


class NavraagForm(forms.Form):
    """The answer half a year later, on behalf."""

    antwoord = forms.ChoiceField(
        label="Heeft deze persoon nog contact met iemand van toen?",
        choices=[(waarde, woord.capitalize()) for waarde, woord in Contact.choices],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies ja, soms of nee."},
    )


class VrijstelForm(forms.Form):
    """The exempt path (IT-02)."""

    reden = forms.ChoiceField(
        label="Waarom is er geen verplichting?",
        choices=[
            ("werk", "Werkt"),
            ("studie", "Studeert"),
            ("vrijwillig", "Volgt het programma vrijwillig"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies een reden."},
    )
    van = dagveld("Vanaf welke dag?", initial=timezone.localdate)
    bron = forms.CharField(
        label="Hoe weet je dit?",
        max_length=120,
        help_text="Bijvoorbeeld: contract gezien. AgII leest dit ook.",
        error_messages={"required": "Zeg hoe je dit weet.", "max_length": "Schrijf het korter."},
    )


class SlotmomentForm(forms.Form):
    """A festive moment (OP-11)."""

    titel = forms.CharField(
        label="Titel",
        max_length=120,
        error_messages={"required": "Geef het feest een titel.", "max_length": "Schrijf het korter."},
    )
    dag = dagveld("Dag")
    uur = uurveld("Uur")
    waar = forms.CharField(
        label="Waar",
        max_length=160,
        help_text="Naam en straat, zoals op de deur.",
        error_messages={"required": "Zeg waar het is.", "max_length": "Schrijf het korter."},
    )

    @staticmethod
    def van(moment) -> dict:
        """What stands in the form of an existing moment."""
        op = timezone.localtime(moment.begint_op)
        return {"titel": moment.titel, "waar": moment.waar, "dag": op.date(), "uur": op.time()}

    def vul(self, moment) -> None:
        """Put what was typed on the object."""
        moment.titel, moment.waar = self.cleaned_data["titel"], self.cleaned_data["waar"]
        moment.begint_op = moment_op(self.cleaned_data["dag"], self.cleaned_data["uur"])


class GastForm(forms.Form):
    """One guest."""

    komt = forms.ChoiceField(choices=[("", "?"), ("ja", "komt"), ("nee", "komt niet")], required=False)
    met_hoeveel = forms.IntegerField(
        required=False,
        min_value=0,
        max_value=20,
        error_messages=dict.fromkeys(["invalid", "min_value", "max_value"], "Vul 0 tot 20 mensen in."),
    )
    kreeg_certificaat = forms.BooleanField(required=False)

    def gegevens(self) -> dict:
        """As the actie takes it."""
        schoon = self.cleaned_data
        return {
            "komt": {"ja": True, "nee": False}.get(schoon["komt"]),
            "met_hoeveel": schoon["met_hoeveel"] or 0,
            "kreeg_certificaat": schoon["kreeg_certificaat"],
        }
