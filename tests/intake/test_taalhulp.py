"""TK-06: the pool of helpers, requests with a reason, use by step and language."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from intake import kleingetal, taalhulp
from intake.acties import taalhulp as acties
from intake.models import Onderdeel, Tolk, Tolkvraag, Urenregel
from intake.models.samen import TolkStand
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.rechten import Rol
from tests import factories as maak


@pytest.fixture
def traject(gemeente, coach):
    return maak.TrajectFactory(bestuur=gemeente, in_intake=True, coach=coach)


@pytest.fixture
def tolk(gemeente):
    return maak.TolkFactory(bestuur=gemeente, email="tolk@post.example", wanneer="maandag")


@pytest.fixture
def binnen(kring_van, coach):
    with kring_van(coach):
        yield


def _vraag(traject, coach, **anders):
    vast = {"stap": "intake", "taal": "ar", "wanneer": timezone.now() + timedelta(days=2)}
    return acties.vraag(traject=traject, door=coach, **vast | anders)


@pytest.mark.usefixtures("binnen")
@pytest.mark.parametrize("stap", ["kennismaking", "opvolging", "einde"])
def test_na_de_intake_is_een_reden_nodig(traject, coach, stap):
    """TK-06: later only if strictly needed."""
    with pytest.raises(ValidationError, match="Zeg waarom"):
        _vraag(traject, coach, stap=stap, waarom="  ")
    assert _vraag(traject, coach, stap=stap, waarom="Er is ruzie.").waarom == "Er is ruzie."


@pytest.mark.usefixtures("binnen")
@pytest.mark.parametrize("stap", ["uitleg", "intake"])
def test_bij_de_start_hoeft_geen_reden(traject, coach, stap):
    assert _vraag(traject, coach, stap=stap).stand == TolkStand.GEVRAAGD


@pytest.mark.usefixtures("binnen")
@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"wanneer": timezone.now() - timedelta(minutes=1)}, "al voorbij"),
        ({"taal": "so"}, "helpt niet in het Somali"),
    ],
)
def test_wat_een_vraag_niet_mag(traject, coach, tolk, anders, zin):
    with pytest.raises(ValidationError, match=zin):
        _vraag(traject, coach, tolk=tolk, **anders)


@pytest.mark.usefixtures("binnen")
def test_niemand_is_taalhulp_bij_zichzelf(traject, coach, tolk):
    Tolk.objects.filter(pk=tolk.pk).update(traject=traject)
    with pytest.raises(ValidationError, match="zichzelf"):
        _vraag(traject, coach, tolk=tolk)


@pytest.mark.usefixtures("binnen")
def test_een_gestopt_traject_krijgt_alleen_hulp_bij_het_eindgesprek(gemeente, coach):
    af = maak.TrajectFactory(bestuur=gemeente, afgerond=True)
    with pytest.raises(ValidationError, match="beëindigd"):
        _vraag(af, coach)
    assert _vraag(af, coach, stap="einde", waarom="Moeilijke woorden.").pk


@pytest.mark.usefixtures("binnen")
def test_uit_de_lijst_wist_telefoon_en_mail_en_breekt_geen_oude_vraag(traject, coach, tolk, client_van):
    """TK-06: interpreter deleted: contact data are wiped, the log of use stays, open requests are free again."""
    gedaan = maak.TolkvraagFactory(traject=traject, tolk=tolk, stand="gebeurd", minuten=60, door=coach)
    open_ = _vraag(traject, coach, tolk=tolk)
    acties.haal_weg(tolk=tolk, door=coach)
    acties.haal_weg(tolk=tolk, door=coach)
    tolk.refresh_from_db()
    assert (tolk.telefoon, tolk.email, tolk.wanneer, tolk.weg_op) == ("", "", "", timezone.localdate())
    assert Tolkvraag.objects.get(pk=gedaan.pk).tolk_id == tolk.pk
    assert Tolkvraag.objects.get(pk=open_.pk).tolk_id is None
    assert client_van(coach).get(reverse("taalhulp")).status_code == 200
    with pytest.raises(ValidationError, match="niet meer in de lijst"):
        _vraag(traject, coach, tolk=tolk)


@pytest.mark.usefixtures("binnen")
def test_de_standen_van_een_vraag(traject, coach, tolk):
    """asked, says yes, helped with minutes; a second answer is refused in words."""
    rij = _vraag(traject, coach, tolk=tolk)
    rij, _ = acties.zet_stand(rij=rij, stand="toegezegd", door=coach)
    with pytest.raises(ValidationError, match="moet nog komen"):
        acties.zet_stand(rij=rij, stand="gebeurd", minuten=60, door=coach)
    Tolkvraag.objects.filter(pk=rij.pk).update(wanneer=timezone.now() - timedelta(hours=1))
    with pytest.raises(ValidationError, match="hoeveel minuten"):
        acties.zet_stand(rij=rij, stand="gebeurd", door=coach)
    rij, _ = acties.zet_stand(rij=rij, stand="gebeurd", minuten=45, door=coach)
    assert (rij.stand, rij.minuten) == ("gebeurd", 45)
    with pytest.raises(ValidationError, match="collega"):
        acties.zet_stand(rij=rij, stand="niet_gebeurd", door=coach)


@pytest.mark.usefixtures("binnen")
def test_kan_niet_dan_iemand_anders(traject, coach, tolk):
    ander = maak.TolkFactory(bestuur=traject.bestuur, naam="Ander")
    rij, _ = acties.zet_stand(rij=_vraag(traject, coach, tolk=tolk), stand="kan_niet", door=coach)
    rij = acties.vraag_ander(rij=rij, tolk=ander, door=coach)
    assert (rij.tolk_id, rij.stand) == (ander.pk, "gevraagd")


@pytest.mark.usefixtures("binnen")
def test_zonder_helper_kan_niemand_ja_zeggen(traject, coach):
    rij = _vraag(traject, coach)
    with pytest.raises(ValidationError, match="Kies eerst"):
        acties.zet_stand(rij=rij, stand="toegezegd", door=coach)


# ------------------------------------------------------------------------------------------------ newcomer -> helper
def _helper(gemeente, coach, nederlands="b1", **stand):
    persoon = maak.InburgeraarFactory(bestuur=gemeente, nederlands=nederlands)
    return maak.TrajectFactory(inburgeraar=persoon, coach=coach, **stand or {"in_intake": True})


@pytest.mark.usefixtures("binnen")
def test_wie_goed_nederlands_spreekt_wordt_taalhulp_en_dat_is_vrijwilligerswerk(gemeente, coach):
    """TK-06: from newcomer to helper; helping counts as volunteering."""
    traject = _helper(gemeente, coach)
    wat = {"traject": traject, "talen": ["ar"], "wanneer": "maandag", "door": coach}
    eerste, tweede = acties.uit_dossier(**wat), acties.uit_dossier(**wat)
    assert eerste == tweede
    onderdeel = Onderdeel.objects.get(traject=traject)
    assert (onderdeel.soort, onderdeel.titel, onderdeel.eigen) == ("vrijwilligerswerk", "Taalhulp", True)
    acties.haal_weg(tolk=eerste, door=coach)
    assert acties.uit_dossier(**wat) != eerste
    assert Onderdeel.objects.filter(traject=traject).count() == 1


@pytest.mark.usefixtures("binnen")
@pytest.mark.parametrize("nederlands", ["", "geen", "a1"])
def test_onder_a2_kan_het_niet(gemeente, coach, nederlands):
    with pytest.raises(ValidationError, match="minstens A2"):
        acties.uit_dossier(traject=_helper(gemeente, coach, nederlands), talen=["ar"], wanneer="", door=coach)


@pytest.mark.usefixtures("binnen")
def test_helpen_schrijft_uren_bij_de_helper_maar_een_keer(gemeente, coach, traject):
    """TK-06, IT-01: the minutes of help are hours of the helper, confirmed by staff, in both languages."""
    helper = _helper(gemeente, coach, lopend=True)
    onderdeel = maak.OnderdeelFactory(
        traject=helper, soort="vrijwilligerswerk", titel="Taalhulp", eigen=True, lopend=True, aanbod=None
    )
    tolk = maak.TolkFactory(bestuur=gemeente, traject=helper, onderdeel=onderdeel)
    rij = maak.TolkvraagFactory(
        traject=traject, tolk=tolk, door=coach, wanneer=timezone.now() - timedelta(hours=2)
    )
    for _ in range(2):
        _, bericht = acties.zet_stand(rij=rij, stand="gebeurd", minuten=50, door=coach)
        assert bericht == ""
    regel = Urenregel.objects.get(onderdeel=onderdeel)
    assert (regel.minuten, regel.taal, regel.traject_id) == (50, "gemengd", helper.pk)


@pytest.mark.usefixtures("binnen")
def test_uren_die_niet_kunnen_breken_de_vraag_niet(gemeente, coach, traject):
    helper = _helper(gemeente, coach)
    tolk = acties.uit_dossier(traject=helper, talen=["ar"], wanneer="", door=coach)
    rij = maak.TolkvraagFactory(
        traject=traject, tolk=tolk, door=coach, wanneer=timezone.now() - timedelta(hours=2)
    )
    rij, bericht = acties.zet_stand(rij=rij, stand="gebeurd", minuten=50, door=coach)
    assert rij.stand == "gebeurd"
    assert "nog niet begonnen" in bericht


# ------------------------------------------------------------------------------------------------ screens
def test_vraag_taalhulp_stelt_voor_wie_de_taal_spreekt(client_van, coach, traject, tolk):
    """TK-06: request a helper for an intake."""
    maak.TolkFactory(bestuur=traject.bestuur, naam="Somalisch", talen=["so"])
    client, adres = client_van(coach), reverse("tolkvraag_nieuw", args=[traject.pk])
    blad = client.get(adres).content.decode()
    assert tolk.naam in blad
    assert "Somalisch," not in blad
    dag = (timezone.localdate() + timedelta(days=3)).isoformat()
    goed = {"stap": "intake", "taal": "ar", "tolk": tolk.pk, "dag": dag, "uur": "14:00"}
    assert client.post(adres, goed).status_code == 302
    with systeem("test", [traject.bestuur_id]):
        assert Tolkvraag.objects.get().tolk_id == tolk.pk


def test_een_vraag_zonder_reden_geeft_422_en_bewaart_wat_er_stond(client_van, coach, traject):
    dag = (timezone.localdate() + timedelta(days=3)).isoformat()
    antwoord = client_van(coach).post(
        reverse("tolkvraag_nieuw", args=[traject.pk]),
        {"stap": "einde", "taal": "ar", "dag": dag, "uur": "14:00"},
    )
    assert antwoord.status_code == 422
    assert dag in antwoord.content.decode()
    assert "Zeg waarom" in antwoord.content.decode()


def test_open_vragen_van_de_gemeente_in_een_lijst(client_van, coach, traject, tolk, andere_gemeente):
    maak.TolkvraagFactory(traject=traject, tolk=tolk, door=coach)
    elders = maak.TrajectFactory(bestuur=andere_gemeente, in_intake=True)
    maak.TolkvraagFactory(traject=elders, door=coach)
    blad = client_van(coach).get(reverse("taalhulp")).content.decode()
    assert traject.inburgeraar.naam in blad
    assert elders.inburgeraar.naam not in blad
    vreemd = client_van(maak.gebruiker_met(Rol.NETWERKCOACH, andere_gemeente))
    assert vreemd.get(reverse("tolk_wijzig", args=[tolk.pk])).status_code == 404


# ------------------------------------------------------------------------------------------------ figures
@pytest.mark.usefixtures("binnen")
def test_gebruik_per_stap_met_zorg_voor_kleine_aantallen(traject, coach, tolk):
    """TK-06, OP-10: numbers with n; fewer than five never exact, and no total that gives them away."""
    for n in range(6):
        stand = {"stand": "gebeurd", "minuten": 60} if n < 5 else {"stand": "niet_gebeurd"}
        maak.TolkvraagFactory(traject=traject, tolk=tolk, door=coach, wanneer=timezone.now(), **stand)
    maak.TolkvraagFactory(traject=traject, tolk=tolk, door=coach, stap="einde", wanneer=timezone.now())
    dag = timezone.localdate()
    tabel = taalhulp.per_stap([traject.bestuur_id], dag, dag)
    rijen = {rij[0]: rij[1:] for rij in tabel.rijen}
    assert rijen["intake"] == ("6", "5", "<5", "300")
    assert rijen["eindgesprek"] == ("<5", "0", "0", "")
    assert tabel.som[1] == "minstens 7"


@pytest.mark.usefixtures("binnen")
def test_uitleg_per_taal_met_en_zonder_tolk(gemeente, coach):
    """IT-14: report by language and interpreter use."""
    for n in range(6):
        maak.UitlegFactory(traject=maak.TrajectFactory(bestuur=gemeente), met_tolk=n < 5, door=coach)
    dag = timezone.localdate()
    tabel = taalhulp.per_taal([gemeente.pk], dag, dag)
    assert tabel.rijen == (("Arabisch", "5", "<5", "0", "0"),)


@pytest.mark.parametrize("vorm", ["csv", "xlsx", "print"])
def test_de_cijfers_als_bestand(client_van, coach, vorm):
    assert client_van(coach).get(reverse("taalhulp_bestand", args=[vorm]), {"van": "raar"}).status_code == 200


@pytest.mark.parametrize(
    ("teller", "noemer", "zin"),
    [
        (0, 0, "<5 antwoorden"),
        (2, 4, "<5 antwoorden"),
        (3, 12, "<5 van 12"),
        (6, 12, "6 van 12"),
        (12, 12, "12 van 12"),
        (0, 12, "0 van 12"),
        (10, 12, "meer dan 7 van 12"),
    ],
)
def test_een_verhouding_noemt_niemand(teller, noemer, zin):
    """OP-10"""
    assert kleingetal.verhouding(teller, noemer) == zin


def test_een_som_verraadt_de_verborgen_cel_niet():
    """OP-10"""
    assert kleingetal.toon_som([10, 6]) == "16"
    assert kleingetal.toon_som([10, 3]) == "minstens 11"
    assert kleingetal.toon_som([3]) == "<5"
    assert kleingetal.toon_som([3, 2]) == "minstens 2"
