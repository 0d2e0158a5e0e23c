"""docs/veldregister.csv: what we keep about people, why, from whom, who reads it, for how long (§4.7, issue point 8).

Classes: A sensitive (free text about a life, secrets), B names a person, C tells something about one, D nothing.
"""

import csv
from collections import Counter
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import models
from pghistory.models import Event

from tests.huis.modellen import onze_modellen

BESTAND = Path(settings.BASE_DIR) / "docs" / "veldregister.csv"
KOLOMMEN = ["model", "veld", "klasse", "doel", "bron", "lezers", "termijn"]
KLASSEN = {"A", "B", "C", "D"}
# Fields that a name may betray: a new one is looked at by a person before it is called D.
NAAMWOORDEN = ("naam", "email", "telefoon", "mentor", "contact", "adres", "namens", "ondertekenaar")
GEEN_PERSOON = {
    "kern.Bestuur.naam",
    "kern.Bestuur.ondertekenaar_functie",
    "kern.Samenwerkingsverband.naam",
    "kern.Werkgebied.naam",
    "aanbod.Organisatie.naam",
    "aanbod.Organisatie.adres",
    "aanbod.Aanbod.naam",
    "aanbod.Aanbod.contacttalen",  # which languages are spoken there
    "aanbod.Categorie.naam",
    "aanbod.Bnorm.naam",
    "aanbod.Campagne.naam",
    "aanbod.Vertaling.naam",
    "aanbod.Zoekopdracht.naam",
    "kern.Inzage.rol",
    "intake.Inburgeraar.contacttaal",
    "intake.Leidraad.naam",
    "account.EmailConfirmation.email_address",
    "auth.Group.name",
}


def rijen() -> list[dict]:
    with BESTAND.open(encoding="utf-8", newline="") as bestand:
        return list(csv.DictReader(bestand))


def velden() -> dict[str, models.Field]:
    """Every column that the database has, of ours and of the libraries, except the history tables."""
    return {
        f"{model._meta.label}.{veld.name}": veld
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy and not issubclass(model, Event)
        for veld in model._meta.concrete_fields
    }


REGISTER = {f"{rij['model']}.{rij['veld']}": rij for rij in rijen()}


def test_elk_veld_staat_in_het_register():
    """An unclassified field fails, and so does a line about a field that is gone."""
    assert sorted(set(velden()) - set(REGISTER)) == []
    assert sorted(set(REGISTER) - set(velden())) == []


def test_elke_regel_is_volledig():
    alle = rijen()
    assert list(alle[0]) == KOLOMMEN
    assert [rij for rij in alle if not all(rij[kolom].strip() for kolom in KOLOMMEN)] == []
    assert {rij["klasse"] for rij in alle} <= KLASSEN
    assert [
        naam for naam, aantal in Counter(f"{r['model']}.{r['veld']}" for r in alle).items() if aantal > 1
    ] == []


def test_register_staat_op_volgorde_van_model():
    """So that a change of one model is one block in the diff."""
    namen = [rij["model"] for rij in rijen()]
    assert namen == sorted(namen)


@pytest.mark.parametrize(
    "model", [m for m in onze_modellen() if issubclass(m, Event)], ids=lambda m: m.__name__
)
def test_klasse_a_staat_niet_in_de_geschiedenis(model):
    """§4.2: erasing the row must erase the words."""
    gevolgd = model.pgh_tracked_model
    gelekt = [
        veld.name
        for veld in model._meta.concrete_fields
        if REGISTER.get(f"{gevolgd._meta.label}.{veld.name}", {}).get("klasse") == "A"
    ]
    assert gelekt == []


def test_vrije_tekst_over_een_mens_is_nooit_klasse_d():
    """A TextField on a model about a person can hold anything."""
    mis = [
        naam
        for naam, veld in velden().items()
        if isinstance(veld, models.TextField)
        and not veld.choices
        and REGISTER[naam]["klasse"] not in ("A", "B")
        and naam.startswith(("intake.", "buddy.", "vrijwilligers."))
    ]
    assert mis == []


def test_wat_een_mens_noemt_is_nooit_klasse_d():
    mis = [
        naam
        for naam in velden()
        if any(woord in naam.rsplit(".", 1)[1] for woord in NAAMWOORDEN)
        and REGISTER[naam]["klasse"] not in ("A", "B")
        and naam not in GEEN_PERSOON
    ]
    assert mis == []


def test_geen_verboden_gegeven_in_het_huis():
    """Never stored: national number, diagnosis, religion, residence status, date of birth (domein.md, §4.8)."""
    verboden = (
        "rijksregister",
        "insz",
        "ssin",
        "diagnose",
        "ziekte",
        "religie",
        "geloof",
        "verblijf",
        "geboorte",
    )
    schoon = {naam: naam.lower().replace("oplossingen", "") for naam in velden()}  # holds "ssin" by chance
    assert [naam for naam, kaal in schoon.items() if any(woord in kaal for woord in verboden)] == []


def test_lezers_van_persoonsgegevens_zijn_nooit_iedereen():
    mis = [
        naam
        for naam, rij in REGISTER.items()
        if rij["klasse"] in ("A", "B")
        and "iedereen" in rij["lezers"]
        and not naam.startswith("kern.Bestuur.")
    ]
    assert mis == []
