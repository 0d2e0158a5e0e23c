"""IT-07: a collective info moment, from the waiting list to plans and tasks."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from intake.acties import infomomenten as acties
from intake.models import Genodigde, Infomoment, Infoplek, Onderdeel, Opvolgmoment, Traject, Uitleg
from intake.models.opvolging import MomentSoort, MomentStatus
from intake.models.traject import Status
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Bericht
from netwerktraject.kern.rechten import Rol
from tests import factories as maak


@pytest.fixture
def moment(gemeente, coach):
    """Over since two days, with two offers present."""
    rij = maak.InfomomentFactory(bestuur=gemeente, door=coach, voorbij=True)
    for naam in ("Babelonië", "Fietsclub"):
        maak.InfoplekFactory(
            infomoment=rij, aanbod=maak.AanbodFactory(bestuur=gemeente, naam=naam, gelabeld=True)
        )
    return rij


@pytest.fixture
def straks(gemeente, coach):
    return maak.InfomomentFactory(bestuur=gemeente, door=coach)


@pytest.fixture
def binnen(kring_van, coach):
    with kring_van(coach):
        yield


def _gast(moment, **velden):
    stand = velden.pop("stand", {"aangemeld": True})
    traject = maak.TrajectFactory(bestuur=moment.bestuur, **stand)
    return maak.GenodigdeFactory(infomoment=moment, traject=traject, **velden)


def _plekken(moment) -> list[str]:
    with systeem("test", [moment.bestuur_id]):
        return [str(p.pk) for p in Infoplek.objects.filter(infomoment=moment).order_by("aanbod__naam")]


def _tien(moment) -> None:
    """10 present: 6 sign up, 4 others want an own talk; 2 did not come."""
    eerste, tweede = _plekken(moment)
    for n in range(6):
        _gast(moment, aanwezig=True, keuzes=[eerste if n % 2 else tweede], uitleg_taal="ar")
    for _ in range(4):
        _gast(moment, aanwezig=True, eigen_intake=True, uitleg_taal="nl")
    _gast(moment, aanwezig=False)
    _gast(moment)


def test_tien_er_zes_ingeschreven_vier_gesprekken(moment, coach, kring_van):
    """IT-07, IT-14: 10 present, 6 sign up, 4 flagged: 6 participations and 4 intake tasks exist."""
    _tien(moment)
    with kring_van(coach):
        uit = acties.sluit_af(moment=moment, door=coach, met_tolk=True)
        assert (uit.nu, uit.inschrijvingen, uit.gesprekken, uit.mislukt, uit.niet_gekomen) == (
            True,
            6,
            4,
            0,
            2,
        )
        assert Onderdeel.objects.count() == 6
        taken = Opvolgmoment.objects.filter(soort=MomentSoort.INTAKE, status=MomentStatus.OPEN)
        assert taken.count() == 4
        standen = list(Traject.objects.values_list("status", flat=True))
        assert (standen.count(Status.IN_INTAKE), standen.count(Status.AANGEMELD)) == (6, 6)
        uitleg = set(Uitleg.objects.values_list("soort", "taal", "met_tolk"))
        assert uitleg == {("traject", "ar", True), ("traject", "nl", False)}
        assert Uitleg.objects.count() == 10


def test_twee_keer_afsluiten_is_een_keer(moment, coach, kring_van):
    """IT-07: a second click changes nothing and says so."""
    _tien(moment)
    with kring_van(coach):
        acties.sluit_af(moment=moment, door=coach)
        tweede = acties.sluit_af(moment=moment, door=coach)
        assert (tweede.nu, tweede.inschrijvingen) == (False, 0)
        assert Onderdeel.objects.count() == 6
        assert Opvolgmoment.objects.filter(soort=MomentSoort.INTAKE).count() == 4


@pytest.mark.usefixtures("binnen")
def test_wie_niet_kwam_blijft_wachten_en_dat_is_te_zien(moment, straks, client_van, coach):
    """IT-07: who did not come stays on the waiting list and shows as such."""
    weg = _gast(moment, aanwezig=False)
    acties.sluit_af(moment=moment, door=coach)
    assert Traject.objects.get(pk=weg.traject_id).status == Status.AANGEMELD
    blad = client_van(coach).get(reverse("infomoment_uitnodigen", args=[straks.pk])).content.decode()
    assert weg.traject.inburgeraar.naam in blad
    assert "kwam vorige keer niet" in blad


@pytest.mark.usefixtures("binnen")
def test_een_label_dat_intussen_stopte_wordt_een_taak(moment, coach):
    """IT-07: what can't be done any more is not lost."""
    eerste, tweede = _plekken(moment)
    gast = _gast(moment, aanwezig=True, keuzes=[eerste, tweede])
    aanbod = Infoplek.objects.get(pk=eerste).aanbod
    with systeem("test", [moment.bestuur_id]):
        type(aanbod).objects.filter(pk=aanbod.pk).update(gepubliceerd=False)
    uit = acties.sluit_af(moment=moment, door=coach)
    assert (uit.inschrijvingen, uit.mislukt) == (1, 1)
    taak = Opvolgmoment.objects.get(soort=MomentSoort.TAAK, traject=gast.traject)
    assert aanbod.naam in taak.tekst


@pytest.mark.usefixtures("binnen")
def test_wie_intussen_op_pauze_staat_komt_niet_in_een_plan(moment, coach):
    gast = _gast(moment, aanwezig=True, keuzes=_plekken(moment)[:1], stand={"gepauzeerd": True})
    uit = acties.sluit_af(moment=moment, door=coach)
    assert (uit.inschrijvingen, uit.mislukt) == (0, 1)
    assert not Onderdeel.objects.filter(traject=gast.traject).exists()


@pytest.mark.usefixtures("binnen")
def test_wie_al_meedoet_krijgt_het_niet_dubbel(moment, coach):
    gast = _gast(moment, aanwezig=True, keuzes=_plekken(moment)[:1], stand={"in_intake": True})
    aanbod = Infoplek.objects.get(pk=_plekken(moment)[0]).aanbod
    maak.IntakeFactory(traject=gast.traject, door=coach)
    maak.OnderdeelFactory(traject=gast.traject, aanbod=aanbod, soort=aanbod.soort)
    acties.sluit_af(moment=moment, door=coach)
    assert Onderdeel.objects.filter(traject=gast.traject).count() == 1


@pytest.mark.usefixtures("binnen")
def test_voor_het_begin_kan_je_niet_afsluiten(straks, coach):
    with pytest.raises(ValidationError, match="nog niet begonnen"):
        acties.sluit_af(moment=straks, door=coach)


@pytest.mark.usefixtures("binnen")
def test_na_het_afsluiten_verandert_de_lijst_niet_meer(moment, coach):
    gast = _gast(moment, aanwezig=True)
    acties.sluit_af(moment=moment, door=coach)
    for doe in (
        lambda: acties.zet_stand(genodigde=gast, aanwezig=False),
        lambda: acties.haal_van_lijst(genodigde=gast, door=coach),
        lambda: acties.kom_erbij(moment=moment, traject=gast.traject, door=coach),
        lambda: acties.mail_uitnodigingen(moment=moment),
        lambda: acties.bewaar(moment=moment, door=coach),
    ):
        with pytest.raises(ValidationError, match="al afgesloten"):
            doe()


# ------------------------------------------------------------------------------------------------ prepare
@pytest.mark.parametrize("stand", ["gepauzeerd", "afgerond", "stopgezet", "lopend", "vrijgesteld"])
@pytest.mark.usefixtures("binnen")
def test_wie_niet_wacht_kan_je_niet_uitnodigen(straks, coach, stand):
    """IT-07: never somebody on pause or ended."""
    traject = maak.TrajectFactory(bestuur=straks.bestuur, **{stand: True})
    with pytest.raises(ValidationError, match="Nodig alleen uit wie nog wacht"):
        acties.nodig_uit(moment=straks, trajecten=[traject.pk], door=coach)
    with pytest.raises(ValidationError):
        acties.kom_erbij(moment=straks, traject=traject, door=coach)


@pytest.mark.usefixtures("binnen")
def test_twee_keer_uitnodigen_is_een_keer(straks, coach):
    traject = maak.TrajectFactory(bestuur=straks.bestuur)
    assert acties.nodig_uit(moment=straks, trajecten=[traject.pk], door=coach) == 1
    assert acties.nodig_uit(moment=straks, trajecten=[traject.pk], door=coach) == 0


@pytest.mark.usefixtures("binnen")
def test_meer_mensen_dan_plaatsen_kan_niet(straks, coach):
    Infomoment.objects.filter(pk=straks.pk).update(plaatsen=1)
    wie = [maak.TrajectFactory(bestuur=straks.bestuur).pk for _ in range(2)]
    with pytest.raises(ValidationError, match="1 plaatsen vrij"):
        acties.nodig_uit(moment=straks, trajecten=wie, door=coach)


@pytest.mark.usefixtures("binnen")
def test_iemand_zonder_uitnodiging_staat_er_ook(straks, coach):
    """IT-07: added on the spot, present at once, twice is once."""
    traject = maak.TrajectFactory(bestuur=straks.bestuur)
    eerste = acties.kom_erbij(moment=straks, traject=traject, door=coach)
    tweede = acties.kom_erbij(moment=straks, traject=traject, door=coach)
    assert (eerste.pk, eerste.aanwezig) == (tweede.pk, True)
    assert eerste.uitgenodigd_op is None


@pytest.mark.usefixtures("binnen")
def test_wie_er_niet_is_schrijft_zich_nergens_in(straks):
    plek = maak.InfoplekFactory(infomoment=straks)
    gast = _gast(straks)
    sleutel = str(plek.pk)
    aan = acties.zet_stand(
        genodigde=gast,
        aanwezig=True,
        uitleg_taal="ar",
        eigen_intake=True,
        keuzes=[sleutel, sleutel, "iets anders"],
    )
    assert (aan.keuzes, aan.uitleg_taal, aan.eigen_intake) == ([sleutel], "ar", True)
    uit = acties.zet_stand(
        genodigde=gast, aanwezig=False, uitleg_taal="ar", eigen_intake=True, keuzes=[sleutel]
    )
    assert (uit.keuzes, uit.uitleg_taal, uit.eigen_intake) == ([], "", False)


@pytest.mark.usefixtures("binnen")
def test_aanbod_dat_niet_komt_verdwijnt_ook_uit_de_keuzes(straks):
    plek = maak.InfoplekFactory(infomoment=straks)
    gast = _gast(straks, aanwezig=True, keuzes=[str(plek.pk)])
    acties.haal_aanbod_weg(plek=plek)
    assert Genodigde.objects.get(pk=gast.pk).keuzes == []


@pytest.mark.usefixtures("binnen")
def test_alleen_wie_mail_wil_krijgt_mail_en_maar_een_keer(straks):
    """TK-09: the others get a sheet or a call."""
    _gast(straks)
    for anders in ({"onbereikbaar": True}, {"kanaal": "telefoon"}):
        traject = maak.TrajectFactory(inburgeraar=maak.InburgeraarFactory(bestuur=straks.bestuur, **anders))
        maak.GenodigdeFactory(infomoment=straks, traject=traject)
    assert acties.mail_uitnodigingen(moment=straks) == (1, 2)
    assert acties.mail_uitnodigingen(moment=straks) == (0, 2)
    bericht = Bericht.objects.get(sjabloon="uitnodiging")
    assert bericht.taal == "ar"
    assert acties.zet_gedrukt(moment=straks) == 2


# ------------------------------------------------------------------------------------------------ screens
def _info(**anders):
    dag = timezone.localdate() + timedelta(days=9)
    basis = {
        "titel": "Kom kijken",
        "dag": dag.isoformat(),
        "begint": "14:00",
        "eindigt": "16:00",
        "waar": "Markt 1",
    }
    return basis | {"talen": ["nl", "ar"]} | anders


def test_een_nieuw_moment(client_van, coach, gemeente):
    client = client_van(coach)
    antwoord = client.post(reverse("infomoment_nieuw"), _info())
    with systeem("test", [gemeente.pk]):
        moment = Infomoment.objects.get()
    assert antwoord.headers["Location"] == reverse("infomoment", args=[moment.pk])
    assert (moment.talen, timezone.localtime(moment.begint_op).hour) == (["nl", "ar"], 14)


@pytest.mark.parametrize(
    ("fout", "zin"),
    [
        ({"eindigt": "13:00"}, "Het einde ligt voor het begin"),
        ({"dag": "2020-01-01"}, "Dit moment is al voorbij"),
        ({"dag": "gisteren"}, "Dit is geen dag"),
        ({"waar": ""}, "Zeg waar het is"),
        ({"plaatsen": "0"}, "Vul minstens 1 in"),
    ],
)
def test_een_fout_moment_geeft_422_en_bewaart_wat_er_stond(client_van, coach, fout, zin):
    antwoord = client_van(coach).post(reverse("infomoment_nieuw"), _info(**fout))
    blad = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert zin in blad
    assert "Kom kijken" in blad


def test_de_dag_op_een_tablet(client_van, coach, moment):
    """IT-07: one tap is kept; with htmx only that line comes back."""
    gast, client = _gast(moment), client_van(coach)
    adres = reverse("genodigde_stand", args=[gast.pk])
    gewoon = client.post(adres, {"aanwezig": "ja"})
    assert gewoon.headers["Location"].endswith(f"#g-{gast.pk}")
    deel = client.post(
        adres, {"aanwezig": "ja", "plek": _plekken(moment)[:1]}, headers={"HX-Request": "true"}
    )
    blad = deel.content.decode()
    assert blad.count("<form") == 1
    assert "<html" not in blad
    assert blad.count(" checked") == 2
    assert client.post(adres, {"aanwezig": "misschien"}).status_code == 302


def test_de_lijst_vraagt_evenveel_voor_een_als_voor_vijftig(client_van, coach, straks):
    """No page whose query count grows with its rows."""
    client, tellingen = client_van(coach), []
    adressen = [
        reverse(n, args=[straks.pk]) for n in ("infomoment", "infomoment_dag", "infomoment_uitnodigen")
    ]
    for erbij in (1, 20):
        for _ in range(erbij):
            _gast(straks)
            maak.TrajectFactory(bestuur=straks.bestuur)
        for adres in adressen:
            with CaptureQueriesContext(connection) as vragen:
                assert client.get(adres).status_code == 200
            tellingen.append(len(vragen))
    assert tellingen[:3] == tellingen[3:]


def test_uitnodigingen_op_papier(client_van, coach, straks):
    """TK-07: one page per person; a PDF."""
    for _ in range(2):
        _gast(straks)
    maak.InfoplekFactory(infomoment=straks)
    antwoord = client_van(coach).get(reverse("infomoment_bladen", args=[straks.pk]))
    assert antwoord.headers["Content-Type"] == "application/pdf"
    inhoud = antwoord.content
    assert inhoud.startswith(b"%PDF")


def test_de_lijst_aan_de_deur(client_van, coach, straks):
    gast = _gast(straks, aanwezig=True, uitleg_taal="ar")
    blad = client_van(coach).get(reverse("infomoment_lijst", args=[straks.pk, "csv"])).content.decode()
    assert gast.traject.inburgeraar.naam in blad
    assert '"Arabisch";"ja";"Arabisch"' in blad


def test_een_vreemde_coach_ziet_niets(client_van, straks, andere_gemeente):
    client = client_van(maak.gebruiker_met(Rol.NETWERKCOACH, andere_gemeente))
    assert client.get(reverse("infomoment", args=[straks.pk])).status_code == 404


def test_gedeeld_aanbod_van_een_partner_staat_er_ook(client_van, coach, straks, verband, partner_gemeente):
    """IT-07, SW-06: own or shared offer, labelled; an offer that is not shared is not there."""
    gedeeld = maak.AanbodFactory(bestuur=partner_gemeente, naam="Zwemclub", gelabeld=True, verband=verband)
    intern = maak.AanbodFactory(bestuur=partner_gemeente, naam="Schaakclub", gelabeld=True)
    client, adres = client_van(coach), reverse("infomoment_aanbod", args=[straks.pk])
    blad = client.get(adres).content.decode()
    assert "gedeeld door Ninove" in blad
    assert "Schaakclub" not in blad
    assert client.post(adres, {"aanbod": gedeeld.pk, "wie": "Els"}).status_code == 302
    assert client.post(adres, {"aanbod": intern.pk}).status_code == 404
    assert "gedeeld aanbod" in client.get(reverse("infomoment", args=[straks.pk])).content.decode()


def test_afsluiten_zonder_vinkje_mag(client_van, coach, moment):
    """The one tick box of the closing form may stay empty."""
    antwoord = client_van(coach).post(reverse("infomoment_sluit", args=[moment.pk]))
    assert antwoord.headers["Location"] == reverse("infomoment", args=[moment.pk])
