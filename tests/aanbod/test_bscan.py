"""TK-01, ★3: the B's scan, what it tells others, and the list of B's that a gemeente keeps itself."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from aanbod import drempels, toegankelijk
from aanbod.acties import bscan as acties
from aanbod.models import Aanbod, Bbevinding, Bnorm
from tests import factories as maak

ZIN = "De laatste bus vertrekt om 21 uur."


@pytest.fixture
def aanbod(gemeente):
    return maak.AanbodFactory(bestuur=gemeente, naam="Koor", gelabeld=True)


def _b(sleutel, **velden):
    return {f"b-{sleutel}-{naam}": waarde for naam, waarde in velden.items()}


def _bewaar(client, aanbod, velden):
    return client.post(reverse("bscan", args=[aanbod.pk]), velden)


def _hinder(aanbod, in_kring):
    with in_kring():
        return Aanbod.objects.get(pk=aanbod.pk).hinder


# ------------------------------------------------------------------------------------------------ pure
def test_zeven_bs_staan_er_vanzelf_elk_met_een_vraag():
    bs = toegankelijk.lijst([])
    assert [b.sleutel for b in bs] == [
        "bruikbaar",
        "betrouwbaar",
        "begrijpbaar",
        "bekend",
        "bereikbaar",
        "beschikbaar",
        "betaalbaar",
    ]
    assert all(b.uitleg.endswith("?") for b in bs)


def test_de_gemeente_voegt_toe_herschrijft_en_zet_uit():
    normen = [
        Bnorm(sleutel="gezellig", naam="Gezellig", volgorde=5),
        Bnorm(sleutel="bekend", naam="Gekend", uitleg="Kent men het?", volgorde=40),
        Bnorm(sleutel="betaalbaar", naam="Betaalbaar", volgorde=70, actief=False),
    ]
    namen = [b.naam for b in toegankelijk.lijst(normen)]
    assert namen[0] == "Gezellig"
    assert "Gekend" in namen
    assert "Bekend" not in namen
    assert "Betaalbaar" not in namen
    assert len(toegankelijk.lijst(normen, ook_uit=True)) == 8


def test_een_nood_is_praktisch_en_nooit_een_diagnose():
    """TK-02"""
    woorden = " ".join(d.nood + d.raakt for d in drempels.DREMPELS.values())
    assert not any(w in woorden for w in ("ziek", "trauma", "handicap", "beperking", "stoornis"))
    assert set(drempels.DREMPELS) == {
        *("taal", "lezen", "kinderen", "geld", "ver", "avond", "digitaal", "trap", "alleen", "man_vrouw")
    }


def test_wat_verbergt_gaat_voor_en_wie_er_geen_last_van_heeft_ziet_niets():
    """★3"""
    hinder = [
        {"b": "bereikbaar", "raakt": "ver", "ernst": "lager", "zin": ZIN},
        {"b": "bruikbaar", "raakt": "trap", "ernst": "weg", "zin": "Alleen een trap."},
    ]
    assert [h["ernst"] for h in drempels.hindert(hinder, {"ver", "trap"})] == ["weg", "lager"]
    assert drempels.verbergt(hinder, {"trap"})
    assert not drempels.verbergt(hinder, {"ver"})
    assert drempels.hindert(hinder, {"geld"}) == []
    assert drempels.hindert(hinder, set()) == []


# ------------------------------------------------------------------------------------------------ the scan
def test_een_bevinding_leidt_af_wat_wie_hindert(client_van, beheerder, aanbod, in_kring):
    """TK-01, ★3"""
    velden = _b("bereikbaar", score="2", zin=ZIN, raakt="ver", ernst="lager") | _b("bekend", score="4")
    assert _bewaar(client_van(beheerder), aanbod, velden).status_code == 302
    assert _hinder(aanbod, in_kring) == [{"b": "bereikbaar", "raakt": "ver", "ernst": "lager", "zin": ZIN}]
    with in_kring():
        assert Bbevinding.objects.filter(aanbod=aanbod).count() == 2


def test_de_nieuwste_bevinding_per_b_telt(client_van, beheerder, aanbod, in_kring):
    """TK-01"""
    client = client_van(beheerder)
    _bewaar(client, aanbod, _b("bereikbaar", score="2", zin=ZIN, raakt="ver", ernst="weg"))
    with time_machine.travel(timezone.now() + timedelta(days=3)):
        client = client_van(beheerder)
        _bewaar(
            client, aanbod, _b("bereikbaar", score="4", zin="Er rijdt nu een bus.", raakt="", ernst="geen")
        )
    assert _hinder(aanbod, in_kring) == []
    with in_kring():
        assert Bbevinding.objects.filter(aanbod=aanbod).count() == 2


def test_dezelfde_dag_is_een_verbetering_en_geen_tweede_rij(client_van, beheerder, aanbod, in_kring):
    client = client_van(beheerder)
    _bewaar(client, aanbod, _b("betaalbaar", score="1"))
    _bewaar(client, aanbod, _b("betaalbaar", score="3"))
    with in_kring():
        assert Bbevinding.objects.get(aanbod=aanbod).score == 3


def test_wat_niet_veranderde_krijgt_geen_nieuwe_rij(client_van, beheerder, aanbod, in_kring):
    maak.BbevindingFactory(aanbod=aanbod, b="bekend", score=3, zin="Hangt uit in de bib.")
    velden = _b("bekend", score="3", zin="Hangt uit in de bib.", ernst="geen") | _b("betaalbaar", score="4")
    _bewaar(client_van(beheerder), aanbod, velden)
    with in_kring():
        assert Bbevinding.objects.filter(aanbod=aanbod, b="bekend").count() == 1
        assert Bbevinding.objects.filter(aanbod=aanbod, b="betaalbaar").count() == 1


def _oud(client, aanbod):
    """What the page showed, as a browser sends it back."""
    tekst = client.get(reverse("bscan", args=[aanbod.pk])).text
    return dict(re.findall(r'<input type="hidden" name="(initial-[^"]+)" value="([^"]*)">', tekst))


def test_wat_een_collega_intussen_vond_gaat_niet_verloren(client_van, beheerder, aanbod, in_kring):
    """A page that was open all the time saves only what its own hand changed."""
    client = client_van(beheerder)
    oud = _oud(client, aanbod)
    assert len(oud) == 7 * 6
    _bewaar(client, aanbod, _b("bereikbaar", score="1", zin=ZIN, raakt="ver", ernst="weg"))
    leeg = _b("bereikbaar", score="", zin="", raakt="", ernst="geen") | _b("bekend", score="4", ernst="geen")
    assert _bewaar(client, aanbod, oud | leeg).status_code == 302
    with in_kring():
        assert {b.b: b.score for b in Bbevinding.objects.filter(aanbod=aanbod)} == {
            "bereikbaar": 1,
            "bekend": 4,
        }
    assert [h["ernst"] for h in _hinder(aanbod, in_kring)] == ["weg"]


def test_twee_mensen_die_hetzelfde_veranderen_zien_elkaars_woorden(client_van, beheerder, aanbod, in_kring):
    client = client_van(beheerder)
    oud = _oud(client, aanbod)
    _bewaar(client, aanbod, _b("bekend", score="1", zin="Niemand kent het."))
    mijn = _b("bekend", score="4", zin="Iedereen kent het.", ernst="geen")
    antwoord = _bewaar(client, aanbod, oud | mijn)
    assert antwoord.status_code == 422
    assert "Nu staat er: Niemand kent het." in antwoord.text
    assert "Iedereen kent het." in antwoord.text
    assert _bewaar(client, aanbod, _oud(client, aanbod) | mijn).status_code == 302
    with in_kring():
        assert Bbevinding.objects.get(aanbod=aanbod).zin == "Iedereen kent het."


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"zin": ZIN}, "Bereikbaar: kies een score."),
        ({"score": "2", "ernst": "lager", "zin": ZIN}, "Bereikbaar: kies wie het hindert."),
        ({"score": "2", "ernst": "weg", "raakt": "ver"}, "Bereikbaar: schrijf in een zin waarom."),
        ({"score": "2", "actie_tegen": "2026-12-01"}, "Bereikbaar: schrijf wat er moet gebeuren."),
        ({"score": "9"}, "Kies 1, 2, 3 of 4."),
        ({"score": "2", "raakt": "marsman"}, "marsman"),
    ],
)
def test_een_halve_bevinding_komt_terug_met_wat_er_stond(
    client_van, beheerder, aanbod, velden, zin, in_kring
):
    antwoord = _bewaar(
        client_van(beheerder), aanbod, _b("bereikbaar", **velden) | _b("bekend", score="3", zin="Goed.")
    )
    assert antwoord.status_code == 422
    assert zin in antwoord.text
    assert "Goed." in antwoord.text
    with in_kring():
        assert not Bbevinding.objects.exists()


def test_een_scan_die_halverwege_faalt_laat_de_fiche_zoals_ze_was(
    beheerder, aanbod, kring_van, monkeypatch, in_kring
):
    """Finding and derived text come together or not at all."""

    def stuk(**kwargs):
        raise RuntimeError("stuk")

    monkeypatch.setattr(acties, "leid_hinder_af", stuk)
    rij = {"score": 1, "zin": ZIN, "raakt": "ver", "ernst": "weg", "actie": "", "actie_tegen": None}
    with pytest.raises(RuntimeError), kring_van(beheerder):
        acties.bewaar_scan(aanbod=aanbod, bevindingen={"bereikbaar": rij}, door=beheerder)
    with in_kring():
        assert not Bbevinding.objects.exists()


def test_een_open_afspraak_staat_boven_de_scan_en_verdwijnt_met_een_klik(
    client_van, beheerder, aanbod, in_kring
):
    client = client_van(beheerder)
    _bewaar(
        client, aanbod, _b("bereikbaar", score="2", actie="Vraag een latere bus.", actie_tegen="2026-12-01")
    )
    adres = reverse("bscan", args=[aanbod.pk])
    assert "Afgesproken: Vraag een latere bus." in client.get(adres).text
    with in_kring():
        rij = Bbevinding.objects.get(aanbod=aanbod)
    client.post(reverse("bevinding_gedaan", args=[rij.pk]))
    assert "Afgesproken: Vraag een latere bus." not in client.get(adres).text
    client.post(reverse("bevinding_gedaan", args=[rij.pk]) + "?open=1")
    assert "Afgesproken: Vraag een latere bus." in client.get(adres).text


def test_een_gedane_afspraak_blijft_gedaan_als_je_iets_anders_verbetert(
    client_van, beheerder, aanbod, in_kring
):
    maak.BbevindingFactory(
        aanbod=aanbod, b="bekend", score=2, actie="Hang een affiche.", actie_gedaan_op=timezone.localdate()
    )
    _bewaar(client_van(beheerder), aanbod, _b("bekend", score="4", actie="Hang een affiche.", ernst="geen"))
    with in_kring():
        nieuw = Bbevinding.objects.filter(aanbod=aanbod, b="bekend").first()
    assert (nieuw.score, nieuw.actie_gedaan_op) == (4, timezone.localdate())


def test_het_blad_toont_elke_b_en_wat_er_gevonden_is(client_van, beheerder, aanbod):
    maak.BbevindingFactory(aanbod=aanbod, b="bereikbaar", zin=ZIN, raakt="ver", ernst="lager")
    tekst = client_van(beheerder).get(reverse("bscan_blad", args=[aanbod.pk])).text
    assert ZIN in tekst
    assert "Hindert wie geen auto heeft." in tekst
    assert all(b.naam in tekst for b in toegankelijk.STANDAARD)


def test_wie_kiest_leest_de_zin_en_wie_het_treft_maar_niet_de_afspraak(
    client_van, beheerder, coach, begeleider, aanbod
):
    """★3: the finding is for everybody, what the team agreed is not."""
    velden = _b("bereikbaar", score="2", zin=ZIN, raakt="ver", ernst="lager", actie="kanarie-afspraak")
    _bewaar(client_van(beheerder), aanbod, velden)
    fiche = reverse("aanbod_detail", args=[aanbod.pk])
    for mens, afspraak, knop in ((begeleider, False, False), (coach, True, False), (beheerder, True, True)):
        tekst = client_van(mens).get(fiche).text
        assert f"{ZIN} Dat hindert wie geen auto heeft." in tekst
        assert ("kanarie-afspraak" in tekst) is afspraak
        assert ("Noteer een bezoek" in tekst) is knop


# ------------------------------------------------------------------------------------------------ the list of B's
def test_de_gemeente_voegt_een_b_toe_en_scoort_ze(client_van, beheerder, aanbod, in_kring):
    """TK-01: the gemeente edits the list."""
    client = client_van(beheerder)
    nieuw = {"naam": "Breed gedragen", "uitleg": "Staat het hele bestuur erachter?", "volgorde": "80"}
    assert client.post(reverse("bnormen"), nieuw).status_code == 302
    assert client.post(reverse("bnormen"), nieuw).status_code == 422
    assert "Breed gedragen" in client.get(reverse("bscan", args=[aanbod.pk])).text
    _bewaar(client, aanbod, _b("breed-gedragen", score="3"))
    with in_kring():
        assert Bbevinding.objects.get(aanbod=aanbod).b == "breed-gedragen"


def test_een_vaste_b_krijgt_eigen_woorden(client_van, beheerder, aanbod):
    adres = reverse("bnorm", args=["bekend"])
    client = client_van(beheerder)
    client.post(adres, {"naam": "Gekend", "uitleg": "Kent men het?", "volgorde": "40"})
    assert "Gekend" in client.get(reverse("bscan", args=[aanbod.pk])).text
    assert client.get(reverse("bnorm", args=["bestaat-niet"])).status_code == 404
    assert client.post(reverse("bnormen"), {"naam": "Bekend", "volgorde": "1"}).status_code == 422


def test_een_b_uitzetten_laat_bevindingen_staan_en_kan_terug(
    client_van, beheerder, aanbod, gemeente, in_kring
):
    maak.BbevindingFactory(aanbod=aanbod, b="bekend", zin="Hangt uit in de bib.")
    ander = maak.AanbodFactory(bestuur=gemeente)
    client = client_van(beheerder)
    client.post(reverse("bnorm_zet", args=["bekend"]))
    assert "Hangt uit in de bib." in client.get(reverse("bscan", args=[aanbod.pk])).text
    assert "kop-bekend" not in client.get(reverse("bscan", args=[ander.pk])).text
    client.post(reverse("bnorm_zet", args=["bekend"]) + "?aan=1")
    assert "kop-bekend" in client.get(reverse("bscan", args=[ander.pk])).text
    with in_kring():
        assert Bbevinding.objects.filter(b="bekend").count() == 1
