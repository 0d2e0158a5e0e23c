"""F1: every address × method × person × gemeente, with real templates and canaries in every text field."""

import pytest

from tests.toegang.beleid import BELEID
from tests.toegang.matrix import adressen
from tests.toegang.oordeel import Rij
from tests.toegang.regels import Regel

REGELS = [
    (naam, regel)
    for naam, regels in BELEID.items()
    for regel in ([regels] if isinstance(regels, Regel) else regels)
]
IDS = [f"{naam}:{'+'.join(regel.kw.values())}" if regel.kw else naam for naam, regel in REGELS]


@pytest.fixture
def telt(matrix, record_property):
    """Adds the cells of this test to the report."""
    begin = matrix.cellen
    yield matrix
    record_property("cellen", matrix.cellen - begin)


def test_elk_adres_heeft_een_regel():
    """An address without a policy line fails, and so does a line whose address is gone."""
    assert set(BELEID) == set(adressen())


@pytest.mark.parametrize(("naam", "regel"), REGELS, ids=IDS)
def test_matrix(naam, regel, telt):
    """F1, #1, #2, #5, #7, #24, #25"""
    fouten = Rij(telt, naam, regel).fouten()
    assert not fouten, f"{len(fouten)} wrong:\n" + "\n".join(fouten[:25])
