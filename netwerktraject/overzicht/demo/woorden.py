"""Our own plain words for each offer of aanbod.csv: what one does there, where and when. The facts stay in the csv."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Woorden:
    """Words of one offer, B1."""

    wat: str
    waar: str = ""
    wanneer: str = ""
    voor_wie: str = "iedereen is welkom"
    weten: str = ""
    minuten: int = 120


WOORDEN = {
    "Club Vrijaf": Woorden(
        "Elke week doen we samen iets: praten, bewegen of de stad ontdekken.", "wijkhuis in het centrum",
        "elke donderdag, 13.30 tot 15.30 uur", "volwassenen", "Je leert ook wie je kan helpen in de stad."),
    "Familiesalon": Woorden(
        "Je drinkt koffie met andere ouders. De kinderen spelen in dezelfde zaal.", "Huis van het Kind",
        "elke dinsdag, 9.30 tot 11.30 uur", "ouders met kleine kinderen"),
    "Let’s Bike! fietslessen": Woorden(
        "Je leert fietsen, stap voor stap. Een vrijwilliger loopt naast je.", "sporthal",
        "8 zaterdagen, 10 tot 11.30 uur", "volwassenen die nog niet fietsen", "Er zijn fietsen en helmen.", 90),
    "Wereldmama’s": Woorden(
        "Mama’s ontdekken samen de stad. We koken, praten en gaan op bezoek.", "Huis van het Kind",
        "elke woensdag, 9.30 tot 11.30 uur", "mama’s met jonge kinderen", "Je kind mag mee. Er is een speelhoek."),
    "Kooktraject": Woorden(
        "We koken samen, met weinig afval. Op het einde koken we voor een feest.", "keuken van het buurthuis",
        "10 keer op maandag, 17 tot 20 uur", "wie graag kookt", "Breng een recept van thuis mee.", 180),
    "Ken je gemeente": Woorden(
        "We stappen of fietsen samen rond. Onderweg gaan we binnen bij clubs en diensten.", "start aan het station",
        "een keer per maand", "wie nieuw is in de streek", "Mol, Balen, Dessel en Retie doen dit samen.", 180),
    "Op Pad in de Stad": Woorden(
        "We maken een korte wandeling. Soms bezoeken we de kermis, de kerk of de wijkpolitie.", "start op de Markt",
        "twee vrijdagen per maand, 9.30 uur", "alle inwoners", "Er kan een tolk mee. Kinderen mogen mee."),
    "Taterkaai": Woorden(
        "Je zit met een klein groepje aan tafel. We praten over gewone dingen.", "ontmoetingshuis aan de Rupel",
        "elke maandag, 19 tot 21 uur", "wie Nederlands leert", "Aan elke tafel zit een vrijwilliger uit de buurt."),
    "Praatpuntcafé": Woorden(
        "Een café om Nederlands te praten. Fouten maken mag.", "bibliotheek", "elke woensdag, 13 tot 15 uur",
        "wie Nederlands leert"),
    "Babelonië": Woorden(
        "Je praat Nederlands aan tafel, elke week over iets anders.", "bibliotheek",
        "elke donderdag, 19 tot 21 uur", "wie Nederlands leert", "In juli en augustus is er geen Babelonië."),
    "Babelbox": Woorden(
        "Je oefent Nederlands met mensen uit de stad. We spelen ook.", "bibliotheek", "elke dinsdag, 14 tot 16 uur",
        "wie Nederlands leert"),
    "VriendENtaal": Woorden(
        "Je oefent Nederlands in een kleine groep met iemand van hier.", "wijkcentrum",
        "elke donderdag, 13.30 tot 15.30 uur", "wie Nederlands leert"),
    "ABCafé": Woorden(
        "We praten en spelen. Is het mooi weer, dan spelen we petanque.", "zaal naast het park",
        "om de twee weken op vrijdag, 19 tot 21 uur", "wie nieuw is", "Je mag hier ook een brief laten lezen."),
    "Brugwacht buddywerking": Woorden(
        "Je krijgt een buddy uit Wetteren. Jullie doen samen wat jullie graag doen.", "waar jullie willen",
        "twee keer per maand, 6 maanden lang", "wie een traject volgt"),
    "Connect buddywerking": Woorden(
        "Je krijgt een buddy uit Brussel. Elke week krijg je een tip voor een uitstap.", "waar jullie willen",
        "3, 6 of 9 maanden lang", "wie een traject volgt"),
    "Mozaïek buddywerking": Woorden(
        "Je krijgt een buddy uit Mechelen. Jullie spreken zelf af.", "waar jullie willen", "twee keer per maand",
        "wie een traject volgt"),
    "Buddywerking met gezinsfocus": Woorden(
        "Jouw gezin en een ander gezin trekken samen op.", "thuis, in het park of in de stad", "twee keer per maand",
        "mama’s met jonge kinderen", "De kinderen doen gewoon mee. Er zijn kaartjes om te praten."),
    "Buddywerking Noord-Limburg": Woorden(
        "Je krijgt een buddy uit je eigen gemeente. Jullie spreken zelf af.", "waar jullie willen",
        "twee keer per maand, 6 maanden lang", "wie een traject volgt", "Acht gemeenten doen dit samen."),
    "Vrijwilligerswerk via Refu Interim": Woorden(
        "Je helpt bij een organisatie die bij jou past. De eerste dag gaat iemand mee.", "in en rond Brugge",
        "in overleg", "wie nieuw is"),
    "Helpen in het sociaal restaurant": Woorden(
        "Je helpt in de keuken of in de zaal, samen met anderen.", "buurthuis", "elke vrijdag, 9 tot 14 uur",
        "wie nog weinig Nederlands spreekt", "Je kind kan naar een activiteit in het huis.", 300),
    "Fruit schillen op school": Woorden(
        "Je schilt fruit voor de klassen, samen met andere ouders.", "basisschool", "af en toe, op schooluren",
        "ouders van de school", minuten=90),
    "Bloemencorso Sint-Gillis": Woorden(
        "Je bouwt mee aan de wagens met bloemen. Op de dag zelf help je in een ploeg.", "loods in Sint-Gillis",
        "een dag of een week in de zomer", minuten=300),
    "Stadsbraderie": Woorden(
        "Je helpt een dag mee op de markt, in een ploeg.", "Markt", "een weekend in de zomer", minuten=240),
    "Vrijwilliger in het woonzorgcentrum": Woorden(
        "Je drinkt koffie met bewoners en helpt bij spelletjes.", "woonzorgcentrum", "een vaste namiddag per week",
        "wie lang wil blijven", "Je oefent hier veel Nederlands."),
    "Vrijwilliger in de bibliotheek": Woorden(
        "Je zet boeken terug en helpt bezoekers.", "bibliotheek", "een vaste voormiddag per week"),
    "Kinderopvang: helpende handen": Woorden(
        "Je speelt mee en helpt bij het eten en het slapen.", "kinderopvang", "vijf voormiddagen",
        "wie met kinderen wil werken", minuten=180),
    "Groendienst": Woorden(
        "Je werkt mee in de parken van de stad.", "stadspark", "vijf voormiddagen", "wie graag buiten werkt",
        minuten=240),
    "Kringwinkel": Woorden(
        "Je sorteert spullen, herstelt ze of helpt in de winkel.", "kringwinkel", "een of twee dagen per week",
        minuten=240),
    "Cultuurcentrum Nova: onthaal": Woorden(
        "Je ontvangt bezoekers. Je krijgt vooraf een lijst met woorden.", "cultuurcentrum Nova",
        "bij een voorstelling, ’s avonds", weten="Je oefent het gesprek vooraf.", minuten=180),
    "Theater- en museumbezoek": Woorden(
        "We gaan samen naar een voorstelling of een museum.", "cultuurcentrum Nova", "een keer per maand",
        weten="Je betaalt minder."),
    "Informele voetbalploeg": Woorden(
        "Je voetbalt met anderen. Je hoeft geen lid te zijn.", "sportveld", "elke zondag, 15 uur", "jonge mannen"),
    "Krakelingenstoet": Woorden(
        "Je stapt mee in de stoet, in een kostuum van vroeger.", "door de stad", "een zondag in februari",
        "grote en kleine mensen", "Je kinderen mogen mee.", 240),
    "Initiatieles badminton": Woorden(
        "Je speelt een keer mee en leert hoe het gaat.", "sporthal", "elke maandag, 20 tot 21.30 uur",
        "duo’s", minuten=90),
    "Begeleide zomeractiviteiten": Woorden(
        "We dansen, voetballen of gaan bowlen.", "start aan het jeugdhuis", "juli en augustus, elke dinsdag",
        weten="Fijn voor wie in de zomer niets heeft."),
    "Volleybal in het wijkcentrum": Woorden(
        "Je helpt de begeleider van het volleybal.", "wijkcentrum", "elke woensdag, 19 tot 21 uur"),
    "Babbelpussers taalhulp": Woorden(
        "Je helpt iemand die jouw taal spreekt, bij een gesprek met een dienst.", "in de stad", "als iemand je vraagt",
        "wie goed Nederlands spreekt", "Je bent geen tolk voor de rechtbank.", 60),
    "Moedergroep in eigen taal": Woorden(
        "Mama’s drinken samen thee en praten Arabisch.", "bij iemand thuis", "elke maandag, 14 uur", "mama’s"),
}  # fmt: skip

# How one begins, from the word in the csv.
BEGINNEN = {
    "vrij binnenlopen": "Je kan zo binnenlopen.",
    "inschrijven": "Je schrijft je vooraf in.",
    "intakegesprek": "Je begint met een gesprek met de coördinator.",
    "gesprek vooraf": "Je maakt eerst kennis in een kort gesprek.",
    "via netwerkcoach": "Je netwerkcoach schrijft je in.",
    "": "Vraag het aan je netwerkcoach.",
}

# Reasons of a label by kind: enough Dutch, enough meeting, enough taking part.
REDENEN = {
    "buddywerking": (
        "Het duo spreekt af om samen Nederlands te oefenen.", "De buddy stelt ook eigen vrienden en buren voor.",
        "Ze gaan samen naar plekken in de gemeente."),
    "groepswerking": (
        "De begeleider praat Nederlands en herhaalt rustig.", "Er komen nieuwe en gewone bewoners.",
        "De groep leert diensten en clubs kennen."),
    "taaloefenkans": (
        "Iedereen praat de hele tijd Nederlands.", "Aan elke tafel zit iemand van hier.",
        "De gesprekken gaan over leven in de gemeente."),
    "vrijwilligerswerk": (
        "De ploeg praat Nederlands tijdens het werk.", "Je werkt altijd samen met anderen.",
        "Je doet iets dat telt voor de gemeente."),
    "kennismakingsstage": (
        "De mentor legt alles uit in duidelijke taal.", "Je hoort bij de ploeg, ook in de pauze.",
        "Je ziet hoe werken hier gaat."),
    "vrije_tijd": (
        "De begeleider spreekt iedereen aan in het Nederlands.", "Je doet mee met mensen uit de buurt.",
        "Je leert een club of een feest van hier kennen."),
    "stadswandeling": (
        "De gids praat traag en met eenvoudige woorden.", "De groep is gemengd en praat onderweg.",
        "Je leert plekken en diensten van de stad kennen."),
}  # fmt: skip
