"""Filters of the offer; they live in the address."""

from __future__ import annotations

import django_filters
from django.db.models import Q
from django.forms import CheckboxInput

from aanbod.models import Aanbod, Soort


class AanbodFilter(django_filters.FilterSet):
    """Text, kind, Dutch needed, children."""

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
        for woord in waarde.split()[:6]:
            rijen = rijen.filter(
                Q(naam__icontains=woord) | Q(wat__icontains=woord) | Q(organisatie__naam__icontains=woord)
            )
        return rijen

    def met_kinderen(self, rijen, naam, waarde):
        """Only when ticked; unticked means it doesn't matter."""
        return rijen.filter(kinderen_welkom=True) if waarde else rijen
