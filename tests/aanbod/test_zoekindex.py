"""The index answers exactly what plain SQL behind the walls answers, whatever happened just before (OF-02, a1, a2)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from django.db import ProgrammingError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aanbod.kenmerken import GROEPEN
from aanbod.models import Aanbod, Besluit, Zoekregel
from aanbod.zoekindex import Vraag, alle_ids, nieuw_sinds, op_volgorde, zoek
from netwerktraject.kern.kring import Kring, binnen
from tests import factories as maak
from tests.aanbod.orakel import TALEN, antwoord, zonder_nullen

DAG = date(2026, 11, 25)
WOORDEN = ["koken", "Naaicafé", "fietsen", "praten", "kinderen", "brieven", "tuin", "zwemles", "soep", "de"]


def gelijk(kring: Kring, vraag: Vraag, dag=DAG):
    """Both answers are the same; gives that of the index."""
    with binnen(kring):
        van_index = zoek(kring, vraag, dag)
        totaal, tellingen, ids = antwoord(vraag, dag)
        assert van_index.totaal == totaal
        assert zonder_nullen(van_index.tellingen) == tellingen
        assert set(alle_ids(kring, vraag, dag)) == ids
    return van_index


def gelabeld(bestuur, **velden) -> Aanbod:
    velden = {"wat": "We doen iets samen."} | velden
    label = {"gelabeld": True, "gelabeld__op": DAG - timedelta(days=90)}
    label["gelabeld__geldig_tot"] = DAG + timedelta(days=200)
    return maak.AanbodFactory(bestuur=bestuur, **label, **velden)


def kring_over(*besturen, **anders) -> Kring:
    return Kring(gebruiker_id=1, aanbod=frozenset(b.pk for b in besturen), **anders)


misschien = st.sampled_from([None, True, False])
rijen = st.fixed_dictionaries(
    {
        "wie": st.integers(0, 2),
        "naam": st.lists(st.sampled_from(WOORDEN), min_size=1, max_size=2),
        "wat": st.lists(st.sampled_from(WOORDEN), min_size=1, max_size=4).map(" ".join),
        "label": st.sampled_from(["ja", "ja", "ja", "nee", "geweigerd", "verlopen"]),
        "gepubliceerd": st.sampled_from([True, True, True, False]),
        "in_keuzemenu": st.booleans(),
        "soort": st.sampled_from(list(GROEPEN["soort"].waarden)),
        "taaliconen": st.integers(1, 4),
        "taak_taaliconen": st.sampled_from([None, 1, 3]),
        "ervaren_taaliconen": st.sampled_from([None, None, 2]),
        "contacttalen": st.lists(st.sampled_from(TALEN), max_size=3),
        "geletterdheid": st.sampled_from(["", "geen", "beetje"]),
        "kinderen_welkom": misschien,
        "opvang": misschien,
        "doelgroep": st.sampled_from(["", "iedereen", "vrouwen"]),
        "leeftijd_van": st.sampled_from([None, 16, 18, 55]),
        "leeftijd_tot": st.sampled_from([None, 60, 99]),
        "rooster": st.sampled_from([None, 0, 1, 0b110, (1 << 21) - 1]),
        "zomerstop": misschien,
        "prijs_cent": st.sampled_from([None, 0, 500, 501]),
        "kort_cent": st.sampled_from([None, 100]),
        "uitpas": misschien,
        "begin": st.sampled_from(["", "binnenlopen", "gesprek"]),
        "plaatsen_vrij": st.sampled_from([None, 0, 3]),
        "vol_tot": st.sampled_from([None, DAG - timedelta(days=1), DAG, DAG + timedelta(days=9)]),
        "eindigt_op": st.sampled_from([None, None, DAG - timedelta(days=1), DAG]),
        "warme_overdracht": misschien,
        "bus_dichtbij": misschien,
        "breedtegraad": st.sampled_from([None, "50.80000", "51.20000"]),
        "delen": st.sampled_from(["", "", "verband", "met", "allen"]),
    }
)
vragen = st.builds(
    Vraag,
    tekst=st.sampled_from(["", "", "de", "koken", "kook", "fiets kind", "naaicafe", "zwem"]),
    keuzes=st.dictionaries(
        st.sampled_from([g for g, groep in GROEPEN.items() if groep.waarden]), st.integers(0, 255), max_size=3
    ).map(lambda d: {g: frozenset(_kies(list(GROEPEN[g].waarden), bits)) for g, bits in d.items()}),
    plek=st.sampled_from([None, (50.8, 3.9)]),
    km=st.sampled_from([None, 5, 60]),
    week=st.sampled_from([None, None, 0b10]),
    volgorde=st.sampled_from(["", "naam", "nieuw", "afstand"]),
)


def _kies(lijst: list[str], bits: int) -> list[str]:
    return [w for i, w in enumerate(lijst) if bits >> (i % 8) & 1]


def _zet(rij: dict, nr: int, besturen, verband) -> Aanbod:
    velden = {n: w for n, w in rij.items() if n not in ("wie", "label", "delen", "naam", "breedtegraad")}
    bestuur = besturen[rij["wie"]]
    if rij["breedtegraad"]:
        velden |= {"breedtegraad": rij["breedtegraad"], "lengtegraad": "3.90000"}
    if rij["delen"] == "verband":
        velden["verband"] = verband
    elif rij["delen"] == "met":
        velden["met_besturen"] = [besturen[(rij["wie"] + 1) % 3].pk]
    velden["voor_allen"] = rij["delen"] == "allen"
    aanbod = maak.AanbodFactory(bestuur=bestuur, naam=" ".join([*rij["naam"], str(nr)]), **velden)
    if rij["label"] != "nee":
        maak.ScreeningFactory(
            aanbod=aanbod,
            op=DAG - timedelta(days=90),
            geldig_tot=DAG + timedelta(days=-1 if rij["label"] == "verlopen" else 30),
            besluit=Besluit.GEWEIGERD if rij["label"] == "geweigerd" else Besluit.TOEGEKEND,
        )
    return aanbod


@pytest.mark.django_db
@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    lijst=st.lists(rijen, min_size=1, max_size=10),
    stel=st.lists(vragen, min_size=1, max_size=3),
    data=st.data(),
)
def test_elke_telling_is_die_van_sql(gemeente, partner_gemeente, andere_gemeente, verband, lijst, stel, data):
    """OF-02, SW-06: any offer, any sharing, any question, and after any change, for everyone who may look."""
    besturen = [gemeente, partner_gemeente, andere_gemeente]
    kringen_ = [
        kring_over(gemeente, verbanden=frozenset({verband.pk})),
        Kring(gebruiker_id=1, agii=frozenset({partner_gemeente.pk})),
        Kring(openbaar=frozenset({andere_gemeente.pk})),
        Kring(gebruiker_id=1),
    ]
    punt = transaction.savepoint()
    gezet = [_zet(rij, nr, besturen, verband) for nr, rij in enumerate(lijst)]
    for vraag in stel:
        for kring in kringen_:
            gelijk(kring, vraag)
    daden = st.sampled_from(["weg", "dicht", "los", "taal"])
    anders = data.draw(st.dictionaries(st.integers(0, len(gezet) - 1), daden))
    with binnen(Kring(aanbod=frozenset(b.pk for b in besturen), taak="proef")):
        for nr, wat in anders.items():
            rij = Aanbod.objects.filter(pk=gezet[nr].pk)
            if wat == "weg":
                rij.update(gepubliceerd=False)
            elif wat == "dicht":
                rij.update(voor_allen=False, met_besturen=[], verband=None)
            elif wat == "los":
                rij.update(naam=f"fietsen en soep {nr}", rooster=2)
            else:
                rij.update(taaliconen=4, taak_taaliconen=None, ervaren_taaliconen=None, contacttalen=["ti"])
    for nr, vraag in enumerate(stel):
        gelijk(kringen_[nr % 4], vraag)
        gelijk(kringen_[0], vraag)
    gelijk(kringen_[0], Vraag(), DAG + timedelta(days=31))  # every label has ended
    transaction.savepoint_rollback(punt)


@pytest.mark.django_db
def test_wie_deelt_wordt_gevonden_en_wie_stopt_niet_meer(gemeente, partner_gemeente, verband):
    """SW-06: also when the offer stands in a plan here already, it isn't offered again."""
    deel = gelabeld(partner_gemeente, naam="Gedeeld koken", verband=verband)
    maak.GebruikFactory(bestuur=gemeente, aanbod_sleutel=deel.pk)
    kring = kring_over(gemeente, verbanden=frozenset({verband.pk}))
    assert gelijk(kring, Vraag(tekst="koken")).ids == [deel.pk]
    with binnen(kring_over(partner_gemeente)):
        Aanbod.objects.filter(pk=deel.pk).update(verband=None)
    assert gelijk(kring, Vraag(tekst="koken")).ids == []
    with binnen(kring):
        assert Aanbod.objects.filter(pk=deel.pk).exists()


@pytest.mark.django_db
def test_geweigerd_en_verborgen_aanbod_laat_geen_woord_achter(gemeente):
    """OF-04: what isn't labelled and published has no text in the table that every user may read."""
    geheim = gelabeld(gemeente, naam="Kanarievogel")
    nooit = maak.AanbodFactory(bestuur=gemeente, naam="Kanarieboot", geweigerd=True)
    with binnen(kring_over(gemeente)):
        Aanbod.objects.filter(pk=geheim.pk).update(gepubliceerd=False)
        assert list(Zoekregel.objects.values_list("aanbod_sleutel", "zichtbaar", "regel")) == [
            (geheim.pk, False, {})
        ]
        assert not Zoekregel.objects.filter(aanbod_sleutel=nooit.pk).exists()


@pytest.mark.django_db
def test_niemand_schrijft_de_zoekregel_dan_de_trigger(gemeente):
    """F15: not even who keeps the offer."""
    aanbod = gelabeld(gemeente)
    with binnen(kring_over(gemeente)):
        assert Zoekregel.objects.filter(aanbod_sleutel=aanbod.pk).update(zichtbaar=False) == 0
        assert Zoekregel.objects.filter(aanbod_sleutel=aanbod.pk).delete()[0] == 0
        with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO aanbod_zoekregel (aanbod_sleutel, bestuur_nr, zichtbaar, regel, gewijzigd_tx) "
                "VALUES (gen_random_uuid(), %s, true, '{}', pg_current_xact_id())",
                [gemeente.pk],
            )
    with binnen(Kring(personen=frozenset({gemeente.pk}))):
        assert not Zoekregel.objects.exists()


@pytest.mark.django_db
def test_een_andere_naam_van_organisatie_of_soort_wordt_meteen_gevonden(gemeente):
    """OF-02"""
    soort = maak.CategorieFactory(bestuur=gemeente, naam="Moestuin")
    aanbod = gelabeld(gemeente, categorie=soort)
    kring = kring_over(gemeente)
    assert gelijk(kring, Vraag(tekst="moestuin")).ids == [aanbod.pk]
    with binnen(kring):
        type(soort).objects.filter(pk=soort.pk).update(naam="Volkstuin")
        type(aanbod.organisatie).objects.filter(pk=aanbod.organisatie_id).update(naam="De Groene Vinger")
    assert gelijk(kring, Vraag(tekst="moestuin")).ids == []
    assert gelijk(kring, Vraag(tekst="volkstuinen vingers")).ids == [aanbod.pk]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "tekst",
    [
        "'; --",
        "a" * 10_000,
        "\U0001f600 \U0001f9d1\u200d\U0001f373",
        "%_\\",
        "de het een",
        " ",
        "\x00x\x00",
        "ﬁets",
    ],
)
def test_vreemde_vragen_doen_geen_kwaad(gemeente, tekst):
    """OF-02: one asks what one likes; only stop words are said to be that."""
    gelabeld(gemeente, naam="Fiets mee")
    treffers = gelijk(kring_over(gemeente), Vraag(tekst=tekst))
    assert treffers.alleen_stopwoorden == (bool(tekst.strip()) and not treffers.woorden)
    assert treffers.totaal == (1 if not treffers.woorden or tekst == "ﬁets" else 0)


@pytest.mark.django_db
def test_onbekende_keuzes_geven_niets_en_breken_niets(gemeente):
    """OF-02: foreign ids in an address."""
    gelabeld(gemeente)
    kring = kring_over(gemeente)
    with binnen(kring):
        vreemd = [("gemeente", "x' OR 1=1"), ("gemeente", "9" * 30), ("soort", "niets"), ("verband", "-1")]
        for groep, waarde in vreemd:
            assert zoek(kring, Vraag(keuzes={groep: frozenset({waarde})}), DAG).totaal == 0
        geen_groep = {"bestaat_niet": frozenset({"1"}), "_menu": frozenset({"ja"})}
        assert zoek(kring, Vraag(keuzes=geen_groep), DAG).totaal == 1


@pytest.mark.django_db
def test_de_titel_gaat_voor_en_elke_bladzijde_sluit_aan(gemeente):
    """OF-02"""
    for nr in range(7):
        gelabeld(gemeente, naam=f"Aanbod {nr}", wat="We koken soep.")
    gelabeld(gemeente, naam="Zelf koken", wat="Iets anders.")
    kring = kring_over(gemeente)
    with binnen(kring):
        namen = dict(Aanbod.objects.values_list("pk", "naam"))
        bladen = [zoek(kring, Vraag(tekst="koken", per_keer=3, pagina=p), DAG) for p in (1, 2, 3, 99)]
    verwacht = ["Zelf koken", *(f"Aanbod {n}" for n in range(7))]
    assert [namen[id_] for blad in bladen[:3] for id_ in blad.ids] == verwacht
    assert (bladen[3].ids, bladen[3].pagina) == (bladen[2].ids, 3)


@pytest.mark.django_db
def test_op_naam_op_nieuw_en_op_afstand(gemeente):
    """OF-02: also when offer was added after the index was made."""
    kring = kring_over(gemeente)
    with binnen(kring):
        zoek(kring, Vraag(), DAG)
    for nr, naam in enumerate(["Zwemmen", "Élan", "bakken", "Fietsen"]):
        rij = gelabeld(gemeente, naam=naam, breedtegraad=f"50.{80 + nr}000", lengtegraad="3.90000")
        maak.ScreeningFactory(
            aanbod=rij, op=DAG - timedelta(days=10 * nr), geldig_tot=DAG + timedelta(days=9)
        )
    with binnen(kring):
        namen = dict(Aanbod.objects.values_list("pk", "naam"))

        def lijst(**anders):
            return [namen[id_] for id_ in zoek(kring, Vraag(**anders), DAG).ids]

        assert lijst(volgorde="naam") == ["bakken", "Élan", "Fietsen", "Zwemmen"]
        assert lijst(volgorde="nieuw") == ["Zwemmen", "Élan", "bakken", "Fietsen"]
        assert lijst(volgorde="afstand", plek=(50.84, 3.9)) == ["Fietsen", "bakken", "Élan", "Zwemmen"]
        assert set(zoek(kring, Vraag(plek=(50.84, 3.9)), DAG).afstanden.values()) == {1.1, 2.2, 3.3, 4.4}


@pytest.mark.django_db
def test_nieuw_sinds_telt_wat_daarna_zichtbaar_werd(gemeente):
    """OF-02: the alert of a saved search."""
    gelabeld(gemeente, naam="Koken")
    kring = kring_over(gemeente)
    with binnen(kring):
        nu = datetime.now(UTC)
        assert nieuw_sinds(kring, Vraag(tekst="koken"), nu - timedelta(days=1), DAG) == 1
        assert nieuw_sinds(kring, Vraag(tekst="koken"), nu + timedelta(days=1), DAG) == 0
        assert nieuw_sinds(kring, Vraag(tekst="zwemmen"), nu - timedelta(days=1), DAG) == 0


def test_een_rij_die_achter_de_muur_blijft_wordt_gemeld(caplog):
    """SW-06: the second wall wins, and we hear of it."""
    een, twee = UUID(int=1), UUID(int=2)
    assert op_volgorde([twee, een], [{"id": een}]) == [{"id": een}]
    assert "1 van 2" in caplog.text


@pytest.mark.django_db
def test_een_zoekvraag_is_een_query(gemeente, django_assert_num_queries):
    """a1"""
    gelabeld(gemeente)
    kring = kring_over(gemeente)
    with binnen(kring):
        zoek(kring, Vraag(), DAG)
        with django_assert_num_queries(1):
            zoek(kring, Vraag(tekst="iets", keuzes={"soort": frozenset({"taaloefenkans"})}), DAG)


@pytest.mark.django_db
def test_een_groep_telt_zonder_haar_eigen_keuze(gemeente):
    """OF-02: a box beside the one that is ticked still says how much it would give; other groups do narrow."""
    for nr, (soort, gratis) in enumerate([("vrije_tijd", 0), ("vrije_tijd", 900), ("groepswerking", 0)]):
        gelabeld(gemeente, naam=f"Naam {nr}", soort=soort, prijs_cent=gratis)
    keuzes = {"soort": frozenset({"vrije_tijd"}), "prijs": frozenset({"gratis"})}
    treffers = gelijk(kring_over(gemeente), Vraag(keuzes=keuzes))
    assert treffers.totaal == 1
    assert {w: n for w, n in treffers.tellingen["soort"].items() if n} == {
        "vrije_tijd": 1,
        "groepswerking": 1,
    }
    assert treffers.tellingen["prijs"]["gratis"] == 1
    assert treffers.tellingen["gemeente"] == {str(gemeente.pk): 1}
