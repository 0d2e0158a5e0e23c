"""Policy lines of the talk: guides, what was explained, talents, and all of it on paper."""

from intake.acties.leidraden import kenmerk
from intake.models import Leidraad, Leidraadvraag
from netwerktraject.kern.kring import systeem
from tests.toegang.regels import Regel, vast

BEHEER = frozenset({"beheerder"})
DOSSIER = frozenset({"netwerkcoach", "buddycoordinator"})
LEZEN = frozenset({*DOSSIER, "beheerder", "trajectbegeleider", "regiocoordinator"})
DOOR = frozenset({302})
LEEG = {"keuze-TOTAL_FORMS": "0", "keuze-INITIAL_FORMS": "0"}


def _gezien(model, ding: str, **velden):
    """A body that starts from what stands there now, as the page does."""

    def body(g) -> dict:
        with systeem("test", [g.bestuur.pk]):
            rij = model.objects.get(pk=g[ding].pk)
        return velden | {"gezien": kenmerk(rij)}

    return body


# A guide holds no word about a person: whoever reads the offer of a gemeente reads it whole.
LEIDRAAD = frozenset({"leidraad.naam", "leidraad.inleiding"}) | {
    f"{ding}.{veld}" for ding in ("leidraadvraag", "leidraadvraag_twee") for veld in ("kort", "vraag", "tip")
}
VRAAG = {"wie": BEHEER, "kw": {"pk": "leidraadvraag"}, "bij": "aanbod"}
TALENT = {"wie": DOSSIER, "kw": {"pk": "talent"}}
GESPREK = {
    "leidraden": Regel(LEZEN, vragen=("", "?gemeente=1"), ziet=LEIDRAAD),
    "leidraad": Regel(LEZEN, {"publiek": "=inburgeraar"}, ziet=LEIDRAAD),
    "leidraad_maak": Regel(BEHEER, {"publiek": "=vrijwilliger"}, get=None, post=DOOR),
    "leidraad_pdf": Regel(LEZEN, {"publiek": "=inburgeraar"}, vragen=("", "?taal=ar"), ziet=LEIDRAAD),
    "leidraad_wijzig": Regel(
        BEHEER,
        {"pk": "leidraad"},
        "aanbod",
        post=DOOR,
        body=_gezien(Leidraad, "leidraad", naam="Samen praten", inleiding="Neem je tijd."),
        ziet=LEIDRAAD,
    ),
    "leidraadvraag_nieuw": Regel(
        BEHEER,
        {"pk": "leidraad"},
        "aanbod",
        post=DOOR,
        body=vast(vraag="Wat eet je graag?", kort="Eten", beeld="1F372", **LEEG),
        ziet=LEIDRAAD,
    ),
    "leidraadvraag": Regel(
        **VRAAG,
        post=DOOR,
        body=_gezien(Leidraadvraag, "leidraadvraag", vraag="Zing je graag?", kort="Zingen", **LEEG),
        ziet=LEIDRAAD,
    ),
    "leidraadvraag_verplaats": Regel(**VRAAG, get=None, post=DOOR, body=vast(richting="neer")),
    "leidraadvraag_gebruik": Regel(**VRAAG, get=None, post=DOOR, body=vast(actief="0")),
    "uitleg": Regel(
        DOSSIER,
        {"pk": "traject"},
        post=DOOR,
        body=vast(soort="buddywerking", taal="fr", met_tolk="nee"),
        vragen=("", "?taal=ar", "?taal=nl"),
    ),
    "uitleg_terug": Regel(DOSSIER, {"pk": "traject", "soort": "=traject"}, get=None, post=DOOR),
    "intake_pdf": Regel(DOSSIER, {"pk": "traject"}),
    "talenten": Regel(
        DOSSIER,
        {"pk": "traject"},
        post=DOOR,
        body=vast(**{"talent-tekst": "Zingt luid", "talent-gezien_op": "2026-01-05"}),
    ),
    "talent": Regel(
        **TALENT,
        post=DOOR,
        body=vast(**{"talent-tekst": "Naait snel", "talent-gezien_op": "2026-01-05"}),
    ),
    "talent_weg": Regel(**TALENT, get=None, post=DOOR, wijzigt=None),  # only who wrote it, or the coach
}
