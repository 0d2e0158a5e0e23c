"""What may be typed about people with an account."""

from __future__ import annotations

from django import forms
from django.utils.text import slugify

from netwerktraject.kern.models import Bestuur, Samenwerkingsverband, Werkgebied
from netwerktraject.kern.rechten import GEMEENTEROLLEN, Rol
from netwerktraject.kern.thema import THEMAS


class RolForm(forms.Form):
    """A role for a colleague, in a gemeente the actor manages."""

    bestuur = forms.ModelChoiceField(
        Bestuur.objects.none(),
        label="Gemeente",
        empty_label=None,
        error_messages={
            "invalid_choice": "Kies een gemeente die je beheert.",
            "required": "Kies een gemeente.",
        },
    )
    email = forms.EmailField(
        label="E-mailadres",
        max_length=254,
        error_messages={"required": "Vul het e-mailadres in.", "invalid": "Dit is geen e-mailadres."},
    )
    voornaam = forms.CharField(
        label="Voornaam", max_length=80, required=False, help_text="Alleen nodig als dit adres nieuw is."
    )
    familienaam = forms.CharField(label="Familienaam", max_length=80, required=False)
    rol = forms.ChoiceField(
        label="Rol",
        choices=[(r.value, r.label) for r in Rol if r in GEMEENTEROLLEN],
        error_messages={"required": "Kies een rol."},
    )

    def __init__(self, *args, besturen, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bestuur"].queryset = Bestuur.objects.filter(pk__in=besturen)


class PlatformRolForm(forms.Form):
    """A role that only the platform gives: who starts a gemeente, a region, a partnership, or the platform itself."""

    ROLLEN = (Rol.BEHEERDER, Rol.TRAJECTBEGELEIDER, Rol.REGIOCOORDINATOR, Rol.PLATFORMBEHEERDER)
    PLAATS_VAN = {
        Rol.BEHEERDER: "bestuur",
        Rol.TRAJECTBEGELEIDER: "werkgebied",
        Rol.REGIOCOORDINATOR: "verband",
    }

    rol = forms.ChoiceField(
        label="Rol",
        choices=[(r.value, r.label) for r in ROLLEN],
        error_messages={"required": "Kies een rol."},
    )
    bestuur = forms.ModelChoiceField(
        Bestuur.objects.all(),
        label="Gemeente",
        required=False,
        empty_label="Kies een gemeente",
        help_text="Alleen voor een beheerder. De gemeente doet dan meteen mee.",
    )
    werkgebied = forms.ModelChoiceField(
        Werkgebied.objects.all(),
        label="Werkgebied",
        required=False,
        empty_label="Kies een werkgebied",
        help_text="Alleen voor een trajectbegeleider.",
    )
    verband = forms.ModelChoiceField(
        Samenwerkingsverband.objects.all(),
        label="Samenwerkingsverband",
        required=False,
        empty_label="Kies een verband",
        help_text="Alleen voor een regiocoördinator.",
    )
    email = forms.EmailField(
        label="E-mailadres",
        max_length=254,
        error_messages={"required": "Vul het e-mailadres in.", "invalid": "Dit is geen e-mailadres."},
    )
    voornaam = forms.CharField(
        label="Voornaam", max_length=80, required=False, help_text="Alleen nodig als dit adres nieuw is."
    )
    familienaam = forms.CharField(label="Familienaam", max_length=80, required=False)

    def clean(self) -> dict:
        """Keep only the place that belongs to the role; a missing one is said at its own field."""
        schoon = super().clean()
        nodig = self.PLAATS_VAN.get(schoon.get("rol"))
        for plaats in self.PLAATS_VAN.values():
            if plaats != nodig:
                schoon[plaats] = None
            elif not schoon.get(plaats):
                self.add_error(plaats, "Kies dit bij de rol die je geeft.")
        return schoon


GROEPSFOUTEN = {
    "naam": {"required": "Vul de naam in."},
    "besturen": {"required": "Kies minstens één gemeente."},
}


class WerkgebiedForm(forms.ModelForm):
    """A work region of the agency: which gemeenten its trajectbegeleiders serve."""

    class Meta:
        model = Werkgebied
        fields = ["naam", "agentschap", "besturen"]
        error_messages = GROEPSFOUTEN | {"agentschap": {"required": "Vul het agentschap in."}}
        widgets = {"besturen": forms.SelectMultiple(attrs={"size": 8})}
        help_texts = {"besturen": "Houd Ctrl ingedrukt om er meer te kiezen."}


class VerbandForm(forms.ModelForm):
    """A partnership: gemeenten that share offer."""

    class Meta:
        model = Samenwerkingsverband
        fields = ["naam", "besturen"]
        error_messages = GROEPSFOUTEN
        widgets = {"besturen": forms.SelectMultiple(attrs={"size": 8})}
        help_texts = {"besturen": "Houd Ctrl ingedrukt om er meer te kiezen."}

    def save(self, commit: bool = True):
        """The name in the address follows from the name."""
        self.instance.slug = slugify(self.instance.naam)
        return super().save(commit)


class GemeenteForm(forms.ModelForm):
    """What the beheerder sets for the own gemeente: colour, who signs, how to reach it."""

    thema = forms.ChoiceField(
        label="Kleur", choices=[(sleutel, naam) for sleutel, (naam, _) in THEMAS.items()]
    )

    class Meta:
        model = Bestuur
        fields = [
            "thema",
            "ondertekenaar",
            "ondertekenaar_functie",
            "contact_email",
            "contact_telefoon",
            "prefix",
        ]
        labels = {"prefix": "Letters voor het certificaatnummer"}
        help_texts = {
            "ondertekenaar": "Deze naam staat op elk certificaat. Zonder naam kan je geen certificaat geven.",
            "prefix": "Twee tot vier hoofdletters, zoals GB.",
        }

    def clean_prefix(self) -> str:
        """Two to four capitals: the number is printed and read out."""
        prefix = self.cleaned_data["prefix"].strip().upper()
        if not (2 <= len(prefix) <= 4 and prefix.isascii() and prefix.isalpha()):
            raise forms.ValidationError("Kies twee tot vier letters, zoals GB.")
        return prefix

    def save(self, commit: bool = True):
        """The colour on paper follows the theme."""
        self.instance.accent = THEMAS[self.cleaned_data["thema"]][1]
        return super().save(commit)
