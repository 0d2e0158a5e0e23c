"""Many hands on one thing at the same moment: one wins, the other reads why; nothing double, nothing lost (F8, M10).

Threads with connections of their own as nt_app, started by a barrier. Python waits for PostgreSQL without its lock, so
the statements really meet in the database.
"""

# ruff: noqa: B023 - every thread ends within its own round of the loop, so a closure sees the right value
from __future__ import annotations

import uuid
from collections import Counter

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from buddy import acties as duo_acties
from buddy.models import Match
from intake.acties import certificaten, gesprekken, plannen, trajecten, uren, urenstapel
from intake.models import Antwoord, Certificaat, Intake, Traject, Urenregel
from intake.models.uren import Bron
from intake.vragen import VRAGEN
from netwerktraject.kern.models import Bestuur, Gebeurtenis
from tests import factories as maak
from tests.huis.gelijk import geen_storing, gewonnen, tegelijk

pytestmark = [pytest.mark.streng, pytest.mark.django_db(transaction=True)]
RONDES = 6


def _klaar_voor_certificaat(gemeente):
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True)
    deel = maak.OnderdeelFactory(traject=traject, groep=True, lopend=True, gepland_minuten=2400)
    for _ in range(4):
        maak.UrenregelFactory(onderdeel=deel, bevestigd=True, minuten=600)
    return traject


# ---------------------------------------------------------------------------------------------- duos
def test_twee_coordinatoren_koppelen_een_onderdeel(gemeente, twee, als, in_kring):
    """#38 M10 BU-01: one duo; the other reads that there is a buddy already."""
    for _ in range(RONDES):
        traject = maak.TrajectFactory(bestuur=gemeente, lopend=True)
        deel = maak.OnderdeelFactory(traject=traject, duo=True)
        buddys = [maak.BuddyFactory(bestuur=gemeente) for _ in twee]
        uit = tegelijk(
            *[
                als(
                    wie,
                    lambda b=b, w=wie: duo_acties.koppel(
                        onderdeel=deel, buddy=b, gestart_op=timezone.localdate(), maanden=6, door=w
                    ),
                )
                for wie, b in zip(twee, buddys, strict=True)
            ]
        )
        assert len(gewonnen(uit)) == 1
        [verliezer] = [f for f in uit if isinstance(f, ValidationError)]
        assert verliezer.messages == ["Dit onderdeel heeft al een buddy."]
        with in_kring(gemeente):
            assert Match.objects.filter(onderdeel=deel).count() == 1
            assert Gebeurtenis.objects.filter(onderwerp_id=traject.pk, soort="duo").count() == 1


def test_een_buddy_met_een_plaats_krijgt_er_geen_twee(gemeente, twee, als, in_kring):
    """#38: two different people, one buddy with room for one."""
    for _ in range(RONDES):
        buddy = maak.BuddyFactory(bestuur=gemeente, max_duos=1)
        delen = [
            maak.OnderdeelFactory(traject=maak.TrajectFactory(bestuur=gemeente, lopend=True), duo=True)
            for _ in twee
        ]
        uit = tegelijk(
            *[
                als(
                    wie,
                    lambda d=d, w=wie: duo_acties.koppel(
                        onderdeel=d, buddy=buddy, gestart_op=timezone.localdate(), maanden=6, door=w
                    ),
                )
                for wie, d in zip(twee, delen, strict=True)
            ]
        )
        assert len(gewonnen(uit)) == 1
        with in_kring(gemeente):
            assert Match.objects.filter(buddy=buddy).lopend().count() == 1


# ---------------------------------------------------------------------------------------------- certificates
def test_twee_browsers_sluiten_een_traject(gemeente, twee, in_kring):
    """OP-11: both see the certificate, there is one, and the number has no gap."""
    for ronde in range(RONDES):
        traject = _klaar_voor_certificaat(gemeente)
        browsers = [Client(raise_request_exception=False) for _ in twee]
        for browser, wie in zip(browsers, twee, strict=True):
            browser.force_login(wie)
        url = reverse("certificaat", args=[traject.pk])
        uit = tegelijk(*[lambda b=b: b.post(url, {"taal_afwijking": ""}).status_code for b in browsers])
        assert uit == [302, 302]
        assert all("Certificaat" in b.get(url).content.decode() for b in browsers)
        with in_kring(gemeente):
            [certificaat] = Certificaat.objects.filter(traject=traject)
            assert certificaat.nummer.endswith(f"{ronde + 1:04d}")
            assert Gebeurtenis.objects.filter(onderwerp_id=traject.pk, soort="certificaat").count() == 1


def test_dertig_trajecten_tegelijk_sluiten_geeft_nummers_zonder_gat(gemeente, twee, als, in_kring):
    """OP-11 F8: unique and gapless, whoever is first."""
    trajecten_ = [_klaar_voor_certificaat(gemeente) for _ in range(30)]
    uit = []
    for deel in (trajecten_[:15], trajecten_[15:]):
        uit += tegelijk(
            *[
                als(twee[n % 2], lambda t=t, n=n: certificaten.geef_af(traject=t, door=twee[n % 2]))
                for n, t in enumerate(deel)
            ]
        )
    assert len(gewonnen(uit)) == 30
    volg = sorted(int(c.nummer[-4:]) for c in uit)
    assert volg == list(range(1, 31))
    assert Bestuur.objects.get(pk=gemeente.pk).laatste_certificaat == 30
    with in_kring(gemeente):
        assert Traject.objects.filter(status="afgerond").count() == 30


# ---------------------------------------------------------------------------------------------- hours
def test_twintig_draden_met_dezelfde_sleutel_maken_een_regel(gemeente, coach, als, in_kring):
    """#39: a phone that tries again and again."""
    for _ in range(2):
        deel = maak.OnderdeelFactory(
            traject=maak.TrajectFactory(bestuur=gemeente, lopend=True), duo=True, lopend=True
        )
        sleutel = uuid.uuid4()
        uit = tegelijk(
            *[
                als(
                    coach,
                    lambda: (
                        uren.registreer(
                            onderdeel=deel,
                            datum=timezone.localdate(),
                            minuten=60,
                            bron=Bron.BUDDY,
                            namens="buddy Greet",
                            sleutel=sleutel,
                        ).pk
                    ),
                )
                for _ in range(20)
            ]
        )
        assert len(gewonnen(uit)) == 20
        assert len(set(uit)) == 1
        with in_kring(gemeente):
            assert Urenregel.objects.filter(onderdeel=deel).count() == 1


def test_dezelfde_sleutel_bij_twee_mensen_is_een_regel_en_een_leesbare_weigering(
    gemeente, twee, als, in_kring
):
    """#39: one key, two trajecten: never a crash on the unique key."""
    for _ in range(RONDES):
        delen = [
            maak.OnderdeelFactory(traject=maak.TrajectFactory(bestuur=gemeente, lopend=True), lopend=True)
            for _ in twee
        ]
        sleutel = uuid.uuid4()
        uit = tegelijk(
            *[
                als(
                    w,
                    lambda d=d: uren.registreer(
                        onderdeel=d,
                        datum=timezone.localdate(),
                        minuten=60,
                        bron=Bron.BUDDY,
                        namens="buddy Greet",
                        sleutel=sleutel,
                    ),
                )
                for w, d in zip(twee, delen, strict=True)
            ]
        )
        assert len(gewonnen(uit)) == 1
        with in_kring(gemeente):
            assert Urenregel.objects.filter(sleutel=sleutel).count() == 1


def test_bevestigen_terugzetten_verbeteren_en_sluiten_door_elkaar(gemeente, twee, als, in_kring):
    """#40 F8: no deadlock, one successor per line, and a sum that its lines explain."""
    for _ in range(RONDES):
        traject = _klaar_voor_certificaat(gemeente)
        with in_kring(gemeente):
            regels = list(Urenregel.objects.filter(traject=traject))
            deel = regels[0].onderdeel
        a, b = twee
        daden = [
            lambda: urenstapel.bevestig_alle(ids=[r.pk for r in regels], door=a),
            lambda: urenstapel.bevestig_alle(ids=[r.pk for r in regels[::-1]], door=b),
            lambda: uren.zet_terug(regel=regels[0], door=a),
            lambda: uren.verbeter(
                regel=regels[0], minuten=30, datum=regels[0].datum, taal="nederlands", door=b
            ),
            lambda: uren.verbeter(
                regel=regels[0], minuten=45, datum=regels[0].datum, taal="nederlands", door=a
            ),
            lambda: uren.betwist(regel=regels[1], reden="dubbel", door=b),
            lambda: certificaten.geef_af(traject=traject, door=a),
            lambda: plannen.stop(onderdeel=deel, reden="te ver", door=b),
            lambda: trajecten.pauzeer(traject=traject, van=timezone.localdate(), reden="zorg", door=a),
        ]
        geen_storing(tegelijk(*[als(twee[n % 2], daad) for n, daad in enumerate(daden)]))
        with in_kring(gemeente):
            rijen = list(Urenregel.objects.filter(traject=traject))
            opvolgers = Counter(r.verbetert_id for r in rijen if r.verbetert_id)
            vervangen = {r.pk for r in rijen if r.status == "vervangen"}
            assert set(opvolgers) == vervangen
            assert max(opvolgers.values(), default=1) == 1
            totaal = Traject.objects.met_minuten().get(pk=traject.pk)
            assert totaal.bevestigd == sum(r.minuten for r in rijen if r.status == "bevestigd")
            if totaal.status == "afgerond":
                assert totaal.bevestigd == Certificaat.objects.get(traject=traject).minuten >= 2400


def test_twee_coaches_bevestigen_dezelfde_lijsten_in_omgekeerde_volgorde(gemeente, twee, als, in_kring):
    """F8: the lines were once locked in the order of the screen, so that two screens could lock each other."""
    for _ in range(RONDES):
        regels = []
        for _ in range(6):
            deel = maak.OnderdeelFactory(
                traject=maak.TrajectFactory(bestuur=gemeente, lopend=True), duo=True, lopend=True
            )
            regels.append(maak.UrenregelFactory(onderdeel=deel))
        a, b = twee
        uit = tegelijk(
            als(a, lambda: urenstapel.bevestig_alle(ids=[r.pk for r in regels], door=a)),
            als(b, lambda: urenstapel.bevestig_alle(ids=[r.pk for r in regels[::-1]], door=b)),
        )
        assert sorted(stapel.aantal for stapel in gewonnen(uit)) == [0, 6], (
            "each line is counted as confirmed once"
        )
        with in_kring(gemeente):
            assert (
                Gebeurtenis.objects.filter(
                    soort="uren_bevestigd", onderwerp_id__in=[r.traject_id for r in regels]
                ).count()
                == 6
            )


# ---------------------------------------------------------------------------------------------- the intake
def test_twee_coaches_bewaren_een_antwoord(gemeente, twee, als, in_kring):
    """#41 IT-09: one text stands, the other gets it back beside its own."""
    for _ in range(RONDES):
        intake = maak.IntakeFactory(bestuur=gemeente)
        uit = tegelijk(
            *[
                als(
                    w,
                    lambda n=n, w=w: gesprekken.bewaar_tekst(
                        intake=intake, vraag="wat_doe_je_graag", versie=0, tekst=f"tekst {n}", door=w
                    ),
                )
                for n, w in enumerate(twee)
            ]
        )
        botsingen = [f for f in uit if isinstance(f, gesprekken.VersieConflict)]
        [bewaard] = [a for a in uit if isinstance(a, Antwoord)]
        assert len(botsingen) == 1
        assert botsingen[0].huidig.tekst == bewaard.tekst
        with in_kring(gemeente):
            assert [a.tekst for a in Antwoord.objects.filter(intake=intake)] == [bewaard.tekst]


def test_twee_coaches_vinken_tegelijk_en_geen_vinkje_gaat_verloren(gemeente, twee, als, in_kring):
    """#41: eight ticks at once are eight ticks."""
    intake = maak.IntakeFactory(bestuur=gemeente)
    keuzes = list(VRAGEN["wat_doe_je_graag"].keuzes)[:8]
    uit = tegelijk(
        *[
            als(
                twee[n % 2],
                lambda k=k: gesprekken.kies(
                    intake=intake, vraag="wat_doe_je_graag", keuze=k, aan=True, door=twee[0]
                ),
            )
            for n, k in enumerate(keuzes)
        ]
    )
    geen_storing(uit)
    with in_kring(gemeente):
        assert set(Antwoord.objects.get(intake=intake).keuzes) == set(keuzes)


def test_twee_coaches_beginnen_een_intake(gemeente, twee, als, in_kring):
    """IT-05: one intake, one coach, one line in the history."""
    for _ in range(RONDES):
        traject = maak.TrajectFactory(bestuur=gemeente)
        uit = tegelijk(
            *[als(w, lambda w=w: trajecten.begin_intake(traject=traject, door=w).pk) for w in twee]
        )
        assert len(gewonnen(uit)) == 2, "starting what was started is harmless"
        assert len(set(uit)) == 1
        with in_kring(gemeente):
            assert Intake.objects.get(traject=traject).door_id == Traject.objects.get(pk=traject.pk).coach_id
            assert Gebeurtenis.objects.filter(onderwerp_id=traject.pk, soort="intake_begonnen").count() == 1
