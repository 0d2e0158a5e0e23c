"""IT-07, OP-07: two people at once on an info moment, on a request for help, on the question half a year later."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from intake.acties import afsluiten, infomomenten, taalhulp
from intake.models import Eindgesprek, Genodigde, Infoplek, Onderdeel, Opvolgmoment, Tolkvraag, Urenregel
from intake.models.opvolging import MomentSoort
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Bericht, Gebeurtenis
from tests import factories as maak
from tests.huis.gelijk import gewonnen, tegelijk

pytestmark = [pytest.mark.streng, pytest.mark.django_db(transaction=True)]


def _moment(gemeente, coach):
    moment = maak.InfomomentFactory(bestuur=gemeente, door=coach, voorbij=True)
    plek = maak.InfoplekFactory(infomoment=moment)
    return moment, str(plek.pk)


def test_twee_mensen_sluiten_een_infomoment_tegelijk_af(gemeente, twee, als):
    """IT-07: one does it, the other finds it done; 6 participations and 4 tasks, once."""
    moment, plek = _moment(gemeente, twee[0])
    for n in range(10):
        traject = maak.TrajectFactory(bestuur=gemeente)
        stand = {"keuzes": [plek]} if n < 6 else {"eigen_intake": True}
        maak.GenodigdeFactory(infomoment=moment, traject=traject, aanwezig=True, **stand)

    def sluit(coach):
        return als(coach, lambda: infomomenten.sluit_af(moment=moment, door=coach))

    uit = gewonnen(tegelijk(sluit(twee[0]), sluit(twee[1]), sluit(twee[0])))
    assert sorted(a.nu for a in uit) == [False, False, True]
    with systeem("test", [gemeente.pk]):
        assert Onderdeel.objects.count() == 6
        assert Opvolgmoment.objects.filter(soort=MomentSoort.INTAKE).count() == 4
        assert Gebeurtenis.objects.filter(tekst__startswith="Was op").count() == 10


def test_iemand_komt_erbij_terwijl_een_collega_afsluit(gemeente, twee, als):
    """IT-07: on the list and handled, or refused in words; never half, never a deadlock."""
    moment, plek = _moment(gemeente, twee[0])
    laat = maak.TrajectFactory(bestuur=gemeente)
    for _ in range(4):
        traject = maak.TrajectFactory(bestuur=gemeente)
        maak.GenodigdeFactory(infomoment=moment, traject=traject, aanwezig=True, keuzes=[plek])
    wie = twee[1]
    gewonnen(
        tegelijk(
            als(twee[0], lambda: infomomenten.sluit_af(moment=moment, door=twee[0])),
            als(wie, lambda: infomomenten.kom_erbij(moment=moment, traject=laat, door=wie)),
            als(wie, lambda: infomomenten.kom_erbij(moment=moment, traject=laat, door=wie)),
        )
    )
    with systeem("test", [gemeente.pk]):
        assert Genodigde.objects.filter(traject=laat).count() <= 1
        moment.refresh_from_db()
        assert Onderdeel.objects.count() == (4 if moment.afgesloten_op else 0)
        assert Infoplek.objects.count() == 1


def test_twee_vegen_stellen_de_vraag_een_keer(gemeente, als):
    """OP-07: one mail."""
    toen = timezone.localdate() - timedelta(days=190)
    maak.EindgesprekFactory(
        traject=maak.TrajectFactory(bestuur=gemeente, afgerond=True),
        navraag_akkoord=True,
        navraag_op=toen + timedelta(days=183),
    )
    uit = gewonnen(tegelijk(*[afsluiten.veeg_navraag] * 3))
    assert sum(mails for mails, _ in uit) == 1
    with systeem("test", [gemeente.pk]):
        assert Bericht.objects.count() == 1


def test_twee_antwoorden_tegelijk_zijn_er_een(gemeente, twee, als):
    """OP-07: answered once."""
    traject = maak.TrajectFactory(bestuur=gemeente, afgerond=True)
    maak.EindgesprekFactory(traject=traject, navraag_akkoord=True)

    def antwoord(coach, woord):
        return als(coach, lambda: afsluiten.beantwoord(traject=traject, antwoord=woord, door=coach))

    uit = gewonnen(tegelijk(antwoord(twee[0], "ja"), antwoord(twee[1], "nee")))
    assert sorted(uit) == [False, True]
    with systeem("test", [gemeente.pk]):
        assert Eindgesprek.objects.get().navraag_antwoord in ("ja", "nee")


def test_twee_collegas_noteren_dezelfde_hulp(gemeente, twee, als):
    """TK-06: the hours of the helper stand there once."""
    helper = maak.TrajectFactory(bestuur=gemeente, lopend=True)
    onderdeel = maak.OnderdeelFactory(traject=helper, eigen=True, lopend=True, aanbod=None)
    tolk = maak.TolkFactory(bestuur=gemeente, traject=helper, onderdeel=onderdeel)
    rij = maak.TolkvraagFactory(
        traject=maak.TrajectFactory(bestuur=gemeente, in_intake=True),
        tolk=tolk,
        door=twee[0],
        wanneer=timezone.now() - timedelta(hours=3),
    )

    def hielp(coach):
        return als(coach, lambda: taalhulp.zet_stand(rij=rij, stand="gebeurd", minuten=45, door=coach))

    gewonnen(tegelijk(hielp(twee[0]), hielp(twee[1])))
    with systeem("test", [gemeente.pk]):
        assert Urenregel.objects.count() == 1
        assert Tolkvraag.objects.get().stand == "gebeurd"
