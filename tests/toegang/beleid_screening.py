"""Policy lines of screening, 4P talks, visits and the B's scan: the beheerder of the own gemeente, nobody else."""

from django.utils import timezone

from tests.toegang.regels import Regel, vast

BEHEER = frozenset({"beheerder"})
DOOR = frozenset({302})


def _op(**anders):
    """A body with the day of today, which is only known when the test runs."""

    def body(_gemeente) -> dict:
        return {"op": timezone.localdate().isoformat(), **anders}

    body.wisselt = False
    return body


AANBOD = {"wie": BEHEER, "kw": {"pk": "aanbod"}, "bij": "aanbod"}
GESPREK = {"wie": BEHEER, "kw": {"pk": "gesprek4p"}, "bij": "aanbod"}
B = {"naam": "Gekend", "uitleg": "Kent men het?", "volgorde": "40"}

SCREENING = {
    "screenings": Regel(BEHEER, vragen=("", "?stand=bijna", "?stand=verlopen", "?stand=geweigerd")),
    "screening_brief": Regel(BEHEER, {"pk": "screening_aanbod"}, "aanbod"),
    "screening_brief_pdf": Regel(BEHEER, {"pk": "screening_aanbod"}, "aanbod"),
    "bezoek_nieuw": Regel(**AANBOD, post=DOOR, body=_op(soort="bezoek", bevindingen="Warm onthaal.")),
    "bezoek_gedaan": Regel(BEHEER, {"pk": "bezoek"}, "aanbod", get=None, post=DOOR),
    "gesprekken4p": Regel(BEHEER, vragen=("", "?stand=vervolg", "?stand=alle")),
    "gesprek4p_leidraad": Regel(BEHEER),
    "gesprek4p": Regel(**GESPREK, post=DOOR, body=_op(nodig="Een tolk.")),
    "gesprek4p_vervolg": Regel(**GESPREK, get=None, post=DOOR),
    "gesprek4p_nieuw": Regel(
        BEHEER, {"pk": "organisatie"}, "aanbod", post=DOOR, body=_op(moeilijk="De taal.")
    ),
    "bscan": Regel(**AANBOD, post=DOOR, body=vast(**{"b-bekend-score": "3"})),
    "bscan_blad": Regel(**AANBOD),
    "bevinding_gedaan": Regel(BEHEER, {"pk": "bevinding"}, "aanbod", get=None, post=DOOR),
    "bnormen": Regel(BEHEER, post=DOOR, body=vast(naam="Breed gedragen", uitleg="", volgorde="80")),
    "bnorm": Regel(BEHEER, {"sleutel": "=bekend"}, post=DOOR, body=vast(**B)),
    "bnorm_zet": Regel(BEHEER, {"sleutel": "=bekend"}, get=None, post=DOOR),
}
