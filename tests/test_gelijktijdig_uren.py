"""The ledger with many hands at once: a pile against a doubt, a correction against a confirmation, closing, signing."""

# ruff: noqa: B023 - every thread ends within its own round of the loop, so a closure sees the right value
from __future__ import annotations

import uuid

import pytest
from django.utils import timezone

from intake.acties import aanwezigheid, bewijzen, certificaten, uren, urenstapel
from intake.models import Certificaat, Deelnamebewijs, Onderdeel, Traject, Urenregel
from intake.models.uren import Bron
from netwerktraject.kern.rechten import Rol
from tests import factories as maak
from tests.huis.gelijk import geen_storing, tegelijk

pytestmark = [pytest.mark.streng, pytest.mark.django_db(transaction=True)]
RONDES = 4


@pytest.fixture
def twee(gemeente):
    gemeente.prefix, gemeente.ondertekenaar, gemeente.actief = "GB", "Els Pauwels", True
    gemeente.save()
    return [maak.gebruiker_met(Rol.NETWERKCOACH, gemeente) for _ in range(2)]


def _deel(gemeente, **velden):
    return maak.OnderdeelFactory(
        traject=maak.TrajectFactory(bestuur=gemeente, lopend=True), duo=True, lopend=True, **velden
    )


def test_een_stapel_en_een_betwisting(gemeente, twee, als, in_kring):
    """Confirmed and then contested, or contested and then left alone: never confirmed over a doubt."""
    a, b = twee
    for _ in range(RONDES):
        regels = [maak.UrenregelFactory(onderdeel=_deel(gemeente)) for _ in range(4)]
        uit = tegelijk(
            als(a, lambda: urenstapel.bevestig_alle(ids=[r.pk for r in regels], door=a)),
            *[als(b, lambda r=r: uren.betwist(regel=r, reden="niet waar", door=b)) for r in regels[::-1]],
        )
        geen_storing(uit)
        with in_kring(gemeente):
            standen = set(
                Urenregel.objects.filter(pk__in=[r.pk for r in regels]).values_list("status", flat=True)
            )
        assert standen == {"betwist"}
        assert uit[0].aantal + uit[0].betwist == 4


def test_verbeteren_intrekken_dezelfde_keer_en_bevestigen(gemeente, twee, als, in_kring):
    """One end for each line: the sum is what the lines that count say."""
    a, b = twee
    for _ in range(RONDES):
        deel = _deel(gemeente)
        een, ander = maak.UrenregelFactory(onderdeel=deel), maak.UrenregelFactory(onderdeel=deel)
        nieuw = {"minuten": 30, "datum": een.datum, "taal": "nederlands"}
        geen_storing(
            tegelijk(
                als(a, lambda: uren.verbeter(regel=een, door=a, **nieuw)),
                als(b, lambda: uren.zelfde_keer(regel=een, blijft=ander, door=b)),
                als(a, lambda: uren.zelfde_keer(regel=ander, blijft=een, door=a)),
                als(a, lambda: uren.bevestig(regel=een, door=a)),
                als(b, lambda: urenstapel.bevestig_alle(ids=[ander.pk, een.pk], door=b)),
            )
        )
        with in_kring(gemeente):
            rijen = list(Urenregel.objects.filter(onderdeel=deel))
            assert Traject.objects.met_minuten().get(pk=deel.traject_id).bevestigd == sum(
                r.minuten for r in rijen if r.status == "bevestigd"
            )
            assert len(rijen) - 2 == sum(r.verbetert_id is not None for r in rijen) <= 1
            assert any(r.status != "vervangen" for r in rijen), "two taps may not throw both lines away"


def test_sluiten_tegen_late_uren(gemeente, twee, als, in_kring):
    """IT-01: what is on the certificate is what was confirmed; nothing comes in afterwards."""
    a, b = twee
    for _ in range(RONDES):
        deel = _deel(gemeente, gepland_minuten=4800)
        for minuten in (600, 600, 600, 600):
            maak.UrenregelFactory(onderdeel=deel, minuten=minuten, bevestigd=True)
        laat = maak.UrenregelFactory(onderdeel=deel, minuten=60)
        traject, vandaag = deel.traject, timezone.localdate()
        geen_storing(
            tegelijk(
                als(a, lambda: certificaten.geef_af(traject=traject, door=a)),
                als(b, lambda: urenstapel.bevestig_alle(ids=[laat.pk], door=b)),
                als(
                    b,
                    lambda: uren.registreer(
                        onderdeel=deel,
                        datum=vandaag,
                        minuten=45,
                        bron=Bron.COACH,
                        door=b,
                        sleutel=uuid.uuid4(),
                    ),
                ),
            )
        )
        with in_kring(gemeente):
            na = Traject.objects.met_minuten().get(pk=traject.pk)
            assert na.status == "afgerond"
            assert na.bevestigd >= Certificaat.objects.get(traject=traject).minuten >= 2400
            assert Certificaat.objects.get(traject=traject).minuten == na.bevestigd


def test_twee_mensen_bewaren_dezelfde_lijst(gemeente, twee, als, in_kring):
    """One line each person, whoever was first."""
    a, b = twee
    vandaag = timezone.localdate()
    for _ in range(RONDES):
        delen = [_deel(gemeente) for _ in range(5)]
        pks = [d.pk for d in delen]

        def bewaar(wie):
            plekken = aanwezigheid.plekken(Onderdeel.objects.filter(pk__in=pks), vandaag)
            return aanwezigheid.bewaar(
                plekken=plekken[:: 1 if wie is a else -1],
                dag=vandaag,
                minuten=dict.fromkeys(pks, 120),
                taal="nederlands",
                door=wie,
                meteen=True,
            )

        geen_storing(tegelijk(als(a, lambda: bewaar(a)), als(b, lambda: bewaar(b))))
        with in_kring(gemeente):
            per = Urenregel.objects.filter(onderdeel__in=pks)
            assert sorted(per.values_list("onderdeel_id", flat=True)) == sorted(pks)
            assert set(per.values_list("status", "minuten")) == {("bevestigd", 120)}


def test_bewijzen_krijgen_elk_een_eigen_nummer_zonder_gat(gemeente, twee, als, in_kring):
    """Six at once over three parts: three proofs, three numbers in a row."""
    delen = []
    for _ in range(3):
        deel = _deel(gemeente)
        maak.UrenregelFactory(onderdeel=deel, bevestigd=True)
        delen.append(deel)
    uit = tegelijk(
        *[als(w, lambda d=d, w=w: bewijzen.maak(onderdeel=d, door=w)) for d in delen for w in twee]
    )
    geen_storing(uit)
    with in_kring(gemeente):
        nummers = sorted(Deelnamebewijs.objects.values_list("nummer", flat=True))
    assert [int(n.rsplit("-", 1)[1]) for n in nummers] == [1, 2, 3]


def test_een_bewijs_wordt_een_keer_getekend(gemeente, twee, als, in_kring):
    """By link twice, on paper, and withdrawn, at once: signed at most once, and then not overwritten."""
    a, b = twee
    for _ in range(RONDES):
        deel = _deel(gemeente)
        maak.UrenregelFactory(onderdeel=deel, bevestigd=True)
        with in_kring(gemeente):
            bewijs = bewijzen.maak(onderdeel=deel, door=a)
        link = maak.LinkFactory(bestuur=gemeente, doel="bewijs", onderwerp_id=bewijs.pk)
        wie = {"bewijs": bewijs, "link": link, "functie": "mentor"}
        uit = tegelijk(
            als(a, lambda: bewijzen.teken_met_link(tekenaar="Greet", **wie)),
            als(b, lambda: bewijzen.teken_met_link(tekenaar="Rita", **wie)),
            als(
                b,
                lambda: bewijzen.teken_papier(
                    bewijs=bewijs, tekenaar="Paul", functie="", dag=timezone.localdate(), door=b
                ),
            ),
        )
        geen_storing(uit)
        getekend = [r for r in uit if isinstance(r, Deelnamebewijs)]
        assert len(getekend) == 1
        with in_kring(gemeente):
            assert Deelnamebewijs.objects.get(pk=bewijs.pk).tekenaar == getekend[0].tekenaar
