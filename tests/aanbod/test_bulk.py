"""Work in the list: one act on many rows, undo, one field in its row (issue 3 point 6)."""

from __future__ import annotations

import uuid
from datetime import date, timedelta

import pytest
from django.contrib.messages import get_messages
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from aanbod.acties import bulk
from aanbod.acties.vers import merk_twijfel
from aanbod.models import Aanbod
from tests import factories as maak

DAG = date(2026, 11, 25)


@pytest.fixture
def rijen(gemeente):
    organisatie = maak.OrganisatieFactory(bestuur=gemeente, zonder_winst=False)
    return [
        maak.AanbodFactory(bestuur=gemeente, organisatie=organisatie, naam=f"Aanbod {n}", gepubliceerd=n != 0)
        for n in range(3)
    ]


def _ids(rijen) -> list[str]:
    return [str(rij.pk) for rij in rijen]


def _doe(browser, rijen, doe, **meer):
    return browser.post(reverse("aanbod_bulk"), {"rij": _ids(rijen), "doe": doe, **meer})


def _toast(antwoord):
    return list(get_messages(antwoord.wsgi_request))[-1]


def _weg_terug(antwoord) -> str:
    return next(
        t.removeprefix("ongedaan:") for t in _toast(antwoord).extra_tags.split() if t.startswith("ongedaan:")
    )


def _waarden(in_kring, rijen, *velden):
    with in_kring():
        return list(Aanbod.objects.filter(pk__in=[r.pk for r in rijen]).order_by("naam").values_list(*velden))


@pytest.mark.parametrize(
    ("doe", "meer", "velden", "na"),
    [
        ("publiceer", {}, ("gepubliceerd",), (True,)),
        ("verberg", {}, ("gepubliceerd",), (False,)),
        ("klopt", {}, ("bevestigd_op", "twijfel_op"), (DAG, None)),
        ("einde", {"einde": "2026-12-31"}, ("eindigt_op",), (date(2026, 12, 31),)),
        ("stop_delen", {}, ("verband", "met_besturen", "voor_allen"), (None, [], False)),
    ],
)
def test_een_handeling_op_veel_rijen_en_terug(
    doe, meer, velden, na, rijen, beheerder, partner_gemeente, client_van, in_kring, time_machine
):
    """Issue 3.6: at once, no question, and back to exactly what each row was."""
    time_machine.move_to("2026-11-25 12:00+01:00")
    with in_kring():
        Aanbod.objects.filter(pk=rijen[1].pk).update(
            twijfel_op=date(2026, 11, 1),
            voor_allen=True,
            met_besturen=[partner_gemeente.pk],
            eindigt_op=date(2027, 1, 1),
        )
    voor = _waarden(in_kring, rijen, *velden)
    browser = client_van(beheerder)
    antwoord = _doe(browser, rijen, doe, **meer)
    assert antwoord.status_code == 302
    assert _waarden(in_kring, rijen, *velden) == [na] * 3
    browser.post(_weg_terug(antwoord))
    assert _waarden(in_kring, rijen, *velden) == voor


def test_ongedaan_maken_laat_staan_wat_een_ander_intussen_wijzigde(rijen, beheerder, client_van, in_kring):
    """Issue 3.6: restores only if the version is unchanged, and says what it couldn't restore."""
    browser = client_van(beheerder)
    antwoord = _doe(browser, rijen, "verberg")
    with in_kring():
        ander = Aanbod.objects.get(pk=rijen[1].pk)
        Aanbod.objects.filter(pk=ander.pk).update(versie=ander.versie + 1)
    terug = browser.post(_weg_terug(antwoord))
    assert [w for (w,) in _waarden(in_kring, rijen, "gepubliceerd")] == [False, False, True]
    assert "Iemand wijzigde intussen Aanbod 1" in str(_toast(terug))


def test_een_soort_die_intussen_weg_is_komt_niet_terug_en_de_rest_wel(
    rijen, beheerder, gemeente, client_van, in_kring
):
    oud, nieuw = (
        maak.CategorieFactory(bestuur=gemeente, naam=n, soort="vrije_tijd") for n in ("Oud", "Nieuw")
    )
    with in_kring():
        Aanbod.objects.filter(pk=rijen[0].pk).update(categorie=oud)
    browser = client_van(beheerder)
    antwoord = _doe(browser, rijen, "categorie", categorie=str(nieuw.pk))
    with in_kring():
        oud.delete()
    terug = browser.post(_weg_terug(antwoord))
    assert terug.status_code == 302
    assert _toast(terug).message == (
        "2 activiteiten staan weer zoals voordien. "
        "Iemand wijzigde intussen Aanbod 0, of die soort bestaat niet meer: dat bleef zo."
    )
    assert _waarden(in_kring, rijen, "categorie_id") == [(nieuw.pk,), (None,), (None,)]


def test_een_te_lang_filter_wordt_niet_afgekapt_maar_geweigerd(rijen, beheerder, client_van, in_kring):
    """Cut off, "q=...&soort=x" would reach every row."""
    vraag = "q=" + "x" * 4000 + "&gepubliceerd=ja"
    antwoord = client_van(beheerder).post(
        reverse("aanbod_bulk"), {"doe": "verberg", "alles": "1", "vraag": "soort=&" + vraag}
    )
    assert "te lang" in _toast(antwoord).message
    assert _waarden(in_kring, rijen, "gepubliceerd") == [(False,), (True,), (True,)]


def test_ongedaan_maken_kan_een_keer_en_alleen_door_wie_het_deed(rijen, beheerder, gemeente, client_van):
    """Issue 3.6"""
    browser = client_van(beheerder)
    adres = _weg_terug(_doe(browser, rijen, "verberg"))
    collega = maak.gebruiker_met("beheerder", gemeente)
    assert client_van(collega).post(adres).status_code == 404
    assert browser.post(adres).status_code == 302
    assert browser.post(adres).status_code == 404


def test_aanbod_van_een_ander_blijft_zoals_het_is(
    rijen, beheerder, andere_gemeente, partner_gemeente, verband, client_van, in_kring
):
    """SW-06: foreign ids are left alone without a word, also those of a partner that one may read."""
    vreemd = maak.AanbodFactory(bestuur=andere_gemeente, naam="Vreemd")
    partner = maak.AanbodFactory(bestuur=partner_gemeente, naam="Van partner", gelabeld=True, verband=verband)
    antwoord = _doe(client_van(beheerder), [*rijen, vreemd, partner], "verberg")
    assert str(_toast(antwoord)) == "2 activiteiten: verborgen. 1 stond al zo."
    assert _waarden(in_kring, [vreemd, partner], "gepubliceerd") == [(True,), (True,)]


def test_vijfhonderd_rijen_in_evenveel_vragen_als_een(gemeente, beheerder, in_kring):
    """Issue 3.6: one lock, one UPDATE."""
    organisatie = maak.OrganisatieFactory(bestuur=gemeente)
    with in_kring():
        Aanbod.objects.bulk_create(
            Aanbod(bestuur=gemeente, organisatie=organisatie, naam=f"A {n}", soort="vrije_tijd", wat="x")
            for n in range(500)
        )
        ids = list(Aanbod.objects.values_list("pk", flat=True))

    def vragen(ids):
        with in_kring(), CaptureQueriesContext(connection) as gesteld:
            uitslag = bulk.doe(wat="einde", ids=ids, besturen=[gemeente.pk], waarde=DAG, door=beheerder)
        return uitslag, [v["sql"] for v in gesteld if "aanbod_" in v["sql"]]

    een, weinig = vragen(ids[:1])
    veel, evenveel = vragen(ids)
    assert (een.gewijzigd, veel.gewijzigd, veel.zelfde) == (1, 499, 1)
    assert len(weinig) == len(evenveel) == 3
    with in_kring():
        assert bulk.maak_ongedaan(wat="einde", terug=veel.terug, besturen=[gemeente.pk], door=beheerder) == (
            499,
            [],
        )


def test_te_veel_tegelijk_mag_niet(gemeente, beheerder, in_kring):
    with in_kring(), pytest.raises(ValidationError, match="hoogstens 1000"):
        bulk.doe(wat="klopt", ids=[uuid.uuid4()] * 1001, besturen=[gemeente.pk], door=beheerder)


def test_een_andere_laatste_dag_brengt_het_laatste_moment_mee(gemeente, beheerder, in_kring):
    """OF-14: moved later, it comes back by itself."""
    aanbod = maak.AanbodFactory(bestuur=gemeente, eindigt_op=date(2026, 1, 31), laatste_op=date(2026, 1, 27))
    maak.MomentFactory(aanbod=aanbod)
    with in_kring():
        bulk.doe(
            wat="einde", ids=[aanbod.pk], besturen=[gemeente.pk], waarde=date(2026, 12, 31), door=beheerder
        )
        aanbod.refresh_from_db()
    assert aanbod.laatste_op == date(2026, 12, 29)


def test_een_eigen_soort_geldt_alleen_waar_ze_mag(
    rijen, gemeente, andere_gemeente, beheerder, client_van, in_kring
):
    """OV-01: the base kind comes along; a profit organisation has no volunteers."""
    werk = maak.CategorieFactory(bestuur=gemeente, naam="Klusploeg", soort="vrijwilligerswerk")
    praat = maak.CategorieFactory(bestuur=gemeente, naam="Praattafel", soort="taaloefenkans")
    vreemd = maak.CategorieFactory(bestuur=andere_gemeente, naam="Vreemd")
    browser = client_van(beheerder)
    weigert = _doe(browser, rijen, "categorie", categorie=werk.pk)
    assert "zonder winst" in str(_toast(weigert))
    assert _waarden(in_kring, rijen, "categorie") == [(None,)] * 3
    _doe(browser, rijen, "categorie", categorie=vreemd.pk)
    assert _waarden(in_kring, rijen, "categorie") == [(None,)] * 3
    _doe(browser, rijen, "categorie", categorie=praat.pk)
    assert _waarden(in_kring, rijen, "categorie", "soort") == [(praat.pk, "taaloefenkans")] * 3


def test_delen_kan_alleen_met_een_eigen_verband(
    rijen, beheerder, verband, andere_gemeente, client_van, in_kring
):
    """SW-06"""
    vreemd = maak.SamenwerkingsverbandFactory(naam="Kempen", besturen=[andere_gemeente])
    browser = client_van(beheerder)
    _doe(browser, rijen, "deel", verband=vreemd.pk)
    assert _waarden(in_kring, rijen, "verband") == [(None,)] * 3
    _doe(browser, rijen, "deel", verband=verband.pk)
    assert _waarden(in_kring, rijen, "verband") == [(verband.pk,)] * 3


@pytest.mark.parametrize(
    ("data", "zin"),
    [
        ({"doe": "verberg"}, "Vink eerst"),
        ({"doe": "verberg", "rij": "geen-uuid"}, "Vink eerst"),
        ({"doe": "wis_alles", "rij": "x"}, "Kies wat je wil doen"),
        ({"doe": "einde", "rij": "x"}, "Kies eerst de laatste dag"),
        ({"doe": "einde", "rij": "x", "einde": "31/02/2027"}, "Deze dag bestaat niet"),
        ({"doe": "deel", "rij": "x"}, "Kies eerst met welk verband"),
    ],
)
def test_wat_niet_kan_zegt_hoe_het_wel_kan(data, zin, rijen, beheerder, client_van, in_kring):
    data = {naam: str(rijen[1].pk) if waarde == "x" else waarde for naam, waarde in data.items()}
    antwoord = client_van(beheerder).post(reverse("aanbod_bulk"), data)
    assert zin in str(_toast(antwoord))
    assert _waarden(in_kring, rijen, "eindigt_op", "gepubliceerd")[1] == (None, True)


def test_alles_van_het_filter_telt_alleen_wat_het_filter_toont(
    rijen, gemeente, beheerder, client_van, in_kring
):
    """Issue 3.6: beyond the page one sees."""
    ander = maak.AanbodFactory(bestuur=gemeente, naam="Naaien", gepubliceerd=True)
    client_van(beheerder).post(reverse("aanbod_bulk"), {"alles": "ja", "vraag": "q=Aanbod", "doe": "verberg"})
    assert _waarden(in_kring, rijen, "gepubliceerd") == [(False,)] * 3
    assert _waarden(in_kring, [ander], "gepubliceerd") == [(True,)]


def test_een_knop_in_een_rij_doet_alleen_die_rij(rijen, beheerder, client_van, in_kring):
    """What is ticked elsewhere doesn't count."""
    data = {"rij": _ids(rijen), "een": f"verberg:{rijen[2].pk}", "alles": "ja"}
    client_van(beheerder).post(reverse("aanbod_bulk"), data)
    assert _waarden(in_kring, rijen, "gepubliceerd") == [(False,), (True,), (False,)]


def test_afdrukken_toont_wat_aangevinkt_is(rijen, beheerder, client_van):
    pagina = _doe(client_van(beheerder), rijen[:2], "print").content.decode()
    assert "Aanbod 0" in pagina
    assert "Aanbod 2" not in pagina


# ------------------------------------------------------------------------------------------------ one field
@pytest.mark.parametrize(
    ("veld", "waarde", "na"),
    [
        ("naam", "Praatcafé", {"naam": "Praatcafé"}),
        ("wanneer", "elke dinsdag", {"wanneer": "elke dinsdag"}),
        ("prijs", "2,50 euro", {"prijs": "2,50 euro", "prijs_cent": 250}),
        ("prijs", "gratis", {"prijs": "gratis", "prijs_cent": 0}),
        ("prijs", "", {"prijs": "", "prijs_cent": None}),
        ("plaatsen_vrij", "3", {"plaatsen_vrij": 3}),
        ("plaatsen_vrij", "", {"plaatsen_vrij": None}),
        ("vol_tot", "2026-12-31", {"vol_tot": date(2026, 12, 31)}),
    ],
)
def test_een_veld_wijzigen_in_de_rij(veld, waarde, na, rijen, beheerder, client_van, in_kring):
    """Issue 3.6: with and without script; only that field."""
    aanbod = rijen[1]
    adres = reverse("aanbod_veld", args=[aanbod.pk, veld])
    browser = client_van(beheerder)
    assert browser.get(adres).status_code == 200
    antwoord = browser.post(
        adres, {veld: waarde, "versie": aanbod.versie, "soort": "buddywerking", "gepubliceerd": ""}
    )
    assert antwoord.status_code == 302
    with in_kring():
        nu = Aanbod.objects.get(pk=aanbod.pk)
    assert {naam: getattr(nu, naam) for naam in na} == na
    assert (nu.versie, nu.soort, nu.gepubliceerd) == (aanbod.versie + 1, "taaloefenkans", True)
    deel = browser.post(adres, {veld: waarde, "versie": nu.versie}, headers={"HX-Request": "true"})
    assert (deel.status_code, b"<html" in deel.content) == (200, False)


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("naam", "", "Vul de naam in."),
        ("naam", "Aanbod 2", "bestaat al"),
        ("plaatsen_vrij", "-1", "minstens 0"),
        ("plaatsen_vrij", "99", "Er zijn maar 10 plaatsen."),
        ("vol_tot", "31/02/2027", "Deze dag bestaat niet."),
        ("prijs", "-5 euro", "minder dan nul"),
    ],
)
def test_een_fout_veld_blijft_open_met_wat_je_typte(
    veld, waarde, zin, rijen, beheerder, client_van, in_kring
):
    """422, the words of the rule, nothing written."""
    with in_kring():
        Aanbod.objects.filter(pk=rijen[1].pk).update(capaciteit=10)
    adres = reverse("aanbod_veld", args=[rijen[1].pk, veld])
    data = {veld: waarde, "versie": rijen[1].versie}
    antwoord = client_van(beheerder).post(adres, data, headers={"HX-Request": "true"})
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    assert _waarden(in_kring, [rijen[1]], "naam", "versie") == [("Aanbod 1", rijen[1].versie)]


def test_twee_mensen_in_een_veld_overschrijven_elkaar_niet(rijen, beheerder, client_van, in_kring):
    """Issue 3.6: the second one reads what stands there now, and may then choose."""
    adres = reverse("aanbod_veld", args=[rijen[1].pk, "prijs"])
    browser, versie = client_van(beheerder), rijen[1].versie
    browser.post(adres, {"prijs": "gratis", "versie": versie})
    tweede = browser.post(adres, {"prijs": "5 euro", "versie": versie}, headers={"HX-Request": "true"})
    assert tweede.status_code == 422
    assert "Nu staat er: gratis." in tweede.content.decode()
    assert _waarden(in_kring, [rijen[1]], "prijs") == [("gratis",)]
    assert f'value="{versie + 1}"' in tweede.content.decode()


@pytest.mark.parametrize("veld", ["label", "bestuur", "mentor", "versie", "wat"])
def test_andere_velden_kan_je_zo_niet_wijzigen(veld, rijen, beheerder, client_van):
    adres = reverse("aanbod_veld", args=[rijen[1].pk, veld])
    assert client_van(beheerder).post(adres, {veld: "x"}).status_code == 404


def test_annuleren_geeft_de_rij_terug_zoals_ze_was(rijen, beheerder, client_van):
    """Esc."""
    adres = reverse("aanbod_veld", args=[rijen[1].pk, "naam"])
    deel = client_van(beheerder).get(adres, {"toon": "1"}, headers={"HX-Request": "true"}).content.decode()
    assert "Aanbod 1" in deel
    assert "<form" not in deel


def test_terug_leidt_nooit_naar_een_vreemde_site(rijen, beheerder, client_van):
    adres = reverse("aanbod_veld", args=[rijen[1].pk, "naam"])
    pagina = client_van(beheerder).get(adres, {"terug": "//kwaad.example"}).content.decode()
    assert "kwaad.example" not in pagina


# ------------------------------------------------------------------------------------------------ freshness
def test_wat_te_lang_niet_nagekeken_is_wordt_twijfel(gemeente, andere_gemeente, in_kring):
    """Issue 3.5: term of the kind, else of the gemeente, else 180 days; safe twice."""
    maak.InstellingFactory(bestuur=andere_gemeente, vers_dagen=30)
    kort = maak.CategorieFactory(bestuur=gemeente, vers_dagen=14)

    def een(bestuur, dagen, **anders):
        return maak.AanbodFactory(bestuur=bestuur, bevestigd_op=DAG - timedelta(days=dagen), **anders)

    vers = [een(gemeente, 180), een(andere_gemeente, 30), een(gemeente, 14, categorie=kort)]
    oud = [een(gemeente, 181), een(andere_gemeente, 31), een(gemeente, 15, categorie=kort)]
    stil = [
        een(gemeente, 999, gepubliceerd=False),
        een(gemeente, 999, eindigt_op=DAG - timedelta(days=1)),
        een(gemeente, 999, laatste_op=DAG - timedelta(days=1)),
    ]
    assert merk_twijfel(dag=DAG, brok=2) == 3
    assert merk_twijfel(dag=DAG) == 0
    assert _waarden(in_kring, oud, "twijfel_op") == [(DAG,)] * 3
    assert _waarden(in_kring, [*vers, *stil], "twijfel_op") == [(None,)] * 6
