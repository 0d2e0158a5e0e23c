"""What may be typed about offer."""

from __future__ import annotations

from django import forms

from aanbod.models import Aanbod, Organisatie, Screening
from netwerktraject.kern.db import leesbaar
from netwerktraject.kern.models import Samenwerkingsverband


class SchoonMixin:
    """Text a database can hold, without hidden direction marks."""

    def clean(self):
        """Clean every text value."""
        schoon = super().clean() or self.cleaned_data
        for naam, waarde in list(schoon.items()):
            if isinstance(waarde, str):
                schoon[naam] = leesbaar(waarde)
        return schoon


class OrganisatieForm(SchoonMixin, forms.ModelForm):
    """An organisation with the person to call."""

    class Meta:
        model = Organisatie
        fields = ["naam", "aard", "contactpersoon", "email", "telefoon", "adres"]
        error_messages = {"naam": {"required": "Vul de naam in."}}


def _zonder_relaties(veld, **kwargs):
    """Relation fields are declared by hand: their rows depend on the Kring, which does not exist at import."""
    return None if veld.is_relation else veld.formfield(**kwargs)


class AanbodForm(SchoonMixin, forms.ModelForm):
    """One offer: what a referrer must know."""

    organisatie = forms.ModelChoiceField(
        None,
        label="Organisatie",
        empty_label="Kies een organisatie",
        error_messages={
            "required": "Kies een organisatie.",
            "invalid_choice": "Kies een organisatie van je gemeente.",
        },
    )
    verband = forms.ModelChoiceField(
        None,
        label="Gedeeld met",
        required=False,
        empty_label="Niet gedeeld",
        help_text="Partners zien dit aanbod. Ze zien nooit een persoon.",
    )

    class Meta:
        model = Aanbod
        formfield_callback = _zonder_relaties
        fields = [
            "organisatie",
            "naam",
            "soort",
            "wat",
            "voor_wie",
            "waar",
            "wanneer",
            "minuten_per_keer",
            "taaliconen",
            "prijs",
            "inschrijving",
            "kinderen_welkom",
            "mentor",
            "mentor_email",
            "bijzonderheden",
            "eindigt_op",
            "gepubliceerd",
            "verband",
        ]
        widgets = {
            "wat": forms.Textarea(attrs={"rows": 3}),
            "eindigt_op": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "taaliconen": forms.Select(
                choices=[
                    (1, "1: nog niet veel Nederlands"),
                    (2, "2: verstaat een beetje"),
                    (3, "3: spreekt al vrij veel"),
                    (4, "4: verstaat en spreekt goed"),
                ]
            ),
        }
        help_texts = {
            "taaliconen": "",
            "wanneer": "Bijvoorbeeld: elke dinsdag van 14 tot 16 uur, niet in juli.",
            "gepubliceerd": "Zonder vinkje kiest niemand het nog in een plan.",
        }
        error_messages = {
            "naam": {"required": "Vul de naam in."},
            "soort": {"required": "Kies een soort."},
            "wat": {"required": "Schrijf wat je er doet."},
            "minuten_per_keer": {"required": "Vul in hoeveel minuten het duurt."},
        }

    def __init__(self, *args, bestuur_id: int, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["soort"].choices = [("", "Kies een soort"), *Aanbod._meta.get_field("soort").choices]
        self.fields["organisatie"].queryset = Organisatie.objects.filter(bestuur_id=bestuur_id)
        self.fields["verband"].queryset = Samenwerkingsverband.objects.filter(besturen=bestuur_id)


VRAGEN = {"nederlands": "Nederlands", "ontmoeting": "Ontmoeten", "samenleving": "Meedoen"}


class ScreeningForm(SchoonMixin, forms.ModelForm):
    """The three questions with a reason each, and the decision of a person (OF-04)."""

    class Meta:
        model = Screening
        fields = [
            "nederlands",
            "nederlands_reden",
            "ontmoeting",
            "ontmoeting_reden",
            "samenleving",
            "samenleving_reden",
            "besluit",
            "interne_nota",
        ]
        widgets = dict.fromkeys(("nederlands", "ontmoeting", "samenleving", "besluit"), forms.RadioSelect) | {
            "interne_nota": forms.Textarea(attrs={"rows": 3})
        }
        labels = {
            "nederlands": "Genoeg kans om Nederlands te oefenen?",
            "ontmoeting": "Genoeg kans om mensen te ontmoeten?",
            "samenleving": "Genoeg kans om mee te doen, of de samenleving te leren kennen?",
            "nederlands_reden": "Waarom?",
            "ontmoeting_reden": "Waarom?",
            "samenleving_reden": "Waarom?",
        }
        help_texts = {"interne_nota": "Alleen je team leest dit. Het verlaat de gemeente nooit."}
        error_messages = {
            f"{naam}_reden": {"required": f"{woord}: schrijf in een zin waarom."}
            for naam, woord in VRAGEN.items()
        }

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        for naam, woord in (VRAGEN | {"besluit": "Besluit"}).items():
            self.fields[naam].choices = [keuze for keuze in self.fields[naam].choices if keuze[0]]
            self.fields[naam].error_messages["required"] = f"{woord}: kies een antwoord."
