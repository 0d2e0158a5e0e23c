"""People who wait, and offer they could take up: for the tests of the lacunekaart."""

from intake.models.gesprek import Weet
from tests import factories as maak

# Tuesday, 10.00 in Brussels.
NU = "2026-11-24T09:00:00+00:00"
MAANDAG_VOORMIDDAG = 1 << 0


def wacht(gemeente, coach, *, zegt=None, persoon=None, **traject):
    """Somebody in intake with these answers: {question: choices}."""
    mens = maak.InburgeraarFactory(
        bestuur=gemeente, **{"nederlands": "geen", "contacttaal": "ti"} | (persoon or {})
    )
    rij = maak.TrajectFactory(inburgeraar=mens, **{"in_intake": True, "coach": coach} | traject)
    intake = maak.IntakeFactory(traject=rij, door=coach)
    for vraag, keuzes in (zegt or {}).items():
        maak.AntwoordFactory(
            intake=intake, vraag=vraag, weet=Weet.INGEVULD, keuzes=keuzes, gewijzigd_door=coach
        )
    return rij


def gezinnen(gemeente, coach, aantal):
    for _ in range(aantal):
        wacht(gemeente, coach, zegt={"gezin": ["kinderen", "opvang_nodig"], "wanneer_kan_je": ["ochtend"]})


def aanbod(gemeente, **velden):
    alles = {
        "taaliconen": 1, "kinderen_welkom": True, "zomerstop": False, "rooster": MAANDAG_VOORMIDDAG,
        "geletterdheid": "geen", "bus_dichtbij": True, "doelgroep": "iedereen", "begin": "binnenlopen",
    } | velden  # fmt: skip
    return maak.AanbodFactory(organisatie=maak.OrganisatieFactory(bestuur=gemeente), gelabeld=True, **alles)


def cel(kaart, profiel, tijd):
    return next(c for r in kaart.rijen if r.profiel.sleutel == profiel for c in r.cellen if c.tijd == tijd)
