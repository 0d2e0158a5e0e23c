"""The permission matrix in three worlds: who may what when a gemeente is minimaal, uitgebreid or maximaal (SW-01, ★5).

The lines are those of BELEID; what is expected follows from the right that the view asks for and from the setting.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from django.db import transaction
from django.urls import get_resolver, reverse

from netwerktraject.kern.rechten import BIJ_AGII, RECHTEN_VAN, Recht
from netwerktraject.kern.rolverdeling import Rolmodel
from tests import factories as maak
from tests.toegang.beleid import BELEID
from tests.toegang.mensen import MENSEN, Mens, Zicht
from tests.toegang.oordeel import GEEN_RECHT, MIS, Rij, Verwacht
from tests.toegang.regels import IEDEREEN, INGELOGD, Regel

SCHUIFT = frozenset().union(*BIJ_AGII.values())
WIE = ("coach", "buddycoordinator", "beheerder", "begeleider", "collega_begeleider", "begeleider_elders")
NAAR_AGII = {
    "dossier",
    "dossier_uren",
    "geschiedenis",
}  # for AgII that follows up: its own page of the person
# Pages of the municipal team only: who of AgII leaves is seen by every colleague.
TEAM = {"mensen_doorgeven"}
# Each team has its own list of who is away: a colleague of the gemeente can't be chosen or ended by AgII.
EIGEN_LIJST = {("POST", "ik_ben_weg"): 422, ("POST", "afwezig_stop"): 404}
# More that AgII reads of the people it follows up (agiiwerk.BIJ_OPVOLGING, and the small forms).
BIJ_OPVOLGING = frozenset(
    {
        "Opvolgmoment.tekst",
        "Urenregel.namens",
        "Urenregel.betwist_reden",
        "Urenregel.opmerking",
        "Deelnamebewijs.tekenaar",
        "Deelnamebewijs.nummer",
        "Deelnamebewijs.wat",
        "Deelnamebewijs.organisatie",
        "Deelnamebewijs.gevraagd_aan",
        "Deelnamebewijs.intrek_reden",
        "Slotmoment.titel",
        "Slotmoment.waar",
        "Certificaat.naam",
        "Certificaat.regels",
        "Certificaat.code",
        "Certificaat.pdf",
        "Organisatie.naam",
    }
)


@dataclass(frozen=True)
class RolMens(Mens):
    """Somebody in a world where our gemeente chose a role."""

    wereldrol: str = Rolmodel.MAXIMAAL
    erbij: frozenset[str] = field(default=frozenset())

    def rechten(self) -> frozenset[Recht]:
        """Rights in our own gemeente."""
        eigen = RECHTEN_VAN.get(self.rol, frozenset()) if self.gemeente == "eigen" else frozenset()
        if self.rol == "trajectbegeleider" and "eigen" in self.gebied:
            return BIJ_AGII[self.wereldrol]
        return eigen - BIJ_AGII[self.wereldrol]

    @property
    def personen(self) -> frozenset[str]:
        return frozenset({"eigen"}) if Recht.DOSSIER in self.rechten() else frozenset()


class RolZicht(Zicht):
    """What may be read in such a world."""

    def mag(self, mens, plek) -> bool:
        agii = mens.rol == "trajectbegeleider"
        if agii and plek.model == "Notitie" and plek.ding != "notitie_agii":
            return False
        if agii and plek.ding == "notitie_agii" and plek.tenant in mens.personen:
            return True
        if agii and mens.rechten() and plek.tenant == "eigen":
            ik = self.wereld.mensen[mens.naam].pk
            van_mij = self.van_begeleider.get((plek.tenant, plek.ding), ik) == ik
            if van_mij and f"{plek.model}.{plek.veld}" in BIJ_OPVOLGING:
                return True
        return super().mag(mens, plek)


@pytest.fixture(params=[Rolmodel.MINIMAAL, Rolmodel.UITGEBREID], scope="module")
def wereld(request, matrix):
    """Our gemeente has another role since a month; the others stay maximaal."""
    with transaction.atomic():
        bestuur = matrix.wereld.gemeenten["eigen"].bestuur
        maak.RolkeuzeFactory(gemeente=bestuur, rol=request.param, door=matrix.wereld.mensen["beheerder"])
        oud, matrix.zicht = matrix.zicht, RolZicht(matrix.wereld)
        matrix.basis = matrix._standen()
        yield matrix, request.param
        matrix.zicht = oud
        transaction.set_rollback(True)


def _recht(naam: str) -> Recht | None:
    return getattr(_VIEWS.get(naam), "recht", None)


def _rechten(naam: str) -> frozenset:
    """One of these is enough."""
    return getattr(_VIEWS.get(naam), "rechten", frozenset())


def _views(resolver) -> dict:
    gevonden = {}
    for deel in resolver.url_patterns:
        if hasattr(deel, "url_patterns"):
            gevonden |= _views(deel)
        elif deel.name:
            gevonden[deel.name] = deel.callback
    return gevonden


_VIEWS = _views(get_resolver())
REGELS = [
    (naam, regel)
    for naam, regels in BELEID.items()
    for regel in ([regels] if isinstance(regels, Regel) else regels)
    if not regel.derden and regel.wie not in (IEDEREEN, INGELOGD) and _recht(naam) in SCHUIFT
]
IDS = [f"{naam}:{'+'.join(regel.kw.values())}" if regel.kw else naam for naam, regel in REGELS]


class RolRij(Rij):
    """Cells of one line in one of these worlds."""

    def verwacht(self, mens: RolMens, methode: str, tenant: str) -> Verwacht:
        regel = self.regel
        codes = regel.get if methode == "GET" else regel.post
        if codes is None:
            return Verwacht(frozenset({405, 403}))
        heeft = bool(_rechten(self.naam) & set(mens.rechten()))
        if heeft and mens.rol == "trajectbegeleider" and (methode, self.naam) in EIGEN_LIJST:
            return Verwacht(frozenset({EIGEN_LIJST[methode, self.naam]}), False)
        volgt = mens.rol == "trajectbegeleider" and mens.rechten() and Recht.DOSSIER not in mens.rechten()
        # A feast belongs to the gemeente, not to a person: whoever closes there may plan it, each with the own guests.
        samen = regel.kw.get("pk") == "slotmoment" or self.naam == "ik_ben_weg"
        van_mij = samen or self.matrix.begeleider_van(regel, tenant) == mens.naam
        if volgt and self.naam in NAAR_AGII and van_mij and methode == "GET":
            return Verwacht(frozenset({302}))
        if not heeft or (self.naam in TEAM and mens.rol == "trajectbegeleider"):
            return Verwacht(GEEN_RECHT)
        if regel.bij == "ontvangt":  # only the gemeente that is asked answers, and that is another one
            return Verwacht(MIS)
        schrijft = None if methode == "POST" else False
        if volgt and self.naam == "aanwezigheid":
            # names a group: its form only knows those of the own people
            van_mij = self.matrix.begeleider_van_ding("onderdeel", tenant) == mens.naam
            return Verwacht(
                codes if van_mij or methode == "GET" else frozenset({422}), schrijft if van_mij else False
            )
        if volgt and regel.per_gemeente and not van_mij:
            # Whose line a bulk act names is in its body: tests/overzicht/test_rollen.py looks at that.
            return Verwacht(codes, None) if regel.anders == "stil" else Verwacht(MIS)
        return Verwacht(codes, schrijft)


@pytest.mark.parametrize(("naam", "regel"), REGELS, ids=IDS)
def test_rechten_schuiven_mee_met_de_rol(naam, regel, wereld, record_property):
    """SW-01, ★5: every address whose right moves, in both other worlds."""
    matrix, rol = wereld
    begin = matrix.cellen
    mensen = [RolMens(**{**vars(m), "wereldrol": rol}) for m in MENSEN if m.naam in WIE]
    fouten = RolRij(matrix, naam, regel).fouten(mensen, tenants=("eigen",))
    record_property("cellen", matrix.cellen - begin)
    assert not fouten, f"{len(fouten)} wrong as {rol}:\n" + "\n".join(map(str, fouten[:25]))


def test_er_zijn_genoeg_regels():
    """The list is made by itself; an empty one would prove nothing."""
    assert len(REGELS) > 60
    assert {_recht(naam) for naam, _ in REGELS} == SCHUIFT


def test_het_menu_volgt_de_rol(wereld):
    """SW-01: the first page and the menu of each side."""
    matrix, rol = wereld
    eerste = {}
    for naam in ("coach", "begeleider"):
        antwoord = matrix.browsers[naam].get("/", follow=True)
        eerste[naam] = antwoord.resolver_match.url_name
        assert antwoord.status_code == 200
    verwacht = {
        "minimaal": {"coach": "matrix", "begeleider": "werk"},
        "uitgebreid": {"coach": "werk", "begeleider": "werk"},
    }
    assert eerste == verwacht[rol]
    assert (reverse("inburgeraars") in matrix.browsers["coach"].get(reverse("matrix")).content.decode()) == (
        rol == "uitgebreid"
    )
