"""The offer: facts of the pilots (aanbod.csv) in our own words, some invented ones, and the screenings of both."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from aanbod.models import Aanbod, Besluit, Oordeel, Organisatie, Ritme, Screening, ScreeningGrond, Soort
from netwerktraject.overzicht.demo.bouw import Bouw, adres
from netwerktraject.overzicht.demo.feiten import feiten_van, zet_momenten
from netwerktraject.overzicht.demo.woorden import BEGINNEN, REDENEN, WOORDEN, Woorden

BESTAND = Path(__file__).with_name("aanbod.csv")
TAALICONEN = {"geen": 1, "weinig nodig": 1, "een beetje": 2, "spreekt al vrij veel": 3, "spreekt goed": 4}
GEDEELD = {"Ken je gemeente": "Baldemore", "Buddywerking Noord-Limburg": "Noord-Limburg"}
GEWEIGERD, LOOPT_AF, VERLOPEN = "Moedergroep in eigen taal", "Babelonië", "Begeleide zomeractiviteiten"
DAG_VAN_HET_JAAR = 364
CONTACTEN = ("Mieke Vos", "Tine Bral", "Ruben Maes", "Ans Willems", "Filip De Cock", "Saïda El Idrissi",
             "Jos Hendrickx", "Carla Bogaert", "Yves Lemmens", "Petra Claeys")  # fmt: skip


@dataclass(frozen=True)
class Eigen:
    """An invented offer: what the pilots' list does not name but the demo gemeenten need."""

    naam: str
    plaats: str
    organisatie: str
    soort: str
    woorden: Woorden
    iconen: int = 1
    kinderen: bool = False
    mentor: str = ""


EIGEN = (
    Eigen("Buddywerking Geraardsbergen", "Geraardsbergen", "Dienst Samenleving", Soort.BUDDYWERKING, Woorden(
        "Je krijgt een buddy uit de stad. Jullie doen samen wat jullie graag doen.", "waar jullie willen",
        "twee keer per maand, 6 maanden lang", "wie een traject volgt")),
    Eigen("Keuken De Linde", "Geraardsbergen", "Buurthuis De Linde", Soort.VRIJWILLIGERSWERK, Woorden(
        "Je helpt koken voor de buurt. Je snijdt, roert en dekt de tafels.", "Buurthuis De Linde",
        "elke vrijdag, 9 tot 11.30 uur", weten="De eerste dag gaat je coach mee.", minuten=150), mentor="Paul Wauters"),
    Eigen("Naaicafé", "Geraardsbergen", "Buurthuis De Linde", Soort.VRIJE_TIJD, Woorden(
        "Je naait aan een machine. Anderen helpen je.", "Buurthuis De Linde", "elke dinsdag, 13.30 tot 15.30 uur",
        weten="Het kost 2 euro. Met UiTPAS is het gratis.")),
    Eigen("Onthaal De Populier", "Geraardsbergen", "Dienstencentrum De Populier", Soort.KENNISMAKINGSSTAGE, Woorden(
        "Je helpt aan het onthaal en in de cafetaria.", "Dienstencentrum De Populier",
        "elke namiddag behalve woensdag", "wie werken hier wil leren kennen", minuten=180), 2, mentor="Leen Bauwens"),
    Eigen("Samen tuinieren", "Geraardsbergen", "Volkstuin De Dender", Soort.VRIJE_TIJD, Woorden(
        "We zaaien, wieden en oogsten samen. Iedereen neemt groenten mee.", "volkstuin aan de Dender",
        "elke zaterdag, 10 tot 12 uur"), kinderen=True),
    Eigen("Buddywerking Mol", "Mol", "Lokaal bestuur Mol", Soort.BUDDYWERKING, Woorden(
        "Je krijgt een buddy uit Mol of een buurgemeente.", "waar jullie willen", "twee keer per maand",
        "wie een traject volgt")),
    Eigen("Repair café", "Mol", "Vrijwilligers van het Repair café", Soort.VRIJWILLIGERSWERK, Woorden(
        "Je herstelt kapotte spullen met een ploeg.", "parochiezaal", "elke tweede zaterdag, 13 tot 16 uur",
        minuten=180), 2, mentor="Ludo Gys"),
    Eigen("Buddywerking Balen", "Balen", "Lokaal bestuur Balen", Soort.BUDDYWERKING, Woorden(
        "Je krijgt een buddy uit Balen.", "waar jullie willen", "twee keer per maand", "wie een traject volgt")),
    Eigen("Buddywerking Oostende", "Oostende", "Lokaal bestuur Oostende", Soort.BUDDYWERKING, Woorden(
        "Je krijgt een buddy uit Oostende.", "waar jullie willen", "twee keer per maand", "wie een traject volgt")),
    Eigen("Helpen in de kringwinkel", "Lommel", "Kringwinkel Lommel", Soort.VRIJWILLIGERSWERK, Woorden(
        "Je sorteert kleren en helpt aan de kassa.", "kringwinkel", "elke maandag, 9 tot 12 uur", minuten=180),
        mentor="Gerda Loos"),
)  # fmt: skip


def soort_van(soort: str) -> str:
    """The key of a kind from the words of the list: `vrije tijd structureel` becomes `vrije_tijd`."""
    woord = soort.removesuffix(" structureel").removesuffix(" ad hoc").replace(" ", "_")
    return Soort(woord)


def organisatie_van(aanbieder: str, plaats: str) -> str:
    """The name under which the organisation is kept: one per gemeente for everything the gemeente runs itself."""
    if aanbieder in ("lokaal bestuur", f"stad {plaats}", f"gemeente {plaats}") or aanbieder.startswith(
        "Baldemore"
    ):
        return f"Lokaal bestuur {plaats}"
    if aanbieder.lower().startswith("dienst samenleving"):
        return "Dienst Samenleving"
    return aanbieder[0].upper() + aanbieder[1:]


def maak(bouw: Bouw) -> None:
    """Make organisations, offers and their screenings."""
    organisaties: dict[tuple[str, str], Organisatie] = {}
    with BESTAND.open(encoding="utf-8", newline="") as bestand:
        for rij in csv.DictReader(bestand, delimiter=";"):
            _uit_lijst(bouw, rij, organisaties)
    for eigen in EIGEN:
        organisatie = _organisatie(bouw, organisaties, eigen.plaats, eigen.organisatie)
        _aanbod(
            bouw,
            organisatie,
            eigen.plaats,
            eigen.naam,
            eigen.soort,
            eigen.woorden,
            taaliconen=eigen.iconen,
            kinderen_welkom=eigen.kinderen or None,
            mentor=eigen.mentor,
            prijs="gratis",
            inschrijving=BEGINNEN["intakegesprek" if eigen.soort == Soort.BUDDYWERKING else "gesprek vooraf"],
            vorm="een op een" if eigen.soort == Soort.BUDDYWERKING else "samen met anderen",
            begin="gesprek vooraf",
        )


def _uit_lijst(bouw: Bouw, rij: dict[str, str], organisaties: dict) -> None:
    naam, plaats = rij["naam"].replace("'s", "’s"), rij["gemeente"]
    woorden = WOORDEN[naam]
    organisatie = _organisatie(bouw, organisaties, plaats, organisatie_van(rij["aanbieder"], plaats))
    verband = GEDEELD.get(naam)
    _aanbod(
        bouw,
        organisatie,
        plaats,
        naam,
        soort_van(rij["soort"]),
        woorden,
        vorm=rij["vorm"],
        prijs=rij["prijs"],
        begin=rij["inschrijving"],
        ritme=Ritme.AD_HOC if "ad hoc" in f"{rij['soort']} {rij['ritme']}" else Ritme.VAST,
        taaliconen=TAALICONEN[rij["nederlands"]],
        inschrijving=BEGINNEN[rij["inschrijving"]],
        kinderen_welkom="kinderen"
        in f"{rij['bijzonderheden']} {rij['voor_wie']}".replace("schoolkinderen", "")
        or None,
        verband=bouw.verbanden[verband] if verband else None,
    )


def _organisatie(bouw: Bouw, bekend: dict, plaats: str, naam: str) -> Organisatie:
    if (plaats, naam) not in bekend:
        bekend[plaats, naam] = bouw.zet(
            Organisatie,
            bestuur=bouw.besturen[plaats],
            naam=naam,
            contactpersoon=bouw.kies(CONTACTEN),
            aard="lokaal bestuur" if naam.startswith(("Lokaal", "Dienst")) else "organisatie",
            email=adres("info", naam),
        )
    return bekend[plaats, naam]


def _aanbod(
    bouw: Bouw, organisatie: Organisatie, plaats: str, naam: str, soort: str, woorden: Woorden, **velden
) -> None:
    mentor = velden.pop("mentor", "")
    begin, ritme = velden.pop("begin"), velden.pop("ritme", "")
    velden |= feiten_van(naam, soort, prijs=velden["prijs"], begin=begin, vorm=velden["vorm"], ritme=ritme)
    aanbod = bouw.zet(
        Aanbod,
        bestuur=bouw.besturen[plaats],
        organisatie=organisatie,
        naam=naam,
        soort=soort,
        wat=woorden.wat,
        voor_wie=woorden.voor_wie,
        waar=woorden.waar,
        wanneer=woorden.wanneer,
        bijzonderheden=woorden.weten,
        minuten_per_keer=woorden.minuten,
        mentor=mentor,
        mentor_email=adres(mentor, organisatie.naam) if mentor else "",
        **velden,
    )
    bouw.aanbod[plaats, naam] = aanbod
    zet_momenten(bouw, aanbod)
    _screen(bouw, aanbod)


def _screen(bouw: Bouw, aanbod: Aanbod) -> None:
    """A first label and, in time, the next one. The three offers named above show the other ways it can go."""
    if aanbod.naam == GEWEIGERD:
        _weiger(bouw, aanbod, bouw.werkdag(62))
        return
    if aanbod.naam == VERLOPEN:
        _ken_toe(bouw, aanbod, DAG_VAN_HET_JAAR + 17)
        return
    if aanbod.naam == LOOPT_AF:
        _ken_toe(bouw, aanbod, 2 * DAG_VAN_HET_JAAR - 31)
        _ken_toe(bouw, aanbod, DAG_VAN_HET_JAAR - 20)
        return
    eerste = bouw.rng.randrange(430, 520)
    _ken_toe(bouw, aanbod, eerste)
    _ken_toe(bouw, aanbod, eerste - 335)


def _ken_toe(bouw: Bouw, aanbod: Aanbod, geleden: int) -> None:
    nederlands, ontmoeting, samenleving = REDENEN[aanbod.soort]
    _beslis(
        bouw,
        aanbod,
        Besluit.TOEGEKEND,
        op=bouw.dag(geleden),
        tot=bouw.dag(geleden - DAG_VAN_HET_JAAR),
        nederlands=Oordeel.JA,
        nederlands_reden=nederlands,
        ontmoeting=Oordeel.JA,
        ontmoeting_reden=ontmoeting,
        samenleving=Oordeel.JA,
        samenleving_reden=samenleving,
    )


def _weiger(bouw: Bouw, aanbod: Aanbod, op) -> None:
    _beslis(
        bouw,
        aanbod,
        Besluit.GEWEIGERD,
        op=op,
        tot=bouw.dag(-300),
        nederlands=Oordeel.NEE,
        nederlands_reden="De groep praat alleen Arabisch met elkaar.",
        ontmoeting=Oordeel.ONDUIDELIJK,
        ontmoeting_reden="Ze zien elkaar graag. Er komen geen andere mensen bij.",
        samenleving=Oordeel.NEE,
        samenleving_reden="Ze doen niets samen met de buurt of de stad.",
        interne_nota="Warme groep. Vraag of ze een keer per maand meekomen naar Wereldmama’s.",
    )


def _beslis(bouw: Bouw, aanbod: Aanbod, besluit: str, *, op, tot, **gronden) -> None:
    """A decision and its grounds; the trigger of the database writes the label on the offer."""
    screening = bouw.zet(
        Screening,
        bestuur=aanbod.bestuur,
        aanbod=aanbod,
        besluit=besluit,
        door=bouw.staf[f"beheer {aanbod.bestuur.naam}"],
        op=op,
        geldig_tot=tot,
    )
    bouw.zet(ScreeningGrond, bestuur=aanbod.bestuur, screening=screening, **gronden)
