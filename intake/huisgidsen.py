"""The guides of the house for a volunteer and for a host; that of a newcomer is `vragen.py`. Pure data (IT-08)."""

from __future__ import annotations

from intake.gids import Gids
from intake.vragen import VRAGEN, Vraag


def _vraag(sleutel: str, kort: str, vraag: str, tip: str, beeld: str, **keuzes: tuple[str, str]) -> Vraag:
    return Vraag(sleutel, kort, vraag, tip, keuzes, {}, beeld)


INBURGERAAR = Gids(
    "inburgeraar",
    "Gesprek met een inburgeraar",
    "Neem een uur. Laat de prenten zien en wijs samen aan. Niets moet ingevuld zijn.",
    tuple(VRAGEN.values()),
)

VRIJWILLIGER = Gids(
    "vrijwilliger",
    "Gesprek met een buddy of vrijwilliger",
    "Een eerste babbel van een halfuur. Je leert elkaar kennen. Niemand beslist vandaag.",
    (
        _vraag(
            "wie_ben_je",
            "Wie ben je",
            "Wie ben je?",
            "Vertel eerst zelf wie je bent en wat je doet.",
            "1F44B",
        ),
        _vraag(
            "waarom",
            "Waarom",
            "Waarom wil je dit doen?",
            "Luister of er plaats is voor twee. Wie alleen wil redden, loopt vaak vast.",
            "1F9E1",
            mensen=("Mensen leren kennen", "1F46D"),
            helpen=("Iets voor iemand doen", "1F91D"),
            wereld=("Andere landen boeien mij", "1F310"),
            zelf=("Ik was zelf ooit nieuw", "1F44B"),
            leren=("Zelf iets leren", "1F393"),
        ),
        _vraag(
            "ervaring",
            "Ervaring",
            "Ken je mensen die nieuw zijn in België?",
            "Vraag naar één voorbeeld. Ervaring moet niet.",
            "1F310",
            familie=("In mijn familie", "1F46A"),
            buurt=("In mijn buurt", "1F3E0"),
            werk=("Op mijn werk", "1F4BC"),
            geen=("Nog niemand", "1F464"),
        ),
        _vraag(
            "wat_doe_je_graag",
            "Wat doe je graag",
            "Wat doe je graag in je vrije tijd?",
            "Dit is de beste brug naar een ander. Vraag door.",
            "1F3A8",
            koken=("Koken", "1F372"),
            wandelen=("Wandelen", "1F6B6-200D-2640"),
            sport=("Sport", "26BD"),
            muziek=("Muziek", "1F3B6"),
            tuin=("Tuin", "1F331"),
            cultuur=("Museum en film", "1F3DB"),
        ),
        _vraag(
            "kent_de_stad",
            "De stad",
            "Welke plekken in de stad toon je graag?",
            "Denk aan de markt, de bib, een club, een speeltuin.",
            "1F3D9",
        ),
        _vraag(
            "talen",
            "Talen",
            "Welke talen spreek je?",
            "Een andere taal helpt bij het begin. Nederlands oefenen blijft het doel.",
            "1F5E3",
        ),
        _vraag(
            "wanneer_kan_je",
            "Wanneer kan je",
            "Wanneer kan je afspreken?",
            "Twee keer in een maand is genoeg. Vraag ook naar vakanties.",
            "1F4C6",
            overdag=("Overdag", "2600"),
            avond=("’s Avonds", "1F319"),
            week=("Op weekdagen", "1F4C5"),
            weekend=("In het weekend", "1F3D6"),
        ),
        _vraag(
            "grenzen",
            "Liever niet",
            "Wat doe je liever niet?",
            "Zeg dat grenzen goed zijn. Een buddy is geen hulpverlener.",
            "2753",
        ),
        _vraag(
            "wat_heb_je_nodig",
            "Wat heb je nodig",
            "Wat heb je van ons nodig?",
            "Zeg wie je mag bellen als het moeilijk gaat.",
            "1F4DE",
            vorming=("Een korte vorming", "1F393"),
            bellen=("Iemand om te bellen", "1F4DE"),
            samen=("Andere buddy’s zien", "1F46D"),
            kosten=("Mijn kosten terug", "1F4B6"),
        ),
    ),
)

GASTHEER = Gids(
    "gastheer",
    "Gesprek met een organisatie die ontvangt",
    "Ga ter plaatse als het kan. Kijk rond en praat met wie er elke week is.",
    (
        _vraag(
            "de_plek",
            "De plek",
            "Wat doen jullie hier?",
            "Vraag of je mag rondkijken. Let op trap, deur en toilet.",
            "1F3E0",
        ),
        _vraag(
            "wie_komt",
            "Wie komt er",
            "Wie komt er hier al?",
            "Vraag met hoeveel ze zijn en welke taal ze spreken.",
            "1F465",
        ),
        _vraag(
            "wat_kan_iemand_doen",
            "Wat kan iemand doen",
            "Wat kan iemand hier doen?",
            "Zoek iets met andere mensen erbij. Het vult geen gat in het rooster.",
            "1F528",
            meedoen=("Gewoon meedoen", "1F44B"),
            koken=("Koken en onthaal", "1F372"),
            handen=("Werken met de handen", "1F528"),
            kinderen=("Iets met kinderen", "1F9F8"),
            ouderen=("Iets met ouderen", "1F474"),
            dieren=("Dieren of tuin", "1F331"),
        ),
        _vraag(
            "nederlands",
            "Nederlands",
            "Hoeveel Nederlands is er nodig?",
            "Vraag wat iemand echt moet verstaan. Vaak is tonen genoeg.",
            "1F4AC",
            geen=("Tonen is genoeg", "1F44D"),
            woorden=("Enkele woorden", "1F4AC"),
            zinnen=("Korte zinnen", "1F5E3"),
            lezen=("Ook iets lezen", "1F4D6"),
        ),
        _vraag(
            "contact",
            "Contact",
            "Met wie praat de persoon dan?",
            "Alleen in een hoek werken telt niet. Wie zit ernaast?",
            "1F46D",
        ),
        _vraag(
            "mentor",
            "Mentor",
            "Wie vangt de persoon op?",
            "Eén naam, met een nummer. Wie neemt over bij ziekte?",
            "1F91D",
        ),
        _vraag(
            "eerste_dag",
            "De eerste dag",
            "Hoe ziet de eerste dag eruit?",
            "Spreek af waar en hoe laat. De coach komt de eerste keer mee.",
            "1F305",
        ),
        _vraag(
            "wanneer",
            "Wanneer",
            "Wanneer kan iemand komen?",
            "Leg de lesuren ernaast. Vraag naar de zomer.",
            "1F4C6",
            overdag=("Overdag", "2600"),
            avond=("’s Avonds", "1F319"),
            weekend=("In het weekend", "1F3D6"),
            schooluren=("Tijdens de schooluren", "1F3EB"),
        ),
        _vraag(
            "spannend",
            "Wat is spannend",
            "Wat vinden jullie spannend?",
            "Schrijf het op zoals het gezegd wordt. Zoek samen één oplossing.",
            "1F61F",
        ),
        _vraag(
            "wat_heb_je_nodig",
            "Wat is nodig",
            "Wat hebben jullie van ons nodig?",
            "Zeg wat je kan doen, en wanneer je terugbelt.",
            "1F4DE",
            bezoek=("Een bezoek", "1F44B"),
            uitleg=("Uitleg voor de ploeg", "1F465"),
            tolk=("Hulp met de taal", "1F5E3"),
            bellen=("Iemand om te bellen", "1F4DE"),
        ),
    ),
)

HUISGIDSEN = {gids.publiek: gids for gids in (INBURGERAAR, VRIJWILLIGER, GASTHEER)}
