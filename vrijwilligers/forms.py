"""Forms for placements."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.utils import timezone

from intake.forms.stop import StopForm
from netwerktraject.kern.db import leesbaar
from vrijwilligers.models import Plaatsing


class PlaatsingForm(forms.ModelForm):
    """Where, with which mentor, from when (VW-10)."""

    taal = forms.ChoiceField(
        label="Taal van de mails en de link",
        choices=settings.LANGUAGES,
        error_messages=dict.fromkeys(["required", "invalid_choice"], "Kies een taal uit de lijst."),
    )

    class Meta:
        model = Plaatsing
        fields = ["soort", "organisatie", "mentor", "mentor_email", "taal", "gestart_op"]
        labels = {
            "soort": "Wat is het?",
            "mentor": "Wie is de mentor?",
            "mentor_email": "E-mailadres van de mentor",
            "gestart_op": "Eerste dag",
        }
        help_texts = {
            "mentor": "De vaste persoon op de plek.",
            "mentor_email": "Hierheen gaat de link om uren te bewaren. Geen mail? Dan druk je de link af.",
        }
        widgets = {
            "gestart_op": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }
        error_messages = {
            "soort": {"required": "Kies wat het is.", "invalid_choice": "Kies wat het is."},
            "organisatie": {"required": "Vul de organisatie in."},
            "mentor": {"required": "Vul in wie de mentor is. Zonder mentor kan een plaatsing niet starten."},
            "gestart_op": {
                "required": "Kies de eerste dag.",
                "invalid": "Dit is geen dag. Kies de dag opnieuw.",
            },
        }

    def clean(self):
        """No letters that turn the reading direction of a name around."""
        schoon = super().clean()
        return {
            naam: leesbaar(waarde) if isinstance(waarde, str) else waarde for naam, waarde in schoon.items()
        }

    def validate_constraints(self) -> None:
        """The constraints speak in the actie, with the bestuur and the onderdeel known."""


class EindeForm(StopForm):
    """Why a placement stops."""

    NEE = ("plek", "De plek zei nee")


def begin_van(onderdeel) -> dict:
    """What the offer of an onderdeel already says."""
    aanbod = onderdeel.aanbod
    return {
        "soort": onderdeel.soort,
        "organisatie": aanbod.organisatie.naam if aanbod else "",
        "mentor": aanbod.mentor if aanbod else "",
        "mentor_email": aanbod.mentor_email if aanbod else "",
        "taal": "nl",
        "gestart_op": timezone.localdate(),
    }
