"""Filters of the list of people; they live in the URL and show how many each would give."""

from __future__ import annotations

import django_filters
from django import forms
from django.db.models import Count

from intake.models import Traject
from intake.models.traject import EINDE, Status
from netwerktraject.overzicht.zoeken import met_woorden, woorden

LOPEND = "in_begeleiding"
STANDEN = ((LOPEND, "In begeleiding"), *Status.choices)
GEEN_COACH = "geen"


class InburgeraarsFilter(django_filters.FilterSet):
    """Text, status and coach."""

    q = django_filters.CharFilter(
        method="op_naam", label="Naam", widget=forms.TextInput(attrs={"type": "search"})
    )
    status = django_filters.ChoiceFilter(
        method="op_status", label="Stand", choices=STANDEN, empty_label="Alle standen"
    )
    coach = django_filters.ChoiceFilter(method="op_coach", label="Coach", empty_label="Alle coaches")

    class Meta:
        model = Traject
        fields: list[str] = []

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.form.fields["coach"].choices = [("", "Alle coaches"), *self._coaches()]

    def _coaches(self) -> list[tuple[str, str]]:
        rijen = (
            self.queryset.order_by()
            .values("coach_id", "coach__voornaam", "coach__familienaam")
            .annotate(n=Count("id"))
            .order_by("coach__voornaam", "coach_id")
        )
        zonder = 0
        keuzes = []
        for r in rijen:
            if r["coach_id"] is None:
                zonder = r["n"]
            else:
                keuzes.append(
                    (str(r["coach_id"]), f"{r['coach__voornaam']} {r['coach__familienaam']} ({r['n']})")
                )
        return [(GEEN_COACH, f"Nog niemand ({zonder})"), *keuzes]

    def op_naam(self, rijen, naam, waarde):
        """Each typed word begins a word of the name."""
        gezocht = woorden(waarde)
        return (
            met_woorden(rijen, gezocht, "inburgeraar__voornaam", "inburgeraar__familienaam")
            if gezocht
            else rijen
        )

    def op_status(self, rijen, naam, waarde):
        """One state, or all who are in guidance."""
        return rijen.in_begeleiding() if waarde == LOPEND else rijen.filter(status=waarde)

    def op_coach(self, rijen, naam, waarde):
        """One coach, or nobody yet."""
        return rijen.filter(coach__isnull=True) if waarde == GEEN_COACH else rijen.filter(coach_id=waarde)


def tellingen(rijen) -> list[tuple[str, str, int]]:
    """Key, word and number of each state, over rows without a filter on state."""
    per_stand = dict(rijen.order_by().values_list("status").annotate(n=Count("id")))
    buiten = {*EINDE, Status.VRIJGESTELD}
    in_begeleiding = sum(n for stand, n in per_stand.items() if stand not in buiten)
    alle = [("", "Alle", sum(per_stand.values())), (LOPEND, "In begeleiding", in_begeleiding)]
    return alle + [(stand, woord.capitalize(), per_stand.get(stand, 0)) for stand, woord in Status.choices]
