"""Forty invented buddies: languages, wishes, some without a duo, one who needs a rest."""

from __future__ import annotations

from buddy.models import Buddy
from netwerktraject.overzicht.demo.bouw import Bouw, adres

# first name, family name, speaks, days since the start, what they look for
RIJ = tuple[str, str, str, int, str]
PER_PLAATS: dict[str, tuple[RIJ, ...]] = {
    "Geraardsbergen": (
        ("Greet", "Moerman", "Nederlands, Engels", 420, "Ik kook graag en heb tijd op zaterdag."),
        ("Ingrid", "Claes", "Nederlands, Frans", 60, "Mijn kinderen zijn het huis uit."),
        ("An", "De Smet", "Nederlands, Engels", 75, "Ik wil muziek delen."),
        ("Luc", "Van Parys", "Nederlands", 300, "Ik heb een moestuin en praat graag."),
        ("Willy", "Baeyens", "Nederlands, Engels", 510, "Ik leer iemand graag de stad kennen."),
        ("Huda", "Mansour", "Nederlands, Arabisch", 130, "Ik kwam acht jaar geleden zelf naar België."),
        ("Chantal", "Matthijs", "Nederlands, Frans", 260, "Ik naai en wandel graag."),
        ("Marc", "Poelaert", "Nederlands, Engels", 350, "Ik ga elke week naar het voetbal."),
        ("Rita", "Van Damme", "Nederlands", 600, "Ik help graag een gezin met kleine kinderen."),
        ("Els", "Maes", "Nederlands, Spaans", 280, "Ik woonde een jaar in Spanje."),
        ("Martine", "Coppens", "Nederlands, Duits", 330, "Wandelen doe ik elke dag."),
        ("Lien", "Goossens", "Nederlands, Arabisch", 240, "Ik studeer sociaal werk."),
        ("Hilde", "Roggeman", "Nederlands, Frans", 320, "Ik dans en ik kook."),
        ("Kris", "Van Lierde", "Nederlands, Engels", 400, "Ik heb tijd sinds mijn pensioen."),
        ("Freddy", "De Bolle", "Nederlands, Frans", 210, "Samen in de tuin werken doet deugd."),
        ("Nathalie", "Bruyneel", "Nederlands, Engels", 450, "Ik ben trainer bij de jeugd."),
        ("Geert", "Vander Beken", "Nederlands, Russisch", 380, "Ik leer graag talen."),
        ("Simonne", "Delcour", "Nederlands, Frans", 700, "Ik doe dit al jaren."),
        ("Youssef", "Amrani", "Nederlands, Arabisch, Frans", 24, "Ik herinner me hoe het was om nieuw te zijn."),
        ("Jolien", "De Vos", "Nederlands, Engels, Portugees", 12, "Ik woonde in Porto."),
    ),
    "Mol": (
        ("Maria", "Van Gompel", "Nederlands, Frans", 410, "Ik breng graag mensen samen."),
        ("Lieve", "Dierckx", "Nederlands", 390, "Ik lees veel en praat graag."),
        ("Staf", "Geboers", "Nederlands, Engels", 220, "Ik kijk elke zondag voetbal."),
        ("Ria", "Janssens", "Nederlands, Engels", 180, "Ik werkte in de kinderopvang."),
        ("Jos", "Vennekens", "Nederlands", 520, "Ik herstel fietsen."),
        ("Emma", "Wouters", "Nederlands, Engels", 18, "Ik zoek iemand van mijn leeftijd."),
    ),
    "Balen": (
        ("Herman", "Luyten", "Nederlands", 300, "Ik fiets elke week."),
        ("Christel", "Maes", "Nederlands, Pools", 460, "Mijn oma kwam uit Polen."),
    ),
    "Wetteren": (
        ("Annelies", "Pien", "Nederlands, Engels", 150, "Ik speel gitaar."),
        ("Roger", "Strobbe", "Nederlands, Frans", 365, "Ik gids in de stad."),
        ("Patrick", "Buyle", "Nederlands", 190, "Ik speel badminton."),
        ("Marleen", "Coene", "Nederlands, Engels", 480, "Ik ga vaak naar het theater."),
        ("Tuur", "De Pauw", "Nederlands, Engels", 33, "Ik heb tijd in het weekend."),
    ),
    "Oostende": (
        ("Nadine", "Verhaeghe", "Nederlands, Frans", 275, "Ik woon al heel mijn leven in Oostende."),
        ("Johan", "Deprez", "Nederlands, Engels", 160, "Ik wandel op het strand."),
        ("Fleur", "Dewulf", "Nederlands, Engels", 40, "Ik kan twee avonden in de week."),
    ),
    "Lommel": (
        ("Mia", "Winters", "Nederlands, Duits", 240, "Ik leer iemand graag fietsen."),
        ("Lode", "Cuypers", "Nederlands", 430, "Ik ken iedereen in de buurt."),
        ("Aylin", "Demirci", "Nederlands, Turks", 90, "Ik sprak als kind ook twee talen."),
        ("Noël", "Vanhees", "Nederlands", 55, "Ik heb tijd overdag."),
    ),
}  # fmt: skip
ZONDER_MAIL = {"Willy Baeyens", "Rita Van Damme", "Herman Luyten", "Noël Vanhees"}
RUST = {"Simonne Delcour"}  # not available now
MEER_DUOS = {"Kris Van Lierde": 2, "Els Maes": 2}
ANDERE_TAAL = {"Huda Mansour": "ar", "Youssef Amrani": "fr"}


def maak(bouw: Bouw) -> None:
    """Make the buddies; each is found again by gemeente and name."""
    for plaats, rijen in PER_PLAATS.items():
        for voornaam, familienaam, talen, sinds, motivatie in rijen:
            naam = f"{voornaam} {familienaam}"
            mail = "" if naam in ZONDER_MAIL else adres(naam, "buddy")
            bouw.buddys[plaats, naam] = bouw.zet(
                Buddy,
                bestuur=bouw.besturen[plaats],
                voornaam=voornaam,
                familienaam=familienaam,
                talen=talen,
                email=mail,
                telefoon=bouw.telefoon(),
                taal=ANDERE_TAAL.get(naam, "nl"),
                motivatie=motivatie,
                max_duos=MEER_DUOS.get(naam, 1),
                beschikbaar=naam not in RUST,
                sinds=bouw.dag(sinds),
            )
