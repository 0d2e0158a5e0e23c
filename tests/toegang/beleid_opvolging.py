"""Policy lines: opvolging."""

from datetime import timedelta

from django.utils import timezone

from tests.toegang.regels import Regel

DOSSIER = frozenset({"netwerkcoach", "buddycoordinator"})
DOOR = frozenset({302})


def _vandaag(dag: str, **velden):
    """A body with a day that is only known when the test runs."""

    def body(_gemeente) -> dict:
        return velden | {dag: timezone.localdate().isoformat()}

    body.wisselt = False
    return body


def _weg(gemeente) -> dict:
    """The colleague of the world is away; the buddycoördinator covers."""
    straks = timezone.localdate() + timedelta(days=300)
    return {
        "wie": gemeente["ander"].pk,
        "vervanger": gemeente["coach"].pk,
        "van": straks.isoformat(),
        "tot": (straks + timedelta(days=5)).isoformat(),
    }


OPVOLGING: dict = {
    "ik_ben_weg": Regel(DOSSIER, post=DOOR, body=_weg, anders=422),
    "afwezig_stop": Regel(DOSSIER, {"pk": "afwezigheid"}, get=None, post=DOOR),
    "mensen_doorgeven": Regel(
        DOSSIER,
        post=DOOR,
        body=lambda g: {"van": g["coach"].pk, "naar": g["ander"].pk, "reden": "andere job"},
        anders=422,
    ),
    "weigering_nieuw": Regel(
        DOSSIER, {"pk": "traject"}, post=DOOR, body=_vandaag("op", wat="Kennismaking", soort="plek")
    ),
}
