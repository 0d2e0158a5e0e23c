"""Filters of the list of people; they live in the URL and show how many each would give."""

from __future__ import annotations

import django_filters
from django import forms
from django.db.models import Count, Exists, OuterRef
from django.utils import timezone

from intake.models import Nood, Startadvies, Traject, Verplichting
from intake.models.begeleiding import VRIJ, Advies, VerplichtSoort
from intake.models.traject import EINDE, Status
from intake.noden import NODEN, NODIG
from intake.startklaar import WACHT_REDENEN
from netwerktraject.kern.kring import huidige
from netwerktraject.kern.models import Bestuur
from netwerktraject.overzicht.zoeken import met_woorden, woorden

LOPEND = "in_begeleiding"
STANDEN = ((LOPEND, "In begeleiding"), *Status.choices)
GEEN_COACH = "geen"
OPEN, VRIJGESTELD, NIET_GEVRAAGD, IEMAND = "open", "vrijgesteld", "niet_gevraagd", "alle"
# Key, word, kinds. "Open" is who must still do it: exempt people leave this list, not the programme (IT-02).
VERPLICHT = {
    OPEN: ("Verplicht en open", (VerplichtSoort.VERPLICHT,)),
    "verplicht": ("Verplicht", (VerplichtSoort.VERPLICHT,)),
    VRIJGESTELD: ("Vrijgesteld", VRIJ),
    "vrijwillig": ("Doet vrijwillig mee", (VerplichtSoort.VRIJWILLIG,)),
    NIET_GEVRAAGD: ("Nog niet gevraagd", tuple(VerplichtSoort)),
}


def vandaag_verplicht(soorten):
    """Whether the row that holds today is one of these kinds."""
    return Exists(
        Verplichting.objects.op_dag(timezone.localdate()).filter(traject=OuterRef("pk"), soort__in=soorten)
    )


def wachters():
    """The last readiness check of each person who waits to begin, while their traject lasts (IT-10)."""
    later = Startadvies.objects.filter(traject=OuterRef("traject"), op__gt=OuterRef("op"))
    return Startadvies.objects.filter(~Exists(later), advies=Advies.WACHT).exclude(traject__status__in=EINDE)


class InburgeraarsFilter(django_filters.FilterSet):
    """Text, status, coach, obligation, who waits to begin, and what is needed."""

    q = django_filters.CharFilter(
        method="op_naam", label="Naam", widget=forms.TextInput(attrs={"type": "search"})
    )
    status = django_filters.ChoiceFilter(
        method="op_status", label="Stand", choices=STANDEN, empty_label="Alle standen"
    )
    coach = django_filters.ChoiceFilter(method="op_coach", label="Coach", empty_label="Alle coaches")

    verplicht = django_filters.ChoiceFilter(method="op_verplicht", label="Verplicht", empty_label="Iedereen")
    wacht = django_filters.ChoiceFilter(method="op_wacht", label="Wacht op de start", empty_label="Iedereen")
    nood = django_filters.ChoiceFilter(method="op_nood", label="Heeft nodig", empty_label="Om het even")

    class Meta:
        model = Traject
        fields: list[str] = []

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        velden = self.form.fields
        velden["coach"].choices = [("", "Alle coaches"), *self._coaches()]
        velden["verplicht"].choices = [("", "Iedereen"), *self._verplicht()]
        velden["wacht"].choices = [("", "Iedereen"), *self._wacht()]
        velden["nood"].choices = [("", "Om het even"), *self._noden()]

    def _verplicht(self) -> list[tuple[str, str]]:
        """One query: how many of each kind, and how many of those still go on."""
        vandaag = Verplichting.objects.op_dag(timezone.localdate()).filter(traject__in=self._ids())
        rijen = vandaag.order_by().values_list("soort", "traject__status").annotate(n=Count("traject"))
        alle = [(soort, status, n) for soort, status, n in rijen]
        buiten = {*EINDE, Status.VRIJGESTELD}

        def tel(soorten, open_: bool) -> int:
            return sum(n for s, status, n in alle if s in soorten and not (open_ and status in buiten))

        aantal = {sleutel: tel(soorten, sleutel == OPEN) for sleutel, (_, soorten) in VERPLICHT.items()}
        aantal[NIET_GEVRAAGD] = max(0, self._hoeveel - aantal[NIET_GEVRAAGD])
        return [(sleutel, f"{woord} ({aantal[sleutel]})") for sleutel, (woord, _) in VERPLICHT.items()]

    def _wacht(self) -> list[tuple[str, str]]:
        rijen = dict(
            wachters()
            .filter(traject__in=self._ids())
            .order_by()
            .values_list("wacht_reden")
            .annotate(n=Count("id"))
        )
        woorden_ = [
            (s, f"{w[:1].upper()}{w[1:]} ({rijen[s]})") for s, w in WACHT_REDENEN.items() if s in rijen
        ]
        return [(IEMAND, f"Wie wacht ({sum(rijen.values())})"), *woorden_]

    def _noden(self) -> list[tuple[str, str]]:
        rijen = Nood.objects.filter(stand=NODIG, traject__in=self._ids()).order_by()
        aantal = dict(rijen.values_list("sleutel").annotate(n=Count("id")))
        return [(s, f"{n.naam} ({aantal.get(s, 0)})") for s, n in NODEN.items()]

    def _ids(self):
        return self.queryset.order_by().values("pk")

    def _coaches(self) -> list[tuple[str, str]]:
        rijen = (
            self.queryset.order_by()
            .values("coach_id", "coach__voornaam", "coach__familienaam")
            .annotate(n=Count("id"))
            .order_by("coach__voornaam", "coach_id")
        )
        zonder = self._hoeveel = 0
        keuzes = []
        for r in rijen:
            self._hoeveel += r["n"]
            if r["coach_id"] is None:
                zonder = r["n"]
            else:
                keuzes.append(
                    (str(r["coach_id"]), f"{r['coach__voornaam']} {r['coach__familienaam']} ({r['n']})")
                )
        return [(GEEN_COACH, f"Nog niemand ({zonder})"), *keuzes]

    def zonder(self, weg: str):
        """The same choice without one filter, to count what each of its values would give."""
        rijen = self.queryset
        for naam, waarde in self.form.cleaned_data.items() if self.form.is_valid() else ():
            if naam != weg and waarde not in (None, ""):
                rijen = self.filters[naam].filter(rijen, waarde)
        return rijen

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

    def op_verplicht(self, rijen, naam, waarde):
        """By the row of today; "open" leaves out who stopped, ended or is exempt."""
        soorten = VERPLICHT[waarde][1]
        if waarde == NIET_GEVRAAGD:
            return rijen.filter(~vandaag_verplicht(soorten))
        return (rijen.in_begeleiding() if waarde == OPEN else rijen).filter(vandaag_verplicht(soorten))

    def op_wacht(self, rijen, naam, waarde):
        """Who waits to begin, for any reason or for one."""
        wie = wachters().filter(traject=OuterRef("pk"))
        return rijen.filter(Exists(wie if waarde == IEMAND else wie.filter(wacht_reden=waarde)))

    def op_nood(self, rijen, naam, waarde):
        """Who needs this now."""
        return rijen.filter(Exists(Nood.objects.filter(traject=OuterRef("pk"), stand=NODIG, sleutel=waarde)))

    def op_coach(self, rijen, naam, waarde):
        """One coach, or nobody yet."""
        return rijen.filter(coach__isnull=True) if waarde == GEEN_COACH else rijen.filter(coach_id=waarde)


class AgiiFilter(django_filters.FilterSet):
    """Name, gemeente and stage, for the people of a trajectbegeleider."""

    q = django_filters.CharFilter(
        method="op_naam", label="Naam", widget=forms.TextInput(attrs={"type": "search"})
    )
    gemeente = django_filters.ChoiceFilter(
        field_name="bestuur__slug", label="Gemeente", empty_label="Alle gemeenten"
    )
    status = django_filters.ChoiceFilter(
        method="op_status", label="Stand", choices=STANDEN, empty_label="Alle standen"
    )

    class Meta:
        model = Traject
        fields: list[str] = []

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        namen = Bestuur.objects.filter(pk__in=huidige().agii, actief=True).order_by("naam")
        self.form.fields["gemeente"].choices = [("", "Alle gemeenten"), *namen.values_list("slug", "naam")]

    op_naam = InburgeraarsFilter.op_naam
    op_status = InburgeraarsFilter.op_status


def tellingen(rijen) -> list[tuple[str, str, int]]:
    """Key, word and number of each state, over rows without a filter on state."""
    per_stand = dict(rijen.order_by().values_list("status").annotate(n=Count("id")))
    buiten = {*EINDE, Status.VRIJGESTELD}
    in_begeleiding = sum(n for stand, n in per_stand.items() if stand not in buiten)
    alle = [("", "Alle", sum(per_stand.values())), (LOPEND, "In begeleiding", in_begeleiding)]
    return alle + [(stand, woord.capitalize(), per_stand.get(stand, 0)) for stand, woord in Status.choices]
