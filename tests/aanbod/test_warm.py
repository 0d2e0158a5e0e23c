"""Warm up: stages, the board and the list, contacts and their next steps."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from aanbod.models import Contact, Fase, Organisatie, Uitkomst
from aanbod.warm import fase_na
from tests import factories as maak

# Tuesday, 10.00 in Brussels.
NU = "2026-11-24T09:00:00+00:00"


@pytest.fixture(autouse=True)
def _dinsdag():
    with time_machine.travel(NU, tick=False):
        yield


def _dag(n: int = 0):
    return timezone.localdate() + timedelta(days=n)


def _contact(**anders) -> dict:
    return {
        "kanaal": "telefoon", "uitkomst": "gesprek", "met_wie": "Rita", "op": _dag().isoformat(),
        "nota": "Ze zoeken handen in de keuken.", "volgende": "Langsgaan", "volgende_op": _dag(7).isoformat(),
    } | anders  # fmt: skip


def _weg_terug(antwoord) -> str:
    tags = " ".join(m.tags for m in antwoord.context["messages"]).split()
    return next(tag.removeprefix("ongedaan:") for tag in tags if tag.startswith("ongedaan:"))


@pytest.fixture
def linde(gemeente):
    return maak.OrganisatieFactory(bestuur=gemeente, naam="De Linde", fase=Fase.GEVONDEN)


@pytest.fixture
def nu(in_kring, gemeente):
    """The row as it stands."""

    def haal(ding):
        with in_kring(gemeente):
            return type(ding).objects.get(pk=ding.pk)

    return haal


# ------------------------------------------------------------------------------------------------ the rule
@pytest.mark.parametrize(
    ("fase", "uitkomst", "straks"),
    [
        ("gevonden", "geen_antwoord", "aangesproken"),
        ("gevonden", "denkt_na", "aangesproken"),
        ("gevonden", "gesprek", "in_gesprek"),
        ("aangesproken", "ja", "doet_mee"),
        ("aangesproken", "geen_antwoord", "aangesproken"),
        ("in_gesprek", "denkt_na", "in_gesprek"),
        ("doet_mee", "gesprek", "doet_mee"),
        ("doet_mee", "nee", "niet"),
        ("later", "geen_antwoord", "later"),
        ("later", "gesprek", "in_gesprek"),
        ("niet", "geen_antwoord", "niet"),
        ("niet", "denkt_na", "aangesproken"),
    ],
)
def test_een_uitkomst_zet_de_fase_vooruit_en_nooit_achteruit(fase, uitkomst, straks):
    """OF-01"""
    assert fase_na(fase, uitkomst) == straks


def test_elke_uitkomst_heeft_een_fase():
    assert all(fase_na(fase, uitkomst) in Fase for fase in Fase for uitkomst in Uitkomst)


# ------------------------------------------------------------------------------------------------ board and list
def test_het_bord_telt_per_fase_en_toont_de_volgende_stap(client_van, gemeente, beheerder, linde):
    """OF-01"""
    maak.OrganisatieFactory(bestuur=gemeente, fase=Fase.DOET_MEE, naam="Judoclub")
    maak.ContactFactory(organisatie=linde, volgende="Bel Rita", volgende_op=_dag(-2))
    antwoord = client_van(beheerder).get(reverse("warm"))
    aantallen = {
        k["fase"]: (k["aantal"], [r["naam"] for r in k["rijen"]]) for k in antwoord.context["kolommen"]
    }
    assert aantallen["gevonden"] == (1, ["De Linde"])
    assert aantallen["doet_mee"] == (1, ["Judoclub"])
    tekst = antwoord.content.decode()
    assert "Bel Rita" in tekst
    assert "te laat" in tekst


def test_de_lijst_filtert_op_fase_naam_en_wie_opvolgt(client_van, gemeente, beheerder, linde):
    maak.OrganisatieFactory(bestuur=gemeente, naam="Judo 100%", fase=Fase.LATER, eigenaar=beheerder)
    browser = client_van(beheerder)

    def namen(**vraag):
        return [
            rij["naam"] for rij in browser.get(reverse("warm"), {"vorm": "lijst", **vraag}).context["rijen"]
        ]

    assert namen() == ["De Linde", "Judo 100%"]
    assert namen(fase="later") == ["Judo 100%"]
    assert namen(q="linde") == ["De Linde"]
    assert namen(q="100%") == ["Judo 100%"]
    assert namen(q="%") == ["Judo 100%"]
    assert namen(q="'; --") == []
    assert namen(wie="mij") == ["Judo 100%"]
    assert namen(fase="onzin") == ["De Linde", "Judo 100%"]


def test_bord_en_lijst_vragen_evenveel_aan_de_databank_voor_1_en_voor_50(client_van, gemeente, beheerder):
    """prestaties.md §7"""

    def vul(aantal):
        for _ in range(aantal):
            rij = maak.OrganisatieFactory(bestuur=gemeente, eigenaar=beheerder)
            maak.ContactFactory(organisatie=rij, volgende="Bel", volgende_op=_dag(2))

    browser = client_van(beheerder)

    def tel(url):
        with CaptureQueriesContext(connection) as vragen:
            assert browser.get(url).status_code == 200
        return len(vragen)

    adressen = [reverse("warm"), reverse("warm") + "?vorm=lijst", reverse("aanbod_werk")]
    vul(1)
    een = [tel(url) for url in adressen]
    vul(49)
    assert [tel(url) for url in adressen] == een


def test_een_kaart_verplaatsen_bewaart_wie_en_wanneer(client_van, beheerder, linde, nu, in_kring, gemeente):
    """OF-01"""
    browser = client_van(beheerder)
    antwoord = browser.post(reverse("warm_fase", args=[linde.pk]), {"fase": "in_gesprek"}, follow=True)
    weg = _weg_terug(antwoord)
    assert (nu(linde).fase, nu(linde).fase_op) == ("in_gesprek", _dag())
    with in_kring(gemeente):
        spoor = Organisatie.pgh_event_model.objects.filter(pgh_obj_id=linde.pk, fase="in_gesprek").get()
    assert spoor.pgh_context["wie"] == beheerder.pk
    browser.post(weg)
    assert (nu(linde).fase, nu(linde).fase_op) == ("gevonden", None)


def test_ongedaan_maken_draait_niet_terug_wat_een_collega_later_zette(
    client_van, beheerder, coach, linde, nu
):
    """The undo carries what it undoes; the second click does nothing."""
    url, ik = reverse("warm_fase", args=[linde.pk]), client_van(beheerder)
    mijn = _weg_terug(ik.post(url, {"fase": "in_gesprek"}, follow=True))
    van_collega = _weg_terug(client_van(coach).post(url, {"fase": "doet_mee"}, follow=True))
    assert "Iemand zette dit intussen verder." in ik.post(mijn, follow=True).text
    assert nu(linde).fase == "doet_mee"
    for _ in range(2):
        antwoord = client_van(coach).post(van_collega, follow=True)
        assert nu(linde).fase == "in_gesprek"
    assert "Dit staat al terug zoals het was." in antwoord.text


def test_een_andere_wijziging_houdt_ongedaan_maken_niet_tegen(client_van, beheerder, linde, nu):
    browser = client_van(beheerder)
    weg = _weg_terug(browser.post(reverse("warm_fase", args=[linde.pk]), {"fase": "later"}, follow=True))
    browser.post(reverse("warm_eigenaar", args=[linde.pk]), {"eigenaar": beheerder.pk})
    browser.post(weg)
    assert (nu(linde).fase, nu(linde).eigenaar_id) == ("gevonden", beheerder.pk)


def test_een_fase_die_niet_bestaat_verandert_niets(client_van, beheerder, linde, nu):
    for fout in ("", "gevonden", "klaar", "x" * 5000):
        client_van(beheerder).post(reverse("warm_fase", args=[linde.pk]), {"fase": fout})
    assert nu(linde).fase == "gevonden"


# ------------------------------------------------------------------------------------------------ contacts
def test_een_contact_wordt_genoteerd_en_zet_de_fase(client_van, coach, linde, nu, in_kring, gemeente):
    """OF-07: channel, person approached, result, next step; OF-16: who did it."""
    url = reverse("contact_nieuw", args=[linde.pk])
    antwoord = client_van(coach).post(url, _contact(), follow=True)
    assert "Contact met De Linde genoteerd. Nieuwe fase: in gesprek." in antwoord.content.decode()
    with in_kring(gemeente):
        rij = Contact.objects.get()
    assert (rij.kanaal, rij.met_wie, rij.uitkomst, rij.door_id, rij.volgende_op) == (
        "telefoon", "Rita", "gesprek", coach.pk, _dag(7),
    )  # fmt: skip
    assert nu(linde).fase == "in_gesprek"


def test_een_contact_kan_terug_met_zijn_fase(client_van, coach, andere_coach, linde, nu, in_kring, gemeente):
    client_van(coach).post(reverse("contact_nieuw", args=[linde.pk]), _contact())
    with in_kring(gemeente):
        url = reverse("contact_wis", args=[Contact.objects.get().pk])
    client_van(andere_coach).post(url)
    assert nu(linde).fase == "in_gesprek"
    client_van(coach).post(url)
    assert (nu(linde).fase, nu(linde).fase_op) == ("gevonden", None)
    with in_kring(gemeente):
        assert not Contact.objects.exists()


def test_een_contact_wissen_laat_een_fase_die_het_niet_zette(
    client_van, coach, linde, nu, in_kring, gemeente
):
    browser = client_van(coach)
    browser.post(reverse("warm_fase", args=[linde.pk]), {"fase": "doet_mee"})
    browser.post(reverse("contact_nieuw", args=[linde.pk]), _contact())
    with in_kring(gemeente):
        browser.post(reverse("contact_wis", args=[Contact.objects.get().pk]))
    assert nu(linde).fase == "doet_mee"


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"kanaal": ""}, "kanaal"),
        ({"uitkomst": ""}, "uitkomst"),
        ({"op": "2026-11-25"}, "op"),
        ({"op": "31/02/2026"}, "op"),
        ({"volgende": ""}, "volgende"),
        ({"volgende_op": ""}, "volgende_op"),
        ({"nota": "x" * 501}, "nota"),
    ],
)
def test_wat_niet_kan_geeft_422_en_houdt_de_tekst(client_van, coach, linde, nu, velden, veld):
    antwoord = client_van(coach).post(reverse("contact_nieuw", args=[linde.pk]), _contact(**velden))
    assert antwoord.status_code == 422
    assert veld in antwoord.context["form"].errors
    assert "Rita" in antwoord.content.decode()
    assert nu(linde).fase == "gevonden"


def test_een_campagne_van_een_andere_organisatie_kan_niet(client_van, coach, linde, gemeente):
    ander = maak.CampagneLidFactory(organisatie=maak.OrganisatieFactory(bestuur=gemeente))
    antwoord = client_van(coach).post(
        reverse("contact_nieuw", args=[linde.pk]), _contact(campagne=ander.campagne_id)
    )
    assert antwoord.status_code == 422


def test_een_stap_gedaan_of_later_kan_terug(client_van, coach, linde, nu):
    contact = maak.ContactFactory(organisatie=linde, volgende="Bel Rita", volgende_op=_dag())
    browser = client_van(coach)
    gedaan = _weg_terug(browser.post(reverse("contact_gedaan", args=[contact.pk]), follow=True))
    assert nu(contact).volgende_gedaan_op == _dag()
    for _ in range(2):
        browser.post(gedaan)
        assert nu(contact).volgende_gedaan_op is None
    adres = reverse("contact_later", args=[contact.pk])
    later = _weg_terug(browser.post(adres, {"tot": "week"}, follow=True))
    assert nu(contact).volgende_op == _dag(7)
    assert "Iemand zette dit intussen verder." in browser.post(gedaan, follow=True).text
    assert nu(contact).volgende_op == _dag(7)
    browser.post(later)
    assert nu(contact).volgende_op == _dag()


@pytest.mark.parametrize("tot", ["", "gisteren", "2026-11-24", "2026-02-31", "2031-01-01"])
def test_later_is_altijd_een_dag_vooruit(client_van, coach, linde, nu, tot):
    contact = maak.ContactFactory(organisatie=linde, volgende="Bel Rita", volgende_op=_dag())
    client_van(coach).post(reverse("contact_later", args=[contact.pk]), {"tot": tot})
    assert nu(contact).volgende_op == _dag()


def test_een_vaste_contactpersoon_is_een_collega_van_deze_gemeente(
    client_van, beheerder, coach, coach_elders, linde, nu
):
    """OF-10"""
    url, browser = reverse("warm_eigenaar", args=[linde.pk]), client_van(beheerder)
    for fout in (coach_elders.pk, 0, "x"):
        browser.post(url, {"eigenaar": fout})
        assert nu(linde).eigenaar_id is None
    browser.post(url, {"eigenaar": coach.pk})
    assert nu(linde).eigenaar_id == coach.pk


def test_wie_elders_werkt_vindt_niets(client_van, coach_elders, linde, begeleider):
    contact = maak.ContactFactory(organisatie=linde, volgende="Bel", volgende_op=_dag())
    for naam, pk in (("contact_nieuw", linde.pk), ("warm_fase", linde.pk), ("contact_gedaan", contact.pk)):
        url = reverse(naam, args=[pk])
        assert client_van(coach_elders).post(url, _contact(fase="niet")).status_code == 404
        assert client_van(begeleider).post(url, _contact(fase="niet")).status_code == 403
