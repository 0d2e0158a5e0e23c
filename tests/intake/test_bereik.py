"""Who reaches somebody on paper only: on each page of the dossier, not for who only follows up (TK-09, RG-04)."""

from __future__ import annotations

import pytest
from django.urls import reverse

from intake.bereik import op_papier
from netwerktraject.kern.rolverdeling import Rolmodel
from tests import factories as maak

ZIN = "geen telefoon en geen mail"


def test_alleen_wie_niets_heeft_krijgt_een_zin():
    """TK-09: a phone or a mailbox is enough to be reached; without a coach the team does it."""
    assert op_papier(voornaam="Amal", is_bereikbaar=True, wie="Carla") == ""
    zin = "Amal heeft geen telefoon en geen mail. {} geeft alles op papier of zegt het aan het loket."
    assert op_papier(voornaam="Amal", is_bereikbaar=False, wie="Carla") == zin.format("Carla")
    assert op_papier(voornaam="Amal", is_bereikbaar=False) == zin.format("Je team")


@pytest.fixture
def traject(gemeente, coach, begeleider):
    persoon = maak.InburgeraarFactory(bestuur=gemeente, onbereikbaar=True)
    traject = maak.TrajectFactory(inburgeraar=persoon, coach=coach, trajectbegeleider=begeleider, lopend=True)
    maak.IntakeFactory(traject=traject)
    return traject


def toont(client, traject, naam: str) -> bool:
    antwoord = client.get(reverse(naam, args=[traject.pk]))
    assert antwoord.status_code == 200, naam
    return ZIN in antwoord.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "naam", ["dossier", "intake", "plan", "uren_nieuw", "bewijzen", "certificaat", "eindgesprek"]
)
def test_elke_pagina_zegt_het_tot_er_een_nummer_is(naam, traject, coach, client_van, in_kring, gemeente):
    """TK-09"""
    client = client_van(coach)
    assert toont(client, traject, naam)
    with in_kring(gemeente):
        traject.inburgeraar.telefoon = "0470 12 34 56"
        traject.inburgeraar.save(update_fields=["telefoon"])
    assert not toont(client, traject, naam)


@pytest.mark.django_db
@pytest.mark.parametrize(("rol", "leest"), [(Rolmodel.UITGEBREID, False), (Rolmodel.MINIMAAL, True)])
def test_agii_leest_het_alleen_waar_ze_het_dossier_houdt(
    rol, leest, traject, gemeente, begeleider, client_van
):
    """RG-04: phone, mail and channel are no fields of who only follows up, so what follows from them is none."""
    maak.RolkeuzeFactory(gemeente=gemeente, rol=rol)
    client = client_van(begeleider)
    for naam in ("uren_nieuw", "bewijzen", "certificaat", "traject_afronden"):
        assert toont(client, traject, naam) == leest, naam
