"""The talk: two steps without asking again, three states by tap, what was explained, talents, paper, autosave."""

import datetime as dt
import io

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from intake import uitlegtaal
from intake.acties import gesprekken, talenten, trajecten, uitleg
from intake.gesprek import Gesprek, Wacht
from intake.models import Antwoord, Intake, Talent, Uitleg
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Gebeurtenis, Inzage
from tests import factories as maak

ANTWOORDEN = {
    "talen": {"tekst": "Tigrinya", "keuzes": ["tolk", "weg"], "weet": "ingevuld", "op": "2026-11-03T09:10:00+01:00"},
    "wat_doe_je_graag": {"tekst": "", "keuzes": ["koken"], "weet": "niet_gevraagd", "versie": 1, "op": None},
    "wanneer_kan_je": {"tekst": "", "keuzes": [], "weet": "weet_niet", "versie": 1, "op": "gisteren"},
    "wat_wil_je_bereiken": {"tekst": "", "keuzes": [], "weet": "niet_gevraagd", "versie": 1},
    "verzonnen": {"tekst": "x", "weet": "ingevuld"},
    "gezin": "geen dict",
}  # fmt: skip


@pytest.fixture
def traject(gemeente, coach, begeleider):
    return maak.TrajectFactory(bestuur=gemeente, trajectbegeleider=begeleider)


@pytest.fixture
def intake(gemeente, coach):
    traject = maak.TrajectFactory(bestuur=gemeente, coach=coach, in_intake=True)
    return maak.IntakeFactory(traject=traject)


def alle(model, gemeente, **waar) -> list:
    with systeem("test", [gemeente.pk]):
        return list(model.objects.filter(**waar))


# ---------------------------------------------------------------------------------------------- two steps (IT-06)
def test_stap_twee_begint_waar_stap_een_stopte(traject, begeleider, coach, kring_van, client_van):
    """IT-06: nothing is asked again; it says where it came from, and changing it is normal."""
    maak.OrientatieFactory(
        traject=traject,
        bestuur=traject.bestuur,
        door=begeleider,
        antwoorden=ANTWOORDEN,
        klaar_op=timezone.localdate() - dt.timedelta(days=12),
    )
    with kring_van(coach):
        intake = trajecten.begin_intake(traject=traject, door=coach)
        antwoorden = {a.vraag: a for a in Antwoord.objects.filter(intake=intake)}
        assert set(antwoorden) == {"talen", "wat_doe_je_graag", "wanneer_kan_je"}
        assert (antwoorden["talen"].tekst, antwoorden["talen"].keuzes) == ("Tigrinya", ["tolk"])
        assert antwoorden["wat_doe_je_graag"].weet == "ingevuld"
        assert antwoorden["wanneer_kan_je"].weet == "weet_niet"
        assert all(a.uit_orientatie and a.gewijzigd_door_id == begeleider.pk for a in antwoorden.values())
        assert Wacht.van(Intake.objects.select_related("traject").get(pk=intake.pk)).dagen == 12
    browser = client_van(coach)
    blad = browser.get(reverse("intake", args=[traject.pk])).content.decode()
    assert f"uit het eerste gesprek van {begeleider.voornaam}, di 3 nov" in blad
    assert "Dat is 12 dagen geleden." in blad
    with kring_van(coach):
        gesprekken.bewaar_tekst(
            intake=intake, vraag="talen", versie=1, tekst="Tigrinya en Arabisch", door=coach
        )
        stap = Gesprek.van(intake).stap("talen")
    assert (stap.tekst, stap.herkomst) == ("Tigrinya en Arabisch", "")


def test_twee_keer_beginnen_neemt_een_keer_over(traject, begeleider, coach, kring_van):
    """Two coaches press at once: the answers stand there once, and an answer that was changed stays changed."""
    maak.OrientatieFactory(traject=traject, bestuur=traject.bestuur, door=begeleider, antwoorden=ANTWOORDEN)
    with kring_van(coach):
        intake = trajecten.begin_intake(traject=traject, door=coach)
        gesprekken.bewaar_tekst(intake=intake, vraag="talen", versie=1, tekst="Frans", door=coach)
        trajecten.begin_intake(traject=traject, door=coach)
        assert Antwoord.objects.filter(intake=intake).count() == 3
        assert Antwoord.objects.get(intake=intake, vraag="talen").tekst == "Frans"


def test_een_gesprek_dat_nog_niet_verwezen_is_blijft_van_agii(traject, begeleider, coach, kring_van):
    """RG-04: what the agency kept without a referral never reaches the gemeente."""
    maak.OrientatieFactory(bestuur=traject.bestuur, door=begeleider, antwoorden=ANTWOORDEN)
    with kring_van(coach):
        intake = trajecten.begin_intake(traject=traject, door=coach)
        assert not Antwoord.objects.filter(intake=intake).exists()


# ---------------------------------------------------------------------------------------------- three states (IT-09)
@pytest.mark.parametrize("weet", ["niet_gevraagd", "weet_niet", "ingevuld"])
def test_elke_stand_is_een_tik_en_kost_geen_woord(intake, coach, client_van, gemeente, weet):
    """IT-09: whatever was tapped, what was typed and chosen on that page is kept."""
    adres = reverse("intake_vraag", args=[intake.traject_id, "gezin"])
    body = {"tekst": "Met mijn zus", "versie": "0", "keuze_kinderen": "1", "keuzes_waren": "", "weet": weet}
    assert client_van(coach).post(adres, body).status_code == 302
    [antwoord] = alle(Antwoord, gemeente, intake=intake)
    assert (antwoord.weet, antwoord.tekst, antwoord.keuzes) == (weet, "Met mijn zus", ["kinderen"])
    blad = client_van(coach).get(reverse("intake", args=[intake.traject_id])).content.decode()
    assert "Met mijn zus" in blad


def test_besproken_zonder_woorden_is_iets_anders_dan_niet_gevraagd(intake, coach, client_van):
    browser = client_van(coach)
    adres = reverse("intake_vraag", args=[intake.traject_id, "wie_ben_je"])
    browser.post(adres, {"tekst": "", "versie": "0", "weet": "ingevuld"})
    assert (
        "Besproken, niets genoteerd"
        in browser.get(reverse("intake", args=[intake.traject_id])).content.decode()
    )
    assert 'value="ingevuld" aria-pressed="true"' in browser.get(adres).content.decode()


# ---------------------------------------------------------------------------------------------- autosave
@pytest.mark.parametrize(
    ("body", "status", "zin"),
    [
        ({"veld": "tekst", "waarde": "x" * 4001, "versie": "0"}, 422, "4000 tekens"),
        ({"veld": "tekst", "waarde": "a\x00b", "versie": "0"}, 200, ""),
        ({"veld": "keuze_bestaat_niet", "waarde": "1"}, 422, "bestaat niet bij deze vraag"),
        ({"veld": "weet", "waarde": "1"}, 422, "hoort niet"),
        ({"veld": "tekst", "waarde": "a", "versie": "９" * 3}, 200, ""),
    ],
)
def test_kwade_invoer_bij_het_bewaren(intake, coach, client_van, gemeente, body, status, zin):
    adres = reverse("antwoord_bewaar", args=[intake.traject_id, "talen"])
    antwoord = client_van(coach).post(adres, body)
    assert antwoord.status_code == status
    assert zin in antwoord.content.decode()
    assert len(alle(Antwoord, gemeente, intake=intake)) == (status == 200)


def test_een_vraag_die_nooit_bestond(intake, coach, client_van):
    browser = client_van(coach)
    adres = reverse("antwoord_bewaar", args=[intake.traject_id, "verzonnen"])
    assert browser.post(adres, {"veld": "tekst", "waarde": "a"}).status_code == 422
    assert browser.get(reverse("intake_vraag", args=[intake.traject_id, "verzonnen"])).status_code == 404


# ---------------------------------------------------------------------------------------------- explained (IT-14)
def test_zonder_uitleg_sluit_geen_intake(intake, coach, kring_van, client_van, gemeente):
    """IT-14: the intake cannot close without the record; with it, the old fields are filled too."""
    browser, adres = client_van(coach), reverse("intake_klaar", args=[intake.traject_id])
    leeg = browser.post(adres, {})
    assert leeg.status_code == 422
    assert "Leg eerst uit" in leeg.content.decode()
    zonder_tolk = browser.post(adres, {"uitgelegd": "on", "uitleg_taal": "ar"})
    assert zonder_tolk.status_code == 422
    assert "of er een tolk bij was" in zonder_tolk.content.decode()
    with kring_van(coach), pytest.raises(ValidationError, match="Leg eerst uit"):
        gesprekken.rond_af(intake=intake, door=coach)
    with kring_van(coach):
        uitleg.leg_uit(traject=intake.traject, soort="buddywerking", taal="ar", met_tolk=False, door=coach)
        with pytest.raises(ValidationError, match="Leg eerst uit"):
            gesprekken.rond_af(intake=intake, door=coach)
        uitleg.leg_uit(traject=intake.traject, soort="traject", taal="ar", met_tolk=True, door=coach)
    assert browser.post(adres, {}).status_code == 302
    [rij] = alle(Intake, gemeente, pk=intake.pk)
    assert (rij.uitgelegd, rij.uitleg_taal, rij.met_tolk) == (True, "ar", True)
    gedeeld = alle(Gebeurtenis, gemeente, soort="intake_klaar")
    assert [g.gedeeld for g in gedeeld] == [True]


def test_uitleg_verbeteren_kan_de_dag_zelf_en_daarna_niet(intake, coach, kring_van, client_van, gemeente):
    """IT-14: the same day corrects the same record; the next day adds one, and the old one stands."""
    browser = client_van(coach)
    adres = reverse("uitleg", args=[intake.traject_id])
    body = {"soort": ["traject", "buddywerking"], "taal": "ar", "met_tolk": "nee"}
    assert browser.post(adres, body).status_code == 302
    assert browser.post(adres, {"soort": "traject", "taal": "fr", "met_tolk": "ja"}).status_code == 302
    rijen = {r.soort: r for r in alle(Uitleg, gemeente)}
    assert {s: (r.taal, r.met_tolk) for s, r in rijen.items()} == {
        "traject": ("fr", True),
        "buddywerking": ("ar", False),
    }
    assert "Vandaag genoteerd" in browser.get(adres).content.decode()
    terug = reverse("uitleg_terug", args=[intake.traject_id, "buddywerking"])
    assert browser.post(terug).status_code == 302
    with systeem("test", [gemeente.pk]):
        Uitleg.objects.filter(soort="traject").update(op=timezone.localdate() - dt.timedelta(days=1))
    browser.post(reverse("uitleg_terug", args=[intake.traject_id, "traject"]))
    assert [r.soort for r in alle(Uitleg, gemeente)] == ["traject"]
    browser.post(adres, {"soort": "traject", "taal": "nl", "met_tolk": "nee"})
    assert len(alle(Uitleg, gemeente, soort="traject")) == 2


@pytest.mark.parametrize(
    "body",
    [
        {"taal": "ar", "met_tolk": "ja"},
        {"soort": "traject", "met_tolk": "ja"},
        {"soort": "traject", "taal": "ar"},
        {"soort": "traject", "taal": "klingon", "met_tolk": "ja"},
        {"soort": "onzin", "taal": "ar", "met_tolk": "ja"},
    ],
)
def test_kwade_invoer_bij_de_uitleg(intake, coach, client_van, gemeente, body):
    assert client_van(coach).post(reverse("uitleg", args=[intake.traject_id]), body).status_code == 422
    assert alle(Uitleg, gemeente) == []


def test_elke_taal_legt_elke_soort_uit():
    """IT-14: per kind a picture, what it is and what it is not, in every language the same number of sentences."""
    for taal in uitlegtaal.talen().values():
        assert [b.soort for b in taal.blokken] == list(uitlegtaal.BEELDEN)
        assert all(len(b.wel) == len(b.niet) == 3 and b.titel for b in taal.blokken), taal.code
        assert all(len(zin.split()) <= 15 for b in taal.blokken for zin in (*b.wel, *b.niet))


def test_uitleg_in_de_taal_van_de_persoon(intake, coach, client_van):
    with systeem("test", [intake.bestuur_id]):
        mens = intake.traject.inburgeraar
        mens.contacttaal = "ar"
        mens.save()
    browser, adres = client_van(coach), reverse("uitleg", args=[intake.traject_id])
    blad = browser.get(adres).content.decode()
    assert 'lang="ar" dir="rtl"' in blad
    assert "رفيق من الحي" in blad
    assert "رفيق من الحي" not in browser.get(f"{adres}?taal=nl").content.decode()


# ---------------------------------------------------------------------------------------------- talents (IT-09)
def test_een_talent_van_maanden_later(intake, coach, andere_coach, client_van, gemeente):
    """IT-09: added at any time, with day and author; a colleague may correct it, only author or coach remove it."""
    browser, collega = client_van(coach), client_van(andere_coach)
    adres = reverse("talenten", args=[intake.traject_id])
    body = {"talent-tekst": "Herstelt fietsen", "talent-waar": "Repaircafé", "talent-gezien_op": "2026-01-05"}
    assert browser.post(adres, body | {"terug": "/inburgeraars/"}).url == "/inburgeraars/"
    assert browser.post(adres, body).url == adres
    [talent] = alle(Talent, gemeente)
    assert (talent.tekst, talent.door_id, talent.gezien_op) == (
        "Herstelt fietsen",
        coach.pk,
        dt.date(2026, 1, 5),
    )
    blad = browser.get(reverse("intake", args=[intake.traject_id])).content.decode()
    assert "Herstelt fietsen" in blad
    assert "Carla" in blad
    wijzig = reverse("talent", args=[talent.pk])
    assert collega.post(wijzig, body | {"talent-tekst": "Herstelt elke fiets"}).status_code == 302
    assert "Weghalen kan alleen" in collega.get(wijzig).content.decode()
    weg = reverse("talent_weg", args=[talent.pk])
    collega.post(weg)
    [talent] = alle(Talent, gemeente)
    assert (talent.tekst, talent.door_id) == ("Herstelt elke fiets", coach.pk)
    browser.post(weg)
    assert alle(Talent, gemeente) == []
    soorten = [g.tekst for g in alle(Gebeurtenis, gemeente, soort="talent")]
    assert sorted(soorten) == ["Talent genoteerd", "Talent verbeterd", "Talent weggehaald"]
    assert browser.post(weg).status_code == 404


@pytest.mark.parametrize(
    "fout",
    [
        {"talent-tekst": ""},
        {"talent-tekst": " \x00 "},
        {"talent-tekst": "x" * 201},
        {"talent-gezien_op": "2199-01-01"},
        {"talent-gezien_op": "32/13/2026"},
    ],
)
def test_kwade_invoer_bij_een_talent(intake, coach, client_van, gemeente, fout):
    body = {"talent-tekst": "Zingt", "talent-waar": "In de groep", "talent-gezien_op": "2026-01-05"} | fout
    antwoord = client_van(coach).post(reverse("talenten", args=[intake.traject_id]), body)
    assert antwoord.status_code == 422
    assert "In de groep" in antwoord.content.decode()
    assert alle(Talent, gemeente) == []


def test_wie_verwees_haalt_geen_talent_weg(intake, coach, begeleider, kring_van):
    talent = maak.TalentFactory(traject=intake.traject, door=coach)
    with kring_van(coach), pytest.raises(ValidationError, match="Alleen wie dit schreef"):
        talenten.haal_weg(talent=talent, door=begeleider)


def gemerkt(antwoord) -> str:
    """The text of a tagged PDF (PDF/UA)."""
    lezer = PdfReader(io.BytesIO(antwoord.content))
    assert lezer.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert lezer.trailer["/Root"]["/Lang"] == "nl"
    return " ".join("".join(blad.extract_text() for blad in lezer.pages).split())


# ---------------------------------------------------------------------------------------------- on paper (IT-08)
def test_leidraad_en_gesprek_op_papier(intake, coach, client_van, gemeente):
    """IT-08: the same guide on A4, tagged, with its pictures; the filled-in talk is logged as a print."""
    browser = client_van(coach)
    for publiek in ("inburgeraar", "vrijwilliger", "gastheer"):
        leeg = browser.get(reverse("leidraad_pdf", args=[publiek]), {"taal": "ar"})
        assert leeg["Content-Type"] == "application/pdf"
        assert gemerkt(leeg)
    maak.AntwoordFactory(intake=intake, vraag="talen", tekst="x" * 4000, keuzes=["tolk"], weet="ingevuld")
    maak.AntwoordFactory(intake=intake, vraag="weg", tekst="Oud antwoord", weet="ingevuld")
    maak.TalentFactory(traject=intake.traject, door=coach)
    blad = browser.get(reverse("intake_pdf", args=[intake.traject_id]))
    tekst = gemerkt(blad)
    assert "Oud antwoord" in tekst
    assert "Niet gevraagd" in tekst
    assert "Herstelt fietsen" in tekst
    [inzage] = alle(Inzage, gemeente, soort="print")
    assert (inzage.onderwerp_id, inzage.gebruiker_id) == (intake.traject_id, coach.pk)
