"""The form of an offer: one record, one write, plain words (OF-02, OF-06, OF-09, OF-15, OV-01, OV-04, SW-06)."""

from datetime import date, time

import pytest
import time_machine
from django.urls import reverse

from aanbod.models import Aanbod, Categorie, Moment, Organisatie
from tests import factories as maak
from tests.aanbod.hulp import momenten, velden

pytestmark = pytest.mark.django_db
DINSDAG = {"dag": "1", "om_de": "1", "begint": "14:00", "eindigt": "16:00"}


@pytest.fixture
def organisatie(gemeente):
    return maak.OrganisatieFactory(bestuur=gemeente, naam="De Linde")


@pytest.fixture
def bureau(client_van, beheerder):
    return client_van(beheerder)


@pytest.fixture
def bewaar(bureau, organisatie, in_kring):
    """Post the form; give the answer and what is kept."""

    def doe(aanbod=None, **anders):
        adres = reverse("aanbod_wijzig", args=[aanbod.pk]) if aanbod else reverse("aanbod_nieuw")
        body = velden(**({"organisatie": str(organisatie.pk)} | anders))
        if aanbod and "versie" not in anders:
            body["versie"] = str(aanbod.versie)
        antwoord = bureau.post(adres, body)
        with in_kring():
            return antwoord, Aanbod.objects.filter(naam=body["naam"]).first()

    return doe


def tekst(antwoord) -> str:
    return antwoord.content.decode()


def test_vier_velden_volstaan(bewaar):
    """OF-06: only organisation, name, kind and what one does; the rest stays not asked."""
    antwoord, aanbod = bewaar()
    assert antwoord.status_code == 302
    assert aanbod.kinderen_welkom is None
    assert aanbod.rooster is None
    assert aanbod.prijs_cent is None
    assert (aanbod.minuten_per_keer, aanbod.taaliconen) == (120, 1)


@time_machine.travel("2026-11-25 10:00", tick=False)
def test_bewaren_leidt_alles_af_in_een_keer(bewaar, in_kring):
    """OV-04: grid, last day, sentence, place on the map, freshness."""
    _, aanbod = bewaar(
        **momenten(DINSDAG | {"van": "2026-12-01", "tot": "2027-06-15"}), zomerstop="true", postcode="9500"
    )
    assert aanbod.rooster == 1 << 4
    assert aanbod.laatste_op == date(2027, 6, 15)
    assert aanbod.wanneer.startswith("di 14 tot 16 uur")
    assert aanbod.wanneer.endswith("niet in juli en augustus")
    assert aanbod.bevestigd_op == date(2026, 11, 25)
    assert aanbod.breedtegraad is not None
    with in_kring():
        assert [m.begint for m in aanbod.momenten.all()] == [time(14)]


def test_een_eigen_zin_blijft_en_een_afgeleide_volgt(bewaar):
    """OV-04: `wanneer` is only filled when left empty."""
    _, aanbod = bewaar(**momenten(DINSDAG))
    assert aanbod.wanneer == "di 14 tot 16 uur"
    _, aanbod = bewaar(aanbod, **momenten(DINSDAG | {"dag": "3"}), wanneer=aanbod.wanneer)
    assert aanbod.wanneer == "do 14 tot 16 uur"
    _, aanbod = bewaar(aanbod, **momenten(DINSDAG), wanneer="elke week, bel even")
    assert aanbod.wanneer == "elke week, bel even"


def test_momenten_die_blijven_houden_hun_rij(bewaar, in_kring):
    """OV-04: no churn in the history for what did not change."""
    _, aanbod = bewaar(**momenten(DINSDAG, DINSDAG | {"dag": "4"}))
    with in_kring():
        blijft = Moment.objects.get(aanbod=aanbod, dag=1).pk
    bewaar(aanbod, **momenten(DINSDAG, {"dag": "", "van": "2026-12-24", "om_de": "1"}))
    with in_kring():
        rijen = {(m.pk == blijft, m.dag, m.van) for m in Moment.objects.filter(aanbod=aanbod)}
    assert rijen == {(True, 1, None), (False, None, date(2026, 12, 24))}


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"eindigt_op": "31/02/2027"}, "Deze dag bestaat niet"),
        ({"eindigt_op": "0027-02-01"}, "Kijk het jaar na"),
        ({"deadline_op": "2027-02-02", "eindigt_op": "2027-02-01"}, "Inschrijven kan niet na de laatste dag"),
        ({"leeftijd_van": "40", "leeftijd_tot": "18"}, "De leeftijd vanaf is hoger"),
        ({"leeftijd_tot": "400"}, "Kijk de leeftijd na"),
        ({"capaciteit": "5", "plaatsen_vrij": "6"}, "niet meer plaatsen vrij zijn"),
        ({"prijs_cent": "twee"}, "Schrijf een bedrag in euro"),
        ({"prijs_cent": "1,00", "kort_cent": "2,00"}, "De verlaagde prijs is hoger"),
        ({"postcode": "0000"}, "We kennen deze postcode niet"),
        ({"postcode": "٩٥٠٠"}, "We kennen deze postcode niet"),
        ({"minuten_per_keer": "2"}, "Kies tussen 5 minuten en 24 uur"),
        ({"met_besturen_erbij": "Geraardsberge"}, "We kennen geen gemeente"),
        (
            momenten({"dag": "1", "om_de": "1", "begint": "16:00", "eindigt": "14:00"}),
            "Het einduur ligt niet na",
        ),
        (momenten({"dag": "", "om_de": "1", "begint": "16:00"}), "Kies een dag van de week of een datum"),
        (momenten(DINSDAG | {"van": "2027-02-02", "tot": "2027-02-01"}), "De laatste dag ligt voor"),
        (momenten(DINSDAG | {"om_de": "2"}), "Vanaf welke dag tel je om de 2 weken?"),
    ],
)
def test_wat_niet_kan_wordt_in_gewone_woorden_gezegd(bewaar, anders, zin):
    """OF-15"""
    antwoord, aanbod = bewaar(**anders)
    assert antwoord.status_code == 422
    assert aanbod is None
    assert zin in tekst(antwoord)
    assert "Praten aan tafel." in tekst(antwoord)


@pytest.mark.parametrize(
    ("getypt", "cent"), [("2,50", 250), ("2.5", 250), ("€ 2", 200), ("gratis", 0), ("0", 0), ("", None)]
)
def test_een_bedrag_typ_je_zoals_je_het_schrijft(bewaar, getypt, cent):
    """OF-15"""
    _, aanbod = bewaar(prijs_cent=getypt)
    assert aanbod.prijs_cent == cent


def test_vrijwilligers_alleen_bij_wie_zonder_winst_werkt(bewaar, bureau, organisatie, in_kring):
    """OF-05: on both sides, the offer and the organisation."""
    with in_kring():
        Organisatie.objects.filter(pk=organisatie.pk).update(zonder_winst=False)
    antwoord, aanbod = bewaar(soort="vrijwilligerswerk")
    assert antwoord.status_code == 422
    assert aanbod is None
    assert "Alleen een organisatie zonder winst" in tekst(antwoord)
    with in_kring():
        Organisatie.objects.filter(pk=organisatie.pk).update(zonder_winst=True)
    _, aanbod = bewaar(soort="vrijwilligerswerk")
    adres = reverse("organisatie_wijzig", args=[organisatie.pk])
    antwoord = bureau.post(adres, {"naam": "De Linde", "zonder_winst": "false"})
    assert antwoord.status_code == 422
    assert "Alleen een organisatie zonder winst" in tekst(antwoord)


def test_nog_een_moment_houdt_alles_wat_je_typte(bewaar, bureau, organisatie):
    """OV-04: a button without JavaScript that saves nothing."""
    antwoord, aanbod = bewaar(
        **momenten(DINSDAG), doe="moment_erbij", kinderen_welkom="true", prijs_cent="2,5x", naam="Half af"
    )
    pagina = tekst(antwoord)
    assert antwoord.status_code == 200
    assert aanbod is None
    assert 'name="momenten-1-dag"' in pagina
    assert 'name="momenten-2-dag"' not in pagina
    assert 'value="14:00"' in pagina
    assert "Half af" in pagina
    assert "2,5x" in pagina
    assert "Kijk nog even" not in pagina


def test_een_moment_gaat_weg_met_een_knop(bewaar):
    antwoord, _ = bewaar(**momenten(DINSDAG, {"dag": "4", "om_de": "1"}), doe="moment_weg:0")
    pagina = tekst(antwoord)
    assert '<option value="4" selected>' in pagina
    assert 'value="14:00"' not in pagina


@pytest.mark.parametrize(
    "doe", ["moment_weg:99999999999", "moment_weg:-1", "erbij:soort", "erbij:", "x", "erbij:💥"]
)
def test_een_knop_die_niet_bestaat_doet_niets(bewaar, doe):
    antwoord, aanbod = bewaar(doe=doe)
    assert antwoord.status_code == 200
    assert aanbod is None


def test_gemeenten_kies_je_met_hun_naam(bewaar, partner_gemeente, andere_gemeente):
    """SW-06: one text field with suggestions instead of a list of 304; several at once."""
    antwoord, aanbod = bewaar(met_besturen_erbij="ninove, MOL", doe="erbij:met_besturen")
    pagina = tekst(antwoord)
    assert aanbod is None
    for plaats in (partner_gemeente, andere_gemeente):
        assert f'name="met_besturen" value="{plaats.pk}" checked' in pagina
    _, aanbod = bewaar(met_besturen=[str(partner_gemeente.pk)], met_besturen_erbij="Mol")
    assert sorted(aanbod.met_besturen) == sorted([partner_gemeente.pk, andere_gemeente.pk])


def test_wat_niemand_kent_blijft_staan_met_een_voorstel(bewaar, partner_gemeente):
    antwoord, _ = bewaar(met_besturen_erbij="Ninoven", doe="erbij:met_besturen")
    assert "We kennen geen gemeente “Ninoven”. Bedoel je Ninove?" in tekst(antwoord)
    assert 'value="Ninoven"' in tekst(antwoord)


def test_een_eigen_soort_staat_meteen_in_het_formulier(bewaar, bureau, in_kring):
    """OV-01: add a category without code change."""
    bureau.post(reverse("categorie_nieuw"), {"naam": "Kookgroep", "soort": "groepswerking", "actief": "on"})
    with in_kring():
        categorie = Categorie.objects.get(naam="Kookgroep")
    assert "Kookgroep" in tekst(bureau.get(reverse("aanbod_nieuw")))
    _, aanbod = bewaar(soort=f"eigen:{categorie.pk}")
    assert (aanbod.categorie_id, aanbod.soort) == (categorie.pk, "groepswerking")
    vragen = tekst(bureau.get(reverse("screening_nieuw", args=[aanbod.pk])))
    assert vragen.count('name="nederlands"') >= 2
    assert vragen.count('name="samenleving"') >= 2


def test_een_soort_van_elders_kan_je_niet_kiezen(bewaar, andere_gemeente):
    """RG-04"""
    vreemd = maak.CategorieFactory(bestuur=andere_gemeente)
    antwoord, aanbod = bewaar(soort=f"eigen:{vreemd.pk}")
    assert antwoord.status_code == 422
    assert aanbod is None


def test_een_soort_in_gebruik_gaat_niet_weg(bureau, gemeente, organisatie, in_kring):
    """OV-01"""
    categorie = maak.CategorieFactory(bestuur=gemeente)
    maak.AanbodFactory(organisatie=organisatie, categorie=categorie)
    bureau.post(reverse("categorie_weg", args=[categorie.pk]))
    with in_kring():
        assert Categorie.objects.filter(pk=categorie.pk).exists()


def test_een_soort_wordt_geen_vrijwilligerswerk_bij_wie_winst_maakt(bureau, gemeente, in_kring):
    """OF-05, OV-01: a change of the kind is no way around the rule."""
    categorie = maak.CategorieFactory(bestuur=gemeente, naam="Kookgroep")
    zaak = maak.OrganisatieFactory(bestuur=gemeente, zonder_winst=False)
    aanbod = maak.AanbodFactory(organisatie=zaak, categorie=categorie, soort="groepswerking")
    adres = reverse("categorie_wijzig", args=[categorie.pk])
    antwoord = bureau.post(adres, {"naam": "Kookgroep", "soort": "vrijwilligerswerk", "actief": "on"})
    assert antwoord.status_code == 422
    with in_kring():
        aanbod.refresh_from_db()
    assert aanbod.soort == "groepswerking"


def test_klopt_nog_is_een_klik(bureau, organisatie, in_kring):
    """OF-04 freshness: today, and the doubt is over."""
    aanbod = maak.AanbodFactory(organisatie=organisatie, twijfel_op=date(2026, 1, 1))
    bureau.post(reverse("aanbod_klopt", args=[aanbod.pk]))
    with in_kring():
        aanbod.refresh_from_db()
    assert aanbod.twijfel_op is None
    assert aanbod.bevestigd_op is not None


def test_stop_met_delen_is_een_klik(client_van, bureau, coach_partner, organisatie, verband, in_kring):
    """SW-06: revoke sharing works."""
    aanbod = maak.AanbodFactory(organisatie=organisatie, verband=verband, gelabeld=True)
    partner, adres = client_van(coach_partner), reverse("aanbod_detail", args=[aanbod.pk])
    assert "Label van Geraardsbergen" in tekst(partner.get(adres))
    bureau.post(reverse("aanbod_stop_delen", args=[aanbod.pk]))
    assert partner.get(adres).status_code == 404


def test_drie_niveaus_met_hun_verloop(bewaar, bureau):
    """TK-04: what the host asks, what the task asks, what it took; host lowers level, trend visible."""
    _, aanbod = bewaar(taaliconen="3", taak_taaliconen="1")
    _, aanbod = bewaar(aanbod, taaliconen="2", taak_taaliconen="1", ervaren_taaliconen="1")
    pagina = tekst(bureau.get(reverse("aanbod_detail", args=[aanbod.pk])))
    assert "Hoe het veranderde" in pagina
    assert pagina.count("<td>3</td>") == 1
