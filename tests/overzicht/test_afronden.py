"""OP-07, OP-08, OP-11: the closing page with its checks, the certificate that comes by itself, the later question."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from intake.acties import certificaten
from intake.certificering import GEEN_NEDERLANDS
from intake.models import Certificaat, Eindgesprek, Traject
from intake.models.traject import Status
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Inzage
from netwerktraject.kern.models.links import Doel
from netwerktraject.overzicht.afronden import Los, Situatie, punten
from tests import factories as maak
from tests.overzicht.linkhulp import link_voor

LEEG = Situatie(
    norm=2400,
    minuten=2400,
    ontbreekt=(),
    wacht_regels=0,
    wacht_minuten=0,
    zonder_label=(),
    lopend=(),
    momenten=0,
    eindgesprek=True,
    navraag="komt",
    slotmoment="Winterfeest, 18 december.",
    certificaat="GB-2026-0001",
    status="afgerond",
)


# ------------------------------------------------------------------------------------------------ the checks
def test_als_alles_er_is_ontbreekt_er_niets():
    assert {p.stand for p in punten(LEEG)} == {"klaar"}


@pytest.mark.parametrize(
    ("anders", "zin", "stand"),
    [
        ({"certificaat": "", "minuten": 2340}, "39 uur bevestigd", "mis"),
        ({"certificaat": "", "minuten": 0}, "Nog geen uren in het Nederlands", "mis"),
        ({"ontbreekt": (GEEN_NEDERLANDS,)}, "Geen uren in het Nederlands", "mis"),
        ({"wacht_regels": 2, "wacht_minuten": 90}, "1,5 uur wacht op bevestiging", "raad"),
        (
            {"certificaat": "", "minuten": 2340, "wacht_regels": 2, "wacht_minuten": 90},
            "1,5 uur wacht op bevestiging",
            "mis",
        ),
        ({"zonder_label": ("Fietsclub",)}, "Fietsclub telt niet mee", "raad"),
        ({"lopend": (Los("duo", "Het duo met Greet", "x"),)}, "Het duo met Greet loopt nog", "raad"),
        ({"momenten": 1}, "1 taak staat nog open", "raad"),
        ({"eindgesprek": False}, "Nog geen eindgesprek", "raad"),
        ({"slotmoment": ""}, "Nog niet uitgenodigd voor een feest", "raad"),
        ({"certificaat": ""}, "Nog geen certificaat", "raad"),
        ({"certificaat": "", "ontbreekt": ("Nog 1 uur.",)}, "Nog geen certificaat", "mis"),
    ],
)
def test_wat_ontbreekt_staat_er_met_een_weg(anders, zin, stand):
    """OP-11: each check says what is missing and where to mend it."""
    alle = {p.zin: p for p in punten(Situatie(**LEEG.__dict__ | anders))}
    assert alle[zin].stand == stand
    assert alle[zin].knop
    assert alle[zin].naam


# ------------------------------------------------------------------------------------------------ the pages
def _met_uren(gemeente, coach, minuten=2400):
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
    onderdeel = maak.OnderdeelFactory(traject=traject, lopend=True, gepland_minuten=2400)
    maak.EigenVoorstelFactory(onderdeel=onderdeel, door=coach)
    rest, dag = minuten, timezone.localdate()
    while rest:
        deel = min(rest, 600)
        maak.UrenregelFactory(onderdeel=onderdeel, minuten=deel, datum=dag, bevestigd=True)
        rest, dag = rest - deel, dag - timedelta(days=1)
    return traject


def test_de_lijst_toont_wie_bijna_klaar_is(client_van, coach, gemeente):
    bijna, ver = _met_uren(gemeente, coach, 1800), _met_uren(gemeente, coach, 1740)
    blad = client_van(coach).get(reverse("afronden")).content.decode()
    assert bijna.inburgeraar.naam in blad
    assert ver.inburgeraar.naam not in blad


def test_op_39_uur_is_er_geen_certificaat(client_van, coach, gemeente):
    """OP-11: at 39 h refused; the page says what is missing."""
    gemeente.ondertekenaar = "Els Pauwels"
    gemeente.save()
    traject, client = _met_uren(gemeente, coach, 2340), client_van(coach)
    assert "39 uur bevestigd" in client.get(reverse("traject_afronden", args=[traject.pk])).content.decode()
    antwoord = client.post(reverse("certificaat", args=[traject.pk]))
    assert antwoord.status_code == 422
    with systeem("test", [gemeente.pk]):
        assert not Certificaat.objects.exists()
        assert Traject.objects.get(pk=traject.pk).status == Status.LOPEND


def test_het_certificaat_verschijnt_vanzelf(client_van, coach, gemeente):
    """OP-11: the page asks again by itself, stops when it is there, and works without JavaScript."""
    traject = maak.TrajectFactory(bestuur=gemeente, afgerond=True)
    certificaat = maak.CertificaatFactory(traject=traject, gegeven_door=coach)
    client, adres = client_van(coach), reverse("certificaat", args=[traject.pk])
    blad = client.get(adres).content.decode()
    assert 'hx-trigger="every' in blad
    assert "Kijk opnieuw" in blad
    with systeem("test", [gemeente.pk]):
        gezien = Inzage.objects.count()
        poll = client.get(adres, headers={"HX-Request": "true"})
        assert poll.status_code == 204
        assert Inzage.objects.count() == gezien
        Certificaat.objects.filter(pk=certificaat.pk).update(pdf=b"%PDF", gemaakt_op=timezone.now())
        deel = client.get(adres, headers={"HX-Request": "true"}).content.decode()
        assert Inzage.objects.count() == gezien + 1
    assert "hx-trigger" not in deel
    assert "Open het certificaat" in deel
    assert "<html" not in deel


def test_het_eindgesprek_op_het_scherm(client_van, coach, gemeente):
    """OP-07, OP-08: kept; with an error 422 and what was typed."""
    traject, client = _met_uren(gemeente, coach), client_van(coach)
    adres = reverse("eindgesprek", args=[traject.pk])
    morgen = (timezone.localdate() + timedelta(days=1)).isoformat()
    fout = client.post(adres, {"op": morgen, "ging_goed": "Zingen in het koor"})
    assert fout.status_code == 422
    assert "Zingen in het koor" in fout.content.decode()
    goed = {
        "op": timezone.localdate().isoformat(),
        "ging_goed": "Zingen",
        "blijvend": "vrije_tijd",
        "akkoord": "ja",
    }
    assert client.post(adres, goed).status_code == 302
    blad = client.get(reverse("traject_afronden", args=[traject.pk])).content.decode()
    assert "vrije tijd of een club" in blad
    assert "Over een half jaar stellen we één vraag." in blad


def test_vrijstellen_en_toch_meedoen(client_van, coach, gemeente):
    """IT-02"""
    traject, client = _met_uren(gemeente, coach, 60), client_van(coach)
    adres = reverse("traject_vrijstellen", args=[traject.pk])
    assert client.post(adres, {"reden": "werk"}).status_code == 422
    wat = {"reden": "werk", "van": timezone.localdate().isoformat(), "bron": "contract gezien"}
    assert client.post(adres, wat).status_code == 302
    rond = reverse("traject_afronden", args=[traject.pk])
    assert "Doet toch mee" in client.get(rond).content.decode()
    client.post(reverse("traject_doet_mee", args=[traject.pk]))
    with systeem("test", [gemeente.pk]):
        assert Traject.objects.get(pk=traject.pk).status == Status.LOPEND


# ------------------------------------------------------------------------------------------------ half a year later
def _gesprek(gemeente, **velden):
    traject = maak.TrajectFactory(bestuur=gemeente, afgerond=True)
    return maak.EindgesprekFactory(traject=traject, navraag_akkoord=True, **velden)


def _antwoord(gesprek) -> str:
    with systeem("test", [gesprek.bestuur_id]):
        return Eindgesprek.objects.get(pk=gesprek.pk).navraag_antwoord


def test_een_tik_is_een_antwoord_en_kijken_is_geen_tik(client, gemeente):
    """OP-07: GET shows, POST acts, answered once; afterwards thanks."""
    gesprek = _gesprek(gemeente)
    adres = link_voor(gesprek, doel=Doel.NAVRAAG, taal="fr")
    blad = client.get(adres).content.decode()
    assert "Oui, nous nous voyons encore" in blad
    assert gesprek.traject.inburgeraar.familienaam not in blad
    assert _antwoord(gesprek) == ""
    assert client.post(adres, {"antwoord": "misschien"}).status_code == 422
    assert client.post(adres, {"antwoord": "soms"}).headers["Location"] == adres
    assert "Merci" in client.get(adres).content.decode()
    client.post(adres, {"antwoord": "nee"})
    assert _antwoord(gesprek) == "soms"


def test_zonder_toestemming_is_de_link_dood(client, gemeente):
    gesprek = _gesprek(gemeente)
    adres = link_voor(gesprek, doel=Doel.NAVRAAG)
    with systeem("test", [gemeente.pk]):
        Eindgesprek.objects.update(navraag_akkoord=False)
    assert client.get(adres).status_code == 404
    assert client.post(adres, {"antwoord": "ja"}).status_code == 404


def test_de_coach_vult_het_antwoord_in_namens_iemand(client_van, coach, gemeente):
    """OP-07, TK-09: on behalf, with trace."""
    gesprek = _gesprek(gemeente)
    adres = reverse("navraag_antwoord", args=[gesprek.traject_id])
    client = client_van(coach)
    assert client.post(adres, {}).status_code == 422
    assert client.post(adres, {"antwoord": "ja"}).status_code == 302
    assert _antwoord(gesprek) == "ja"


def test_de_cijfers_tonen_n_en_geen_kleine_aantallen(client_van, coach, gemeente):
    """OP-07, OP-08, OP-10: 6 of 8 with n=8; what lasts per kind."""
    nu = timezone.now()
    for n in range(8):
        antwoord = ("ja", "soms", "nee")[n % 3 if n < 3 else 0]
        _gesprek(
            gemeente,
            navraag_antwoord=antwoord,
            navraag_beantwoord_op=nu,
            blijvend="buddy" if n < 6 else "niets",
        )
    blad = client_van(coach).get(reverse("afronden"), {"stand": "klaar"}).content.decode()
    assert "meer dan 3 van 8" in blad
    assert "n=8" in blad
    assert "De buddy blijft: 6" in blad
    assert "Niets: &lt;5" in blad


def test_het_aantal_vragen_groeit_niet_mee(client_van, coach, gemeente):
    client, tellingen = client_van(coach), []
    for erbij in (1, 12):
        for _ in range(erbij):
            _gesprek(gemeente)
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(reverse("afronden"), {"stand": "klaar"}).status_code == 200
        tellingen.append(len(vragen))
    assert tellingen[0] == tellingen[1]


def test_geef_af_met_een_lopend_duo_beeindigt_het_duo(gemeente, coach, kring_van):
    """OP-11: what still runs ends with the certificate."""
    gemeente.ondertekenaar, gemeente.prefix = "Els Pauwels", "GB"
    gemeente.save()
    traject = _met_uren(gemeente, coach)
    duo = maak.MatchFactory(onderdeel=maak.OnderdeelFactory(traject=traject, duo=True, lopend=True))
    with kring_van(coach):
        certificaten.geef_af(traject=traject, door=coach)
        duo.refresh_from_db()
        assert duo.status != "lopend"
