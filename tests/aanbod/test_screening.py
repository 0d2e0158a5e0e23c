"""The 4P decision: what can be granted, what is kept, what ends, and what never leaves the team."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from aanbod.acties import screening as acties
from aanbod.models import Aanbod, Besluit, Bezoek, Organisatie, Screening, ScreeningGrond
from aanbod.screening import beoordeel, drempel_in_woorden, duur_in_woorden, label_op, wettelijk
from aanbod.werkvragen import screening_werk
from tests import factories as maak

VRAGEN = ("nederlands", "ontmoeting", "samenleving")
JA = dict.fromkeys(VRAGEN, "ja") | {f"{vraag}_reden": f"Reden {vraag}." for vraag in VRAGEN}


@pytest.fixture
def aanbod(gemeente):
    return maak.AanbodFactory(bestuur=gemeente, naam="Naaiatelier")


def _beslis(client, aanbod, **anders):
    return client.post(reverse("screening_nieuw", args=[aanbod.pk]), JA | {"besluit": "toegekend"} | anders)


def _label(aanbod, in_kring):
    with in_kring():
        return Aanbod.objects.get(pk=aanbod.pk).label


# ------------------------------------------------------------------------------------------------ pure rules
def test_een_nee_op_een_wettelijke_vraag_noemt_het_criterium():
    """IT-03"""
    assert wettelijk("nee", "ja") == ("Het aanbod mist een Nederlandstalige omgeving. Dat vraagt de regel.",)
    assert wettelijk("ja", "nee") == ("Het aanbod mist contact met andere mensen. Dat vraagt de regel.",)
    assert wettelijk("ja", "onduidelijk") == ()


@pytest.mark.parametrize(("drempel", "ja", "kan"), [(3, 3, True), (3, 2, False), (2, 2, True), (1, 1, True)])
def test_de_drempel_van_de_gemeente_beslist_hoeveel_keer_ja(drempel, ja, kan):
    """OF-04"""
    antwoorden = dict(zip(VRAGEN, ["ja"] * ja + ["onduidelijk"] * (3 - ja), strict=True))
    assert beoordeel(antwoorden, drempel).kan_label is kan


def test_een_nee_op_de_wet_weegt_zwaarder_dan_elke_drempel():
    """IT-03"""
    assert not beoordeel(dict(zip(VRAGEN, ["nee", "ja", "ja"], strict=True)), 1).kan_label


def test_drempel_en_duur_staan_in_woorden():
    assert drempel_in_woorden(3) == "Kan met 3 keer ja"
    assert drempel_in_woorden(2) == "Kan met minstens 2 keer ja"
    assert [duur_in_woorden(d) for d in (365, 730, 180, 45)] == ["1 jaar", "2 jaar", "6 maanden", "45 dagen"]


def test_een_verlopen_label_heet_verlopen_en_een_testronde_testronde():
    """OF-04, OF-11"""
    dag = timezone.localdate()
    assert label_op("toegekend", dag - timedelta(days=1), dag).stand == "verlopen"
    assert label_op("toegekend", dag + timedelta(days=28), dag).stand == "bijna_om"
    assert label_op("toegekend", dag + timedelta(days=29), dag).stand == "geldig"
    assert label_op("testronde", dag, dag).stand == "testronde"
    assert label_op("", None, dag).stand == "geen"


# ------------------------------------------------------------------------------------------------ the decision
def test_drie_keer_ja_met_redenen_geeft_een_label_en_een_brief(client_van, beheerder, aanbod, in_kring):
    """OF-04"""
    antwoord = _beslis(client_van(beheerder), aanbod)
    with in_kring():
        screening = Screening.objects.get(aanbod=aanbod)
    assert antwoord.url == reverse("screening_brief", args=[screening.pk])
    assert screening.geldig_tot == timezone.localdate() + timedelta(days=365)
    assert _label(aanbod, in_kring) == Besluit.TOEGEKEND


def test_zonder_redenen_is_er_geen_label_en_blijft_staan_wat_je_schreef(
    client_van, beheerder, aanbod, in_kring
):
    """OF-04"""
    antwoord = _beslis(client_van(beheerder), aanbod, nederlands_reden="  ", interne_nota="Bel Stijn terug.")
    assert antwoord.status_code == 422
    assert "Nederlands: schrijf in een zin waarom." in antwoord.text
    assert "Bel Stijn terug." in antwoord.text
    assert _label(aanbod, in_kring) == ""


def test_het_scherm_weigert_een_nee_op_de_wet_ook_bij_drempel_een(client_van, beheerder, aanbod, in_kring):
    """IT-03"""
    maak.InstellingFactory(bestuur=aanbod.bestuur, drempel=1)
    antwoord = _beslis(client_van(beheerder), aanbod, ontmoeting="nee")
    assert antwoord.status_code == 422
    assert "Het aanbod mist contact met andere mensen." in antwoord.text
    assert _label(aanbod, in_kring) == ""


def test_wie_alleen_handen_zoekt_krijgt_geen_label_en_de_melding_zegt_het(
    client_van, beheerder, aanbod, in_kring
):
    """OF-05"""
    antwoord = _beslis(client_van(beheerder), aanbod, alleen_handen="on")
    assert antwoord.status_code == 422
    assert "zoekt alleen werkkrachten" in antwoord.text
    assert _label(aanbod, in_kring) == ""
    # A refusal keeps what was learned of the place.
    assert _beslis(client_van(beheerder), aanbod, alleen_handen="on", besluit="geweigerd").status_code == 302
    with in_kring():
        assert Aanbod.objects.select_related("organisatie").get(pk=aanbod.pk).organisatie.alleen_handen


def test_een_organisatie_zonder_ervaring_en_zonder_screening_is_voor_niemand_te_kiezen(
    client_van, begeleider, gemeente, in_kring
):
    """OF-05"""
    aanbod = maak.AanbodFactory(bestuur=gemeente, gepubliceerd=True, organisatie__ervaring=False)
    assert client_van(begeleider).get(reverse("aanbod_detail", args=[aanbod.pk])).status_code == 404
    with in_kring():
        assert not Aanbod.objects.filter(pk=aanbod.pk).gelabeld_op(timezone.localdate()).exists()


def test_intrekken_kan_alleen_bij_een_geldig_label(client_van, beheerder, aanbod, in_kring):
    """OF-04"""
    client = client_van(beheerder)
    adres = reverse("screening_nieuw", args=[aanbod.pk])
    assert "Label intrekken" not in client.get(adres).text
    assert _beslis(client, aanbod, besluit="ingetrokken").status_code == 422
    _beslis(client, aanbod)
    assert "Label intrekken" in client.get(adres).text
    assert _beslis(client, aanbod, besluit="ingetrokken").status_code == 302
    assert _label(aanbod, in_kring) == Besluit.INGETROKKEN
    assert _beslis(client, aanbod, besluit="ingetrokken").status_code == 422


def test_de_actie_zelf_weigert_intrekken_zonder_label_en_een_besluit_zonder_reden(
    kring_van, beheerder, aanbod
):
    """OF-04: also when a form is bypassed."""
    zonder = ScreeningGrond(**JA | {"nederlands_reden": " "})
    with kring_van(beheerder):
        for besluit, grond, veld in (
            ("ingetrokken", ScreeningGrond(**JA), "besluit"),
            ("toegekend", zonder, "nederlands_reden"),
        ):
            with pytest.raises(ValidationError) as fout:
                acties.screen(aanbod=aanbod, besluit=besluit, grond=grond, door=beheerder)
            assert veld in fout.value.error_dict


def test_de_dag_om_opnieuw_te_kijken_ligt_na_vandaag_en_binnen_de_termijn(
    client_van, beheerder, aanbod, in_kring
):
    """OF-04: the term is a setting of the gemeente."""
    maak.InstellingFactory(bestuur=aanbod.bestuur, label_dagen=100)
    client, vandaag = client_van(beheerder), timezone.localdate()
    for dag in (vandaag, vandaag + timedelta(days=101)):
        assert _beslis(client, aanbod, opnieuw_op=dag.isoformat()).status_code == 422
    goed = vandaag + timedelta(days=100)
    assert _beslis(client, aanbod, opnieuw_op=goed.isoformat()).status_code == 302
    with in_kring():
        assert Screening.objects.get(aanbod=aanbod).geldig_tot == goed


def test_een_antwoord_steunt_op_een_bezoek_van_dit_aanbod_en_op_niets_anders(
    client_van, beheerder, aanbod, in_kring
):
    """OF-04, OF-11"""
    bezoek = maak.BezoekFactory(aanbod=aanbod)
    gesprek = maak.Gesprek4PFactory(organisatie=aanbod.organisatie)
    vreemd = maak.BezoekFactory(aanbod=maak.AanbodFactory(bestuur=aanbod.bestuur))
    client = client_van(beheerder)
    assert _beslis(client, aanbod, nederlands_steunt=[str(vreemd.pk)]).status_code == 422
    _beslis(client, aanbod, nederlands_steunt=[str(bezoek.pk), str(gesprek.pk)])
    with in_kring():
        steun = ScreeningGrond.objects.get(screening__aanbod=aanbod).steunt_op
    assert set(steun["nederlands"]) == {str(bezoek.pk), str(gesprek.pk)}
    assert steun["ontmoeting"] == []


# ------------------------------------------------------------------------------------------------ the list
def test_de_lijst_toont_wat_wacht_wat_stopt_wat_voorbij_is_en_wat_geweigerd_is(
    client_van, beheerder, gemeente
):
    """OF-04: an expired label asks for a new screening."""
    maak.AanbodFactory(bestuur=gemeente, naam="Nooit gescreend")
    maak.AanbodFactory(bestuur=gemeente, naam="Stopt bijna", gelabeld=True, gelabeld__loopt_af=True)
    maak.AanbodFactory(bestuur=gemeente, naam="Is voorbij", verlopen=True)
    maak.AanbodFactory(bestuur=gemeente, naam="Kreeg geen label", geweigerd=True)
    maak.AanbodFactory(bestuur=gemeente, naam="Goed gelabeld", gelabeld=True)
    client = client_van(beheerder)
    for stand, naam in (
        ("wacht", "Nooit gescreend"),
        ("bijna", "Stopt bijna"),
        ("verlopen", "Is voorbij"),
        ("geweigerd", "Kreeg geen label"),
    ):
        tekst = client.get(reverse("screenings"), {"stand": stand}).text
        namen = ("Nooit gescreend", "Stopt bijna", "Is voorbij", "Kreeg geen label", "Goed gelabeld")
        assert [n for n in namen if n in tekst] == [naam]
    assert "Screen opnieuw" in client.get(reverse("screenings"), {"stand": "verlopen"}).text


def test_de_lijst_vraagt_even_veel_met_een_als_met_vijftig_rijen(
    client_van, beheerder, gemeente, django_assert_max_num_queries, django_assert_num_queries
):
    client, adres = client_van(beheerder), reverse("screenings")
    maak.AanbodFactory(bestuur=gemeente)
    client.get(adres)
    with django_assert_max_num_queries(40) as een:
        client.get(adres)
    for _ in range(12):
        maak.AanbodFactory(bestuur=gemeente)
    with django_assert_num_queries(len(een)):
        client.get(adres)


def test_het_werk_van_vandaag_noemt_labels_en_afspraken(kring_van, beheerder, coach, gemeente):
    """TK-01, OF-11, OF-03"""
    vandaag = timezone.localdate()
    maak.AanbodFactory(bestuur=gemeente, naam="Stopt bijna", gelabeld=True, gelabeld__loopt_af=True)
    a = maak.AanbodFactory(bestuur=gemeente, naam="Koor", gelabeld=True)
    maak.BezoekFactory(aanbod=a, actie="Vraag een vervanger.", actie_tegen=vandaag)
    maak.BezoekFactory(aanbod=a, actie="Al gedaan.", actie_tegen=vandaag, actie_gedaan_op=vandaag)
    maak.BbevindingFactory(aanbod=a, actie="Oud.", actie_tegen=vandaag, op=vandaag - timedelta(days=9))
    maak.BbevindingFactory(aanbod=a, actie="Zet een helling.", actie_tegen=vandaag, op=vandaag)
    maak.Gesprek4PFactory(organisatie=a.organisatie, vervolg_op=vandaag)
    with kring_van(beheerder) as kring:
        werk = screening_werk(kring, vandaag)
    assert {w["soort"] for w in werk} == {"label_stopt", "bezoek", "bscan", "vervolg"}
    assert any("Zet een helling." in w["zin"] for w in werk)
    assert not any(oud in w["zin"] for w in werk for oud in ("Al gedaan.", "Oud."))
    assert all(w["url"].startswith("/") and w["icoon"] and w["tegen"] for w in werk)
    with kring_van(coach) as kring:
        assert screening_werk(kring, vandaag) == []


# ------------------------------------------------------------------------------------------------ test rounds
def test_een_testronde_met_bevindingen_maakt_het_aanbod_voor_niemand_zichtbaar(
    client_van, beheerder, begeleider, aanbod, in_kring
):
    """OF-11: visible only after the status changes."""
    client, fiche = client_van(beheerder), reverse("aanbod_detail", args=[aanbod.pk])
    velden = {"soort": "testronde", "op": timezone.localdate().isoformat()}
    bevindingen = "Te snel gepraat.\nWarm onthaal.\nTrap zonder lift."
    adres = reverse("bezoek_nieuw", args=[aanbod.pk])
    assert client.post(adres, velden | {"bevindingen": bevindingen}).status_code == 302
    _beslis(client, aanbod, besluit="testronde")
    assert client_van(begeleider).get(fiche).status_code == 404
    _beslis(client, aanbod)
    antwoord = client_van(begeleider).get(fiche)
    assert antwoord.status_code == 200
    assert "Te snel gepraat." not in antwoord.text
    with in_kring():
        assert Bezoek.objects.get(aanbod=aanbod).bevindingen.count("\n") >= 2


def test_een_bezoek_in_de_toekomst_of_een_dag_zonder_afspraak_kan_niet(client_van, beheerder, aanbod):
    morgen = (timezone.localdate() + timedelta(days=1)).isoformat()
    adres, client = reverse("bezoek_nieuw", args=[aanbod.pk]), client_van(beheerder)
    basis = {"soort": "bezoek", "op": timezone.localdate().isoformat(), "bevindingen": "Mooie zaal."}
    for fout in ({"op": morgen}, {"actie_tegen": morgen}, {"op": "31/02/2026"}, {"bevindingen": ""}):
        antwoord = client.post(adres, basis | fout)
        assert antwoord.status_code == 422
    assert client.post(adres, basis | {"actie": "Bel.", "actie_tegen": morgen}).status_code == 302


def test_een_afspraak_van_een_bezoek_vink_je_af_en_haal_je_terug(client_van, beheerder, aanbod, in_kring):
    bezoek = maak.BezoekFactory(aanbod=aanbod, actie="Bel Stijn.")
    adres, client = reverse("bezoek_gedaan", args=[bezoek.pk]), client_van(beheerder)
    client.post(adres)
    with in_kring():
        assert Bezoek.objects.get(pk=bezoek.pk).actie_gedaan_op == timezone.localdate()
    client.post(adres + "?open=1")
    with in_kring():
        assert Bezoek.objects.get(pk=bezoek.pk).actie_gedaan_op is None


def test_wat_je_over_de_plek_leert_raakt_niets_anders_en_meldt_zich(in_kring, beheerder, aanbod):
    """Two people in one record: only what changed is written, under the lock, with the next version."""
    with in_kring():
        mijn = Organisatie.objects.get(pk=aanbod.organisatie_id)
        collega = Organisatie.objects.get(pk=mijn.pk)
        collega.naam, collega.versie = "Nieuwe naam", collega.versie + 1
        collega.save(update_fields=["naam", "versie"])
        for _ in range(2):  # the second time nothing changes
            acties.zet_plek(organisatie=mijn, ervaring=True, alleen_handen=True, door=beheerder)
            nu = Organisatie.objects.get(pk=mijn.pk)
            assert (nu.naam, nu.ervaring, nu.alleen_handen) == ("Nieuwe naam", True, True)
            assert nu.versie == collega.versie + 1 == mijn.versie
