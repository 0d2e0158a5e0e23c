"""The role of a gemeente: choosing it, what moves, what stays; the step plan; notes of each side."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from aanbod.models import Gebruik
from intake.acties import gesprekken, opvolging, trajecten
from intake.models import Notitie, Opvolgmoment
from intake.models.opvolging import MomentSoort
from intake.models.traject import Status
from netwerktraject.kern import acties
from netwerktraject.kern.kring import Kring, binnen, systeem
from netwerktraject.kern.models import Rolkeuze
from netwerktraject.kern.rechten import Recht, mag
from netwerktraject.kern.rollen import rol_van
from netwerktraject.kern.rolverdeling import Kant, Rolmodel
from netwerktraject.kern.toegang import kring_van_gebruiker
from netwerktraject.overzicht import werkvragen
from netwerktraject.overzicht.rolblad import wijziging
from netwerktraject.overzicht.werk import ploeg_van
from tests import factories as maak

VANDAAG = timezone.localdate


@pytest.fixture
def team(gemeente, coach, begeleider, beheerder):
    return coach, begeleider, beheerder


def kies(gemeente, rol, door, dagen=0):
    return acties.kies_rol(gemeente=gemeente, rol=rol, vanaf=VANDAAG() + timedelta(days=dagen), door=door)


def _dump() -> dict:
    """Every row of every table of intake, buddy, vrijwilligers and aanbod, and the memberships."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND "
            "(tablename ~ '^(intake|buddy|vrijwilligers|aanbod)_' OR tablename ~ '^kern_' ) AND tablename !~ 'rolkeuze'"
        )
        tabellen = [rij[0] for rij in cursor.fetchall()]
        uit = {}
        for tabel in tabellen:
            cursor.execute(
                f'SELECT coalesce(array_agg(t::text ORDER BY t::text), ARRAY[]::text[]) FROM "{tabel}" t'
            )
            uit[tabel] = cursor.fetchone()[0]
    return uit


# ------------------------------------------------------------------------------------------------ choosing
def test_wisselen_verplaatst_rechten_en_geen_enkele_rij(gemeente, team):
    """SW-01: switch minimal → maximal: menus and task owners change, data stays."""
    coach, begeleider, beheerder = team
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach, trajectbegeleider=begeleider)
    maak.UrenregelFactory(onderdeel=maak.OnderdeelFactory(traject=traject, duo=True), ingediend=True)
    maak.NotitieFactory(traject=traject, door=coach)
    maak.OpvolgmomentFactory(traject=traject, probleem=True, toegewezen_aan=coach)
    with systeem("proef", [gemeente.pk]):
        voor = _dump()
    for rol in (Rolmodel.MINIMAAL, Rolmodel.UITGEBREID, Rolmodel.MAXIMAAL):
        kies(gemeente, rol, beheerder)
        assert mag(kring_van_gebruiker(coach.pk), Recht.DOSSIER, gemeente.pk) == (rol != Rolmodel.MINIMAAL)
        assert mag(kring_van_gebruiker(begeleider.pk), Recht.OPVOLGEN, gemeente.pk) == (
            rol != Rolmodel.MAXIMAAL
        )
        with systeem("proef", [gemeente.pk]):
            assert _dump() == voor
    assert len(voor["intake_urenregel"]) == 1


def _momenten(wie) -> list:
    with binnen(lambda: kring_van_gebruiker(wie.pk)) as kring:
        return [m["id"] for m in werkvragen.momenten(kring, team=False)]


def test_een_taak_van_de_andere_kant_is_van_niemand_tot_de_rol_terugkomt(
    gemeente, team, andere_coach, partner_gemeente
):
    """SW-01: a line handed to a coach stands with AgII while AgII follows up, and with that coach afterwards."""
    coach, begeleider, beheerder = team
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach, trajectbegeleider=begeleider)
    moment = maak.OpvolgmomentFactory(traject=traject, probleem=True, toegewezen_aan=andere_coach)
    assert (_momenten(coach), _momenten(andere_coach), _momenten(begeleider)) == ([], [moment.pk], [])
    kies(gemeente, Rolmodel.UITGEBREID, beheerder)
    assert (_momenten(coach), _momenten(andere_coach), _momenten(begeleider)) == ([], [], [moment.pk])
    kies(gemeente, Rolmodel.MAXIMAAL, beheerder)
    assert (_momenten(coach), _momenten(andere_coach), _momenten(begeleider)) == ([], [moment.pk], [])


def test_agii_geeft_door_aan_een_collega_van_agii(gemeente, team, werkgebied, andere_coach):
    coach, begeleider, beheerder = team
    collega = maak.gebruiker_met("trajectbegeleider", werkgebied)
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach, trajectbegeleider=begeleider)
    moment = maak.OpvolgmomentFactory(traject=traject, probleem=True)
    kies(gemeente, Rolmodel.UITGEBREID, beheerder)
    with binnen(lambda: kring_van_gebruiker(begeleider.pk)):
        with pytest.raises(ValidationError):
            opvolging.geef_door(moment=moment, aan=andere_coach, door=begeleider)
        opvolging.geef_door(moment=moment, aan=collega, door=begeleider)
    assert (_momenten(begeleider), _momenten(collega)) == ([], [moment.pk])


def test_een_keuze_voor_later_geldt_pas_dan_en_kan_terug(gemeente, team):
    _, _, beheerder = team
    keuze = kies(gemeente, Rolmodel.UITGEBREID, beheerder, dagen=10)
    dagen = [rol_van(gemeente.pk, VANDAAG() + timedelta(days=n)).rol for n in (0, 9, 10)]
    assert dagen == ["maximaal", "maximaal", "uitgebreid"]
    acties.trek_rol_in(keuze=keuze, door=beheerder)
    assert not Rolkeuze.objects.filter(gemeente=gemeente).exists()
    geldt = kies(gemeente, Rolmodel.UITGEBREID, beheerder)
    with pytest.raises(ValidationError, match="geldt al"):
        acties.trek_rol_in(keuze=geldt, door=beheerder)


@pytest.mark.parametrize(
    ("rol", "dagen", "zin"),
    [("minimaal", -1, "voorbij"), ("minimaal", 400, "te ver"), ("maximaal", 0, "rol dan al")],
)
def test_een_keuze_die_niet_kan(gemeente, team, rol, dagen, zin):
    with pytest.raises(ValidationError, match=zin):
        kies(gemeente, rol, team[2], dagen)


def test_zonder_trajectbegeleider_kan_agii_niets_doen(gemeente, coach, beheerder):
    """Nobody would do the work."""
    with pytest.raises(ValidationError, match="geen trajectbegeleider"):
        kies(gemeente, Rolmodel.MINIMAAL, beheerder)


def test_de_laatste_keuze_voor_een_dag_geldt(gemeente, team):
    for rol in (Rolmodel.MINIMAAL, Rolmodel.UITGEBREID):
        kies(gemeente, rol, team[2], 5)
    assert list(Rolkeuze.objects.values_list("rol", flat=True)) == ["uitgebreid"]


def test_het_blad_toont_wat_verandert_voor_er_iets_bewaard_is(client_van, gemeente, team):
    """SW-01"""
    coach, _begeleider, beheerder = team
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
    maak.OpvolgmomentFactory(traject=traject, probleem=True)
    maak.UrenregelFactory(onderdeel=maak.OnderdeelFactory(traject=traject, duo=True), ingediend=True)
    maak.TrajectFactory(bestuur=gemeente, aangemeld=True)
    client, vraag = client_van(beheerder), {"rol": "minimaal", "vanaf": VANDAAG().isoformat()}
    tekst = client.get(reverse("rol"), vraag).content.decode()
    for stuk in (
        "Dit verandert",
        "1 opvolgmoment gaat naar de lijst van AgII.",
        "1 uurregel wacht dan op AgII.",
        "intake doen: dat doet dan AgII. Nu 1 mens in deze stap.",
        "2 mensen met een open dossier",
    ):
        assert stuk in tekst
    assert not Rolkeuze.objects.exists()
    assert client.post(reverse("rol"), vraag).status_code == 302
    rij = Rolkeuze.objects.get()
    assert (rij.rol, rij.vanaf, rij.door) == ("minimaal", VANDAAG(), beheerder)
    tekst = client.get(reverse("rol")).content.decode()
    assert "is <b>minimaal</b>" in tekst
    assert beheerder.naam in tekst


def test_een_foute_keuze_zegt_waarom_en_houdt_de_tekst(client_van, gemeente, team):
    antwoord = client_van(team[2]).post(reverse("rol"), {"rol": "minimaal", "vanaf": "2001-01-01"})
    assert antwoord.status_code == 422
    tekst = antwoord.content.decode()
    assert "Deze dag is voorbij" in tekst
    assert "2001-01-01" in tekst


def test_alleen_wat_van_kant_wisselt_staat_bij_de_wijziging(gemeente, team):
    kies(gemeente, Rolmodel.MINIMAAL, team[2])
    zinnen = wijziging(gemeente, "uitgebreid", VANDAAG(), VANDAAG()).zinnen
    assert [z.split(":")[0][:12] for z in zinnen] == ["Antwoorden o", "Het plan van", "Koppelen aan"]


# ------------------------------------------------------------------------------------------------ work of AgII
def test_agii_doet_alles_in_minimaal_en_wordt_geen_coach(client_van, gemeente, team):
    """SW-07: each side answers under its own name; the file has an owner in every role."""
    coach, begeleider, beheerder = team
    kies(gemeente, Rolmodel.MINIMAAL, beheerder)
    traject = maak.TrajectFactory(bestuur=gemeente, aangemeld=True, trajectbegeleider=None, coach=None)
    client = client_van(begeleider)
    assert client.get(reverse("werk")).status_code == 200
    assert client.post(reverse("intake_begin", args=[traject.pk])).status_code == 302
    with systeem("proef", [gemeente.pk]):
        traject.refresh_from_db()
    assert (traject.status, traject.coach, traject.trajectbegeleider) == (Status.IN_INTAKE, None, begeleider)
    assert client.get(reverse("dossier", args=[traject.pk])).status_code == 200
    assert client_van(coach).get(reverse("dossier", args=[traject.pk])).status_code == 403


def test_stoppen_door_agii_stopt_ook_het_duo_dat_agii_niet_ziet(client_van, gemeente, team):
    """SW-01: what the gemeente carries out ends with the traject, in uitgebreid too."""
    coach, begeleider, beheerder = team
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach, trajectbegeleider=begeleider)
    duo = maak.MatchFactory(onderdeel=maak.OnderdeelFactory(traject=traject, duo=True, lopend=True))
    kies(gemeente, Rolmodel.UITGEBREID, beheerder)
    antwoord = client_van(begeleider).post(reverse("traject_stop", args=[traject.pk]), {"reden": "verhuisd"})
    assert antwoord.url == reverse("agii_dossier", args=[traject.pk])
    with systeem("proef", [gemeente.pk]):
        duo.refresh_from_db()
        traject.refresh_from_db()
    assert (traject.status, duo.status) == (Status.STOPGEZET, "beeindigd")


def test_in_uitgebreid_ziet_agii_de_uren_en_de_coach_geen_dode_knop(client_van, gemeente, team):
    coach, begeleider, beheerder = team
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach, trajectbegeleider=begeleider)
    regel = maak.UrenregelFactory(onderdeel=maak.OnderdeelFactory(traject=traject, duo=True), ingediend=True)
    kies(gemeente, Rolmodel.UITGEBREID, beheerder)
    agii, gem = client_van(begeleider), client_van(coach)
    blad = agii.get(reverse("agii_dossier", args=[traject.pk])).content.decode()
    assert reverse("uren_bevestig", args=[regel.pk]) in blad
    assert reverse("pauze_nieuw", args=[traject.pk]) in blad
    assert agii.get(reverse("dossier", args=[traject.pk])).url == reverse("agii_dossier", args=[traject.pk])
    dossier = gem.get(reverse("dossier", args=[traject.pk])).content.decode()
    assert "AgII volgt op" in dossier
    for dood in ("pauze_nieuw", "traject_stop", "uren_nieuw", "certificaat"):
        assert f'href="{reverse(dood, args=[traject.pk])}"' not in dossier
    assert "Uren bevestigen" not in gem.get(reverse("werk")).content.decode()


def test_in_uitgebreid_ziet_een_collega_alleen_wie_niemand_heeft(client_van, gemeente, team, werkgebied):
    """docs/adr/0014: own people, and who has no trajectbegeleider."""
    _coach, begeleider, beheerder = team
    collega = maak.gebruiker_met("trajectbegeleider", werkgebied)
    kies(gemeente, Rolmodel.UITGEBREID, beheerder)
    zijn = maak.TrajectFactory(bestuur=gemeente, lopend=True, trajectbegeleider=begeleider)
    wees = maak.TrajectFactory(bestuur=gemeente, lopend=True, trajectbegeleider=None)
    codes = [client_van(collega).get(reverse("agii_dossier", args=[t.pk])).status_code for t in (zijn, wees)]
    assert codes == [404, 200]


# ------------------------------------------------------------------------------------------------ notes
def _lees_notities(wie) -> set[str]:
    with binnen(lambda: kring_van_gebruiker(wie.pk)), connection.cursor() as cursor:
        cursor.execute("SELECT tekst FROM intake_notitie")
        return {rij[0] for rij in cursor.fetchall()} | set(Notitie.objects.values_list("tekst", flat=True))


@pytest.mark.parametrize("rol", Rolmodel.values)
def test_notities_blijven_aan_hun_kant(client_van, gemeente, team, rol):
    """RG-04: TB cannot open notes of the gemeente, coach cannot open TB notes; also for raw SQL."""
    coach, begeleider, beheerder = team
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach, trajectbegeleider=begeleider)
    maak.NotitieFactory(traject=traject, tekst="van de gemeente", door=coach)
    url = reverse("agii_notitie", args=[traject.pk])
    assert client_van(begeleider).post(url, {"tekst": "van agii"}).status_code == 302
    if rol != Rolmodel.MAXIMAAL:
        kies(gemeente, rol, beheerder)
    assert _lees_notities(begeleider) == {"van agii"}
    assert _lees_notities(coach) == (set() if rol == Rolmodel.MINIMAAL else {"van de gemeente"})
    if rol == Rolmodel.MINIMAAL:
        dossier = client_van(begeleider).get(reverse("dossier", args=[traject.pk])).content.decode()
        assert "van agii" in dossier
        assert "van de gemeente" not in dossier
    with systeem("taak", [gemeente.pk]):
        assert set(Notitie.objects.values_list("tekst", flat=True)) == {"van de gemeente"}


@pytest.mark.parametrize("rol", Rolmodel.values)
def test_wie_hier_coach_is_en_ginder_voor_agii_werkt_leest_per_gemeente(
    client_van, gemeente, andere_gemeente, team, rol
):
    """RG-04: one person on two sides reads here what the gemeente wrote, and there only what AgII wrote."""
    coach, _begeleider, beheerder = team
    ginder = maak.gebruiker_met("netwerkcoach", andere_gemeente)
    gebied = maak.WerkgebiedFactory(naam="AgII ginder", besturen=[andere_gemeente])
    maak.LidmaatschapFactory(gebruiker=coach, rol="trajectbegeleider", werkgebied=gebied)
    trajecten_ = [
        maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach),
        maak.TrajectFactory(bestuur=andere_gemeente, lopend=True, coach=ginder, trajectbegeleider=coach),
    ]
    maak.NotitieFactory(traject=trajecten_[1], tekst="van de coach ginder", door=ginder)
    if rol != Rolmodel.MAXIMAAL:
        kies(andere_gemeente, rol, beheerder)
    with binnen(lambda: kring_van_gebruiker(coach.pk)):
        kanten = [gesprekken.noteer(traject=t, tekst=f"nota {t.pk}", door=coach).kant for t in trajecten_]
    assert kanten == [Kant.GEMEENTE, Kant.AGII]
    assert _lees_notities(coach) == {f"nota {t.pk}" for t in trajecten_}
    if rol == Rolmodel.MINIMAAL:
        dossier = client_van(coach).get(reverse("dossier", args=[trajecten_[1].pk])).content.decode()
        assert f"nota {trajecten_[1].pk}" in dossier
        assert "van de coach ginder" not in dossier
    else:
        assert _lees_notities(ginder) == {"van de coach ginder"}


def test_vandaag_vraagt_de_kant_per_gemeente(client_van, gemeente, andere_gemeente, team, kring_van):
    """RG-04: as trajectbegeleider there one sees the own people, not those whom a colleague referred."""
    coach, _begeleider, beheerder = team
    ginder, collega = maak.gebruiker_met("netwerkcoach", andere_gemeente), maak.GebruikerFactory()
    gebied = maak.WerkgebiedFactory(naam="AgII ginder", besturen=[andere_gemeente])
    for wie in (coach, collega):
        maak.LidmaatschapFactory(gebruiker=wie, rol="trajectbegeleider", werkgebied=gebied)
    kies(andere_gemeente, Rolmodel.UITGEBREID, beheerder)
    hier = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
    mijn, van_collega = (
        maak.TrajectFactory(bestuur=andere_gemeente, lopend=True, coach=ginder, trajectbegeleider=wie)
        for wie in (coach, collega)
    )
    for traject in (hier, mijn, van_collega):
        maak.OpvolgmomentFactory(traject=traject, open=True)
    with kring_van(coach) as kring:
        regels = werkvragen.momenten(kring, False, ploeg_van(kring))
    assert {r["traject_id"] for r in regels} == {hier.pk, mijn.pk}


def test_een_lege_notitie_zegt_wat_er_mis_is(client_van, gemeente, begeleider):
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, trajectbegeleider=begeleider)
    antwoord = client_van(begeleider).post(reverse("agii_notitie", args=[traject.pk]), {"tekst": " "})
    assert antwoord.status_code == 422
    assert "Schrijf eerst iets." in antwoord.content.decode()


def test_een_notitie_in_het_dossier_is_van_wie_schrijft(gemeente, begeleider):
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, trajectbegeleider=begeleider)
    with binnen(lambda: kring_van_gebruiker(begeleider.pk)):
        notitie = gesprekken.noteer(traject=traject, tekst="Hoi", door=begeleider)
    assert notitie.kant == Kant.AGII


def test_een_link_of_taak_reikt_niet_verder_door_de_rol(gemeente):
    """A Kring without a user has no rights that a setting could add."""
    maak.RolkeuzeFactory(gemeente=gemeente)
    assert not mag(Kring(personen=frozenset({gemeente.pk})), Recht.DOSSIER, gemeente.pk)


def test_sluiten_van_een_moment_werkt_ook_voor_agii(gemeente, team):
    coach, begeleider, beheerder = team
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach, trajectbegeleider=begeleider)
    kies(gemeente, Rolmodel.UITGEBREID, beheerder)
    with binnen(lambda: kring_van_gebruiker(begeleider.pk)):
        opvolging.zet_moment(traject=traject, soort=MomentSoort.TAAK, sleutel_deel="x", tekst="bel")
        trajecten.pauzeer(traject=traject, van=VANDAAG(), reden="ziek", door=begeleider)
    with systeem("proef", [gemeente.pk]):
        assert Opvolgmoment.objects.filter(traject=traject, soort=MomentSoort.TAAK).exists()


def test_agii_zet_aanbod_van_een_partner_in_het_plan(client_van, gemeente, partner_gemeente, verband, team):
    """SW-06: the note that the gemeente uses it is kept, though AgII writes no offer there."""
    _coach, begeleider, beheerder = team
    kies(gemeente, Rolmodel.MINIMAAL, beheerder)
    aanbod = maak.AanbodFactory(bestuur=partner_gemeente, verband=verband, gelabeld=True)
    traject = maak.TrajectFactory(bestuur=gemeente, in_intake=True, trajectbegeleider=begeleider)
    url = reverse("plan_uit_aanbod", args=[traject.pk, aanbod.pk])
    assert client_van(begeleider).post(url, {"minuten": "2"}).status_code == 302
    with systeem("proef", [gemeente.pk]):
        assert Gebruik.objects.filter(bestuur=gemeente, aanbod_sleutel=aanbod.pk).exists()


def test_in_een_keer_bevestigen_raakt_alleen_eigen_mensen(client_van, gemeente, team, werkgebied):
    """docs/adr/0014: a colleague of AgII that names a line of somebody else's person changes nothing."""
    _coach, begeleider, beheerder = team
    collega = maak.gebruiker_met("trajectbegeleider", werkgebied)
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, trajectbegeleider=begeleider)
    regel = maak.UrenregelFactory(onderdeel=maak.OnderdeelFactory(traject=traject, duo=True), ingediend=True)
    kies(gemeente, Rolmodel.UITGEBREID, beheerder)
    standen = []
    for wie in (collega, begeleider):
        client_van(wie).post(reverse("uren_bevestig_alle"), {"regel": [str(regel.pk)]})
        with systeem("proef", [gemeente.pk]):
            regel.refresh_from_db()
        standen.append(regel.status)
    assert standen == ["ingediend", "bevestigd"]
