"""F1: every address × method × person × gemeente, with real templates and canaries in every text field."""

import pytest

from tests.huis.modellen import tenant_modellen
from tests.toegang.beleid import BELEID
from tests.toegang.kanaries import neemt_een_woord
from tests.toegang.matrix import adressen
from tests.toegang.oordeel import Rij
from tests.toegang.proeven import EXTRA
from tests.toegang.regels import Regel

REGELS = [
    (naam, regel)
    for naam, regels in BELEID.items()
    for regel in ([regels] if isinstance(regels, Regel) else regels)
]
IDS = [f"{naam}:{'+'.join(regel.kw.values())}" if regel.kw else naam for naam, regel in REGELS]


@pytest.fixture
def keur(matrix, record_property):
    """Fail with every wrong cell; the number of cells goes to the report."""

    def oordeel(maak_fouten) -> None:
        begin = matrix.cellen
        fouten = maak_fouten()
        record_property("cellen", matrix.cellen - begin)
        assert not fouten, f"{len(fouten)} wrong:\n" + "\n".join(map(str, fouten[:25]))

    return oordeel


def test_elk_adres_heeft_een_regel():
    """An address without a policy line fails, and so does a line whose address is gone."""
    assert set(BELEID) == set(adressen())


def test_elke_tabel_heeft_in_elke_gemeente_rijen_en_kanaries(matrix):
    """A new model, or a new text field, stands in the world of the matrix, or this fails."""
    leeg = [
        f"{model.__name__} in {gemeente.naam}"
        for model in tenant_modellen()
        for gemeente in matrix.wereld.gemeenten.values()
        if (model._meta.db_table, gemeente.bestuur.pk) not in matrix.basis
    ]
    geplant = {(plek.tenant, plek.model, plek.veld) for plek in matrix.wereld.kanaries.plekken.values()}
    kaal = [
        f"{model.__name__}.{veld.name} in {tenant}"
        for model in tenant_modellen()
        for veld in model._meta.concrete_fields
        for tenant in matrix.wereld.gemeenten
        if neemt_een_woord(veld, beeindigd=True) and (tenant, model.__name__, veld.name) not in geplant
    ]
    assert (leeg, kaal) == ([], [])


@pytest.mark.parametrize(("naam", "regel"), REGELS, ids=IDS)
def test_matrix(naam, regel, matrix, keur):
    """F1, #1, #2, #5, #7, #24, #25"""
    keur(Rij(matrix, naam, regel).fouten)


@pytest.mark.parametrize("proef", EXTRA)
@pytest.mark.parametrize(("naam", "regel"), [paar for paar in REGELS if not paar[1].derden])
def test_slinkse_invoer(naam, regel, proef, matrix, keur):
    """#3 foreign ids in a form, #35 keys that the form doesn't have, and methods that nobody asked for."""
    keur(lambda: EXTRA[proef](Rij(matrix, naam, regel)))
