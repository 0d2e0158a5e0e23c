"""What a gemeente may type in its guide: question, topic, tip, picture, choices, other languages (IT-08)."""

from __future__ import annotations

from django import forms
from django.templatetags.static import static

from intake.acties.leidraden import MAX_KEUZES, kenmerk
from intake.beeldkeuze import KEUZES, WOORDEN
from intake.models import Leidraad, Leidraadvraag
from netwerktraject.kern.talen import taalnaam

TALEN = ("en", "fr", "ar", "uk", "tr", "fa", "ps", "ti")
RTL = {"ar", "fa", "ps"}
LEGE_RIJEN = 3


class Prentlijst(forms.Select):
    """A list of pictures by their word; each option knows its file, for who has JavaScript."""

    def create_option(self, name, value, *args, **kwargs) -> dict:
        optie = super().create_option(name, value, *args, **kwargs)
        if value in WOORDEN:
            optie["attrs"]["data-bron"] = static(f"gebouwd/beeld/{value}.svg")
        return optie


class LeidraadForm(forms.ModelForm):
    """Name and introduction of a guide."""

    gezien = forms.CharField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Leidraad
        fields = ["naam", "inleiding"]
        error_messages = {"naam": {"required": "Geef de leidraad een naam."}}

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.initial["gezien"] = kenmerk(self.instance)


class VraagForm(forms.ModelForm):
    """One question, without its choices. The text of another language may stay empty."""

    beeld = forms.ChoiceField(label="Prent", choices=KEUZES, required=False)
    gezien = forms.CharField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Leidraadvraag
        fields = ["vraag", "kort", "tip", "beeld", "in_orientatie"]
        help_texts = {
            "kort": "Twee of drie woorden. Dit staat in de lijst naast het gesprek.",
            "tip": "Dit ziet alleen wie het gesprek voert.",
        }
        error_messages = {
            "vraag": {
                "required": "Schrijf de vraag.",
                "max_length": "Maak de vraag korter: ten hoogste 160 tekens.",
            },
            "kort": {"required": "Geef de vraag een kort onderwerp."},
        }

    def __init__(self, *args, orientatie: bool, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.initial["gezien"] = "" if self.instance._state.adding else kenmerk(self.instance)
        if not orientatie:
            del self.fields["in_orientatie"]
        for code in TALEN:
            richting = {"dir": "rtl"} if code in RTL else {}
            self.fields[f"ander_{code}"] = forms.CharField(
                label=taalnaam(code),
                max_length=160,
                required=False,
                initial=self.instance.ander.get(code, ""),
                widget=forms.TextInput(attrs={"lang": code, **richting}),
            )

    @property
    def taalvelden(self) -> list:
        return [self[f"ander_{code}"] for code in TALEN]

    @property
    def velden(self) -> dict:
        """What the actie takes, without the choices."""
        schoon = self.cleaned_data
        typte = {code: schoon[f"ander_{code}"].strip() for code in TALEN if schoon[f"ander_{code}"].strip()}
        andere = {code: tekst for code, tekst in self.instance.ander.items() if code not in TALEN}
        return {
            **{naam: schoon[naam] for naam in ("vraag", "kort", "tip", "beeld")},
            "in_orientatie": schoon.get("in_orientatie", False),
            "ander": andere | typte,
        }


class KeuzeForm(forms.Form):
    """One choice: a word and a picture. Its key is ours and stays."""

    sleutel = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)
    woord = forms.CharField(label="Woord", max_length=40, required=False)
    beeld = forms.ChoiceField(label="Prent", choices=KEUZES, required=False, widget=Prentlijst)
    aan = forms.BooleanField(label="In gebruik", required=False)

    @property
    def beeldcode(self) -> str:
        """The picture to show beside the row; anything else that was sent is no picture of ours."""
        code = self["beeld"].value() or ""
        return code if code in WOORDEN else ""

    def clean(self) -> dict:
        """Word and picture go together: the picture is what somebody points at."""
        schoon = super().clean()
        woord, beeld = schoon.get("woord"), schoon.get("beeld")
        if woord and not beeld and "beeld" not in self.errors:
            self.add_error("beeld", "Kies een prent bij dit woord.")
        if beeld and not woord and "woord" not in self.errors:
            self.add_error("woord", "Schrijf een woord bij deze prent.")
        return schoon


class _Keuzes(forms.BaseFormSet):
    def clean(self) -> None:
        """A key may stand there once: two equal ones would be one answer."""
        sleutels = [f.cleaned_data.get("sleutel") for f in self.forms if hasattr(f, "cleaned_data")]
        sleutels = [s for s in sleutels if s]
        if len(set(sleutels)) != len(sleutels):
            raise forms.ValidationError("Deze keuze staat er twee keer. Haal er één weg.")

    @property
    def rijen(self) -> list[tuple[str, str, str, bool]]:
        """What was typed; an empty row is no choice."""
        schoon = [f.cleaned_data for f in self.forms if f.cleaned_data.get("woord")]
        return [(d["sleutel"], d["woord"].strip(), d["beeld"], d["aan"]) for d in schoon]


def keuzeset(data=None, *, vraag: Leidraadvraag | None = None):
    """The choices of a question, and some empty rows to add."""
    begin = [
        {"sleutel": sleutel, "woord": woord, "beeld": beeld, "aan": rest != [False]}
        for sleutel, woord, beeld, *rest in (vraag.keuzes if vraag else [])
    ]
    klasse = forms.formset_factory(
        KeuzeForm, formset=_Keuzes, extra=LEGE_RIJEN, max_num=MAX_KEUZES, absolute_max=MAX_KEUZES + 6
    )
    reeks = klasse(data, initial=begin, prefix="keuze")
    for formulier in reeks.forms[len(begin) :]:
        formulier.fields["aan"].initial = True
    return reeks
