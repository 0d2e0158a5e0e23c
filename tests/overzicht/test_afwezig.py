"""IT-13: who is away is covered, who left is taken over, and nobody stands on no list."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from intake.acties import aanmeldveeg, afwezig, opvolging
from intake.models import Afwezigheid, Opvolgmoment, Traject
from netwerktraject.kern.models import Bericht, Gebeurtenis
from netwerktraject.kern.rechten import Rol
from netwerktraject.overzicht.werk import werk_van
from tests import factories as maak


def dag(n: int):
    return timezone.localdate() + timedelta(days=n)


@pytest.fixture
def klok_reis():
    with time_machine.travel("2026-11-24T09:00:00+00:00", tick=False) as reis:
        yield reis


@pytest.fixture
def weg(gemeente, coach, andere_coach, kring_van):
    """`weg(van=, tot=)`: the coach is away, the colleague covers."""

    def meld(van=0, tot=5, wie=coach, vervanger=andere_coach, door=coach):
        with kring_van(door):
            return afwezig.meld(
                bestuur_id=gemeente.pk,
                gebruiker=wie,
                vervanger=vervanger,
                van=dag(van),
                tot=dag(tot),
                door=door,
            )

    return meld


@pytest.fixture
def stil(gemeente, coach):
    """Somebody of the coach who stands still, with an open line."""
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
    return maak.OpvolgmomentFactory(traject=traject, open=True)


def lijst(kring_van, wie):
    with kring_van(wie) as eigen:
        return werk_van(eigen)


def test_de_vervanger_ziet_de_regels_met_voor_wie_en_ze_gaan_vanzelf_terug(
    klok_reis, weg, stil, andere_coach, kring_van
):
    assert not lijst(kring_van, andere_coach).dringend
    weg()
    blad = lijst(kring_van, andere_coach)
    [regel] = blad.dringend
    assert ("user-share", "voor Carla Coach") in regel.feiten_getoond
    assert blad.voor_collegas == ("Carla Coach",)
    klok_reis.shift(timedelta(days=6))
    assert not lijst(kring_van, andere_coach).dringend


def test_een_herinnering_gaat_naar_wie_overneemt(weg, gemeente, coach, andere_coach, in_kring):
    weg()
    maak.OpvolgmomentFactory(traject__bestuur=gemeente, traject__lopend=True, traject__coach=coach, rijp=True)
    assert opvolging.veeg() == (1, 1, 1)
    with in_kring():
        assert Bericht.objects.get().aan == andere_coach.email


@pytest.mark.parametrize("hoe", ["cirkel", "vertrokken"])
def test_zonder_vervanger_die_kan_neemt_het_hele_team_over(
    weg, stil, gemeente, coach, andere_coach, in_kring, kring_van, hoe
):
    """A circle made behind the form, or a cover who left: everybody sees the line, and the team gets the mail."""
    derde = maak.gebruiker_met(Rol.NETWERKCOACH, gemeente, voornaam="Dirk", familienaam="Derde")
    weg()
    if hoe == "cirkel":
        with in_kring(gemeente):
            Afwezigheid.objects.create(
                bestuur=gemeente, gebruiker=andere_coach, vervanger=coach, van=dag(0), tot=dag(3)
            )
    else:
        with in_kring():
            andere_coach.lidmaatschappen.update(tot=dag(-1))
    assert len(lijst(kring_van, derde).dringend) == 1
    maak.OpvolgmomentFactory(traject__bestuur=gemeente, traject__lopend=True, traject__coach=coach, rijp=True)
    opvolging.veeg()
    with in_kring():
        assert derde.email in {b.aan for b in Bericht.objects.all()}


@pytest.mark.parametrize("hoe", ["rol", "account"])
def test_wie_een_coach_had_die_weg_is_staat_bij_het_hele_team(
    stil, coach, andere_coach, kring_van, in_kring, hoe
):
    if hoe == "rol":
        with in_kring():
            coach.lidmaatschappen.update(tot=dag(-1))
    else:
        coach.is_active = False
        coach.save()
    [regel] = lijst(kring_van, andere_coach).dringend
    assert regel.voor == "zonder coach"


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"van": 3, "tot": 2}, "tot"),
        ({"van": -9, "tot": -1}, "tot"),
        ({"van": 0, "tot": 400}, "tot"),
        ({"van": 400, "tot": 401}, "van"),
    ],
)
def test_dagen_die_niet_kunnen(weg, velden, veld):
    with pytest.raises(ValidationError) as fout:
        weg(**velden)
    assert veld in fout.value.error_dict


def test_overlappen_jezelf_kiezen_en_een_vervanger_die_ook_weg_is(weg, coach, andere_coach, coach_elders):
    eerste = weg(0, 5)
    assert weg(0, 5) == eerste
    for geval in (
        {"van": 5, "tot": 9},
        {"van": 7, "tot": 9, "vervanger": coach},
        {"vervanger": coach_elders},
    ):
        with pytest.raises(ValidationError):
            weg(**geval)
    with pytest.raises(ValidationError):  # A is away and B covers: B can't choose A
        weg(2, 3, wie=andere_coach, vervanger=coach, door=andere_coach)
    weg(6, 9)


def test_terug_voor_het_einde_twee_keer_is_een_keer(klok_reis, weg, coach, kring_van):
    rij = weg(0, 5)
    klok_reis.shift(timedelta(days=2))
    with kring_van(coach):
        for _ in range(2):
            afwezig.beeindig(afwezigheid=rij, door=coach)
        assert Afwezigheid.objects.get().tot == dag(-1)


def test_alle_mensen_doorgeven_een_regel_per_persoon_en_de_lijst_gaat_mee(
    gemeente, coach, andere_coach, kring_van
):
    with kring_van(coach):
        mijn = [maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach) for _ in range(3)]
        klaar = maak.TrajectFactory(bestuur=gemeente, afgerond=True, coach=coach)
        moment = maak.OpvolgmomentFactory(traject=mijn[0], open=True, toegewezen_aan=coach)
        geef = {
            "bestuur_id": gemeente.pk,
            "van": coach,
            "naar": andere_coach,
            "reden": "andere job",
            "door": coach,
        }
        assert [afwezig.geef_mensen_door(**geef) for _ in range(2)] == [3, 0]
        assert Traject.objects.filter(coach=andere_coach).count() == 3
        assert Traject.objects.get(pk=klaar.pk).coach == coach
        assert Opvolgmoment.objects.get(pk=moment.pk).toegewezen_aan == andere_coach
        gebeurd = Gebeurtenis.objects.filter(soort="coach")
        assert sorted(g.onderwerp_id for g in gebeurd) == sorted(t.pk for t in mijn)
        assert {(g.tekst, g.uitleg) for g in gebeurd} == {("Anna Collega is nu de coach", "andere job")}


@pytest.mark.parametrize("naar", ["coach_elders", "beheerder"])
def test_doorgeven_kan_alleen_aan_wie_hier_met_dossiers_werkt(gemeente, coach, kring_van, request, naar):
    with kring_van(coach), pytest.raises(ValidationError):
        afwezig.geef_mensen_door(
            bestuur_id=gemeente.pk,
            van=coach,
            naar=request.getfixturevalue(naar),
            reden="andere job",
            door=coach,
        )


def test_de_schermen_houden_wat_je_typte(client_van, coach, andere_coach, stil):
    browser = client_van(coach)
    fout = browser.post(
        reverse("ik_ben_weg"),
        {"wie": coach.pk, "vervanger": andere_coach.pk, "van": dag(4).isoformat(), "tot": dag(1).isoformat()},
    )
    assert fout.status_code == 422
    assert dag(4).isoformat() in fout.content.decode()
    goed = browser.post(
        reverse("ik_ben_weg"),
        {"wie": coach.pk, "vervanger": andere_coach.pk, "van": dag(1).isoformat(), "tot": dag(4).isoformat()},
    )
    assert goed.status_code == 302
    leeg = browser.post(reverse("mensen_doorgeven"), {"van": coach.pk, "naar": andere_coach.pk, "reden": " "})
    assert leeg.status_code == 422
    assert (
        browser.post(
            reverse("mensen_doorgeven"), {"van": coach.pk, "naar": andere_coach.pk, "reden": "andere job"}
        ).status_code
        == 302
    )
    assert browser.get("/").status_code == 200


# ------------------------------------------------------------------------------------------------ AgII
@pytest.fixture
def agii(gemeente, partner_gemeente, werkgebied, begeleider, beheerder):
    """Two trajectbegeleiders who follow up in two gemeenten."""
    for bestuur in (gemeente, partner_gemeente):
        maak.RolkeuzeFactory(gemeente=bestuur, rol="uitgebreid", door=beheerder)
    return begeleider, maak.gebruiker_met(
        Rol.TRAJECTBEGELEIDER, werkgebied, voornaam="Nele", familienaam="Nieuw"
    )


def _meld_af(client, wie, vervanger, tot=5):
    velden = {"wie": wie.pk, "vervanger": vervanger.pk, "van": dag(0), "tot": dag(tot)}
    return client.post(reverse("ik_ben_weg"), velden)


def test_een_trajectbegeleider_is_weg_in_elke_gemeente_waar_agii_opvolgt(
    client_van, agii, gemeente, partner_gemeente, coach, werkgebied, in_kring, kring_van
):
    """IT-13, SW-01: the lines and the reminders go to the colleague, and come back with one click."""
    begeleider, nele = agii
    for bestuur in (gemeente, partner_gemeente):
        traject = maak.TrajectFactory(bestuur=bestuur, lopend=True, trajectbegeleider=begeleider)
        maak.OpvolgmomentFactory(traject=traject, open=True)
    assert not lijst(kring_van, nele).dringend
    browser = client_van(begeleider)
    assert "Ik ben weg" in browser.get(reverse("werk")).content.decode()
    assert _meld_af(browser, begeleider, nele).status_code == 302
    blad = lijst(kring_van, nele)
    assert [d.voor for d in blad.dringend] == ["voor Tine Traject"] * 2
    assert not lijst(kring_van, coach).dringend
    maak.OpvolgmomentFactory(
        traject__bestuur=gemeente, traject__lopend=True, traject__trajectbegeleider=begeleider, rijp=True
    )
    assert opvolging.veeg() == (1, 1, 1)
    with in_kring():
        assert Bericht.objects.get().aan == nele.email
        pk = Afwezigheid.objects.values_list("pk", flat=True).order_by("-van", "id").last()
        assert Afwezigheid.objects.count() == 2
    # who covers can do the work, not just see it; who does not cover can't
    dossier = reverse("agii_dossier", args=[blad.dringend[0].traject_id])
    derde = client_van(maak.gebruiker_met(Rol.TRAJECTBEGELEIDER, werkgebied, voornaam="Dina"))
    assert (client_van(nele).get(dossier).status_code, derde.get(dossier).status_code) == (200, 404)
    klaar = reverse("moment_gedaan", args=[blad.dringend[0].moment_id])
    assert (derde.post(klaar).status_code, client_van(nele).post(klaar).status_code) == (404, 302)
    tekst = browser.get(reverse("ik_ben_weg")).content.decode()
    assert tekst.count("Nele Nieuw neemt over") == 1
    assert client_van(coach).post(reverse("afwezig_stop", args=[pk])).status_code in (403, 404)
    assert client_van(nele).post(reverse("afwezig_stop", args=[pk])).status_code == 302
    assert not lijst(kring_van, nele).dringend


def test_een_coach_waar_agii_opvolgt_meldt_zich_ook_af(client_van, agii, coach, andere_coach, kring_van):
    """SW-01: the intake and the plan stay with the gemeente there, so its team has absences too."""
    browser = client_van(coach)
    assert browser.get(reverse("ik_ben_weg")).status_code == 200
    assert _meld_af(browser, coach, andere_coach).status_code == 302
    with kring_van(coach):
        pk = Afwezigheid.objects.values_list("pk", flat=True).get()
    assert client_van(agii[0]).post(reverse("afwezig_stop", args=[pk])).status_code == 404
    assert browser.post(reverse("afwezig_stop", args=[pk])).status_code == 302


def test_wie_in_twee_werkgebieden_werkt_is_overal_weg(client_van, agii, andere_gemeente, beheerder, in_kring):
    """Nobody works in both: where the cover does not, the whole team of AgII takes over."""
    begeleider, nele = agii
    gebied = maak.WerkgebiedFactory(naam="AgII Kempen", besturen=[andere_gemeente])
    for wie in (begeleider, maak.GebruikerFactory()):
        maak.LidmaatschapFactory(gebruiker=wie, rol=Rol.TRAJECTBEGELEIDER, werkgebied=gebied)
    maak.RolkeuzeFactory(gemeente=andere_gemeente, rol="uitgebreid", door=beheerder)
    assert _meld_af(client_van(begeleider), begeleider, nele).status_code == 302
    with in_kring():
        assert Afwezigheid.objects.count() == 3


def test_agii_kiest_alleen_wie_in_haar_werkgebied_werkt(client_van, agii, coach, begeleider_elders):
    """A coach of the gemeente doesn't cover for AgII, nor does somebody of another region."""
    begeleider, _nele = agii
    for vervanger in (coach, begeleider_elders):
        antwoord = _meld_af(client_van(begeleider), begeleider, vervanger)
        assert antwoord.status_code == 422
        assert "Kies" in antwoord.content.decode()


def test_waar_de_gemeente_zelf_opvolgt_heeft_agii_geen_lijst_van_wie_weg_is(client_van, begeleider):
    assert client_van(begeleider).get(reverse("ik_ben_weg")).status_code == 403


@pytest.mark.parametrize("hoe", ["rol", "account"])
def test_wie_bij_agii_vertrekt_laat_niemand_achter(
    client_van, werkgebied, gemeente, begeleider, in_kring, hoe
):
    """SW-03, SW-07: also where the gemeente does everything, a question about a referral finds a colleague."""
    nele = maak.gebruiker_met(Rol.TRAJECTBEGELEIDER, werkgebied, voornaam="Nele", familienaam="Nieuw")
    traject = maak.TrajectFactory(bestuur=gemeente, aangemeld=True, trajectbegeleider=begeleider)
    nooit = maak.TrajectFactory(bestuur=gemeente, aangemeld=True, trajectbegeleider=None)
    maak.AanmeldingFactory(traject=traject, stand="vraag", vraag="Kan ze ’s avonds?")
    url = reverse("aanmelding_antwoord", args=[traject.pk])
    assert client_van(nele).get(url).status_code == 404
    if hoe == "rol":
        with in_kring():
            begeleider.lidmaatschappen.update(tot=dag(-1))
    else:
        begeleider.is_active = False
        begeleider.save()
    browser = client_van(nele)
    blad = browser.get(reverse("agii_mensen")).content.decode()
    assert "Kan ze ’s avonds?" in blad
    assert reverse("agii_dossier", args=[nooit.pk]) not in blad
    assert browser.get(reverse("agii_dossier", args=[nooit.pk])).status_code == 404
    assert browser.post(url, {"antwoord": "Ja, na zeven uur."}).status_code == 302


@pytest.mark.parametrize("hoe", ["weg", "vertrokken"])
def test_een_mail_over_een_aanmelding_vindt_wie_er_is(
    agii, gemeente, werkgebied, begeleider, in_kring, kring_van, hoe
):
    """SW-03, IT-13: who covers, or every colleague of who left; never an account that can't open it."""
    _begeleider, nele = agii
    dina = maak.gebruiker_met(Rol.TRAJECTBEGELEIDER, werkgebied, voornaam="Dina")
    traject = maak.TrajectFactory(bestuur=gemeente, aangemeld=True, trajectbegeleider=begeleider)
    rij = maak.AanmeldingFactory(
        traject=traject, stand="vraag", vraag="Wanneer?", antwoord_voor=dag(-1), door=begeleider
    )
    if hoe == "weg":
        with kring_van(begeleider):
            afwezig.meld_overal(
                besturen=[gemeente.pk],
                gebruiker=begeleider,
                vervanger=nele,
                van=dag(0),
                tot=dag(3),
                door=begeleider,
            )
    else:
        begeleider.is_active = False
        begeleider.save()
    aanmeldveeg.veeg()
    with in_kring():
        aan = {b.aan for b in Bericht.objects.filter(onderwerp_id=rij.pk)}
    assert aan == ({nele.email} if hoe == "weg" else {nele.email, dina.email})
