"""What stands around the offer of Geraardsbergen in every state: talks, contacts, scans, translations, tips."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from aanbod.models import (
    Aanbod,
    Bbevinding,
    Bezoek,
    Campagne,
    CampagneLid,
    Categorie,
    Contact,
    Fase,
    Gesprek4P,
    Getuigenis,
    Kanaal,
    Organisatie,
    Soort,
    Tip,
    Uitkomst,
    VertaalStand,
    Vertaling,
)
from netwerktraject.overzicht.demo.bouw import Bouw

PLAATS = "Geraardsbergen"

# Organisations without offer yet: name, kind, stage, contacts (days ago, how, result, said, next, in days).
WARM: tuple[tuple[str, str, Fase, tuple[tuple[Any, ...], ...]], ...] = (
    ("Turnkring De Veerkracht", "sportclub", Fase.GEVONDEN, ()),
    ("Fanfare Sint-Cecilia", "muziekvereniging", Fase.AANGESPROKEN, (
        (40, Kanaal.MAIL, Uitkomst.GEEN_ANTWOORD, "Brief met uitleg gemaild.", "", None),
        (12, Kanaal.TELEFOON, Uitkomst.DENKT_NA, "De voorzitter vraagt het aan het bestuur.",
         "Bel de voorzitter terug", 0))),
    ("Voetbalclub De Dender", "sportclub", Fase.AANGESPROKEN, (
        (35, Kanaal.FORMULIER, Uitkomst.GEEN_ANTWOORD, "", "Ga langs op een training", -3),)),
    ("Toneelgroep Elckerlyc", "toneelvereniging", Fase.IN_GESPREK, (
        (20, Kanaal.BEZOEK, Uitkomst.GESPREK, "Ze zoeken mensen voor het decor.", "4P-gesprek in de zaal", 4),)),
    ("Natuurgroep Boelare", "natuurvereniging", Fase.IN_GESPREK, (
        (15, Kanaal.BIJEENKOMST, Uitkomst.GESPREK, "Ze willen samen wandelen en planten.", "", None),)),
    ("Schaakclub Oudenberg", "club", Fase.LATER, (
        (60, Kanaal.TELEFOON, Uitkomst.DENKT_NA, "Ze verhuizen dit jaar.", "Bel opnieuw in het voorjaar", 80),)),
    ("Magazijn Van Damme", "bedrijf", Fase.NIET, (
        (70, Kanaal.TELEFOON, Uitkomst.NEE, "Ze zoeken alleen werkkrachten.", "", None),)),
)  # fmt: skip

# Short name and words per language; nobody has looked at most of them, and the menu says so.
VERTALINGEN: dict[str, dict[str, tuple[str, str]]] = {
    "Wereldmama’s": {
        "en": ("Mums together", "Talk, cook, play"), "fr": ("Mamans ensemble", "Parler, cuisiner, jouer"),
        "ar": ("أمهات معًا", "نتحدث ونطبخ ونلعب"), "uk": ("Мами разом", "Розмови, кухня, гра"),
        "tr": ("Anneler birlikte", "Sohbet, yemek, oyun"), "fa": ("مادران باهم", "گفتگو، آشپزی، بازی"),
        "ps": ("میندې یوځای", "خبرې، پخلی، لوبې"), "ti": ("ኣዴታት ብሓባር", "ዕላል፡ ምግቢ፡ ጸወታ")},
    "Op Pad in de Stad": {
        "en": ("A walk in town", "Together through the town"), "fr": ("Balade en ville", "Ensemble en ville"),
        "ar": ("نزهة في المدينة", "نمشي معًا في المدينة"), "uk": ("Прогулянка містом", "Разом містом"),
        "tr": ("Şehirde yürüyüş", "Birlikte şehirde")},
    "Buddywerking Geraardsbergen": {
        "en": ("A buddy", "Out together, the two of you"), "fr": ("Un buddy", "À deux"), "ar": ("رفيق", "أنتما معًا"),
        "uk": ("Бадді", "Удвох"), "tr": ("Bir buddy", "İki kişi birlikte")},
    "Babelonië": {
        "en": ("Speak Dutch", "With coffee"), "fr": ("Parler néerlandais", "Autour d’un café"),
        "ar": ("نتحدث الهولندية", "مع القهوة"), "uk": ("Розмови нідерландською", "За кавою")},
    "Naaicafé": {
        "en": ("Sewing café", "Make your own clothes"), "fr": ("Café couture", "Tu fais tes vêtements"),
        "ar": ("مقهى الخياطة", "تصنع ملابسك بنفسك")},
    "Keuken De Linde": {
        "en": ("Cooking", "Help in the kitchen"), "fr": ("Cuisine", "Aider à la cuisine"),
        "ar": ("الطبخ", "المساعدة في المطبخ")},
    "Krakelingenstoet": {
        "en": ("The parade", "Walk along"), "fr": ("Le cortège", "Marcher avec nous"),
        "ar": ("الموكب", "نمشي معًا")},
}  # fmt: skip

# (offer, B, score, what was seen, whom it hinders, what it does, agreed action, due in days)
BEVINDINGEN: tuple[tuple[Any, ...], ...] = (
    ("Babelonië", "bereikbaar", 2, "De laatste bus rijdt om 20.40 uur.", "ver", "lager", "Vraag wie kan meerijden", 12),
    ("Babelonië", "begrijpbaar", 4, "", "", "geen", "", None),
    ("Naaicafé", "beschikbaar", 2, "Er is geen plek voor kinderen.", "kinderen", "lager", "Vraag de buurtopvang", -2),
    ("Naaicafé", "betaalbaar", 3, "2 euro is voor sommigen veel.", "geld", "lager", "", None),
    ("Samen tuinieren", "bereikbaar", 1, "Het pad is modder: geen rolstoel of kinderwagen.", "trap", "weg", "", None),
    ("Onthaal De Populier", "begrijpbaar", 3, "Er wordt dialect gesproken.", "taal", "lager", "Woordenlijst maken", 20),
)  # fmt: skip


def maak(bouw: Bouw) -> None:
    """Everything around the offer; the offers themselves must be there."""
    _eigen_soort(bouw)
    _warm(bouw)
    _gesprekken(bouw)
    _bevindingen(bouw)
    _openbaar(bouw)
    _standen(bouw)


def _van(bouw: Bouw, naam: str) -> Aanbod:
    return bouw.aanbod[PLAATS, naam]


def _beheer(bouw: Bouw):
    return bouw.staf[f"beheer {PLAATS}"]


def _eigen_soort(bouw: Bouw) -> None:
    for naam in ("Oudergroep", "Samen koken"):
        soort = bouw.zet(
            Categorie, bestuur=bouw.besturen[PLAATS], naam=naam, soort=Soort.GROEPSWERKING, vers_dagen=90
        )
        if naam == "Oudergroep":
            _van(bouw, "Wereldmama’s").categorie = soort


def _warm(bouw: Bouw) -> None:
    bestuur = bouw.besturen[PLAATS]
    ronde = bouw.zet(
        Campagne, bestuur=bestuur, naam="Verenigingen najaar", thema="vrije tijd", van=bouw.dag(45)
    )
    for naam, aard, fase, contacten in WARM:
        organisatie = bouw.zet(
            Organisatie,
            bestuur=bestuur,
            naam=naam,
            aard=aard,
            fase=fase,
            fase_op=bouw.dag(contacten[-1][0] if contacten else 50),
            eigenaar=_beheer(bouw),
            herkomst=Kanaal.BIJEENKOMST,
            alleen_handen=fase == Fase.NIET,
            zonder_winst=aard != "bedrijf",
        )
        bouw.zet(CampagneLid, bestuur=bestuur, campagne=ronde, organisatie=organisatie)
        for geleden, kanaal, uitkomst, nota, volgende, over in contacten:
            bouw.zet(
                Contact,
                bestuur=bestuur,
                organisatie=organisatie,
                campagne=ronde,
                op=bouw.werkdag(geleden),
                kanaal=kanaal,
                uitkomst=uitkomst,
                nota=nota,
                volgende=volgende,
                volgende_op=None if over is None else bouw.dag(-over),
                door=_beheer(bouw),
            )
    for organisatie in bouw.rijen[Organisatie]:
        if organisatie.fase == Fase.GEVONDEN and organisatie.naam not in {naam for naam, *_ in WARM}:
            organisatie.fase, organisatie.zonder_winst = Fase.DOET_MEE, True
            if organisatie.naam != "Volkstuin De Dender":  # one that nobody follows up yet
                organisatie.eigenaar = bouw.staf[f"beheer {organisatie.bestuur.naam}"]


def _gesprekken(bouw: Bouw) -> None:
    for naam, geleden, vervolg in (
        ("Naaicafé", 48, -6),
        ("Babelonië", 420, None),
        ("Wereldmama’s", 130, None),
    ):
        aanbod = _van(bouw, naam)
        bouw.zet(
            Gesprek4P,
            bestuur=aanbod.bestuur,
            organisatie=aanbod.organisatie,
            op=bouw.werkdag(geleden),
            aanwezig="Evi en twee vrijwilligers",
            moeilijk="Niet iedereen durft alleen binnenkomen.",
            doelen="Meer mensen uit de buurt aan tafel.",
            inbreng="Een vast gezicht aan de deur.",
            nodig="Een woordenlijst met beelden.",
            oplossingen="De eerste keer komt iemand mee.",
            afspraak="Evi brengt beelden mee.",
            vervolg_op=None if vervolg is None else bouw.dag(vervolg),
            door=_beheer(bouw),
        )
    keuken = _van(bouw, "Keuken De Linde")
    bouw.zet(
        Bezoek,
        bestuur=keuken.bestuur,
        aanbod=keuken,
        op=bouw.werkdag(30),
        bevindingen="Warm onthaal. De ploeg spreekt rustig.",
        actie="Recepten met foto’s maken",
        actie_tegen=bouw.dag(-5),
        door=_beheer(bouw),
    )


def _bevindingen(bouw: Bouw) -> None:
    for naam, b, score, zin, raakt, ernst, actie, over in BEVINDINGEN:
        aanbod = _van(bouw, naam)
        bouw.zet(
            Bbevinding,
            bestuur=aanbod.bestuur,
            aanbod=aanbod,
            b=b,
            score=score,
            zin=zin,
            raakt=raakt,
            ernst=ernst,
            actie=actie,
            actie_tegen=None if over is None else bouw.dag(-over),
            op=bouw.werkdag(30),
            door=_beheer(bouw),
        )
        if ernst != Bbevinding.Ernst.GEEN:
            aanbod.hinder = [*aanbod.hinder, {"b": b, "raakt": raakt, "ernst": str(ernst), "zin": zin}]


def _openbaar(bouw: Bouw) -> None:
    for naam, talen in VERTALINGEN.items():
        aanbod = _van(bouw, naam)
        for taal, (woord, kort) in talen.items():
            nagekeken = taal in ("en", "fr")
            bouw.zet(
                Vertaling,
                bestuur=aanbod.bestuur,
                aanbod=aanbod,
                taal=taal,
                naam=woord,
                kort=kort,
                stand=VertaalStand.NAGEKEKEN if nagekeken else VertaalStand.MACHINE,
                nagekeken_door="Leila, taalhulp" if nagekeken else "",
                nagekeken_op=bouw.dag(60) if nagekeken else None,
            )
    mamas, tuin = _van(bouw, "Wereldmama’s"), _van(bouw, "Samen tuinieren")
    mamas.contact_openbaar = "Huis van het Kind, 054 00 00 00"
    bouw.zet(
        Getuigenis,
        bestuur=mamas.bestuur,
        aanbod=mamas,
        tekst="Nu ken ik de mama’s van de school van mijn kind.",
        wie="Een mama",
        toestemming_op=bouw.dag(80),
        toestemming_tot=bouw.dag(-280),
    )
    bouw.zet(
        Tip,
        bestuur=tuin.bestuur,
        aanbod=tuin,
        week=bouw.vandaag - timedelta(days=bouw.vandaag.weekday()),
        gratis=True,
        nederlands=True,
        toegankelijk=True,
        tekst="Zaterdag van 10 tot 12 uur: samen tuinieren aan de Dender. Gratis. Je kind mag mee.",
        door=_beheer(bouw),
    )


def _standen(bouw: Bouw) -> None:
    """One offer that is full, one in doubt, one that is over; the rest was looked at this year."""
    for aanbod in bouw.rijen[Aanbod]:
        aanbod.bevestigd_op = bouw.dag(bouw.rng.randrange(5, 170))
    vol = _van(bouw, "Onthaal De Populier")
    vol.plaatsen_vrij, vol.vol_tot = 0, bouw.dag(-40)
    twijfel = _van(bouw, "Babbelpussers taalhulp")
    twijfel.bevestigd_op, twijfel.twijfel_op = bouw.dag(260), bouw.dag(9)
    _van(bouw, "Stadsbraderie").eindigt_op = bouw.dag(120)
