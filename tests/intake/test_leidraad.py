"""Guides that a gemeente edits, and the intake that runs on them (IT-08)."""

import threading

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from intake import beeldkeuze
from intake.acties import gesprekken, leidraden
from intake.gesprek import Gesprek
from intake.huisgidsen import HUISGIDSEN
from intake.leidraad import gids_van, vraag_van
from intake.models import Antwoord, Leidraad, Leidraadvraag
from intake.vragen import VRAGEN
from netwerktraject.demo.beelden import BEELDEN
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.rechten import Rol
from tests import factories as maak


def aantal_vragen(doe) -> int:
    with CaptureQueriesContext(connection) as vragen:
        doe()
    return len(vragen)


def rijen(model, gemeente, **waar) -> list:
    with systeem("test", [gemeente.pk]):
        return list(model.objects.filter(**waar))


EEN_KEUZE = {
    "keuze-TOTAL_FORMS": "1",
    "keuze-INITIAL_FORMS": "0",
    "keuze-0-woord": "Zingen",
    "keuze-0-beeld": "1F3B6",
    "keuze-0-aan": "on",
}


@pytest.fixture
def beheerder(gemeente):
    return maak.gebruiker_met(Rol.BEHEERDER, gemeente, voornaam="Evi")


@pytest.fixture
def eigen(gemeente, beheerder, kring_van):
    """An own guide for newcomers, copied from the house."""
    with kring_van(beheerder):
        return leidraden.maak_eigen(bestuur_id=gemeente.pk, publiek="inburgeraar", door=beheerder)


def velden(**anders) -> dict:
    basis = {"kort": "Muziek", "vraag": "Welke muziek?", "tip": "", "beeld": "1F3B6", "keuzes": []}
    return basis | {"ander": {}, "in_orientatie": False} | anders


def rij(eigen, sleutel: str, kring_van, wie) -> Leidraadvraag:
    with kring_van(wie):
        return Leidraadvraag.objects.select_related("leidraad").get(leidraad=eigen, sleutel=sleutel)


# ---------------------------------------------------------------------------------------------- what the house gives
def test_elke_prent_van_het_huis_is_gebouwd_en_te_kiezen():
    """A copied question must save: so each picture of the house stands in the list to choose from."""
    gebruikt = {
        beeld
        for gids in HUISGIDSEN.values()
        for vraag in gids.alle
        for beeld in (vraag.beeld, *(b for _, b in vraag.keuzes.values()))
    }
    assert gebruikt <= set(beeldkeuze.WOORDEN) <= set(BEELDEN)


def test_zonder_rijen_geldt_de_leidraad_van_het_huis(gemeente, coach, kring_van):
    with kring_van(coach):
        gids = gids_van(gemeente.pk)
    assert not gids.is_eigen
    assert [v.sleutel for v in gids.vragen] == list(VRAGEN)


def test_eigen_leidraad_begint_als_kopie(gemeente, coach, eigen, kring_van, beheerder):
    """Each guide of the house comes back the same, picture by picture; a second copy is the first one."""
    with kring_van(coach):
        gids = gids_van(gemeente.pk)
    assert gids.is_eigen
    assert gids.alle == HUISGIDSEN["inburgeraar"].alle
    with kring_van(beheerder):
        for publiek in ("vrijwilliger", "gastheer"):
            leidraden.maak_eigen(bestuur_id=gemeente.pk, publiek=publiek, door=beheerder)
            assert gids_van(gemeente.pk, publiek).alle == HUISGIDSEN[publiek].alle
        assert leidraden.maak_eigen(bestuur_id=gemeente.pk, publiek="inburgeraar", door=beheerder) == eigen


# ---------------------------------------------------------------------------------------------- editing
def test_sleutel_blijft_en_keuze_verdwijnt_nooit(eigen, beheerder, kring_van):
    """IT-08: other words, the same key; a choice that is left out goes out of use and keeps its word."""
    vraag = rij(eigen, "wat_doe_je_graag", kring_van, beheerder)
    with kring_van(beheerder):
        leidraden.wijzig_vraag(
            rij=vraag,
            gezien=leidraden.kenmerk(vraag),
            door=beheerder,
            **velden(keuzes=[("koken", "Samen koken", "1F372", True), ("", "Zingen", "1F3B6", True)]),
        )
        nieuw = vraag_van(eigen.bestuur_id, "wat_doe_je_graag")
    assert nieuw.keuzes["koken"] == ("Samen koken", "1F372")
    assert nieuw.keuzes["eigen-zingen"] == ("Zingen", "1F3B6")
    assert nieuw.keuzes["voetbal"][0] == "Voetbal"
    assert "voetbal" in nieuw.keuzes_uit
    assert "koken" not in nieuw.keuzes_uit


@pytest.mark.parametrize(
    ("keuzes", "zin"),
    [
        ([("koken", "A", "1F372", True), ("koken", "B", "1F372", True)], "staat er twee keer"),
        ([("", "Zingen", "1F3B6", True), ("", "zingen", "1F3B6", True)], "hetzelfde woord"),
    ],
)
def test_twee_gelijke_keuzes_worden_geweigerd(eigen, beheerder, kring_van, keuzes, zin):
    """Bad input: a guide with two equal keys would be one answer for two pictures."""
    vraag = rij(eigen, "wat_doe_je_graag", kring_van, beheerder)
    with kring_van(beheerder), pytest.raises(ValidationError, match=zin):
        leidraden.wijzig_vraag(
            rij=vraag, gezien=leidraden.kenmerk(vraag), door=beheerder, **velden(keuzes=keuzes)
        )


def test_twee_vragen_met_hetzelfde_onderwerp_krijgen_elk_een_sleutel(eigen, beheerder, kring_van):
    with kring_van(beheerder):
        een = leidraden.nieuwe_vraag(leidraad=eigen, door=beheerder, **velden())
        twee = leidraden.nieuwe_vraag(leidraad=eigen, door=beheerder, **velden())
    assert (een.sleutel, twee.sleutel) == ("eigen-muziek", "eigen-muziek-2")


def test_een_nieuwe_vraag_neemt_nooit_een_sleutel_van_het_huis(eigen, beheerder, kring_van):
    """A key of the house means something to matching; an own question with the same topic doesn't."""
    with kring_van(beheerder):
        nieuw = leidraden.nieuwe_vraag(leidraad=eigen, door=beheerder, **velden(kort="gezin"))
    assert nieuw.sleutel == "eigen-gezin"


def test_minstens_een_vraag_blijft_in_gebruik(gemeente, beheerder, kring_van):
    leidraad = maak.LeidraadFactory(bestuur=gemeente, gewijzigd_door=beheerder)
    vraag = maak.LeidraadvraagFactory(leidraad=leidraad)
    with kring_van(beheerder), pytest.raises(ValidationError, match="minstens één vraag"):
        leidraden.zet_gebruik(vraag=vraag, actief=False, door=beheerder)


def test_verplaatsen_houdt_elke_vraag(eigen, beheerder, kring_van):
    with kring_van(beheerder):
        voor = [v.sleutel for v in gids_van(eigen.bestuur_id).alle]
        leidraden.verplaats(vraag=rij(eigen, "talen", kring_van, beheerder), omhoog=True, door=beheerder)
        leidraden.verplaats(vraag=rij(eigen, "talen", kring_van, beheerder), omhoog=True, door=beheerder)
        na = [v.sleutel for v in gids_van(eigen.bestuur_id).alle]
    assert na[:2] == ["talen", "wie_ben_je"]
    assert sorted(na) == sorted(voor)


def test_twee_beheerders_in_een_vraag_de_tweede_ziet_beide_teksten(eigen, beheerder, gemeente, client_van):
    """IT-08: a conflict shows who and what, and never overwrites; two questions of one guide don't conflict."""
    collega = maak.gebruiker_met(Rol.BEHEERDER, gemeente, voornaam="Bo")
    een, twee = client_van(beheerder), client_van(collega)
    vragen = {v.sleutel: v for v in rijen(Leidraadvraag, eigen.bestuur, leidraad=eigen)}
    adres = reverse("leidraadvraag", args=[vragen["talen"].pk])
    blad = een.get(adres).content.decode()
    gezien = leidraden.kenmerk(vragen["talen"])
    assert gezien in blad
    ander = reverse("leidraadvraag", args=[vragen["gezin"].pk])
    gezien_gezin = leidraden.kenmerk(vragen["gezin"])
    body = {"kort": "Talen", "gezien": gezien, "keuze-TOTAL_FORMS": "0", "keuze-INITIAL_FORMS": "0"}
    assert twee.post(adres, body | {"vraag": "Welke talen kan je?"}).status_code == 302
    botst = een.post(adres, body | {"vraag": "Welke taal hoor je thuis?"})
    assert botst.status_code == 409
    tekst = botst.content.decode()
    assert "Bo " in tekst
    assert "wijzigde dit" in tekst
    assert "Welke talen kan je?" in tekst
    assert "Welke taal hoor je thuis?" in tekst
    goed = een.post(ander, body | {"vraag": "Wie woont er?", "kort": "Gezin", "gezien": gezien_gezin})
    assert goed.status_code == 302


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("vraag", "", "Schrijf de vraag."),
        ("vraag", "x" * 161, "Maak de vraag korter"),
        ("kort", "", "kort onderwerp"),
        ("beeld", "../../etc/passwd", "Selecteer"),
        ("keuze-0-beeld", "", "Kies een prent"),
        ("keuze-0-woord", "", "Schrijf een woord"),
        ("keuze-0-beeld", "bestaat-niet", ""),
        ("keuze-TOTAL_FORMS", "honderd", ""),
    ],
)
def test_kwade_invoer_in_een_vraag_is_422_en_houdt_de_tekst(eigen, beheerder, client_van, veld, waarde, zin):
    """Bad input: what was typed stays, nothing is kept."""
    adres = reverse("leidraadvraag_nieuw", args=[eigen.pk])
    body = {"vraag": "Zing je graag?", "kort": "Zingen", **EEN_KEUZE} | {veld: waarde}
    antwoord = client_van(beheerder).post(adres, body)
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    assert len(rijen(Leidraadvraag, eigen.bestuur, leidraad=eigen)) == len(VRAGEN)


def test_een_nul_in_een_vraag_verdwijnt(eigen, beheerder, client_van):
    """Bad input: PostgreSQL can't hold a NUL; the rest of the words is kept."""
    body = {"vraag": "Zing\x00 je?", "kort": "Zingen", **EEN_KEUZE}
    assert (
        client_van(beheerder).post(reverse("leidraadvraag_nieuw", args=[eigen.pk]), body).status_code == 302
    )
    [nieuw] = rijen(Leidraadvraag, eigen.bestuur, leidraad=eigen, kort="Zingen")
    assert nieuw.vraag == "Zing je?"


def test_een_nieuwe_vraag_staat_meteen_in_het_gesprek(eigen, beheerder, coach, client_van, gemeente):
    """IT-08: who is in the middle of a talk sees the new guide at the next page."""
    intake = maak.IntakeFactory(traject=maak.TrajectFactory(bestuur=gemeente, coach=coach, in_intake=True))
    adres = reverse("leidraadvraag_nieuw", args=[eigen.pk])
    body = {"vraag": "Zing je graag?", "kort": "Zingen", "ander_ar": "هل تحب الغناء؟", **EEN_KEUZE}
    assert client_van(beheerder).post(adres, body).status_code == 302
    blad = client_van(coach).get(reverse("intake_vraag", args=[intake.traject_id, "eigen-zingen"]))
    tekst = blad.content.decode()
    assert "Zing je graag?" in tekst
    assert "هل تحب الغناء؟" in tekst
    assert "1F3B6" in tekst


# ---------------------------------------------------------------------------------------------- edited during an intake
def test_vraag_uit_gebruik_terwijl_iemand_typt_het_antwoord_blijft(
    eigen, beheerder, coach, client_van, kring_van, gemeente
):
    """Question removed while somebody types in it: the answer is kept, and a sentence says so."""
    traject = maak.TrajectFactory(bestuur=gemeente, coach=coach, in_intake=True)
    maak.IntakeFactory(traject=traject)
    vraag = rij(eigen, "gezin", kring_van, beheerder)
    with kring_van(beheerder):
        leidraden.zet_gebruik(vraag=vraag, actief=False, door=beheerder)
    browser = client_van(coach)
    body = {"veld": "tekst", "waarde": "Twee kinderen", "versie": "0"}
    antwoord = browser.post(reverse("antwoord_bewaar", args=[traject.pk, "gezin"]), body)
    assert antwoord.status_code == 200
    assert "uit gebruik" in antwoord.json()["let"]
    overzicht = browser.get(reverse("intake", args=[traject.pk])).content.decode()
    assert "Niet meer in de leidraad" in overzicht
    assert "Twee kinderen" in overzicht
    nog = browser.get(reverse("intake_vraag", args=[traject.pk, "gezin"])).content.decode()
    assert "niet meer in gebruik" in nog
    assert "Twee kinderen" in nog
    verder = browser.post(
        reverse("intake_vraag", args=[traject.pk, "gezin"]), {"tekst": "Drie", "versie": "1"}
    )
    assert verder.url.endswith("/intake/wat_doe_je_graag/")


def test_gekozen_keuze_die_uit_gebruik_gaat_blijft_leesbaar(eigen, beheerder, coach, kring_van, gemeente):
    intake = maak.IntakeFactory(traject=maak.TrajectFactory(bestuur=gemeente, coach=coach, in_intake=True))
    with kring_van(coach):
        gesprekken.kies(intake=intake, vraag="gezin", keuze="baby", aan=True, door=coach)
    vraag = rij(eigen, "gezin", kring_van, beheerder)
    with kring_van(beheerder):
        zonder = [(k[0], k[1], k[2], k[0] != "baby") for k in vraag.keuzes]
        leidraden.wijzig_vraag(
            rij=vraag, gezien=leidraden.kenmerk(vraag), door=beheerder, **velden(keuzes=zonder)
        )
    with kring_van(coach):
        stap = Gesprek.van(intake).stap("gezin")
        assert stap.woorden == "Baby"
        assert "partner" in [k.sleutel for k in stap.keuzes]
        gesprekken.kies(intake=intake, vraag="gezin", keuze="partner", aan=True, door=coach)
        assert set(Antwoord.objects.get(intake=intake).keuzes) == {"baby", "partner"}


def test_antwoord_op_een_vraag_die_niemand_meer_kent_blijft_leesbaar(coach, kring_van, gemeente):
    intake = maak.IntakeFactory(traject=maak.TrajectFactory(bestuur=gemeente, coach=coach, in_intake=True))
    maak.AntwoordFactory(intake=intake, vraag="eigen-zingen", tekst="Alt", weet="ingevuld")
    with kring_van(coach):
        [oud] = Gesprek.van(intake).oude
    assert (oud.vraag.kort, oud.tekst) == ("Eigen zingen", "Alt")


def test_leidraad_kost_een_vraag_hoe_lang_ze_ook_is(eigen, beheerder, coach, kring_van, gemeente, client_van):
    """No query per question."""
    intake = maak.IntakeFactory(traject=maak.TrajectFactory(bestuur=gemeente, coach=coach, in_intake=True))
    browser, adres = client_van(coach), reverse("intake", args=[intake.traject_id])
    browser.get(adres)
    kort = aantal_vragen(lambda: browser.get(adres))
    with kring_van(beheerder):
        for n in range(25):
            leidraden.nieuwe_vraag(leidraad=eigen, door=beheerder, **velden(kort=f"Extra {n}"))
    for n in range(20):
        maak.AntwoordFactory(intake=intake, vraag=f"eigen-extra-{n}", tekst="Ja", weet="ingevuld")
    lang = aantal_vragen(lambda: browser.get(adres))
    assert lang == kort


@pytest.mark.django_db(transaction=True)
def test_twee_keer_tegelijk_een_eigen_leidraad_is_er_een(gemeente, kring_van):
    """Two browsers at once: one guide, nobody sees an error page."""
    beheerder = maak.gebruiker_met(Rol.BEHEERDER, gemeente)
    klaar, fouten = threading.Barrier(2), []

    def doe() -> None:
        try:
            with kring_van(beheerder):
                klaar.wait(10)
                leidraden.maak_eigen(bestuur_id=gemeente.pk, publiek="gastheer", door=beheerder)
        except ValidationError as fout:
            fouten.append(fout.messages)
        finally:
            connection.close()

    draden = [threading.Thread(target=doe) for _ in range(2)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(20)
    assert len(rijen(Leidraad, gemeente)) == 1
    assert all("al een leidraad" in " ".join(f) for f in fouten)


def test_wie_ziet_en_wie_wijzigt(gemeente, eigen, coach, begeleider, beheerder, client_van):
    """Coaches and AgII read and print; only the beheerder edits."""
    for wie in (coach, begeleider):
        browser = client_van(wie)
        blad = browser.get(reverse("leidraad", args=["inburgeraar"])).content.decode()
        assert "Wie ben je?" in blad
        assert "Nieuwe vraag" not in blad
        assert browser.post(reverse("leidraad_maak", args=["gastheer"])).status_code == 403
    assert (
        "Nieuwe vraag"
        in client_van(beheerder).get(reverse("leidraad", args=["inburgeraar"])).content.decode()
    )
    assert client_van(beheerder).get("/leidraden/niemand/").status_code == 404
