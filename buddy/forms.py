"""Forms for buddies and duos."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.utils import timezone

from buddy.acties import MAANDEN
from buddy.models import Buddy
from intake.forms.stop import StopForm
from netwerktraject.kern.db import leesbaar
from netwerktraject.kern.models import Bestuur

DAG = {"type": "date"}


class BuddyForm(forms.ModelForm):
    """Who the buddy is, which languages, how much room."""

    taal = forms.ChoiceField(
        label="Taal van de mails en de link",
        choices=settings.LANGUAGES,
        error_messages=dict.fromkeys(["required", "invalid_choice"], "Kies een taal uit de lijst."),
    )

    class Meta:
        model = Buddy
        fields = [
            "voornaam",
            "familienaam",
            "email",
            "telefoon",
            "talen",
            "taal",
            "max_duos",
            "beschikbaar",
            "motivatie",
        ]
        labels = {
            "talen": "Welke talen spreekt deze buddy?",
            "max_duos": "Hoeveel duo’s tegelijk?",
            "beschikbaar": "Kan nu iemand begeleiden",
            "motivatie": "Waarom buddy?",
        }
        help_texts = {
            "email": "Hierheen gaat de link om uren te bewaren. Geen mail? Dan druk je de link af.",
            "talen": "Met een komma ertussen: Nederlands, Arabisch, Frans.",
        }
        widgets = {
            "motivatie": forms.Textarea(attrs={"rows": 3}),
        }
        error_messages = {"voornaam": {"required": "Vul de voornaam in."}}

    def __init__(self, *args, besturen=frozenset(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["max_duos"].min_value = 1
        self.fields["max_duos"].widget.attrs.update(min=1, max=9)
        if len(besturen) > 1:
            self.fields["bestuur"] = forms.ModelChoiceField(
                Bestuur.objects.filter(pk__in=besturen),
                label="Gemeente",
                empty_label="Kies een gemeente",
                error_messages={"required": "Kies de gemeente."},
            )

    def clean(self):
        """No letters that turn the reading direction of a name around."""
        schoon = super().clean()
        return {
            naam: leesbaar(waarde) if isinstance(waarde, str) else waarde for naam, waarde in schoon.items()
        }

    def clean_max_duos(self) -> int:
        """At least one, at most nine at the same time."""
        if not 1 <= self.cleaned_data["max_duos"] <= 9:
            raise forms.ValidationError("Kies een getal van 1 tot 9.")
        return self.cleaned_data["max_duos"]

    def clean_talen(self) -> str:
        """One comma and one space between languages."""
        return ", ".join(taal.strip() for taal in self.cleaned_data["talen"].split(",") if taal.strip())

    @property
    def velden(self) -> dict:
        """What the actie takes."""
        return {naam: self.cleaned_data[naam] for naam in self.Meta.fields}


class DuoForm(forms.Form):
    """A buddy, a first day, and 3, 6 or 9 months."""

    buddy = forms.UUIDField(
        label="Buddy",
        error_messages={"required": "Kies een buddy.", "invalid": "Kies een buddy uit de lijst."},
    )
    gestart_op = forms.DateField(
        label="Eerste dag",
        widget=forms.DateInput(attrs=DAG, format="%Y-%m-%d"),
        initial=timezone.localdate,
        error_messages={
            "required": "Kies de eerste dag.",
            "invalid": "Dit is geen dag. Kies de dag opnieuw.",
        },
    )
    maanden = forms.TypedChoiceField(
        label="Hoe lang?",
        choices=[(m, f"{m} maanden") for m in MAANDEN],
        coerce=int,
        initial=6,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies 3, 6 of 9 maanden."},
    )


class EindeForm(StopForm):
    """Why a duo stops."""

    NEE = ("buddy", "De buddy wilde niet")
