"""The step plan against the files, the figures to choose a role by, and the list of a trajectbegeleider."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from intake import padvragen
from intake.acties import stappenplan
from intake.models import Stapafspraak, Traject
from intake.models.traject import Status
from intake.padstand import STAPPEN
from netwerktraject.kern import acties
from netwerktraject.kern.kring import binnen, systeem
from netwerktraject.kern.rolverdeling import Kant, Rolmodel
from netwerktraject.kern.toegang import kring_van_gebruiker
from netwerktraject.overzicht import rolcijfers
from tests import factories as maak

VANDAAG = timezone.localdate


@pytest.fixture
def team(gemeente, coach, begeleider, beheerder):
    return coach, begeleider, beheerder


def kies(gemeente, rol, door, dagen=0):
    return acties.kies_rol(gemeente=gemeente, rol=rol, vanaf=VANDAAG() + timedelta(days=dagen), door=door)


# ------------------------------------------------------------------------------------------------ step plan
def _afspraak(gemeente, beheerder, dagen=0, **stappen):
    with binnen(lambda: kring_van_gebruiker(beheerder.pk)):
        return stappenplan.spreek_af(
            bestuur=gemeente, stappen=stappen, vanaf=VANDAAG() + timedelta(days=dagen), door=beheerder
        )


def test_het_stappenplan_volgt_de_rol_en_de_afspraak(gemeente, team):
    """SW-03"""
    beheerder = team[2]
    assert _afspraak(gemeente, beheerder, intake=("gemeente", 7), plan=("gemeente", 14)) == 1
    with systeem("proef", [gemeente.pk]):
        plan = padvragen.plannen([gemeente.pk], VANDAAG())[gemeente.pk]
    assert (plan["intake"].dagen, plan["plan"].dagen) == (7, 14)
    _afspraak(gemeente, beheerder, intake=("gemeente", 8))
    with systeem("proef", [gemeente.pk]):
        assert Stapafspraak.objects.get().dagen == 8


def test_het_formulier_van_het_plan(client_van, gemeente, team):
    client = client_van(team[2])
    velden = {f"kant_{s}": "gemeente" for s in STAPPEN} | {f"dagen_{s}": "30" for s in STAPPEN}
    goed = client.post(reverse("stappenplan_bewaar"), velden | {"vanaf": VANDAAG().isoformat()})
    assert goed.status_code == 302
    fout = client.post(reverse("stappenplan_bewaar"), velden | {"dagen_plan": "0", "vanaf": "gisteren"})
    assert fout.status_code == 422
    for stuk in ("Kies 1 tot 365 dagen.", "Dit is geen dag.", "gisteren"):
        assert stuk in fout.content.decode()


def test_agii_leest_het_plan_van_elke_gemeente_van_haar_werkgebied(
    client_van, begeleider, gemeente, andere_gemeente
):
    client = client_van(begeleider)
    assert "Geraardsbergen" in client.get(reverse("stappenplan")).content.decode()
    assert client.get(reverse("stappenplan"), {"gemeente": andere_gemeente.slug}).status_code == 404


def _laat(wie):
    with binnen(lambda: kring_van_gebruiker(wie.pk)) as kring:
        return [(r.traject_id, r.nu.stap, r.eigenaar.naam) for r in padvragen.te_laat(kring, VANDAAG())]


def test_een_stap_die_te_laat_is_toont_haar_eigenaar(client_van, gemeente, team):
    """SW-03: overdue step shows owner, and stands with that owner only."""
    coach, begeleider, beheerder = team
    traject = maak.TrajectFactory(
        bestuur=gemeente,
        coach=coach,
        trajectbegeleider=begeleider,
        in_intake=True,
        aangemeld_op=VANDAAG() - timedelta(days=40),
    )
    maak.IntakeFactory(traject=traject, begonnen_op=VANDAAG() - timedelta(days=30))
    assert _laat(coach) == [(traject.pk, "plan", coach.naam)]
    assert _laat(begeleider) == []
    dossier = client_van(coach).get(reverse("dossier", args=[traject.pk])).content.decode()
    assert "16 dagen te laat" in dossier
    assert coach.naam in dossier
    kies(gemeente, Rolmodel.MINIMAAL, beheerder)
    assert _laat(begeleider) == [(traject.pk, "plan", begeleider.naam)]
    assert _laat(coach) == []
    assert "16 dagen" in client_van(begeleider).get(reverse("agii_mensen")).content.decode()


def test_elk_open_dossier_heeft_een_eigenaar(gemeente, team):
    """SW-07, RG-04: by construction, in every state, role, with and without people."""
    coach, begeleider, beheerder = team
    for status in Status.values:
        for wie in ({}, {"coach": coach}, {"trajectbegeleider": begeleider}):
            einde = {"beeindigd_op": VANDAAG()} if status in ("afgerond", "stopgezet") else {}
            reden = {"stop_reden": "verhuisd"} if status == "stopgezet" else {}
            velden = {"coach": None, "trajectbegeleider": None} | wie | einde | reden
            maak.TrajectFactory(bestuur=gemeente, status=status, **velden)
    for rol in (None, Rolmodel.MINIMAAL, Rolmodel.UITGEBREID):
        if rol:
            kies(gemeente, rol, beheerder)
        with systeem("proef", [gemeente.pk]):
            regels = padvragen.alle([gemeente.pk], VANDAAG())
            open_ = set(
                Traject.objects.exclude(status__in=["afgerond", "stopgezet"]).values_list("pk", flat=True)
            )
        assert {r.traject_id for r in regels} == open_
        assert all(r.eigenaar.naam and r.eigenaar.kant in Kant.values for r in regels)


def test_te_laat_kost_evenveel_vragen_voor_een_als_voor_vijftig(gemeente, team):
    coach = team[0]

    def tel():
        with (
            binnen(lambda: kring_van_gebruiker(coach.pk)) as kring,
            CaptureQueriesContext(connection) as vragen,
        ):
            n = len(padvragen.te_laat(kring, VANDAAG()))
        return n, len(vragen)

    oud = VANDAAG() - timedelta(days=60)
    maak.TrajectFactory(bestuur=gemeente, coach=coach, aangemeld=True, aangemeld_op=oud)
    een = tel()
    for _ in range(12):
        maak.TrajectFactory(bestuur=gemeente, coach=None, aangemeld=True, aangemeld_op=oud)
    assert tel() == (13, een[1])


# ------------------------------------------------------------------------------------------------ figures
def test_kleine_aantallen_zijn_nooit_te_lezen_en_nooit_uit_te_rekenen():
    """SW-02: fewer than five stay hidden, and one hidden cell hides a second."""
    assert rolcijfers.gedempt([0, 5, 9]) == ["0", "5", "9"]
    assert rolcijfers.gedempt([3, 9, 6]) == ["minder dan 5", "9", "niet te tonen"]
    assert rolcijfers.gedempt([3, 1, 9]) == ["minder dan 5", "minder dan 5", "9"]
    assert rolcijfers.gedempt([4]) == ["minder dan 5"]


def test_de_cijfers_tellen_wat_er_staat(client_van, gemeente, team, andere_gemeente):
    """SW-02"""
    coach, _begeleider, beheerder = team
    for nederlands, aantal in (("a1", 6), ("b1", 7)):
        for _ in range(aantal):
            persoon = maak.InburgeraarFactory(bestuur=gemeente, nederlands=nederlands, contacttaal="ar")
            maak.TrajectFactory(inburgeraar=persoon, lopend=True, coach=coach)
    maak.TrajectFactory(bestuur=andere_gemeente, lopend=True)
    [c] = rolcijfers.cijfers_van([gemeente.pk], VANDAAG())
    assert (c.mensen, c.coaches, c.per_coach, c.begeleiders) == ("13", "1", "13", "1")
    niveau = {cel.woord: cel.tekst for g in c.groepen if g.titel == "Nederlands" for cel in g.cellen}
    assert sorted(niveau.values()) == ["6", "7"]
    csv = client_van(beheerder).get(reverse("rol_cijfers", args=["csv"]))
    assert "met een open dossier" in csv.content.decode("utf-8-sig")
    assert client_van(beheerder).get(reverse("rol_cijfers", args=["xlsx"])).content[:2] == b"PK"


# ------------------------------------------------------------------------------------------------ my people
def test_mijn_mensen_op_naam_gemeente_en_stand(
    client_van, gemeente, partner_gemeente, werkgebied, begeleider
):
    for voornaam, bestuur, stand in (
        ("Samira", gemeente, {"lopend": True}),
        ("Bilal", partner_gemeente, {"aangemeld": True}),
    ):
        persoon = maak.InburgeraarFactory(bestuur=bestuur, voornaam=voornaam)
        maak.TrajectFactory(inburgeraar=persoon, trajectbegeleider=begeleider, **stand)

    def namen(**vraag):
        tekst = client_van(begeleider).get(reverse("agii_mensen"), vraag).content.decode()
        return {naam for naam in ("Samira", "Bilal") if naam in tekst}

    assert namen() == {"Samira", "Bilal"}
    assert namen(q="sam") == {"Samira"}
    assert namen(gemeente="ninove") == {"Bilal"}
    assert namen(status="lopend") == {"Samira"}
    assert namen(q="zzz") == set()
