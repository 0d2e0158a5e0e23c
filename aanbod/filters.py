"""Filters and order of the offer; they live in the address, so an address is a saved filter and an export."""

from __future__ import annotations

from datetime import timedelta

import django_filters
from django.db.models import F, Q
from django.forms import CheckboxInput
from django.utils import timezone

from aanbod import versheid
from aanbod.models import Aanbod, Besluit, Categorie, Organisatie, Soort
from aanbod.screening import BIJNA_DAGEN

LABELS = [
    ("geldig", "label"),
    ("bijna_om", "label stopt bijna"),
    ("verlopen", "label verlopen"),
    ("geen", "nog niet gescreend"),
    ("testronde", "testronde"),
    ("geweigerd", "geen label"),
]
# Word in the address -> columns. Empty values come last, whichever way.
VOLGORDES = {
    "naam": "naam",
    "organisatie": "organisatie__naam",
    "soort": "soort",
    "taal": "taaliconen",
    "prijs": "prijs_cent",
    "vrij": "plaatsen_vrij",
    "label": "label_tot",
    "zichtbaar": "gepubliceerd",
    "nagekeken": "bevestigd_op",
}


def volgorde_van(waarde: str) -> tuple[str, bool]:
    """The column and whether it runs down; what isn't known becomes the name."""
    sleutel = waarde.removeprefix("-")
    return (sleutel, waarde.startswith("-")) if sleutel in VOLGORDES else ("naam", False)


def op_volgorde(rijen, waarde: str):
    """Order by one column; name and id make it the same every time."""
    sleutel, omlaag = volgorde_van(waarde)
    kolom = F(VOLGORDES[sleutel])
    eerst = kolom.desc(nulls_last=True) if omlaag else kolom.asc(nulls_last=True)
    return rijen.order_by(eerst, "naam", "id")


class AanbodFilter(django_filters.FilterSet):
    """Text, kind, Dutch needed, children; what a beheerder looks for besides stands in BeheerFilter."""

    q = django_filters.CharFilter(label="Zoek", method="zoek", max_length=100)
    soort = django_filters.ChoiceFilter(label="Soort", choices=Soort.choices, empty_label="Alle soorten")
    taal = django_filters.ChoiceFilter(
        label="Nederlands nodig",
        field_name="taaliconen",
        lookup_expr="lte",
        empty_label="Maakt niet uit",
        choices=[(1, "nog niet veel"), (2, "een beetje"), (3, "vrij veel")],
    )
    kinderen = django_filters.BooleanFilter(
        label="Kinderen welkom", method="met_kinderen", widget=CheckboxInput
    )

    class Meta:
        model = Aanbod
        fields: list[str] = []

    def zoek(self, rijen, naam, waarde):
        """Every word somewhere in name, text or organisation."""
        for woord in waarde.replace("\x00", "").split()[:6]:
            rijen = rijen.filter(
                Q(naam__icontains=woord) | Q(wat__icontains=woord) | Q(organisatie__naam__icontains=woord)
            )
        return rijen

    def met_kinderen(self, rijen, naam, waarde):
        """Only when ticked; unticked means it doesn't matter."""
        return rijen.filter(kinderen_welkom=True) if waarde else rijen

    @property
    def velden(self) -> list:
        """Fields that stand in the row of filters."""
        return [self.form[naam] for naam in ("q", "soort", "taal", "kinderen")]

    @property
    def meer(self) -> list:
        """Fields behind "Meer filters"."""
        return []


def _eigen(model):
    def rijen(request):
        return model.objects.filter(bestuur_id__in=request.kring.aanbod) if request else model.objects.none()

    return rijen


class BeheerFilter(AanbodFilter):
    """For who keeps the offer. Freshness and visibility are about the own offer only."""

    label = django_filters.ChoiceFilter(
        label="4P-label", choices=LABELS, method="met_label", empty_label="Alle"
    )
    zichtbaar = django_filters.ChoiceFilter(
        label="Zichtbaar",
        choices=[("ja", "zichtbaar"), ("nee", "verborgen")],
        method="is_zichtbaar",
        empty_label="Alle",
    )
    vers = django_filters.ChoiceFilter(
        label="Nagekeken",
        choices=[("nakijken", "kijk na"), ("fris", "nog vers")],
        method="is_vers",
        empty_label="Alle",
    )
    gedeeld = django_filters.ChoiceFilter(
        label="Gedeeld",
        choices=[
            ("ja", "van ons, gedeeld"),
            ("nee", "van ons, niet gedeeld"),
            ("partner", "van een partner"),
        ],
        method="is_gedeeld",
        empty_label="Alle",
    )
    loopt = django_filters.ChoiceFilter(
        label="Loopt nog",
        choices=[("ja", "loopt"), ("nee", "voorbij")],
        method="is_lopend",
        empty_label="Alle",
    )
    organisatie = django_filters.ModelChoiceFilter(
        label="Organisatie", queryset=_eigen(Organisatie), empty_label="Alle organisaties"
    )
    categorie = django_filters.ModelChoiceFilter(
        label="Eigen soort", queryset=_eigen(Categorie), empty_label="Alle"
    )

    def met_label(self, rijen, naam, waarde):
        """The same states as `aanbod.screening.label_op`."""
        dag = timezone.localdate()
        grens = dag + timedelta(days=BIJNA_DAGEN)
        toegekend = Q(label=Besluit.TOEGEKEND)
        stand = {
            "geen": Q(label=""),
            "geldig": toegekend & Q(label_tot__gt=grens),
            "bijna_om": toegekend & Q(label_tot__gte=dag, label_tot__lte=grens),
            "verlopen": toegekend & Q(label_tot__lt=dag),
            "testronde": Q(label=Besluit.TESTRONDE),
            "geweigerd": Q(label__in=(Besluit.GEWEIGERD, Besluit.INGETROKKEN)),
        }
        return rijen.filter(stand[waarde])

    def is_zichtbaar(self, rijen, naam, waarde):
        return rijen.filter(gepubliceerd=waarde == "ja")

    def is_vers(self, rijen, naam, waarde):
        """What is over needs no look any more."""
        dag = timezone.localdate()
        eigen = rijen.filter(bestuur_id__in=self.request.kring.aanbod).lopend_op(dag)
        return (versheid.na_te_kijken if waarde == "nakijken" else versheid.fris)(eigen, dag)

    def is_gedeeld(self, rijen, naam, waarde):
        eigen = Q(bestuur_id__in=self.request.kring.aanbod)
        gedeeld = Q(verband__isnull=False) | ~Q(met_besturen=[]) | Q(voor_allen=True)
        return rijen.filter({"ja": eigen & gedeeld, "nee": eigen & ~gedeeld, "partner": ~eigen}[waarde])

    def is_lopend(self, rijen, naam, waarde):
        lopend = Aanbod.objects.lopend_op(timezone.localdate())
        return rijen.filter(pk__in=lopend) if waarde == "ja" else rijen.exclude(pk__in=lopend)

    @property
    def velden(self) -> list:
        return [self.form[naam] for naam in ("q", "soort", "label", "vers")]

    @property
    def meer(self) -> list:
        return [
            self.form[naam]
            for naam in ("zichtbaar", "loopt", "gedeeld", "organisatie", "categorie", "taal", "kinderen")
        ]

    @property
    def meer_gekozen(self) -> int:
        """How many of the folded filters are in use."""
        return sum(bool(self.data.get(veld.name)) for veld in self.meer)
