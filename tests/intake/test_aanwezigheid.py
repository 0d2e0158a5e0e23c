"""The attendance list of a group, and hours out of a spreadsheet: written once, doubt is asked for (RG-05)."""

from __future__ import annotations

import datetime as dt
from uuid import UUID, uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from intake.acties import uren
from intake.models import Urenregel
from intake.urenlijst import Deel, Kaart, Rij, Staat, kolommen, lees, minuten_uit, ontbreekt, oordeel
from netwerktraject.kern.models import Inzage
from tests import factories as maak

DAG = dt.date(2026, 11, 23)


@pytest.fixture
def groep(gemeente, coach):
    aanbod = maak.AanbodFactory(bestuur=gemeente, gelabeld=True, naam="Babbelcafé", minuten_per_keer=90)
    delen = [
        maak.OnderdeelFactory(
            traject=maak.TrajectFactory(
                bestuur=gemeente,
                lopend=True,
                inburgeraar__voornaam=naam,
                inburgeraar__familienaam=f"Fam{naam}",
            ),
            aanbod=aanbod,
            titel="Babbelcafé",
            lopend=True,
        )
        for naam in ("Amal", "Bilal", "Chen")
    ]
    return aanbod, delen


def _regels(kring_van, coach):
    with kring_van(coach):
        return list(Urenregel.objects.order_by("ingevoerd_op", "id"))


# ------------------------------------------------------------------------------------------------ attendance
def _body(aanbod, dag, *delen, **anders) -> dict:
    wie = {f"er_{d.pk}": "on" for d in delen}
    return {"aanbod": aanbod.pk, "dag": dag.isoformat(), "duur": "1,5", "taal": "gemengd", **wie, **anders}


def test_wie_er_was_staat_er_een_keer(groep, coach, client_van, kring_van):
    """Saved twice, and on another phone: one line each; another duration for one of them."""
    aanbod, (amal, bilal, _) = groep
    dag = timezone.localdate()
    body = _body(aanbod, dag, amal, bilal, meteen="on", **{f"duur_{bilal.pk}": "1"})
    for _ in range(2):
        assert client_van(coach).post("/aanwezigheid/", body).status_code == 302
    regels = _regels(kring_van, coach)
    assert {(r.onderdeel_id, r.minuten, r.status, r.bron, r.taal) for r in regels} == {
        (amal.pk, 90, "bevestigd", "lijst", "gemengd"),
        (bilal.pk, 60, "bevestigd", "lijst", "gemengd"),
    }
    blad = client_van(coach).get("/aanwezigheid/", {"aanbod": aanbod.pk, "dag": dag.isoformat()})
    assert "Staat er al: 1,5 u" in blad.content.decode()


def test_zonder_vinkje_wachten_de_uren(groep, coach, client_van, kring_van):
    aanbod, (amal, *_) = groep
    client_van(coach).post("/aanwezigheid/", _body(aanbod, timezone.localdate(), amal))
    assert [r.status for r in _regels(kring_van, coach)] == ["ingediend"]


def test_na_intrekken_kan_iemand_weer_aangeduid_worden(groep, coach, client_van, kring_van):
    """A wrong tick is taken back; ticking again later is a new line, not a silent nothing."""
    aanbod, (amal, *_) = groep
    body = _body(aanbod, timezone.localdate(), amal)
    client_van(coach).post("/aanwezigheid/", body)
    with kring_van(coach):
        uren.trek_in(regel=Urenregel.objects.get(), reden="was er niet", door=coach)
    client_van(coach).post("/aanwezigheid/", body)
    assert sorted(r.status for r in _regels(kring_van, coach)) == ["ingediend", "vervangen"]


@pytest.mark.parametrize(
    ("anders", "fout"),
    [
        ({"duur": "25"}, "1 minuut tot 12 uur"),
        ({"dag": "2099-01-01"}, "De dag ligt na vandaag"),
        ({"aanbod": "x"}, "Kies een groep"),
        ({"taal": "klingon"}, "Selecteer een geldige keuze"),
    ],
)
def test_een_fout_op_de_lijst_bewaart_niets_en_wist_niets(anders, fout, groep, coach, client_van, kring_van):
    aanbod, (amal, *_) = groep
    blad = client_van(coach).post("/aanwezigheid/", _body(aanbod, timezone.localdate(), amal) | anders)
    assert blad.status_code == 422
    assert fout in blad.content.decode() or "taal" in anders
    assert _regels(kring_van, coach) == []


def test_niemand_aangeduid_is_een_fout(groep, coach, client_van):
    aanbod, _ = groep
    assert client_van(coach).post("/aanwezigheid/", _body(aanbod, timezone.localdate())).status_code == 422


def test_de_lijst_toont_alleen_wie_die_dag_bezig_was(groep, coach, client_van, andere_gemeente):
    """Not started yet, stopped before, ended, or of another gemeente: not on the list."""
    aanbod, (amal, bilal, chen) = groep
    blad = client_van(coach).get("/aanwezigheid/", {"aanbod": aanbod.pk, "dag": DAG.isoformat()})
    assert [p.onderdeel.pk for p in blad.context["plekken"]] == [amal.pk, bilal.pk, chen.pk]
    vroeger = (amal.gestart_op - dt.timedelta(days=1)).isoformat()
    assert (
        not client_van(coach).get("/aanwezigheid/", {"aanbod": aanbod.pk, "dag": vroeger}).context["plekken"]
    )


def test_een_leeg_blad_op_papier_wordt_gelogd(groep, coach, client_van, kring_van):
    """RG-07: names that leave on paper are a look."""
    aanbod, _ = groep
    blad = client_van(coach).get("/aanwezigheid/blad/", {"aanbod": aanbod.pk, "dag": "2026-12-07"})
    assert blad["Content-Type"] == "application/pdf"
    with kring_van(coach):
        assert Inzage.objects.filter(soort="print", doel="aanwezigheidslijst").count() == 1


def test_een_lange_lijst_kost_geen_vraag_meer(groep, gemeente, coach, client_van):
    aanbod, _ = groep
    vraag = {"aanbod": aanbod.pk, "dag": DAG.isoformat()}
    browser, aantallen = client_van(coach), []
    for n in (0, 20):
        for _ in range(n):
            maak.OnderdeelFactory(
                traject=maak.TrajectFactory(bestuur=gemeente, lopend=True), aanbod=aanbod, lopend=True
            )
        browser.get("/aanwezigheid/", vraag)
        with CaptureQueriesContext(connection) as vragen:
            browser.get("/aanwezigheid/", vraag)
        aantallen.append(len(vragen))
    assert aantallen[0] == aantallen[1]


# ------------------------------------------------------------------------------------------------ rows, pure
@pytest.mark.parametrize(
    ("cel", "minuten"),
    [
        ("2", 120),
        ("1,5", 90),
        ("2u30", 150),
        ("2:30", 150),
        ("90 min", 90),
        ("0,02", 1),
        ("12", 720),
        ("2 uur", 120),
    ],
)
def test_uren_zoals_mensen_ze_schrijven(cel, minuten):
    assert minuten_uit(cel) == minuten


@pytest.mark.parametrize("cel", ["", "0", "12,1", "-1", "veel", "2:75", "1e3", "nan"])
def test_wat_geen_duur_is_zegt_waarom(cel):
    with pytest.raises(ValueError, match="duur"):
        minuten_uit(cel)


def _deel(naam="Fatma Yilmaz", titel="Koken", n=1):
    return Deel(UUID(int=n), naam, titel, dt.date(2026, 9, 1))


def _rij(nummer=2, naam="Fatma Yilmaz", wat="Koken", dag=DAG, minuten=120):
    return Rij(nummer, naam, wat, dag, minuten, "nederlands", "klaar")


def _oordeel(rijen, delen, staat=None, gekozen=None):
    kaart = Kaart([(*d.naam.split(" ", 1), d) for d in delen])
    return [(r.stand, r.reden) for r in oordeel(rijen, kaart, staat or {}, dt.date(2026, 11, 28), gekozen)]


def test_twee_fatmas_worden_gevraagd():
    een, twee = _deel(n=1), _deel(n=2)
    assert _oordeel([_rij()], [een, twee])[0][0] == "kies"
    assert _oordeel([_rij()], [een, twee], gekozen={2: twee.id})[0][0] == "klaar"
    assert _oordeel([_rij(naam="fatma")], [een, _deel("Fatma Kaya", n=2)])[0][0] == "kies"
    assert _oordeel([_rij(naam="YILMAZ, fatma")], [een])[0][0] == "klaar"


def test_een_onderdeel_dat_niet_klopt_wordt_gevraagd_en_een_onbekende_naam_geweigerd():
    assert _oordeel([_rij(wat="Voetbal")], [_deel()])[0] == ("kies", "Kies bij welk onderdeel dit hoort.")
    assert _oordeel([_rij(naam="Niemand")], [_deel()])[0][0] == "fout"
    assert _oordeel([_rij(dag=dt.date(2026, 12, 24))], [_deel()])[0] == ("fout", "De dag ligt na vandaag.")
    assert _oordeel([_rij(dag=dt.date(2026, 8, 1))], [_deel()])[0][0] == "fout"


def test_dubbele_rijen_en_regels_die_er_al_staan_worden_gemeld():
    deel = _deel()
    sleutel = oordeel([_rij()], Kaart([("Fatma", "Yilmaz", deel)]), {}, dt.date(2026, 11, 28))[0].sleutel
    assert _oordeel([_rij(2), _rij(3)], [deel])[1] == ("dubbel", "Dezelfde rij als rij 2.")
    al = {(deel.id, DAG): [Staat(120, sleutel)]}
    assert _oordeel([_rij()], [deel], al)[0] == ("dubbel", "Staat er al.")
    ander = {(deel.id, DAG): [Staat(90, uuid4())]}
    assert _oordeel([_rij()], [deel], ander)[0][0] == "kijk"


def test_kolommen_krijgen_hun_betekenis_en_rijen_hun_fout():
    assert kolommen(["Wie", "Datum", "Aantal uren"]) == {"naam": 0, "dag": 1, "uren": 2}
    assert ontbreekt(kolommen(["Wat"])) == ["Naam", "Dag", "Uren"]
    rijen = lees(
        ["naam", "dag", "uren", "taal"], [["A", "31/11/2026", "2", ""], ["A", DAG, "2", "klingon"]], [2, 3]
    )
    assert [r.stand for r in rijen] == ["fout", "fout"]


# ------------------------------------------------------------------------------------------------ rows, in the browser
def _bestand(tekst: str) -> SimpleUploadedFile:
    return SimpleUploadedFile("uren.csv", tekst.encode())


def _stuur(browser, tekst, **anders):
    blad = browser.post("/uren/bestand/", {"bestand": _bestand(tekst)})
    if blad.status_code != 200:
        return blad
    rijen = blad.context["form"].initial["rijen"]
    neem = [r.nummer for r, aan in blad.context["oordelen"] if aan]
    return browser.post("/uren/bestand/bewaar/", {"rijen": rijen, "neem": neem, **anders}, follow=True)


CSV = "naam;onderdeel;dag;uren;taal\nAmal FamAmal;Babbelcafé;23/11/2026;2;nederlands\nBilal;;24/11/2026;1,5;gemengd\n"


def test_een_bestand_komt_er_een_keer_in(groep, coach, client_van, kring_van):
    """Nothing before the confirmation; the same file again gives nothing new, and says so."""
    browser = client_van(coach)
    assert browser.post("/uren/bestand/", {"bestand": _bestand(CSV)}).status_code == 200
    assert _regels(kring_van, coach) == []
    assert "2 keer uren bewaard" in _stuur(browser, CSV).content.decode()
    assert sorted((r.minuten, r.bron, r.status) for r in _regels(kring_van, coach)) == [
        (90, "bestand", "ingediend"),
        (120, "bestand", "ingediend"),
    ]
    blad = browser.post("/uren/bestand/", {"bestand": _bestand(CSV)})
    assert [r.stand for r, _ in blad.context["oordelen"]] == ["dubbel", "dubbel"]
    rijen = blad.context["form"].initial["rijen"]
    assert browser.post("/uren/bestand/bewaar/", {"rijen": rijen, "neem": ["2", "3"]}).status_code == 422
    assert len(_regels(kring_van, coach)) == 2


def test_meteen_bevestigen_kan_en_een_open_vraag_houdt_tegen(groep, gemeente, coach, client_van, kring_van):
    """Two Fatmas: the page comes back with what was ticked, until somebody says who."""
    aanbod, _ = groep
    fatmas = [
        maak.OnderdeelFactory(
            traject=maak.TrajectFactory(bestuur=gemeente, lopend=True, inburgeraar__voornaam="Fatma"),
            aanbod=aanbod,
            titel="Babbelcafé",
            lopend=True,
        )
        for _ in range(2)
    ]
    browser = client_van(coach)
    csv = "naam;onderdeel;dag;uren\nFatma;Babbelcafé;23/11/2026;2\n"
    blad = _stuur(browser, csv, neem=["2"])
    assert blad.status_code == 422
    assert "Rij 2 vraagt nog een antwoord" in blad.content.decode()
    assert _regels(kring_van, coach) == []
    _stuur(browser, csv, neem=["2"], meteen="on", deel_2=str(fatmas[1].pk))
    assert [(r.onderdeel_id, r.status) for r in _regels(kring_van, coach)] == [(fatmas[1].pk, "bevestigd")]


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("", "leeg"),
        ("a;b\n1;2\n", "ontbreken"),
        ("naam;dag;uren\n" + "A;23/11/2026;2\n" * 501, "hoogstens 500"),
        ('{"a": 1}', "geen lijst met uren"),
    ],
)
def test_een_bestand_dat_niet_kan_zegt_waarom(tekst, zin, coach, client_van):
    blad = client_van(coach).post("/uren/bestand/", {"bestand": _bestand(tekst)})
    assert blad.status_code == 422
    assert zin in blad.content.decode()


def test_geknoei_met_het_voorbeeld_wordt_niet_geschreven(groep, coach, client_van, kring_van, gemeente):
    """The rows are signed: what is written is what was shown. And a foreign onderdeel is no answer."""
    browser = client_van(coach)
    for rijen in ("", "x", "eyJhIjoxfQ:abc:def"):
        assert browser.post("/uren/bestand/bewaar/", {"rijen": rijen, "neem": ["2"]}).status_code == 302
    vreemd = maak.OnderdeelFactory(lopend=True, duo=True)
    blad = _stuur(browser, "naam;dag;uren\nNiemand;23/11/2026;2\n", neem=["2"], deel_2=str(vreemd.pk))
    assert blad.status_code == 422
    assert _regels(kring_van, coach) == []


def test_het_voorbeeldbestand_past_in_de_eigen_lezer(coach, client_van):
    browser = client_van(coach)
    antwoord = browser.get("/uren/bestand/voorbeeld/")
    terug = SimpleUploadedFile("v.xlsx", antwoord.content)
    assert browser.post("/uren/bestand/", {"bestand": terug}).status_code == 200
