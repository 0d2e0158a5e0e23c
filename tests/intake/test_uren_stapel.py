"""Hours by the hundreds: what a pile does, tells and takes back; contested, corrected and withdrawn lines (RG-05)."""

from __future__ import annotations

import datetime as dt
import uuid

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from intake.acties import trajecten, uren, urenstapel
from intake.models import Urenregel
from intake.models.uren import Bron, UrenStatus
from netwerktraject.kern.models import Gebeurtenis
from tests import factories as maak


@pytest.fixture
def deel(gemeente, coach):
    return maak.OnderdeelFactory(
        traject=maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach), duo=True, lopend=True
    )


def _regels(deel, n, **velden):
    return [maak.UrenregelFactory(onderdeel=deel, minuten=60 + k, **velden) for k in range(n)]


def _stand(kring_van, coach, *regels):
    with kring_van(coach):
        per = {r.pk: r.status for r in Urenregel.objects.filter(pk__in=[r.pk for r in regels])}
        return [per[r.pk] for r in regels]


def test_een_stapel_doet_hetzelfde_als_een_voor_een(deel, coach, kring_van):
    """RG-05: the same states, decisions and lines of history, whichever way."""
    los, samen = _regels(deel, 5), _regels(deel, 5)
    with kring_van(coach):
        for regel in los:
            uren.bevestig(regel=regel, door=coach)
        stapel = urenstapel.bevestig_alle(ids=[r.pk for r in samen], door=coach)
        assert (stapel.aantal, stapel.bleven) == (5, 0)
        sporen = Gebeurtenis.objects.filter(soort="uren_bevestigd").order_by("tekst", "id")
        velden = ("bestuur_id", "onderwerp_id", "tekst", "uitleg", "door_id", "namens", "gedeeld", "gegevens")
        rijen = list(sporen.values_list(*velden))
        assert len(rijen) == 10
        assert rijen[::2] == rijen[1::2]
        beslist = Urenregel.objects.filter(onderdeel=deel).values_list("status", "beslist_door")
        assert set(beslist) == {("bevestigd", coach.pk)}


def test_een_stapel_meldt_wat_intussen_veranderde(deel, coach, kring_van, gemeente):
    """RG-05: confirmed by a colleague, contested, withdrawn, or of a traject that ended: told, never forced."""
    gewoon, al, twist, weg = _regels(deel, 4)
    af = maak.UrenregelFactory(
        onderdeel=maak.OnderdeelFactory(
            traject=maak.TrajectFactory(bestuur=gemeente, lopend=True), duo=True, lopend=True
        )
    )
    with kring_van(coach):
        uren.bevestig(regel=al, door=coach)
        uren.betwist(regel=twist, reden="ik was er niet", door=coach)
        uren.trek_in(regel=weg, reden="dubbel", door=coach)
        trajecten.zet_stop(traject=af.traject, reden="verhuisd", door=coach)
        stapel = urenstapel.bevestig_alle(ids=[r.pk for r in (gewoon, al, twist, weg, af)], door=coach)
        assert (stapel.aantal, stapel.al, stapel.betwist, stapel.vervangen, stapel.beeindigd) == (
            1,
            1,
            1,
            1,
            1,
        )
    assert _stand(kring_van, coach, gewoon, al, twist, weg, af) == [
        "bevestigd", "bevestigd", "betwist", "vervangen", "ingediend",
    ]  # fmt: skip


def test_een_stapel_ongedaan_maken_raakt_geen_andere_regel(deel, coach, kring_van):
    """The undo of ten seconds takes back this pile only, and not what was decided since."""
    a, b, c = _regels(deel, 3)
    with kring_van(coach):
        stapel = urenstapel.bevestig_alle(ids=[a.pk, b.pk], door=coach)
        uren.bevestig(regel=c, door=coach)
        uren.betwist(regel=b, reden="toch niet", door=coach)
        alle = Urenregel.objects.filter(onderdeel=deel)
        assert urenstapel.zet_alle_terug(op=stapel.op, regels=alle, door=coach) == 1
        assert urenstapel.zet_alle_terug(op=stapel.op, regels=alle, door=coach) == 0
    assert _stand(kring_van, coach, a, b, c) == ["ingediend", "betwist", "bevestigd"]


def test_een_stapel_kost_evenveel_vragen_voor_een_als_voor_vijftig_regels(deel, coach, kring_van):
    aantallen = []
    for n in (1, 50):
        regels = _regels(deel, n)
        with (
            kring_van(coach),
            CaptureQueriesContext(
                connection,
            ) as vragen,
        ):
            assert urenstapel.bevestig_alle(ids=[r.pk for r in regels], door=coach).aantal == n
        aantallen.append(len(vragen))
    assert aantallen[0] == aantallen[1]


def test_de_lijst_kost_evenveel_vragen_voor_een_als_voor_vijftig_regels(deel, coach, client_van):
    browser, aantallen = client_van(coach), []
    for n in (1, 49):
        _regels(deel, n)
        browser.get("/uren/")
        with CaptureQueriesContext(connection) as vragen:
            assert browser.get("/uren/").status_code == 200
        aantallen.append(len(vragen))
    assert aantallen[0] == aantallen[1]


def test_bevestig_wat_is_aangevinkt_en_maak_het_ongedaan(deel, coach, client_van, kring_van):
    """The toast holds the address that takes the pile back; the same address of a stranger does nothing."""
    a, b = _regels(deel, 2)
    browser = client_van(coach)
    pagina = browser.post("/uren/bevestig/", {"regel": [a.pk, b.pk]}, follow=True)
    assert "2 keer bevestigd." in pagina.content.decode()
    terug = next(m.extra_tags for m in pagina.context["messages"]).removeprefix("ongedaan:")
    assert _stand(kring_van, coach, a, b) == ["bevestigd"] * 2
    browser.post(terug)
    assert _stand(kring_van, coach, a, b) == ["ingediend"] * 2
    assert browser.post("/uren/bevestig/9" + "9" * 40 + "/terug/").status_code == 404


def test_alle_zonder_vraag_laat_staan_wat_een_vraag_heeft_of_later_kwam(deel, coach, client_van, kring_van):
    """A line with a doubt, a contested one, and one that came in after the page was shown are not confirmed unseen."""
    dag = deel.gestart_op
    goed = maak.UrenregelFactory(onderdeel=deel, datum=dag, minuten=60)
    lang = maak.UrenregelFactory(onderdeel=deel, datum=dag + dt.timedelta(days=1), minuten=500)
    twist = maak.UrenregelFactory(onderdeel=deel, datum=dag + dt.timedelta(days=2), betwist=True)
    browser = client_van(coach)
    gezien = browser.get("/uren/").context["gezien"]
    laat = maak.UrenregelFactory(onderdeel=deel, datum=dag + dt.timedelta(days=3), minuten=60)
    browser.post("/uren/bevestig/", {"alle": "1", "gezien": gezien})
    assert _stand(kring_van, coach, goed, lang, twist, laat) == [
        "bevestigd",
        "ingediend",
        "betwist",
        "ingediend",
    ]
    browser.post("/uren/bevestig/", {"alle": "1", "gezien": "onzin"})
    assert _stand(kring_van, coach, laat) == ["ingediend"]


# ------------------------------------------------------------------------------------------------ one line
def test_de_reden_van_een_betwisting_blijft_op_de_regel_staan(deel, coach, client_van, kring_van):
    """RG-05: host enters, newcomer contests, coach decides with a reason: all of it stays readable."""
    regel = maak.UrenregelFactory(onderdeel=deel)
    with kring_van(coach):
        uren.betwist(regel=regel, reden="Ik was ziek.", namens="inburgeraar Amal")
        uren.betwist(regel=regel, reden="Ik was ziek.", namens="inburgeraar Amal")
        uren.betwist(regel=regel, reden="Er kwam niemand.", namens="buddy Greet")
        regel.refresh_from_db()
        assert (regel.status, regel.betwist_reden) == ("betwist", "Ik was ziek. / Er kwam niemand.")
        with pytest.raises(ValidationError, match="Beslis met een reden"):
            uren.bevestig(regel=regel, door=coach)
    browser = client_van(coach)
    assert "Ik was ziek." in browser.get("/uren/").content.decode()
    adres = reverse("uren_beslis", args=[regel.pk])
    leeg = browser.post(adres, {"besluit": "klopt", "reden": ""})
    assert leeg.status_code == 422
    assert browser.post(adres, {"besluit": "klopt", "reden": "Gebeld met Greet."}).status_code == 302
    assert _stand(kring_van, coach, regel) == ["bevestigd"]
    blad = browser.get(reverse("dossier_uren", args=[deel.traject_id])).content.decode()
    assert "Ik was ziek." in blad
    assert "Gebeld met Greet." in blad
    with kring_van(coach):
        assert uren.zet_terug(regel=regel, door=coach).status == UrenStatus.BETWIST, (
            "an undo forgets no doubt"
        )


def test_wat_nooit_gebeurde_trek_je_in_met_een_reden(deel, coach, client_van, kring_van):
    """RG-05: the end of hours that never were: out of every sum, waits for nobody, still readable."""
    regel = maak.UrenregelFactory(onderdeel=deel, betwist=True, betwist_reden="Niet waar.")
    browser = client_van(coach)
    nul = browser.post(
        reverse("uren_verbeter", args=[regel.pk]),
        {"datum": regel.datum, "minuten": "0", "taal": "nederlands", "reden": "x"},
    )
    assert nul.status_code == 422
    assert "Trek in" in nul.content.decode()
    assert browser.post(reverse("uren_trek_in", args=[regel.pk]), {"reden": " "}).status_code == 422
    assert (
        browser.post(reverse("uren_trek_in", args=[regel.pk]), {"reden": "Nooit geweest"}).status_code == 302
    )
    with kring_van(coach):
        assert not Urenregel.objects.filter(onderdeel=deel).wacht().exists()
    blad = browser.get(reverse("dossier_uren", args=[deel.traject_id])).content.decode()
    assert "ingetrokken" in blad
    assert "Nooit geweest" in blad


@pytest.mark.parametrize("bron", [Bron.AGII, Bron.LIJST, Bron.BESTAND, Bron.MENTOR])
def test_een_verbetering_is_een_nieuwe_regel_wie_de_oude_ook_schreef(bron, deel, coach, kring_van):
    regel = maak.UrenregelFactory(onderdeel=deel, bron=bron)
    with kring_van(coach):
        nieuw = uren.verbeter(regel=regel, minuten=30, datum=regel.datum, taal="nederlands", door=coach)
        regel.refresh_from_db()
        assert (regel.status, regel.minuten, nieuw.minuten, nieuw.verbetert_id) == (
            "vervangen",
            120,
            30,
            regel.pk,
        )


def test_dezelfde_keer_telt_een_keer(deel, coach, client_van, kring_van):
    """Buddy and coach both enter the meeting: doubt is shown, one tap keeps one; another day is refused."""
    van_buddy = maak.UrenregelFactory(onderdeel=deel, minuten=120)
    with kring_van(coach):
        van_coach = uren.registreer(
            onderdeel=deel,
            datum=van_buddy.datum,
            minuten=90,
            bron=Bron.COACH,
            door=coach,
            sleutel=uuid.uuid4(),
        )
    anders = maak.UrenregelFactory(onderdeel=deel, datum=van_buddy.datum - dt.timedelta(days=1))
    browser = client_van(coach)
    blad = browser.get("/uren/").content.decode()
    assert "Deze dag staat er al: 1,5 u" in blad
    adres = reverse("uren_zelfde", args=[van_buddy.pk])
    browser.post(adres, {"blijft": anders.pk})
    browser.post(adres, {"blijft": "onzin"})
    assert _stand(kring_van, coach, van_buddy, anders) == ["ingediend", "ingediend"]
    browser.post(adres, {"blijft": van_coach.pk})
    assert _stand(kring_van, coach, van_buddy, van_coach) == ["vervangen", "bevestigd"]


def test_meer_dan_twaalf_uur_op_een_dag_vraagt_een_blik(gemeente, deel, coach, client_van):
    """Over all parts together; the line itself is short enough."""
    ander = maak.OnderdeelFactory(traject=deel.traject, duo=True, lopend=True, gepland_minuten=2400)
    maak.UrenregelFactory(onderdeel=ander, minuten=700, bevestigd=True)
    maak.UrenregelFactory(onderdeel=deel, minuten=60)
    assert "Samen 12,67 u op één dag" in client_van(coach).get("/uren/").content.decode()
