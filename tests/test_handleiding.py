"""The documents are true to the house: links lead somewhere, pictures exist, words are those of the screens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings

from tests.toegang.beleid import BELEID

WORTEL = Path(settings.BASE_DIR)
HANDLEIDING = WORTEL / "docs" / "handleiding"
BEELD = HANDLEIDING / "beeld"
PAGINAS = sorted(HANDLEIDING.glob("*.md"))
DOCUMENTEN = [WORTEL / naam for naam in ("README.md", "CHANGELOG.md", "SECURITY.md")] + sorted(
    (WORTEL / "docs").rglob("*.md")
)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
PLAATJE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
VET = re.compile(r"\*\*(.+?)\*\*")
KOP = re.compile(r"^#+ (.+)$", re.MULTILINE)

# Each address that staff uses, with the word on the screen that leads there or does it.
WOORD = {
    "werk": "Vandaag",
    "moment_gedaan": "Zet op gedaan",
    "moment_later": "Later herinneren",
    "moment_geef_door": "Geef door aan een collega",
    "moment_ongedaan": "Ongedaan maken",
    "inburgeraars": "Inburgeraars",
    "dossier": "Overzicht",
    "notitie_nieuw": "Bewaar notitie",
    "dossier_uren": "Uren",
    "geschiedenis": "Geschiedenis",
    "inzages": "Toon wie keek",
    "contact_toon": "Toon nummer",
    "pauze_nieuw": "Pauzeer",
    "hervat": "Hervat",
    "traject_stop": "Stop het traject",
    "eigen_link": "Eigen link met QR",
    "eigen_link_mail": "Mail eigen link",
    "agii_mensen": "Mijn mensen",
    "agii_dossier": "Wie ziet wat",
    "geen_rol": "Vraag je rol aan de beheerder",
    "zoek": "Ctrl K",
    "matrix": "Activiteitenmatrix",
    "matrix_dossier": "Wat past",
    "matrix_agii": "Aanbod voor deze persoon",
    "matrix_meld": "Meld wat nieuw is",
    "matrix_nieuw": "nieuw",
    "aanmelding_nieuw": "Meld iemand aan",
    "intake_begin": "Begin intake",
    "intake": "Intake",
    "intake_vraag": "In eigen woorden",
    "antwoord_bewaar": "Zet ze onder elkaar",
    "intake_klaar": "Intake is klaar",
    "plan": "Plan",
    "plan_klaar": "Plan is klaar",
    "plan_eigen": "Iets anders toevoegen",
    "plan_uit_aanbod": "In plan",
    "onderdeel_minuten": "Kies uit het aanbod",
    "onderdeel_weg": "Kies uit het aanbod",
    "onderdeel_stop": "Stop dit onderdeel",
    "onderdeel_start": "Start dit onderdeel",
    "uren": "Uren bevestigen",
    "uren_bevestig": "Bevestig",
    "uren_bevestig_alle": "Bevestig wat is aangevinkt",
    "uren_terug": "Ongedaan maken",
    "uren_betwist": "Klopt niet",
    "uren_verbeter": "Verbeter",
    "uren_nieuw": "Voeg uren toe",
    "certificaat": "Maak certificaat",
    "certificaat_pdf": "Open het certificaat",
    "buddys": "Buddy's",
    "buddy_nieuw": "Nieuwe buddy",
    "buddy_wijzig": "Wijzig",
    "duos": "Duo's",
    "duo": "Bekijk",
    "duo_link": "Maak een nieuwe link met QR",
    "duo_mail": "Mail de link opnieuw",
    "duo_einde": "Stop het duo",
    "duo_nieuw": "Zoek een buddy",
    "plaatsingen": "Plaatsingen",
    "plaatsing": "Bekijk",
    "plaatsing_link": "Maak een nieuwe link met QR",
    "plaatsing_mail": "Mail de link opnieuw",
    "plaatsing_einde": "Stop de plaatsing",
    "plaatsing_nieuw": "Start de plaatsing",
    "aanbod_lijst": "Aanbod",
    "aanbod_bulk": "Verberg",
    "aanbod_bulk_terug": "Ongedaan maken",
    "aanbod_veld": "Wijzig de naam",
    "aanbod_uitvoer": "Uitvoer",
    "regio_uitvoer": "Uitvoer",
    "organisaties_uitvoer": "Uitvoer",
    "aanbod_ical": "Zet in je agenda",
    "filter_nieuw": "Bewaar dit filter",
    "filter_weg": "Haal het filter … weg",
    "filter_terug": "Ongedaan maken",
    "aanbod_detail": "Aanbod",
    "aanbod_nieuw": "Nieuw aanbod",
    "aanbod_wijzig": "Wijzig",
    "screening_nieuw": "Screen",
    "screenings": "Screening",
    "screening_brief": "Brief aan de organisatie",
    "screening_brief_pdf": "Open als PDF",
    "bezoek_nieuw": "Noteer een bezoek",
    "bezoek_gedaan": "Zet op gedaan",
    "gesprekken4p": "4P-gesprekken",
    "gesprek4p_nieuw": "Noteer een gesprek",
    "gesprek4p": "Bewaar gesprek",
    "gesprek4p_vervolg": "Vervolg is gedaan",
    "gesprek4p_leidraad": "Leidraad om af te drukken",
    "bscan": "B-scan",
    "bscan_blad": "Blad om af te drukken",
    "bevinding_gedaan": "Zet op gedaan",
    "bnormen": "Lijst van B's",
    "bnorm": "Voeg een B toe",
    "bnorm_zet": "Zet uit",
    "invoer": "Voer een lijst in",
    "invoer_kolommen": "Kies de kolommen",
    "invoer_voorbeeld": "Bekijk wat er gebeurt",
    "invoer_keuze": "Wat doen we",
    "invoer_start": "Voer in",
    "invoer_stand": "Eerdere imports",
    "invoer_afgekeurd": "Download wat niet kan",
    "invoer_terug": "Trek deze import terug",
    "invoer_weg": "Gooi dit bestand weg",
    "regio": "Gedeeld aanbod",
    "menu_beheer": "Keuzemenu",
    "menu_affiche": "Affiche met QR",
    "tips": "Tip van de week",
    "tip_nieuw": "Kies als tip van de week",
    "tip_weg": "Haal de tip weg",
    "vertalingen": "Vertalingen",
    "infofiche": "Infofiche",
    "catalogus": "Catalogus",
    "catalogus_pdf": "Catalogus",
    "aanbod_werk": "Aanbod vandaag",
    "warm": "Warm maken",
    "warm_fase": "Verplaats",
    "warm_fase_terug": "Ongedaan maken",
    "warm_eigenaar": "Vaste contactpersoon",
    "contact_nieuw": "Noteer een contact",
    "contact_wis": "Ongedaan maken",
    "contact_gedaan": "Zet op gedaan",
    "contact_later": "Later herinneren",
    "contact_ongedaan": "Ongedaan maken",
    "campagnes": "Campagnes",
    "campagne_nieuw": "Nieuwe campagne",
    "campagne": "Wat werkt?",
    "campagne_wijzig": "Wijzig",
    "campagne_kies": "Kies wie op de lijst staat",
    "campagne_leden": "Bewaar de lijst",
    "lacunes": "Lacunekaart",
    "lacunes_bestand": "Bewaar",
    "lacunes_mensen": "Wie zijn het?",
    "organisaties": "Organisaties",
    "organisatie_nieuw": "Nieuwe organisatie",
    "organisatie_wijzig": "Organisaties",
    "organisatie_detail": "Fiche",
    "aanbod_klopt": "Klopt nog",
    "aanbod_stop_delen": "Stop met delen",
    "aanbod_instelling": "Instellingen aanbod",
    "categorie_nieuw": "Nieuwe soort",
    "categorie_wijzig": "Eigen soorten",
    "categorie_weg": "Haal deze soort weg",
    "foto_nieuw": "Voeg een foto toe",
    "foto_intrek": "Trek de toestemming in",
    "getuigenis_nieuw": "Voeg een getuigenis toe",
    "getuigenis_intrek": "Haal weg",
    "gebruikers": "Gebruikers",
    "rol_einde": "Stop rol",
    "platform": "Gemeenten",
    "mails": "Mails nakijken",
    "mail_opnieuw": "Stuur opnieuw",
    "mail_laat": "Laat zo",
    "gemeente": "Mijn gemeente",
    "werkgebied_nieuw": "Werkgebieden",
    "werkgebied": "Werkgebieden",
    "verband_nieuw": "Samenwerkingsverbanden",
    "verband": "Samenwerkingsverbanden",
}
# No work of staff: links without account, public pages, the demo, the watchdog. allauth's pages stand in index.md.
GEEN_WERK = re.compile(
    r"mijn_link|open_aanbod_json$|meedoen|keuzemenu$|menu_(?!beheer|affiche)|controle$|foto$|toegankelijkheid$|postbus$|stijlgids$|gezond$|set_language$|account_|mfa_"
)


def vlak(tekst: str) -> str:
    """One kind of apostrophe, one kind of space."""
    return re.sub(r"\s+", " ", tekst.replace("’", "'"))


def anker(kop: str) -> str:
    """The anchor that a heading gets."""
    return re.sub(r"[^\w\- ]", "", kop.lower()).strip().replace(" ", "-")


@pytest.fixture(scope="module")
def schermen() -> str:
    """All text that can stand on a screen."""
    mappen = ("templates", "netwerktraject", "aanbod", "intake", "buddy", "vrijwilligers", "static/nt/js")
    bestanden = [
        pad
        for map_ in mappen
        for pad in (WORTEL / map_).rglob("*")
        if pad.suffix in {".html", ".py", ".js", ".po", ".txt"}
    ]
    return vlak("\n".join(pad.read_text(encoding="utf-8") for pad in bestanden))


@pytest.fixture(scope="module")
def handleiding() -> str:
    return vlak("\n".join(pad.read_text(encoding="utf-8") for pad in PAGINAS))


@pytest.mark.parametrize("pad", DOCUMENTEN, ids=lambda pad: str(pad.relative_to(WORTEL)))
def test_elke_link_in_een_document_leidt_ergens_heen(pad):
    fouten = []
    for doel in LINK.findall(pad.read_text(encoding="utf-8")):
        if doel.startswith(("http://", "https://", "mailto:")) or doel.endswith(".png"):
            continue
        bestand, _, deel = doel.partition("#")
        naar = (pad.parent / bestand).resolve() if bestand else pad
        if not naar.exists():
            fouten.append(f"{doel}: bestaat niet")
        elif deel and deel not in {anker(kop) for kop in KOP.findall(naar.read_text(encoding="utf-8"))}:
            fouten.append(f"{doel}: geen kop met die naam")
    assert not fouten, "\n".join(fouten)


def test_elk_beeld_bestaat():
    """Each has a text, and stands where tests/browser/test_beelden.py saves it (NT_BEELDEN=1)."""
    for pad in DOCUMENTEN:
        for tekst, doel in PLAATJE.findall(pad.read_text(encoding="utf-8")):
            beeld = (pad.parent / doel).resolve()
            assert tekst, f"{pad.name}: {doel} heeft geen tekst"
            assert beeld.parent == BEELD, f"{pad.name}: {doel} staat op een andere plaats"
            assert beeld.exists(), f"{pad.name}: {doel} ontbreekt"


def test_elk_scherm_van_een_medewerker_staat_in_de_handleiding(handleiding):
    """A new address needs its word here, and that word in the handbook."""
    assert set(WOORD) == {naam for naam in BELEID if not GEEN_WERK.match(naam)}
    ontbreekt = {naam: woord for naam, woord in WOORD.items() if f"**{woord}**" not in handleiding}
    assert not ontbreekt


def test_elk_vet_woord_staat_zo_op_een_scherm(handleiding, schermen):
    """Bold is what a screen says: a button, a field, a heading. A key of the keyboard is written as on its sheet."""
    toetsen = {"Ctrl K", "J", "K", "X", "E", "Z", "?"}
    # The login page is allauth's; its Dutch words come with the package.
    elders = {"Wachtwoord vergeten?"}
    delen = (
        {deel.strip() for woord in VET.findall(handleiding) for deel in woord.split("…")} - toetsen - elders
    )
    # A label of a model field gets its capital from Django.
    assert not [
        deel
        for deel in sorted(delen)
        if deel not in schermen and f'"{deel[0].lower()}{deel[1:]}"' not in schermen
    ]


def test_de_handleiding_gebruikt_geen_streepje_en_geen_uitroepteken():
    for pad in PAGINAS:
        tekst = re.sub(r"```.*?```|`[^`]*`|!\[", "", pad.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not re.findall(r".{0,20}(?:[–—!]|\s-\s\w).{0,20}", re.sub(r"(?m)^\s*- ", "", tekst)), pad.name


def test_de_inhoud_noemt_elke_pagina():
    inhoud = (HANDLEIDING / "index.md").read_text(encoding="utf-8")
    assert {f"({pad.name})" for pad in PAGINAS if pad.name != "index.md"} <= set(
        re.findall(r"\([\w-]+\.md\)", inhoud)
    )


def test_de_readme_noemt_elk_doel_van_make():
    """Targets that only serve other targets need no word."""
    makefile, readme = (WORTEL / "Makefile").read_text(), (WORTEL / "README.md").read_text()
    doelen = set(re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)[1].split())
    hulp = {
        woord for regel in re.findall(r"^[a-z-]+: (.+)$", makefile, re.MULTILINE) for woord in regel.split()
    }
    assert [doel for doel in sorted(doelen - hulp) if f"`make {doel}`" not in readme] == []
