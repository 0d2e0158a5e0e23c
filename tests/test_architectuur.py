"""The shape of the house (architectuur.md): layers, signals, sizes. Read from the code, so nobody has to remember."""

import ast
import importlib
import pkgutil
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.dispatch import Signal

from tests.huis.modellen import onze_modellen

HOOFDMAP = Path(settings.BASE_DIR)
# From the bottom up; buddy and vrijwilligers stand side by side and never know each other.
LAGEN = (("kern",), ("aanbod",), ("intake",), ("buddy", "vrijwilligers"), ("overzicht",))
HOOGTE = {app: hoogte for hoogte, laag in enumerate(LAGEN) for app in laag}
PAKKETTEN = {
    "netwerktraject.kern": "kern",
    "netwerktraject.overzicht": "overzicht",
    "aanbod": "aanbod",
    "intake": "intake",
    "buddy": "buddy",
    "vrijwilligers": "vrijwilligers",
}
MAX_BESTAND, MAX_FUNCTIE = 400, 60
# One inversion in the house; a second signal needs an ADR (docs/adr/).
ONTVANGERS = {"buddy.ontvangers.beeindig_mee", "vrijwilligers.ontvangers.beeindig_mee"}


def broncode() -> list[Path]:
    mappen = ["netwerktraject", "aanbod", "intake", "buddy", "vrijwilligers"]
    return sorted(
        pad for map_ in mappen for pad in (HOOFDMAP / map_).rglob("*.py") if "migrations" not in pad.parts
    )


def proefcode() -> list[Path]:
    return sorted(pad for map_ in ("tests", "bench") for pad in (HOOFDMAP / map_).rglob("*.py"))


def boom(pad: Path) -> ast.Module:
    return ast.parse(pad.read_text(encoding="utf-8"))


def kort(pad: Path) -> str:
    return str(pad.relative_to(HOOFDMAP))


def test_import_contracten_zijn_gehouden():
    """import-linter: a layer imports only from below."""
    uit = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"],
        cwd=HOOFDMAP,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert uit.returncode == 0, uit.stdout[-3000:] + uit.stderr[-1000:]


def test_een_sleutel_wijst_alleen_omlaag():
    """The linter doesn't see a foreign key written as a string."""
    omhoog = [
        f"{model.__name__}.{veld.name} -> {veld.related_model.__name__}"
        for model in onze_modellen()
        for veld in [*model._meta.concrete_fields, *model._meta.many_to_many]
        if veld.is_relation
        and veld.related_model._meta.app_label in HOOGTE
        and not _mag_wijzen(model._meta.app_label, veld.related_model._meta.app_label)
    ]
    assert omhoog == []


def _mag_wijzen(van: str, naar: str) -> bool:
    return van == naar or HOOGTE[naar] < HOOGTE[van]


def test_overzicht_heeft_geen_modellen():
    assert list(apps.get_app_config("overzicht").get_models()) == []


def test_elk_eigen_signaal_heeft_alleen_de_bekende_ontvangers():
    """One signal, two receivers."""
    signalen = {}
    for pakket in PAKKETTEN:
        wortel = importlib.import_module(pakket)
        for info in pkgutil.walk_packages(wortel.__path__, f"{pakket}."):
            if ".migrations" in info.name or ".management" in info.name:
                continue
            module = importlib.import_module(info.name)
            signalen |= {
                id(w): w for w in vars(module).values() if isinstance(w, Signal) and _is_van_ons(w, module)
            }
    ontvangers = {
        f"{ontvanger.__module__}.{ontvanger.__qualname__}"
        for signaal in signalen.values()
        for _, ref, *_ in signaal.receivers
        if (ontvanger := ref() if _is_ref(ref) else ref)
    }
    assert len(signalen) == 1
    assert ontvangers == ONTVANGERS


def _is_ref(ding) -> bool:
    return type(ding).__name__ in ("weakref", "ReferenceType", "WeakMethod")


def _is_van_ons(signaal: Signal, module) -> bool:
    """Defined in this module, not imported from Django."""
    namen = {
        doel.id
        for knoop in boom(Path(module.__file__)).body
        if isinstance(knoop, ast.Assign)
        for doel in knoop.targets
        if isinstance(doel, ast.Name)
    }
    return any(vars(module).get(naam) is signaal for naam in namen)


def test_geen_ontvanger_van_django_signalen_in_ons_huis():
    """Rules don't hide in save() or in a signal of Django."""
    verdacht = [
        f"{kort(pad)}:{knoop.lineno}"
        for pad in broncode()
        for knoop in ast.walk(boom(pad))
        if isinstance(knoop, ast.ImportFrom)
        and (knoop.module or "").endswith("signals")
        and (knoop.module or "").startswith("django")
    ]
    assert verdacht == []


def test_geen_import_van_een_andere_app_in_een_functie():
    """An import inside a function hides a layer that one should see at the top. AppConfig.ready() is the exception."""
    verstopt = []
    for pad in broncode():
        if pad.name == "apps.py":
            continue
        eigen = _app_van(pad)
        for functie in ast.walk(boom(pad)):
            if isinstance(functie, ast.FunctionDef | ast.AsyncFunctionDef):
                verstopt += [
                    f"{kort(pad)}:{knoop.lineno} {module}"
                    for knoop in ast.walk(functie)
                    for module in _modules(knoop)
                    if (app := _app_van_module(module)) and app != eigen
                ]
    assert verstopt == []


def _modules(knoop) -> list[str]:
    if isinstance(knoop, ast.ImportFrom):
        return [knoop.module or ""]
    return [alias.name for alias in knoop.names] if isinstance(knoop, ast.Import) else []


def _app_van_module(module: str) -> str:
    return next(
        (app for pakket, app in PAKKETTEN.items() if module == pakket or module.startswith(f"{pakket}.")), ""
    )


def _app_van(pad: Path) -> str:
    return _app_van_module(".".join(pad.relative_to(HOOFDMAP).with_suffix("").parts))


@pytest.mark.parametrize("soort", [broncode, proefcode], ids=["broncode", "tests en bench"])
def test_geen_bestand_is_langer_dan_400_regels(soort):
    lang = {
        kort(pad): n
        for pad in soort()
        if (n := len(pad.read_text(encoding="utf-8").splitlines())) > MAX_BESTAND
    }
    assert lang == {}


@pytest.mark.parametrize("soort", [broncode, proefcode], ids=["broncode", "tests en bench"])
def test_geen_functie_is_langer_dan_60_regels(soort):
    lang = [
        f"{kort(pad)}:{knoop.lineno} {knoop.name}"
        for pad in soort()
        for knoop in ast.walk(boom(pad))
        if isinstance(knoop, ast.FunctionDef | ast.AsyncFunctionDef)
        and (knoop.end_lineno or 0) - knoop.lineno + 1 > MAX_FUNCTIE
    ]
    assert lang == []


def test_sjablonen_stijlen_en_scripts_blijven_onder_400_regels():
    mappen = [HOOFDMAP / "templates", HOOFDMAP / "static" / "nt"]
    lang = {
        kort(pad): n
        for map_ in mappen
        for pad in map_.rglob("*")
        if pad.suffix in (".html", ".txt", ".css", ".js")
        and (n := len(pad.read_text(encoding="utf-8").splitlines())) > MAX_BESTAND
    }
    assert lang == {}


def test_een_view_heeft_eerst_de_methode_dan_het_recht():
    """Every view starts with a method decorator; the matrix proves the right."""
    mis = []
    for pad in broncode():
        if not ("views" in pad.parts or kort(pad).endswith(("views.py", "kern/beheer.py", "kern/mails.py"))):
            continue
        for functie in boom(pad).body:
            if not isinstance(functie, ast.FunctionDef) or functie.name.startswith("_"):
                continue
            namen = [_naam(d) for d in functie.decorator_list]
            if _is_adres(functie.name) and not (namen and namen[0].startswith("require_")):
                mis.append(f"{kort(pad)}:{functie.lineno} {functie.name}: {namen}")
    assert mis == []


def _naam(decorator) -> str:
    knoop = decorator.func if isinstance(decorator, ast.Call) else decorator
    return knoop.id if isinstance(knoop, ast.Name) else knoop.attr


def _is_adres(naam: str) -> bool:
    return re.search(rf"\.{naam},", _adressen()) is not None


@cache
def _adressen() -> str:
    return "".join(pad.read_text(encoding="utf-8") for pad in broncode() if pad.name.startswith("urls"))


PUUR_AANBOD = (
    "drempels",
    "kalender",
    "kenmerken",
    "passend",
    "screening",
    "toegankelijk",
    "warm",
    "zoekwoord",
)


def test_pure_modules_kennen_django_niet():
    """Calculations run in microseconds, without a database."""
    puur = ["intake/certificering.py", "intake/opvolging.py", "intake/vragen.py", "buddy/taaldeel.py"]
    puur += [f"aanbod/{naam}.py" for naam in PUUR_AANBOD]
    puur += [f"intake/{naam}.py" for naam in ("stilstand", "vervanging", "eerstemaand")]
    puur += [f"netwerktraject/overzicht/{naam}.py" for naam in ("rangorde", "later")]
    assert [naam for naam in puur if not (HOOFDMAP / naam).exists()] == []
    kennen = [
        f"{naam}: {module}"
        for naam in puur
        for knoop in ast.walk(boom(HOOFDMAP / naam))
        for module in _modules(knoop)
        if module.split(".")[0] == "django"
    ]
    assert kennen == []


def test_migraties_hebben_een_naam_van_een_mens():
    """`0004_auto_2026…` tells nothing."""
    namen = [pad.stem for map_ in PAKKETTEN.values() for pad in HOOFDMAP.rglob(f"{map_}/migrations/0*.py")]
    assert namen
    assert [naam for naam in namen if "auto" in naam or naam.endswith("_initial")] == []
