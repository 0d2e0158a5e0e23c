"""Two people on one referral or one move at the same moment: one answer stands, nothing is double (M10)."""

# ruff: noqa: B023 - every thread ends within its own round of the loop, so a closure sees the right value
from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from intake.acties import aanmeldingen, aanmeldveeg, bulkaanmelding, orientaties, overdrachten, trajecten
from intake.models import Aanmelding, Inburgeraar, Intake, Orientatie, Overdracht, Traject, Urenregel
from intake.overdracht import DELEN
from netwerktraject.kern.models import Bericht, Gebeurtenis
from netwerktraject.kern.rechten import Rol
from tests import factories as maak
from tests.huis.gelijk import geen_storing, gewonnen, tegelijk

pytestmark = [pytest.mark.streng, pytest.mark.django_db(transaction=True)]
RONDES = 4


def _aangemeld(gemeente, begeleider, **velden):
    traject = maak.TrajectFactory(bestuur=gemeente, aangemeld=True, trajectbegeleider=begeleider)
    maak.AanmeldingFactory(traject=traject, door=begeleider, **velden)
    return traject


def test_twee_coaches_aanvaarden_een_aanmelding(gemeente, begeleider, twee, als, in_kring):
    """SW-03: both hear yes, it is written once."""
    for _ in range(RONDES):
        traject = _aangemeld(gemeente, begeleider)
        uit = tegelijk(
            *[als(w, lambda w=w: aanmeldingen.aanvaard(traject=traject, door=w).stand) for w in twee]
        )
        assert uit == ["aanvaard", "aanvaard"]
        with in_kring(gemeente):
            soort = {"onderwerp_id": traject.pk, "soort": "aanmelding_aanvaard"}
            assert Gebeurtenis.objects.filter(**soort).count() == 1


def test_aanvaarden_en_intrekken_tegelijk(gemeente, begeleider, twee, als, in_kring):
    """SW-03: one of both; the state of the traject always fits it."""
    for _ in range(RONDES):
        traject, coach = _aangemeld(gemeente, begeleider), twee[0]
        uit = tegelijk(
            als(coach, lambda: aanmeldingen.aanvaard(traject=traject, door=coach)),
            als(begeleider, lambda: aanmeldingen.trek_in(traject=traject, uitleg="", door=begeleider)),
        )
        geen_storing(uit)
        [_een] = gewonnen(uit)
        with in_kring(gemeente):
            stand = Aanmelding.objects.get(traject=traject).stand
            status = Traject.objects.get(pk=traject.pk).status
        assert (stand, status) in (("aanvaard", "aangemeld"), ("ingetrokken", "stopgezet"))


def test_intake_beginnen_en_intrekken_tegelijk(gemeente, begeleider, twee, als, in_kring):
    """SW-03: never an intake in a traject that was taken back."""
    for _ in range(RONDES):
        traject, coach = _aangemeld(gemeente, begeleider), twee[0]
        uit = tegelijk(
            als(coach, lambda: trajecten.begin_intake(traject=traject, door=coach)),
            als(begeleider, lambda: aanmeldingen.trek_in(traject=traject, uitleg="", door=begeleider)),
        )
        geen_storing(uit)
        with in_kring(gemeente):
            stand = Aanmelding.objects.get(traject=traject).stand
            assert Intake.objects.filter(traject=traject).exists() == (stand == "aanvaard")


def test_weigeren_en_vervallen_tegelijk(gemeente, begeleider, twee, als, in_kring):
    """SW-03: the sweep and a coach: one end, one reason."""
    for _ in range(RONDES):
        oud = timezone.localdate() - timedelta(days=90)
        traject, coach = _aangemeld(gemeente, begeleider, antwoord_voor=oud), twee[0]
        uit = tegelijk(
            als(
                coach,
                lambda: aanmeldingen.weiger(traject=traject, reden="anders", uitleg="Neen.", door=coach),
            ),
            aanmeldveeg.veeg,
            aanmeldveeg.veeg,
        )
        geen_storing(uit)
        with in_kring(gemeente):
            stand = Aanmelding.objects.get(traject=traject).stand
            assert stand in ("geweigerd", "vervallen")
            aantal = Gebeurtenis.objects.filter(
                onderwerp_id=traject.pk, soort__in=("aanmelding_geweigerd", "aanmelding_vervallen")
            ).count()
            assert aantal == 1


def test_twee_vegers_sturen_een_herinnering(gemeente, begeleider, coach, in_kring):
    """SW-03: once is once."""
    traject = _aangemeld(gemeente, begeleider, antwoord_voor=timezone.localdate() - timedelta(days=1))
    uit = tegelijk(*[aanmeldveeg.veeg for _ in range(4)])
    assert sum(herinnerd for herinnerd, _ in gewonnen(uit)) == 1
    with in_kring(gemeente):
        assert Bericht.objects.filter(onderwerp_id=Aanmelding.objects.get(traject=traject).pk).count() == 1


def test_een_gesprek_twee_keer_doorsturen_is_een_aanmelding(gemeente, begeleider, als, in_kring):
    """IT-06: two presses at once, or two windows."""
    for _ in range(RONDES):
        gesprek = maak.OrientatieFactory(bestuur=gemeente, door=begeleider)
        wie = {"bestuur": gemeente, "voornaam": "Amina", "contacttaal": "ar", "akkoord": True}
        doe = als(begeleider, lambda: aanmeldingen.verwijs(door=begeleider, gesprek=gesprek, **wie).pk)
        uit = tegelijk(doe, doe)
        assert len(set(gewonnen(uit))) == 1
        with in_kring(gemeente):
            assert Orientatie.objects.get(pk=gesprek.pk).traject_id == uit[0]


def test_twee_vensters_bewaren_een_antwoord_van_het_gesprek(gemeente, begeleider, als, in_kring):
    """IT-06: one text stands, the other gets it back; ticks of both stay."""
    for _ in range(RONDES):
        gesprek = maak.OrientatieFactory(bestuur=gemeente, door=begeleider)
        bij = {"gesprek": gesprek, "vraag": "talen", "door": begeleider}
        uit = tegelijk(
            *[
                als(begeleider, lambda n=n: orientaties.bewaar_tekst(**bij, versie=0, tekst=f"t{n}"))
                for n in (1, 2)
            ],
            *[
                als(begeleider, lambda k=k: orientaties.kies(**bij, keuze=k, aan=True))
                for k in ("leest", "tolk")
            ],
        )
        botsingen = [f for f in uit if isinstance(f, orientaties.VersieConflict)]
        with in_kring(gemeente):
            antwoord = Orientatie.objects.get(pk=gesprek.pk).antwoorden["talen"]
        assert len(botsingen) == 1
        assert botsingen[0].huidig["tekst"] == antwoord["tekst"]
        assert antwoord["keuzes"] == ["leest", "tolk"]


def test_een_lijst_twee_keer_tegelijk_versturen(gemeente, begeleider, als, kring_van, in_kring):
    """SW-03: a double press refers nobody twice."""
    with kring_van(begeleider) as kring:
        csv = b"gemeente;voornaam;taal;akkoord\n" + b"".join(
            f"Geraardsbergen;Naam{n};ar;ja\n".encode() for n in range(40)
        )
        rijen = bulkaanmelding.bekijk(inhoud=csv, naam="x.csv", kring=kring)
        teken = bulkaanmelding.onderteken(rijen, begeleider)
    doe = als(begeleider, lambda: bulkaanmelding.meld_aan(teken=teken, ook=[], kring=kring, door=begeleider))
    assert gewonnen(tegelijk(doe, doe, doe)) == [40, 40, 40]
    with in_kring():
        assert Inburgeraar.objects.count() == Traject.objects.count() == Aanmelding.objects.count() == 40
        assert Gebeurtenis.objects.filter(soort="aangemeld").count() == 40


# ---------------------------------------------------------------------------------------------- moving
@pytest.fixture
def gevraagd(gemeente, andere_gemeente, coach, kring_van):
    """Asks a move to Mol, with two hours."""

    def maak_vraag():
        traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
        deel = maak.OnderdeelFactory(traject=traject, duo=True, lopend=True)
        for _ in range(2):
            maak.UrenregelFactory(onderdeel=deel, minuten=60, bevestigd=True)
        with kring_van(coach):
            return overdrachten.vraag(
                traject=traject,
                naar=andere_gemeente,
                vanaf=timezone.localdate(),
                wat=list(DELEN),
                akkoord=True,
                boodschap="",
                door=coach,
            )

    return maak_vraag


def test_twee_coaches_nemen_tegelijk_over(gevraagd, andere_gemeente, als, in_kring):
    """One traject, each minute once."""
    daar = [maak.gebruiker_met(Rol.NETWERKCOACH, andere_gemeente) for _ in range(2)]
    for _ in range(RONDES):
        overdracht = gevraagd()
        uit = tegelijk(
            *[
                als(w, lambda w=w: overdrachten.aanvaard(overdracht=overdracht, door=w).nieuw_traject)
                for w in daar
            ]
        )
        assert len(gewonnen(uit)) == 2
        [nieuw] = set(uit)
        with in_kring():
            assert Urenregel.objects.filter(traject_id=nieuw).som() == 120
            assert Overdracht.objects.get(pk=overdracht.pk).stand == "aanvaard"
    with in_kring():
        assert Traject.objects.filter(bestuur=andere_gemeente).count() == RONDES


def test_overnemen_en_intrekken_tegelijk(gevraagd, andere_gemeente, coach, coach_elders, als, in_kring):
    """One of both: never a person in two gemeenten, or in none."""
    for _ in range(RONDES):
        overdracht = gevraagd()
        uit = tegelijk(
            als(coach_elders, lambda: overdrachten.aanvaard(overdracht=overdracht, door=coach_elders)),
            als(coach, lambda: overdrachten.trek_in(overdracht=overdracht, door=coach)),
            als(
                coach_elders,
                lambda: overdrachten.weiger(overdracht=overdracht, antwoord="Neen.", door=coach_elders),
            ),
        )
        geen_storing(uit)
        assert len(gewonnen(uit)) == 1
        with in_kring():
            rij = Overdracht.objects.get(pk=overdracht.pk)
            oud = Traject.objects.get(pk=overdracht.traject_id).status
        assert (rij.stand == "aanvaard") == (oud == "stopgezet") == (rij.nieuw_traject is not None)


def test_overnemen_terwijl_de_oude_coach_het_traject_stopt(gevraagd, coach, coach_elders, als, in_kring):
    """No crash, no person in two places."""
    for _ in range(RONDES):
        overdracht = gevraagd()
        with in_kring():
            traject = Traject.objects.get(pk=overdracht.traject_id)
        uit = tegelijk(
            als(coach_elders, lambda: overdrachten.aanvaard(overdracht=overdracht, door=coach_elders).stand),
            als(coach, lambda: trajecten.zet_stop(traject=traject, reden="op eigen vraag", door=coach)),
        )
        geen_storing(uit)
        with in_kring():
            rij = Overdracht.objects.get(pk=overdracht.pk)
            assert Traject.objects.get(pk=overdracht.traject_id).status == "stopgezet"
        assert rij.stand in ("aanvaard", "ingetrokken", "gevraagd")
        assert not [f for f in uit if isinstance(f, Exception) and not isinstance(f, ValidationError)]
