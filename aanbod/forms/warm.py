"""What may be typed while an organisation warms up: a contact, a campaign, a sign-up from outside."""

from __future__ import annotations

from django import forms
from django.utils import timezone

from aanbod.forms.delen import SchoonMixin, zonder_relaties
from aanbod.models import Campagne, Contact, Organisatie
from netwerktraject.kern.models import Gebruiker, Lidmaatschap
from netwerktraject.kern.rechten import GEMEENTEROLLEN


def _dag(**attrs) -> forms.DateInput:
    return forms.DateInput(attrs={"type": "date", **attrs}, format="%Y-%m-%d")


class ContactForm(SchoonMixin, forms.ModelForm):
    """One contact: how, with whom, what came of it, what comes next."""

    campagne = forms.ModelChoiceField(
        None,
        label="Campagne",
        required=False,
        empty_label="Geen",
        error_messages={"invalid_choice": "Kies een campagne waar deze organisatie op staat."},
    )

    class Meta:
        model = Contact
        formfield_callback = zonder_relaties
        fields = ["kanaal", "op", "met_wie", "uitkomst", "nota", "volgende", "volgende_op"]
        labels = {"op": "Wanneer"}
        widgets = {
            "kanaal": forms.RadioSelect,
            "uitkomst": forms.RadioSelect,
            "op": _dag(),
            "volgende_op": _dag(),
            "nota": forms.Textarea(attrs={"rows": 2}),
        }
        help_texts = {"volgende": "Bijvoorbeeld: langsgaan met de folder."}
        error_messages = {
            "kanaal": {"required": "Kies hoe je contact had."},
            "uitkomst": {"required": "Kies wat eruit kwam."},
            "op": {"required": "Kies de dag van het contact.", "invalid": "Kies een dag die bestaat."},
            "volgende_op": {"invalid": "Kies een dag die bestaat."},
        }

    field_order = ["kanaal", "uitkomst", "met_wie", "op", "nota", "volgende", "volgende_op", "campagne"]

    def __init__(self, *args, organisatie: Organisatie, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        campagnes = Campagne.objects.filter(bestuur_id=organisatie.bestuur_id, leden__organisatie=organisatie)
        self.fields["campagne"].queryset = campagnes
        for naam in ("kanaal", "uitkomst"):
            self.fields[naam].choices = [keuze for keuze in self.fields[naam].choices if keuze[0]]
        if not self.is_bound:
            vandaag = timezone.localdate()
            loopt = [c for c in campagnes if c.van <= vandaag and (c.tot is None or c.tot >= vandaag)]
            self.initial |= {"op": vandaag, "campagne": loopt[0].pk if len(loopt) == 1 else None}
            self.initial.setdefault("met_wie", organisatie.contactpersoon)

    def clean_op(self):
        """A contact is noted afterwards."""
        op = self.cleaned_data["op"]
        if op > timezone.localdate():
            raise forms.ValidationError("Deze dag moet nog komen. Zet ze bij de volgende stap.")
        return op

    def clean(self):
        """A day without a step, or a step without a day, reminds nobody."""
        schoon = super().clean()
        if schoon.get("volgende") and not schoon.get("volgende_op") and "volgende_op" not in self.errors:
            self.add_error("volgende_op", "Kies ook een dag. Dan komt de stap op je lijst.")
        if schoon.get("volgende_op") and not schoon.get("volgende") and "volgende" not in self.errors:
            self.add_error("volgende", "Schrijf ook wat je dan doet.")
        self.instance.campagne = schoon.get("campagne")
        return schoon


class EigenaarForm(forms.Form):
    """Who is the fixed contact point: somebody who works in this gemeente today (OF-10)."""

    eigenaar = forms.ModelChoiceField(
        None,
        label="Vaste contactpersoon",
        required=False,
        empty_label="Nog niemand",
        error_messages={"invalid_choice": "Kies een collega van je gemeente."},
    )

    def __init__(self, *args, bestuur_id: int, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["eigenaar"].queryset = collegas(bestuur_id)
        self.fields["eigenaar"].label_from_instance = lambda gebruiker: gebruiker.naam


def collegas(bestuur_id: int):
    """Who holds a municipal role in this gemeente today."""
    vandaag = timezone.localdate()
    return Gebruiker.objects.filter(
        pk__in=Lidmaatschap.objects.geldig_op(vandaag)
        .filter(bestuur_id=bestuur_id, rol__in=sorted(GEMEENTEROLLEN))
        .values("gebruiker"),
        is_active=True,
    ).order_by("voornaam", "familienaam", "pk")


class CampagneForm(SchoonMixin, forms.ModelForm):
    """A campaign: a name, a theme, a period."""

    class Meta:
        model = Campagne
        fields = ["naam", "thema", "van", "tot"]
        widgets = {"van": _dag(), "tot": _dag()}
        help_texts = {"naam": "Bijvoorbeeld: sportclubs, najaar 2026."}
        error_messages = {
            "naam": {"required": "Vul de naam in."},
            "van": {"required": "Kies de eerste dag.", "invalid": "Kies een dag die bestaat."},
            "tot": {"invalid": "Kies een dag die bestaat."},
        }


class MeedoenForm(SchoonMixin, forms.Form):
    """Work with us: the public sign-up (OF-16). `website` is a trap for robots; a person never sees it."""

    naam = forms.CharField(
        label="Naam van je organisatie",
        max_length=120,
        error_messages={"required": "Vul de naam van je organisatie in."},
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    contactpersoon = forms.CharField(
        label="Je eigen naam",
        max_length=80,
        error_messages={"required": "Vul je naam in."},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    telefoon = forms.CharField(
        label="Telefoon",
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )
    email = forms.EmailField(
        label="E-mailadres",
        max_length=200,
        required=False,
        error_messages={"invalid": "Dit is geen e-mailadres."},
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    idee = forms.CharField(
        label="Wat kan iemand bij jullie doen?",
        max_length=500,
        help_text="Eén of twee zinnen is genoeg.",
        error_messages={"required": "Schrijf in een zin wat iemand bij jullie kan doen."},
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    website = forms.CharField(
        label="Laat dit leeg",
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    def clean(self):
        """One way to answer is enough."""
        schoon = super().clean()
        if not (schoon.get("telefoon") or schoon.get("email") or "email" in self.errors):
            self.add_error("telefoon", "Vul je telefoon of je e-mailadres in. Dan kunnen we antwoorden.")
        return schoon

    @property
    def is_robot(self) -> bool:
        """Somebody filled what nobody sees."""
        return bool(self.data.get("website", "").strip())
