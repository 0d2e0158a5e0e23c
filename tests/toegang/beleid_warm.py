"""Policy lines of warming up, campaigns, the day of the beheerder, the public sign-up and the gap map."""

from django.utils import timezone

from tests.toegang.regels import IEDEREEN, Regel, vast

TEAM = frozenset({"netwerkcoach", "buddycoordinator", "beheerder"})
DOSSIER = frozenset({"netwerkcoach", "buddycoordinator"})
BEHEER = frozenset({"beheerder"})
LEZEN = frozenset({*TEAM, "trajectbegeleider", "regiocoordinator"})
DOOR = frozenset({302})


def _vandaag(**velden):
    """A body with days that are only known when the test runs."""

    def body(_gemeente) -> dict:
        return velden | {naam: timezone.localdate().isoformat() for naam in ("op", "van")}

    body.wisselt = False
    return body


ORGANISATIE = {"wie": TEAM, "kw": {"pk": "organisatie"}, "bij": "aanbod"}
CAMPAGNE = {"wie": BEHEER, "kw": {"pk": "campagne"}, "bij": "aanbod"}
STAP = {"wie": TEAM, "kw": {"pk": "contact_stap"}, "bij": "aanbod", "get": None, "post": DOOR}
FORMULIER = {
    "naam": "Judoclub",
    "contactpersoon": "Rita",
    "telefoon": "0470",
    "idee": "Eén training meedoen.",
}

WARM = {
    "aanbod_werk": Regel(BEHEER, vragen=("", "?wie=mij")),
    "warm": Regel(TEAM, vragen=("", "?vorm=lijst", "?fase=gevonden&q=zq", "?wie=mij&pagina=9")),
    "contact_nieuw": Regel(**ORGANISATIE, post=DOOR, body=_vandaag(kanaal="telefoon", uitkomst="gesprek")),
    "warm_fase": Regel(**ORGANISATIE, get=None, post=DOOR, body=vast(fase="later")),
    "warm_fase_terug": Regel(
        TEAM, {"pk": "organisatie_bewogen", "zet": "zet_organisatie"}, "aanbod", get=None, post=DOOR
    ),
    "warm_eigenaar": Regel(**ORGANISATIE, get=None, post=DOOR, body=lambda g: {"eigenaar": g["coach"].pk}),
    "contact_wis": Regel(**STAP, wijzigt=None),  # only who noted it: a colleague is told so
    "contact_gedaan": Regel(**STAP),
    "contact_later": Regel(**STAP, body=vast(tot="week")),
    "contact_ongedaan": Regel(**{**STAP, "kw": {"pk": "contact_gedaan", "zet": "zet_contact"}}),
    "campagnes": Regel(BEHEER),
    "campagne_nieuw": Regel(BEHEER, post=DOOR, body=_vandaag(naam="Sportclubs", thema="sport")),
    "campagne": Regel(**CAMPAGNE),
    "campagne_wijzig": Regel(**CAMPAGNE, post=DOOR, body=_vandaag(naam="Sportclubs")),
    "campagne_kies": Regel(**CAMPAGNE, vragen=("", "?fase=later&q=zq")),
    "campagne_leden": Regel(
        **CAMPAGNE, get=None, post=DOOR, body=lambda g: {"organisatie": [g["organisatie_bewogen"].pk]}
    ),
    "meedoen": Regel(IEDEREEN, {"slug": "=geraardsbergen"}, post=DOOR, body=vast(**FORMULIER), overal=True),
    "meedoen_klaar": Regel(IEDEREEN, {"slug": "=geraardsbergen"}),
    "lacunes": Regel(LEZEN, vragen=("", "?weken=4")),
    "lacunes_bestand": Regel(LEZEN, {"vorm": "=csv"}),
    "lacunes_mensen": Regel(DOSSIER, {"profiel": "=taal", "tijd": "=zomer"}),
}
