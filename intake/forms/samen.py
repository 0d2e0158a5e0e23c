"""What may be typed about info moments, helpers for language, and the end of a traject."""

from __future__ import annotations

from datetime import datetime, time

from django import forms
from django.utils import timezone

from intake import taalhulp
from intake.models import Tolk
from intake.models.samen import TolkStand, TolkStap
from netwerktraject.kern.talen import CONTACTTALEN, taalkeuzes, taalnaam

DAG = {"required": "Kies een dag.", "invalid": "Dit is geen dag."}
UUR = {"required": "Kies een uur.", "invalid": "Schrijf het uur zoals 14:00."}


def dagveld(label: str, **anders) -> forms.DateField:
    """A day, in the browser's own picker."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget, error_messages=DAG, **anders)


def uurveld(label: str, **anders) -> forms.TimeField:
    """A time of the day."""
    widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    return forms.TimeField(label=label, widget=widget, error_messages=UUR, **anders)


def talenveld(label: str, **anders) -> forms.MultipleChoiceField:
    """Several languages to tick."""
    widget = forms.CheckboxSelectMultiple(attrs={"class": "taalvak"})
    return forms.MultipleChoiceField(label=label, choices=taalkeuzes(), widget=widget, **anders)


def moment_op(dag, uur: time) -> datetime:
    """That day and hour, here."""
    return timezone.make_aware(datetime.combine(dag, uur))


class MomentForm(forms.Form):
    """A collective info moment (IT-07)."""

    titel = forms.CharField(
        label="Titel",
        max_length=120,
        help_text="Staat op de lijst. De uitnodiging zegt: Kom je kennismaken?",
        error_messages={"required": "Geef het moment een titel.", "max_length": "Schrijf het korter."},
    )
    dag = dagveld("Dag")
    begint = uurveld("Van")
    eindigt = uurveld("Tot")
    waar = forms.CharField(
        label="Waar",
        max_length=160,
        help_text="Naam en straat, zoals op de deur.",
        error_messages={"required": "Zeg waar het is.", "max_length": "Schrijf het korter."},
    )
    plaatsen = forms.IntegerField(
        label="Hoeveel mensen kunnen komen?",
        min_value=1,
        max_value=500,
        required=False,
        error_messages={
            "invalid": "Vul een getal in.",
            "min_value": "Vul minstens 1 in.",
            "max_value": "Vul hoogstens 500 in.",
        },
    )
    talen = talenveld("In welke talen leg je uit?", required=False)

    @staticmethod
    def van(moment) -> dict:
        """What stands in the form of an existing moment."""
        begin, einde = timezone.localtime(moment.begint_op), timezone.localtime(moment.eindigt_op)
        gewoon = {naam: getattr(moment, naam) for naam in ("titel", "waar", "plaatsen", "talen")}
        return gewoon | {"dag": begin.date(), "begint": begin.time(), "eindigt": einde.time()}

    def vul(self, moment) -> None:
        """Put what was typed on the object."""
        gegevens = self.cleaned_data
        for naam in ("titel", "waar", "plaatsen", "talen"):
            setattr(moment, naam, gegevens[naam])
        moment.begint_op = moment_op(gegevens["dag"], gegevens["begint"])
        moment.eindigt_op = moment_op(gegevens["dag"], gegevens["eindigt"])


class SluitForm(forms.Form):
    """Close an info moment."""

    met_tolk = forms.BooleanField(
        label="Een tolk of taalhulp gaf de uitleg in de andere talen", required=False
    )


class StandForm(forms.Form):
    """One line of the tablet."""

    aanwezig = forms.ChoiceField(choices=[("ja", "ja"), ("nee", "nee"), ("", "?")], required=False)
    uitleg_taal = forms.ChoiceField(required=False)
    eigen_intake = forms.BooleanField(required=False)

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["uitleg_taal"].choices = [("", ""), *((code, code) for code in CONTACTTALEN)]


def talen_voor(moment, contacttaal: str) -> list[tuple[str, str]]:
    """Languages to choose on the tablet: those of the moment, the person's own, Dutch."""
    codes = dict.fromkeys([*moment.talen, contacttaal, "nl"])
    return [(code, taalnaam(code)) for code in codes]


class TolkForm(forms.ModelForm):
    """A helper of the pool (TK-06)."""

    talen = talenveld("Talen", error_messages={"required": "Kies minstens één taal."})

    class Meta:
        model = Tolk
        fields = ["naam", "soort", "talen", "telefoon", "email", "wanneer"]
        widgets = {"soort": forms.RadioSelect}
        labels = {"soort": "Wie is het?"}
        help_texts = {"wanneer": "Bijvoorbeeld: maandag en donderdag na 15 uur."}
        error_messages = {
            "naam": {"required": "Vul de naam in.", "max_length": "Schrijf het korter."},
            "soort": {"required": "Kies wie het is."},
            "email": {"invalid": "Dit is geen e-mailadres."},
        }

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["soort"].choices = [keuze for keuze in self.fields["soort"].choices if keuze[0]]


class TolkvraagForm(forms.Form):
    """Ask for help with language for one person."""

    stap = forms.ChoiceField(
        label="Waarvoor?",
        choices=TolkStap.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies waarvoor het is."},
    )
    taal = forms.ChoiceField(label="Taal", choices=taalkeuzes)
    tolk = forms.ModelChoiceField(
        None,
        label="Wie vraag je?",
        required=False,
        empty_label="Nog niemand, ik zoek nog",
        error_messages={"invalid_choice": "Kies iemand uit de lijst."},
    )
    dag = dagveld("Dag")
    uur = uurveld("Uur")
    waarom = forms.CharField(
        label="Waarom is hulp nodig?",
        required=False,
        max_length=200,
        help_text="Verplicht na de intake. Oefen daar zo veel mogelijk Nederlands.",
        error_messages={"max_length": "Schrijf het korter, in 200 tekens."},
    )

    def kies_uit(self, bestuur_id: int, taal: str, traject) -> None:
        """Offer who speaks this language; never the person self."""
        self.helpers = [
            tolk for tolk in taalhulp.voorstellen(bestuur_id, taal) if tolk.traject_id != traject.pk
        ]
        self.fields["tolk"].queryset = Tolk.objects.filter(bestuur_id=bestuur_id, weg_op__isnull=True)
        self.fields["tolk"].choices = [
            ("", "Nog niemand, ik zoek nog"),
            *((tolk.pk, _helper(tolk)) for tolk in self.helpers),
        ]


def _helper(tolk: Tolk) -> str:
    """Amina, taalvrijwilliger, maandag."""
    return ", ".join(deel for deel in (tolk.naam, tolk.get_soort_display(), tolk.wanneer) if deel)


class TaalhulpUitDossierForm(forms.Form):
    """A newcomer becomes a helper."""

    talen = talenveld("In welke talen?", error_messages={"required": "Kies minstens één taal."})
    wanneer = forms.CharField(
        label="Wanneer kan het?",
        required=False,
        max_length=120,
        help_text="Bijvoorbeeld: maandag en donderdag na 15 uur.",
        error_messages={"max_length": "Schrijf het korter."},
    )


class TolkvraagStandForm(forms.Form):
    """What became of a request."""

    stand = forms.ChoiceField(choices=TolkStand.choices, error_messages={"required": "Kies wat er gebeurde."})
    minuten = forms.IntegerField(
        label="Hoeveel minuten?",
        required=False,
        min_value=5,
        max_value=600,
        error_messages=dict.fromkeys(["invalid", "min_value", "max_value"], "Vul 5 tot 600 minuten in."),
    )
