"""One world per module, inside one transaction; each cell is undone by a savepoint."""

import pytest
from django.db import transaction

from tests.toegang.matrix import Matrix
from tests.toegang.wereld import bouw


@pytest.fixture(scope="module")
def matrix(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        yield Matrix(bouw())
        transaction.set_rollback(True)


def pytest_terminal_summary(terminalreporter) -> None:
    """Report the size of the matrix; a run with xdist adds up what its workers counted."""
    rapporten = [r for soort in ("passed", "failed") for r in terminalreporter.stats.get(soort, [])]
    cellen = sum(waarde for r in rapporten for naam, waarde in r.user_properties if naam == "cellen")
    for regel in (waarde for r in rapporten for naam, waarde in r.user_properties if naam == "zaaifout"):
        terminalreporter.write_line(f"seeded fault: {regel}")
    if cellen:
        terminalreporter.write_sep("=", f"permission matrix: {cellen} cells")
