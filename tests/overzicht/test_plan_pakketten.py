"""Three packages on a page, change course in one step (IT-05, IT-12)."""

from __future__ import annotations

import datetime as dt
import threading
import uuid

import pytest
from django.core.exceptions import ValidationError
from django.db import connections
from django.urls import reverse
from django.utils import timezone

from aanbod.models import Aanbod, Besluit, Screening, Soort
from intake.acties import plannen, uren
from intake.models import Onderdeel
from intake.models.uren import Bron
from netwerktraject.kern.kring import systeem
from netwerktraject.overzicht import onderdeel as koers
from netwerktraject.overzicht.pakketkeuze import als_tekst
from tests import factories as maak


@pytest.fixture
def traject(gemeente, coach):
    """In intake, with a Dutch lesson on Thursday morning."""
    traject = maak.TrajectFactory(bestuur=gemeente, coach=coach, in_intake=True)
    traject.lesuren = [[3, "09:00", "12:00", "Nederlandse les"]]
    with systeem("proef", [gemeente.pk]):
        traject.save(update_fields=["lesuren"])
    return traject


@pytest.fixture
def aanbod(gemeente):
    """Four offers with a label, one of them only during the lesson."""
    uit = {}
    for naam, soort, dag, uur in (
        ("Babelonië", Soort.TAALOEFENKANS, 2, 14),
        ("Naaicafé", Soort.GROEPSWERKING, 1, 13),
        ("Keuken", Soort.VRIJWILLIGERSWERK, 4, 9),
        ("Onder de les", Soort.GROEPSWERKING, 3, 10),
    ):
        rij = maak.AanbodFactory(bestuur=gemeente, naam=naam, soort=soort, gelabeld=True)
        maak.MomentFactory(aanbod=rij, dag=dag, begint=dt.time(uur), eindigt=dt.time(uur + 2))
        uit[naam] = rij
    return uit


def pakketten(client, traject, **vraag):
    return client.get(reverse("plan_pakketten", args=[traject.pk]), vraag)


def velden(antwoord, sleutel: str) -> list[str]:
    """What the form of one package would send."""
    [voorstel] = [v for v in antwoord.context["v"].voorstellen if v.sleutel == sleutel]
    return [als_tekst(deel) for deel in voorstel.delen]


def test_drie_pakketten_zonder_botsing_met_redenen(client_van, coach, traject, aanbod):
    """IT-05"""
    antwoord = pakketten(client_van(coach), traject)
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 200
    for naam in ("Rustig beginnen", "Eerst Nederlands", "Contacten die blijven"):
        assert naam in tekst
    assert "Niets valt samen met de lessen." in tekst
    assert "Onder de les" not in tekst


def test_een_gekozen_pakket_staat_in_het_plan_en_kan_er_weer_uit(
    client_van, coach, traject, aanbod, in_kring
):
    """IT-05: one action in, one action out; a double click is one package."""
    client, url = client_van(coach), reverse("plan_pakketten", args=[traject.pk])
    deel = velden(pakketten(client, traject), "taal")
    eerste = client.post(url, {"deel": deel})
    assert eerste.status_code == 302
    client.post(url, {"deel": deel})
    with in_kring():
        delen = list(Onderdeel.objects.filter(traject=traject))
        assert len(delen) == len(deel)
        assert plannen.geplande_minuten(traject) >= 2400
        babel = next(o for o in delen if o.titel == "Babelonië")
        assert (babel.dag, babel.begint, babel.eindigt) == (2, dt.time(14), dt.time(16))
    weg = reverse("plan_ongedaan", args=[traject.pk])
    client.post(f"{weg}?" + "&".join(f"deel={o.pk}" for o in delen))
    with in_kring():
        assert not Onderdeel.objects.filter(traject=traject).exists()


def test_label_dat_intussen_stopte_weigert_het_hele_pakket(client_van, coach, traject, aanbod, in_kring):
    """Bad input of the issue: the offer's label ended between looking and choosing."""
    client = client_van(coach)
    deel = velden(pakketten(client, traject), "taal")
    maak.ScreeningFactory(aanbod=aanbod["Babelonië"], besluit=Besluit.INGETROKKEN, op=timezone.localdate())
    antwoord = client.post(reverse("plan_pakketten", args=[traject.pk]), {"deel": deel})
    assert antwoord.status_code == 422
    assert "Babelonië heeft vandaag geen geldig 4P-label." in antwoord.content.decode()
    with in_kring():
        assert not Onderdeel.objects.filter(traject=traject).exists()


@pytest.mark.parametrize(
    "deel",
    [
        [],
        ["x"],
        ["|0|||"],
        ["|4801|||"],
        ["|600|9||"],
        ["|600||25:00|"],
        ["|600|||"] * 50,
        [f"{uuid.uuid4()}|600|||"],
        ["|600|1|12:00|11:00"],
    ],
)
def test_een_pakket_dat_niet_klopt_wordt_geweigerd(client_van, coach, traject, in_kring, deel):
    antwoord = client_van(coach).post(reverse("plan_pakketten", args=[traject.pk]), {"deel": deel})
    assert antwoord.status_code == 422
    with in_kring():
        assert not Onderdeel.objects.filter(traject=traject).exists()


def test_met_weinig_aanbod_wijst_de_pagina_naar_de_lacunes(client_van, coach, traject):
    tekst = pakketten(client_van(coach), traject).content.decode()
    assert "Er is te weinig aanbod dat past" in tekst
    assert reverse("lacunes") in tekst
    assert "Er ontbreekt nog 20 uur." in tekst


def test_een_beeindigd_traject_krijgt_geen_pakketten(client_van, coach, gemeente):
    af = maak.TrajectFactory(bestuur=gemeente, coach=coach, afgerond=True)
    client = client_van(coach)
    assert "kan nu niet veranderen" in pakketten(client, af).content.decode()
    antwoord = client.post(reverse("plan_pakketten", args=[af.pk]), {"deel": ["|600|||"]})
    assert antwoord.status_code == 422
    assert "al beëindigd" in antwoord.content.decode()


# ------------------------------------------------------------------------------------------------ change course
@pytest.fixture
def te_zwaar(gemeente, coach, aanbod):
    """A kitchen of 40 hours, 14 of them done."""
    traject = maak.TrajectFactory(bestuur=gemeente, coach=coach, lopend=True)
    deel = maak.OnderdeelFactory(
        traject=traject,
        aanbod=aanbod["Keuken"],
        soort=Soort.VRIJWILLIGERSWERK,
        titel="Keuken",
        lopend=True,
        gepland_minuten=2400,
    )
    with systeem("proef", [gemeente.pk]):
        for n in range(2):
            uren.registreer(
                onderdeel=deel,
                datum=timezone.localdate() - dt.timedelta(days=n + 1),
                minuten=420,
                bron=Bron.COACH,
                sleutel=uuid.uuid4(),
                door=coach,
            )
    return deel


def test_stoppen_op_14_uur_en_26_uur_in_de_plaats(client_van, coach, te_zwaar, aanbod, in_kring):
    """IT-12: 14 h stay, the missing 26 h are filled in, a new item completes 40."""
    client, url = client_van(coach), reverse("onderdeel_stop", args=[te_zwaar.pk])
    pagina = client.get(url)
    tekst = pagina.content.decode()
    assert "14 uur blijft staan." in tekst
    assert "nog 26 uur te plannen" in tekst
    assert 'name="minuten" value="26"' in tekst
    naaien = next(d for d in pagina.context["v"].keuzes if d.kans.naam == "Naaicafé")
    keuze = f"{aanbod['Naaicafé'].pk}|{naaien.minuten}|1|13:00|15:00"
    klaar = client.post(url, {"reden": "geen tijd meer", "vervang": keuze, "minuten": "26"}, follow=True)
    assert "In de plaats: Naaicafé, 26 uur." in klaar.content.decode()
    with in_kring():
        assert plannen.geplande_minuten(te_zwaar.traject) == 2400
        assert Onderdeel.objects.get(pk=te_zwaar.pk).status == "gestopt"
        assert Onderdeel.objects.get(traject=te_zwaar.traject, titel="Naaicafé").gepland_minuten == 1560


def test_de_matrix_vult_de_uren_in_die_ontbreken(client_van, coach, te_zwaar):
    client, url = client_van(coach), reverse("onderdeel_stop", args=[te_zwaar.pk])
    antwoord = client.post(url, {"reden": "te ver", "vervang": "matrix", "minuten": "26"})
    assert antwoord["Location"].endswith("?vul=1560")
    assert 'value="26"' in client.get(antwoord["Location"]).content.decode()


@pytest.mark.parametrize("vul", ["", "x", "0", "99999", "-5", "1e3"])
def test_een_vreemd_aantal_in_het_adres_breekt_de_matrix_niet(client_van, coach, te_zwaar, vul):
    url = reverse("matrix_dossier", args=[te_zwaar.traject_id])
    assert client_van(coach).get(url, {"vul": vul}).status_code == 200


def test_vervangen_door_aanbod_zonder_label_stopt_niets(client_van, coach, te_zwaar, aanbod, in_kring):
    """Both or neither; what was typed stays."""
    maak.ScreeningFactory(aanbod=aanbod["Naaicafé"], besluit=Besluit.INGETROKKEN, op=timezone.localdate())
    data = {"reden": "geen tijd meer", "vervang": f"{aanbod['Naaicafé'].pk}|600|||", "minuten": "10"}
    antwoord = client_van(coach).post(reverse("onderdeel_stop", args=[te_zwaar.pk]), data)
    assert antwoord.status_code == 422
    assert "geen geldig 4P-label" in antwoord.content.decode()
    assert "geen tijd meer" in antwoord.content.decode()
    with in_kring():
        assert Onderdeel.objects.get(pk=te_zwaar.pk).status == "lopend"


def test_op_een_beeindigd_traject_vervang_je_niets(client_van, coach, gemeente):
    af = maak.TrajectFactory(bestuur=gemeente, coach=coach, afgerond=True)
    deel = maak.OnderdeelFactory(traject=af, klaar=True)
    antwoord = client_van(coach).post(reverse("onderdeel_stop", args=[deel.pk]), {"reden": "te laat"})
    assert antwoord.status_code == 422
    assert "al beëindigd" in antwoord.content.decode()


@pytest.mark.django_db(transaction=True)
def test_twee_coaches_vervangen_tegelijk_en_het_gebeurt_een_keer(gemeente, coach, te_zwaar, aanbod):
    hek, uit = threading.Barrier(2), []

    def doe() -> None:
        try:
            hek.wait(10)
            with systeem("proef", [gemeente.pk]):
                wat = plannen.Gekozen(Aanbod.objects.get(pk=aanbod["Naaicafé"].pk), 1560)
                uit.append(koers.vervang(onderdeel=te_zwaar, reden="te zwaar", door_wat=wat, door=coach))
        except ValidationError as fout:
            uit.append(fout)
        finally:
            connections.close_all()

    draden = [threading.Thread(target=doe) for _ in range(2)]
    [d.start() for d in draden]
    [d.join(60) for d in draden]
    assert len(uit) == 2
    with systeem("proef", [gemeente.pk]):
        assert Onderdeel.objects.filter(traject=te_zwaar.traject, titel="Naaicafé").count() == 1
        assert Screening.objects.filter(aanbod=aanbod["Naaicafé"]).count() == 1


def test_de_pagina_vraagt_niet_meer_bij_meer_aanbod(
    client_van, coach, traject, gemeente, aanbod, django_assert_max_num_queries
):
    client = client_van(coach)

    def tel() -> int:
        with django_assert_max_num_queries(70) as vangst:
            assert pakketten(client, traject).status_code == 200
        return len(vangst)

    tel()
    een = tel()
    for n in range(12):
        rij = maak.AanbodFactory(bestuur=gemeente, naam=f"Club {n}", gelabeld=True)
        maak.MomentFactory(aanbod=rij, dag=n % 7, begint=dt.time(18), eindigt=dt.time(20))
    assert tel() == een
