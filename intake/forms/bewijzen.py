"""Sign a proof on paper, ask for a signature, take it back."""

from __future__ import annotations

from django import forms
from django.utils import timezone


class PapierForm(forms.Form):
    """Who signed the sheet, and when."""

    tekenaar = forms.CharField(
        label="Wie tekende?", max_length=120, error_messages={"required": "Vul in wie tekende."}
    )
    functie = forms.CharField(label="Functie", max_length=120, required=False)
    dag = forms.DateField(
        label="Op welke dag?",
        initial=timezone.localdate,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": "Kies een dag.",
            "invalid": "Dit is geen dag. Schrijf hem als 23/11/2026.",
        },
    )


class LinkForm(forms.Form):
    """Where the link goes."""

    email = forms.EmailField(
        label="E-mail van de contactpersoon",
        error_messages={
            "required": "Vul een e-mailadres in.",
            "invalid": "Dit is geen e-mailadres. Schrijf het als naam@plaats.be.",
        },
    )
