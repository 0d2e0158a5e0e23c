"""One answer of the conversation, and its end."""

from __future__ import annotations

from django import forms

from intake.acties import gesprekken
from intake.models.gesprek import Weet
from netwerktraject.kern.talen import taalkeuzes


class AntwoordForm(forms.Form):
    """A whole topic at once, for a browser without JavaScript."""

    tekst = forms.CharField(
        label="In eigen woorden",
        required=False,
        max_length=gesprekken.MAX_TEKST,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"max_length": "Dit is te lang. Schrijf het in ten hoogste 4000 tekens."},
    )
    versie = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0, max_value=10**9)
    weet = forms.ChoiceField(choices=Weet.choices, required=False)

    def __init__(self, data=None, *, stap, **kwargs) -> None:
        super().__init__(data, initial={"tekst": stap.tekst, "versie": stap.versie}, **kwargs)
        self.keuzes = self.waren = [k.sleutel for k in stap.keuzes if k.aan]
        if data is not None:
            self.keuzes = [k.sleutel for k in stap.keuzes if data.get(f"keuze_{k.sleutel}") == "1"]
            self.waren = data["keuzes_waren"].split() if "keuzes_waren" in data else None

    def neem_versie(self, versie: int) -> None:
        """After a conflict: the next save starts from what stands there now, knowingly."""
        self.data = self.data.copy()
        self.data["versie"] = str(versie)

    def bewaar(self, *, intake, vraag: str, door) -> None:
        """Save the answer, and what was tapped about asking (IT-09). A word that was typed is never lost to a tap."""
        gesprekken.bewaar_antwoord(
            intake=intake,
            vraag=vraag,
            versie=self.cleaned_data["versie"] or 0,
            tekst=self.cleaned_data["tekst"],
            keuzes=self.keuzes,
            waren=self.waren,
            door=door,
        )
        if self.cleaned_data["weet"]:
            gesprekken.zet_weet(intake=intake, vraag=vraag, weet=self.cleaned_data["weet"], door=door)


class UitlegForm(forms.Form):
    """What was explained today: in which language, with an interpreter or not (IT-14)."""

    taal = forms.ChoiceField(
        label="In welke taal?",
        error_messages={
            "required": "Kies de taal van de uitleg.",
            "invalid_choice": "Kies een taal uit de lijst.",
        },
    )
    met_tolk = forms.TypedChoiceField(
        label="Met een tolk?",
        choices=[("", "Kies"), ("ja", "Ja"), ("nee", "Nee")],
        coerce=lambda waarde: waarde == "ja",
        error_messages={"required": "Zeg of er een tolk bij was."},
    )

    def __init__(self, data=None, **kwargs) -> None:
        super().__init__(data, **kwargs)
        self.fields["taal"].choices = [("", "Kies een taal"), *taalkeuzes()]


class AfrondForm(forms.Form):
    """The end of the conversation. What was explained may stand there already; else it is asked here (IT-14)."""

    uitgelegd = forms.BooleanField(
        label="Ik heb uitgelegd wat het traject is en wat niet",
        error_messages={"required": "Leg eerst uit wat het traject is en wat niet. Vink het dan aan."},
    )
    uitleg_taal = forms.ChoiceField(
        label="In welke taal?", error_messages={"required": "Kies de taal van de uitleg."}
    )
    met_tolk = forms.TypedChoiceField(
        label="Met een tolk?",
        choices=[("", "Kies"), ("ja", "Ja"), ("nee", "Nee")],
        coerce=lambda waarde: waarde == "ja",
        empty_value=None,
        error_messages={"required": "Zeg of er een tolk bij was."},
    )

    def __init__(self, data=None, *, uitleg=None, taal: str = "", **kwargs) -> None:
        super().__init__(data, initial={"uitleg_taal": taal}, **kwargs)
        self.fields["uitleg_taal"].choices = [("", "Kies een taal"), *taalkeuzes()]
        if uitleg is not None:
            self.fields.clear()
