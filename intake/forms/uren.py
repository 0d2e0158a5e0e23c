"""Hours typed by a coach, and corrections of a line."""

from __future__ import annotations

import uuid

from django import forms
from django.utils import timezone

from intake.models import Onderdeel
from intake.models.uren import Taal


class DuurField(forms.Field):
    """Duration typed as hours ("2", "2,5", "1.75"); cleans to whole minutes between the two limits."""

    def __init__(
        self,
        *,
        van: int = 1,
        tot: int = 720,
        buiten: str = "Vul een duur in van 1 minuut tot 12 uur.",
        **kwargs,
    ):
        self.van, self.tot, self.buiten = van, tot, buiten
        super().__init__(**kwargs)

    def to_python(self, waarde):
        """Minutes; raises a sentence that says what to type."""
        if waarde in self.empty_values:
            return None
        try:
            tekst = str(waarde).strip().lower().removesuffix("uur").removesuffix("u").replace(",", ".")
            minuten = round(float(tekst) * 60)
        except (ValueError, OverflowError) as fout:
            raise forms.ValidationError("Schrijf de duur in uren, zoals 2 of 1,5.") from fout
        if not self.van <= minuten <= self.tot:
            raise forms.ValidationError(self.buiten)
        return minuten


class UrenForm(forms.Form):
    """One meeting: what, when, how long, in which language."""

    onderdeel = forms.ModelChoiceField(
        None,
        label="Onderdeel",
        empty_label="Kies een onderdeel",
        error_messages={
            "required": "Kies een onderdeel.",
            "invalid_choice": "Kies een onderdeel van dit traject.",
        },
    )
    datum = forms.DateField(
        label="Dag",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": "Kies een dag.",
            "invalid": "Dit is geen dag. Schrijf hem als 23/11/2026.",
        },
        help_text="Ging het over middernacht? Kies de dag waarop het begon.",
    )
    minuten = DuurField(
        label="Hoeveel uur?",
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        help_text="Bijvoorbeeld 2 of 1,5. Tel de echte tijd, ook als die nacht de klok verandert.",
        error_messages={"required": "Vul in hoe lang het duurde."},
    )
    taal = forms.ChoiceField(
        label="In welke taal?", choices=Taal.choices, initial=Taal.NEDERLANDS, widget=forms.RadioSelect
    )
    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)

    def __init__(self, *args, traject, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["onderdeel"].queryset = Onderdeel.objects.filter(
            traject=traject, gestart_op__isnull=False
        )
        self.fields["datum"].widget.attrs["max"] = timezone.localdate().isoformat()

    def vernieuw_sleutel(self) -> None:
        """The key was used for other hours: the next press on the button is a line of its own."""
        if "sleutel" in self.errors:
            self.data = self.data.copy()
            self.data["sleutel"] = str(uuid.uuid4())


class VerbeterForm(forms.Form):
    """A correction: the new line that replaces the old one."""

    datum = forms.DateField(
        label="Dag",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": "Kies een dag.",
            "invalid": "Dit is geen dag. Schrijf hem als 23/11/2026.",
        },
    )
    minuten = DuurField(
        buiten="Vul 1 minuut tot 12 uur in. Gebeurde het niet? Kies dan onderaan Trek in.",
        label="Hoeveel uur?",
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        error_messages={"required": "Vul in hoe lang het duurde."},
    )
    taal = forms.ChoiceField(label="In welke taal?", choices=Taal.choices, widget=forms.RadioSelect)
    reden = forms.CharField(label="Waarom verbeter je dit?", max_length=300, required=False)

    def __init__(self, *args, betwist: bool = False, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reden"].required = betwist
        self.fields["reden"].error_messages["required"] = (
            "Iemand betwist deze uren. Zeg waarom je ze verbetert."
        )


class BeslisForm(forms.Form):
    """What the coach decides about a contested line, always with a reason (RG-05)."""

    KLOPT, NIET = "klopt", "niet"
    besluit = forms.ChoiceField(
        label="Wat beslis je?",
        choices=[(KLOPT, "De uren kloppen"), (NIET, "Dit gebeurde niet")],
        widget=forms.RadioSelect,
        error_messages=dict.fromkeys(["required", "invalid_choice"], "Kies wat je beslist."),
    )
    reden = forms.CharField(
        label="Waarom?", max_length=300, error_messages={"required": "Zeg in een paar woorden waarom."}
    )
