"""Policy of the activity matrix: who reads the offer, and for whom it may be opened."""

from tests.toegang.regels import Regel

DOSSIER = frozenset({"netwerkcoach", "buddycoordinator"})
AGII = frozenset({"trajectbegeleider"})
LEZEN = frozenset({*DOSSIER, *AGII, "beheerder", "regiocoordinator"})
# A saved filter is of one user: each other one gets 404 (tests/overzicht/test_matrix_bewaard.py).
MIS = frozenset({404})
VRAGEN = ("", "?q=zq", "?prijs=gratis&gemeente=999999&soort=niets", "?vorm=csv")
PERSOON = (*VRAGEN, "?stand=niet&stand=goed", "?profiel=uit")

MATRIX = {
    "matrix": Regel(LEZEN, vragen=VRAGEN),
    "matrix_meld": Regel(
        LEZEN, {"pk": "=00000000-0000-4000-8000-000000000000"}, get=None, post=MIS, wijzigt=False
    ),
    "matrix_nieuw": Regel(
        LEZEN, {"pk": "=00000000-0000-4000-8000-000000000000"}, get=None, post=MIS, wijzigt=False
    ),
    "matrix_dossier": Regel(DOSSIER, {"pk": "traject"}, vragen=PERSOON),
    "matrix_agii": Regel(AGII, {"pk": "traject"}, "zelf_aangemeld", vragen=PERSOON),
}
