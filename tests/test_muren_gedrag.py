"""The walls at work: every hole of veiligheid.md M3 and M6, tried."""

import subprocess
import sys
import uuid

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.models import prefetch_related_objects
from django.db.utils import ProgrammingError

from aanbod.models import Screening, ScreeningGrond
from intake.models import Inburgeraar, Notitie, Onderdeel, Traject
from netwerktraject.kern import checks, kring
from netwerktraject.kern.kring import GeenKring, Kring
from netwerktraject.kern.models import Gebeurtenis, Inzage, Lidmaatschap, Muur
from tests import factories as maak
from tests.huis.modellen import fabriek_van, naam, spoor_modellen, tenant_modellen, tenant_sleutels

pytestmark = pytest.mark.django_db
# Tables that only grow: of those nobody may change anything at all.
ALLEEN_ERBIJ = (Gebeurtenis, Inzage, Screening, ScreeningGrond)


def rauw(sql: str, *params) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()


def wijzig_een_rij(sql: str, *params) -> None:
    """Change exactly one row, and let the deferred constraints speak at once."""
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        assert cursor.rowcount == 1
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


@pytest.fixture
def van_ons(gemeente):
    return maak.OnderdeelFactory(bestuur=gemeente)


@pytest.fixture
def van_elders(andere_gemeente):
    return maak.OnderdeelFactory(bestuur=andere_gemeente)


# ------------------------------------------------------------------------------------------ no Kring: nothing
async def _loop(model):
    return [rij async for rij in model.objects.exclude(pk=uuid.uuid4())]


ZONDER_KRING = {
    "all": lambda m: list(m.objects.all()),
    "exists": lambda m: m.objects.exists(),
    "distinct_exists": lambda m: m.objects.distinct().exists(),
    "count": lambda m: m.objects.count(),
    "explain": lambda m: m.objects.all().explain(),
    "aggregate": lambda m: m.objects.values("bestuur").distinct().count(),
    "raw": lambda m: list(m.objects.raw(f"SELECT * FROM {m._meta.db_table}")),
    "default_manager": lambda m: list(m._default_manager.all()),
    "base_manager": lambda m: list(m._base_manager.all()),
    "in_bulk": lambda m: m.objects.in_bulk([uuid.uuid4()]),
    "update": lambda m: m.objects.update(bestuur=1),
    "delete": lambda m: m.objects.all().delete(),
    "bulk_create": lambda m: m.objects.bulk_create([m(bestuur_id=1)]),
    "save": lambda m: m(bestuur_id=1).save(),
    "save_bestaand": lambda m: m(pk=uuid.uuid4(), bestuur_id=1).save(force_update=True),
    "refresh": lambda m: m(pk=uuid.uuid4(), bestuur_id=1).refresh_from_db(),
    "async": lambda m: _async(_loop(m)),
}


def _async(coroutine):
    """Run to its first wait; the query set is built before that."""
    try:
        coroutine.send(None)
    finally:
        coroutine.close()


@pytest.mark.parametrize("model", tenant_modellen(), ids=naam)
@pytest.mark.parametrize("manier", ZONDER_KRING)
def test_zonder_kring_weigert_python(manier, model):
    """M3, #9: what a scoping library still answers, ours refuses."""
    with pytest.raises(GeenKring):
        ZONDER_KRING[manier](model)


@pytest.mark.parametrize("model", tenant_modellen(), ids=naam)
def test_zonder_kring_geeft_postgres_niets(model):
    """The second wall, alone: raw SQL without settings sees 0 rows, also of its own gemeente."""
    fabriek_van(model)()
    assert rauw(f"SELECT count(*) FROM {model._meta.db_table}") == [(0,)]


def test_lege_kring_is_niets_en_nooit_alles(van_ons):
    """M3: `scope(None)` of the library meant everyone."""
    with kring.binnen(Kring()):
        assert not Onderdeel.objects.exists()
        assert rauw("SELECT count(*) FROM intake_onderdeel") == [(0,)]


def test_systeemkring_zonder_reden_bestaat_niet():
    with pytest.raises(ValueError, match="reason"):
        kring.systeem("", [1])


def kring_bij(model, *besturen) -> Kring:
    """Who keeps such rows: the gemeente, or AgII for its own talks."""
    ids = frozenset(bestuur.pk for bestuur in besturen)
    return Kring(agii=ids) if model.MUUR == Muur.ORIENTATIE else Kring(personen=ids, aanbod=ids)


# ------------------------------------------------------------------------------------------ in A: nothing of B
@pytest.mark.parametrize("model", tenant_modellen(), ids=naam)
def test_in_een_gemeente_is_de_andere_er_niet(model, gemeente, andere_gemeente, in_kring):
    """M3: both walls, each alone: the manager, and raw SQL past every manager."""
    eigen, vreemd = fabriek_van(model)(bestuur=gemeente), fabriek_van(model)(bestuur=andere_gemeente)
    # A task Kring opens TAAK tables over all gemeenten on purpose: look with a person's Kring.
    with kring.binnen(kring_bij(model, gemeente)):
        gevonden = set(model.objects.values_list("pk", flat=True))
        assert eigen.pk in gevonden
        assert vreemd.pk not in gevonden
        if model not in ALLEEN_ERBIJ:
            assert model.objects.filter(pk=vreemd.pk).update(bestuur=gemeente) == 0
        assert rauw(f"SELECT DISTINCT bestuur_id FROM {model._meta.db_table}") == [(gemeente.pk,)]
        assert rauw(f"SELECT count(*) FROM {model._meta.db_table} WHERE id = %s", vreemd.pk) == [(0,)]


@pytest.mark.parametrize("geval", sorted(tenant_sleutels(), key=naam), ids=naam)
def test_voorwaartse_sleutel_lekt_niet(geval, gemeente, andere_gemeente, in_kring):
    """M3: following a foreign key of an object that points abroad finds nobody."""
    model, veld = geval
    vreemd = fabriek_van(veld.related_model)(bestuur=andere_gemeente)
    with kring.binnen(Kring(personen=frozenset({gemeente.pk}), aanbod=frozenset({gemeente.pk}))):
        los = model(bestuur_id=gemeente.pk, **{veld.attname: vreemd.pk})
        with pytest.raises(veld.related_model.DoesNotExist):
            getattr(los, veld.name)


def test_select_related_en_prefetch_lekken_niet(van_ons, van_elders, in_kring, gemeente):
    with in_kring(gemeente):
        assert {o.traject.bestuur_id for o in Onderdeel.objects.select_related("traject__inburgeraar")} == {
            gemeente.pk
        }
        los = Traject(pk=van_elders.traject_id, bestuur_id=gemeente.pk)
        prefetch_related_objects([los], "onderdelen")
        assert list(los.onderdelen.all()) == []
        assert set(Onderdeel.objects.values_list("traject__bestuur", flat=True)) == {gemeente.pk}


def test_raw_ziet_alleen_de_eigen_gemeente(van_ons, van_elders, in_kring, gemeente):
    with in_kring(gemeente):
        rijen = Onderdeel.objects.raw("SELECT * FROM intake_onderdeel")
        assert [rij.pk for rij in rijen] == [van_ons.pk]


@pytest.mark.parametrize("model", tenant_modellen(), ids=naam)
def test_een_rij_schrijven_of_verhuizen_naar_elders_wordt_geweigerd(model, gemeente, andere_gemeente):
    """M3: A could create rows in B. WITH CHECK refuses, for insert and for update."""
    rij = fabriek_van(model)(bestuur=gemeente)
    eigen = kring_bij(model, gemeente)
    # A trigger that guards a key over the border speaks before the policy does.
    geweigerd = r"row-level security|permission denied|is not of this bestuur"
    with pytest.raises(DatabaseError, match=geweigerd), kring.binnen(eigen):
        model.objects.filter(pk=rij.pk).update(bestuur=andere_gemeente)
    kopie = model.__new__(model)
    kopie.__dict__.update(rij.__dict__, id=uuid.uuid4(), bestuur_id=andere_gemeente.pk)
    kopie.__dict__.pop("_state")
    kopie._state = type(rij._state)()
    with pytest.raises(DatabaseError, match=geweigerd), kring.binnen(eigen):
        kopie.save(force_insert=True)


@pytest.mark.parametrize("geval", sorted(tenant_sleutels(), key=naam), ids=naam)
def test_een_rij_kan_niet_naar_elders_wijzen(geval, gemeente, andere_gemeente, als_eigenaar_van_twee):
    """M6, #4: also for somebody who works in both gemeenten, the third wall refuses the mix."""
    model, veld = geval
    rij = fabriek_van(model)(bestuur=gemeente)
    vreemd = fabriek_van(veld.related_model)(bestuur=andere_gemeente)
    zin = f'UPDATE {model._meta.db_table} SET "{veld.column}" = %s WHERE id = %s'
    fout, woorden = IntegrityError, r"zelfde_bestuur|is not of this bestuur"
    if model in ALLEEN_ERBIJ:
        fout, woorden = ProgrammingError, "permission denied"
    with (
        pytest.raises(fout, match=woorden),
        als_eigenaar_van_twee(),
    ):
        wijzig_een_rij(zin, vreemd.pk, rij.pk)


@pytest.fixture
def als_eigenaar_van_twee(gemeente, andere_gemeente):
    ids = frozenset({gemeente.pk, andere_gemeente.pk})
    return lambda: kring.binnen(Kring(personen=ids, aanbod=ids, agii=ids))


# ------------------------------------------------------------------------------------------ settings stay inside
INSTELLINGEN = tuple(
    f"app.{naam}"
    for naam in [
        "personen",
        "aanbod",
        "agii",
        "verbanden",
        "openbaar",
        "openbaar_verbanden",
        "link",
        "code",
        "taak",
        "platform",
    ]
)


def _instellingen() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT " + ", ".join(["current_setting(%s, true)"] * len(INSTELLINGEN)), INSTELLINGEN)
        return {waarde or "" for waarde in cursor.fetchone()}


VOL = Kring(
    gebruiker_id=1,
    personen=frozenset({1}),
    aanbod=frozenset({1}),
    agii=frozenset({1}),
    verbanden=frozenset({1}),
    link_hash="x",
    code_hash="x",
    taak="x",
    rollen=frozenset({("platformbeheerder", None)}),
)


@pytest.mark.django_db(transaction=True)
def test_na_de_transactie_is_alles_weer_dicht():
    """M6: a session-level setting leaked 400 rows to the next user of the connection."""
    persoon = maak.InburgeraarFactory()
    with kring.systeem("proef", [persoon.bestuur_id]):
        assert rauw("SELECT count(*) FROM intake_inburgeraar") == [(1,)]
    with kring.binnen(VOL):
        assert "{1}" in _instellingen()
    assert _instellingen() <= {"", "{}"}
    assert rauw("SELECT count(*) FROM intake_inburgeraar") == [(0,)]


@pytest.mark.django_db(transaction=True)
def test_na_een_fout_is_alles_weer_dicht():
    with pytest.raises(ZeroDivisionError), kring.binnen(VOL):
        raise ZeroDivisionError
    assert not kring.actief()
    assert _instellingen() <= {"", "{}"}


def test_na_een_geneste_kring_geldt_de_buitenste_weer(gemeente, andere_gemeente):
    buiten, in_ = Kring(personen=frozenset({gemeente.pk})), Kring(personen=frozenset({andere_gemeente.pk}))
    with kring.binnen(buiten):
        with kring.binnen(in_):
            assert rauw("SELECT app_ids('app.personen')") == [([andere_gemeente.pk],)]
        assert rauw("SELECT app_ids('app.personen')") == [([gemeente.pk],)]
        with pytest.raises(ZeroDivisionError), kring.binnen(in_):
            raise ZeroDivisionError
        assert rauw("SELECT app_ids('app.personen')") == [([gemeente.pk],)]
        assert kring.huidige() is buiten


# ------------------------------------------------------------------------------------------ audit can't be undone
@pytest.mark.parametrize("model", [*spoor_modellen(), Lidmaatschap.pgh_event_model, *ALLEEN_ERBIJ], ids=naam)
@pytest.mark.parametrize("negeer", [False, True], ids=["gewoon", "met pgtrigger.ignore"])
@pytest.mark.parametrize(
    "opdracht", ["UPDATE {} SET bestuur_id = bestuur_id", "DELETE FROM {}", "TRUNCATE {}"]
)
def test_sporen_zijn_niet_te_herschrijven(model, opdracht, negeer, in_kring):
    """M7, F16: also with the variable that switches pgtrigger off."""
    with in_kring(), connection.cursor() as cursor:
        if negeer:
            cursor.execute("SELECT set_config('pgtrigger.ignore', '{append_only}', true)")
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            cursor.execute(opdracht.format(model._meta.db_table))


def test_elke_schrijfwijze_laat_een_spoor(gemeente):
    """F16: ORM, bulk and raw SQL alike, with who and from where."""
    persoon = maak.InburgeraarFactory(bestuur=gemeente)
    with kring.binnen(Kring(gebruiker_id=7, personen=frozenset({gemeente.pk}), bron="proef")):
        Inburgeraar.objects.update(voornaam="Bulk")
        with connection.cursor() as cursor:
            cursor.execute("UPDATE intake_inburgeraar SET voornaam = 'Rauw'")
        Inburgeraar.objects.filter(pk=persoon.pk).delete()
        rijen = Inburgeraar.pgh_event_model.objects.filter(pgh_obj_id=persoon.pk).order_by("pgh_id")
        assert [r.pgh_label for r in rijen] == ["gemaakt", "gewijzigd", "gewijzigd", "gewist"]
        assert [r.voornaam for r in rijen][1:3] == ["Bulk", "Rauw"]
        assert {(r.pgh_context["wie"], r.pgh_context["bron"]) for r in list(rijen)[1:]} == {(7, "proef")}


def test_klasse_a_staat_niet_in_het_spoor(gemeente, in_kring):
    """§4.8: erasing the row erases the words."""
    notitie = maak.NotitieFactory(bestuur=gemeente, tekst="een woord dat mag verdwijnen")
    with in_kring(gemeente):
        Notitie.objects.filter(pk=notitie.pk).delete()
        assert rauw("SELECT count(*) FROM intake_notitieevent") == [(2,)]
        assert rauw("SELECT count(*) FROM intake_notitieevent e WHERE e::text LIKE '%%verdwijnen%%'") == [
            (0,)
        ]


# ------------------------------------------------------------------------------------------ start-up
@pytest.fixture
def als_rol(monkeypatch):
    """The start-up check, asked by another database role."""
    wrappers = []

    def word(rol: str) -> None:
        wrapper = connection.copy()
        wrapper.settings_dict["USER"] = rol
        monkeypatch.setattr(checks, "connection", wrapper)
        wrappers.append(wrapper)

    yield word
    for wrapper in wrappers:
        wrapper.close()


@pytest.mark.parametrize(
    ("rol", "woord"), [("postgres", "superuser"), ("nt_owner", "owns"), ("nt_backup", "BYPASSRLS")]
)
def test_start_weigert_een_rol_die_door_muren_loopt(rol, woord, als_rol, client):
    """F15"""
    als_rol(rol)
    assert any(woord in reden for reden in checks.redenen_om_te_weigeren())
    with pytest.raises(SystemExit):
        checks.weiger_zonder_muren()
    assert checks.app_rol(None, databases=["default"])


def test_start_aanvaardt_de_app_rol(client):
    assert checks.redenen_om_te_weigeren() == []
    checks.weiger_zonder_muren()
    assert client.get("/gezond/").status_code == 200


@pytest.mark.parametrize(("rol", "code"), [("postgres", 1), ("nt_owner", 1), ("nt_app", 0)])
def test_de_webserver_zelf_weigert(rol, code, postgres, db):
    """The real entry point, in a process of its own."""
    import os

    url = postgres.url(rol, connection.settings_dict["NAME"])
    uit = subprocess.run(
        [sys.executable, "-c", "import netwerktraject.wsgi"],
        env={**os.environ, "DATABASE_URL": url},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert uit.returncode == code, uit.stderr
    if code:
        assert "row-level security would not hold" in uit.stderr or "switch the walls off" in uit.stderr
