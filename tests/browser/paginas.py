"""Which pages the browser visits, and as whom: taken from the policy table, so a page without a line fails there."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.urls import reverse

from tests import factories as maak
from tests.toegang.beleid import BELEID
from tests.toegang.regels import IEDEREEN, INGELOGD, Regel
from tests.toegang.wereld import Wereld, bouw

# Addresses that are no page: what they give instead.
GEEN_PAGINA = {
    "gezond": "one word for the watchdog",
    "certificaat_pdf": "a PDF; its own tests read its tags",
    "bewijs_pdf": "a PDF; its own tests read its tags",
    "uren_bestand_voorbeeld": "a spreadsheet",
    "aanwezigheid_blad": "a PDF, and without people the list itself",
    "postbus": "exists in the demo only",
    "afspraak_kaart": "a PDF",
    "plan_papier": "a PDF",
    "infomoment_bladen": "a PDF",
    "infomoment_lijst": "a spreadsheet",
    "slotmoment_bladen": "a PDF",
    "taalhulp_bestand": "a spreadsheet",
    "foto": "an image",
    "aanbod_ical": "a calendar",
    "menu_ical": "a calendar",
    "open_aanbod_json": "JSON",
    "lacunes_bestand": "a spreadsheet",
    "rol_cijfers": "a spreadsheet",
    "signalen_bestand": "a spreadsheet",
    "invoer_afgekeurd": "a spreadsheet",
    "aanmeldlijst_sjabloon": "a spreadsheet",
    "menu_boekje": "a PDF",
    "menu_kaartjes": "a PDF",
    "menu_blad": "a PDF",
    "menu_affiche": "a PDF",
    "infofiche": "a PDF",
    "catalogus_pdf": "a PDF",
    "screening_brief_pdf": "a PDF",
    "leidraad_pdf": "a PDF",
    "intake_pdf": "a PDF; its own tests read its tags",
    "mfa_login_webauthn": "JSON for a passkey",
    "mfa_reauthenticate_webauthn": "needs a passkey in the session",
    "mfa_download_recovery_codes": "a text file",
    "mfa_remove_webauthn": "needs a passkey",
    "mfa_edit_webauthn": "needs a passkey",
}
# Forms where nothing need be filled in, so an empty one is no error.
LEEG_IS_GOED = {
    "rol": "the choice is asked with GET; its form comes with the list of what changes",
    "aanmelding_intrek": "why it is taken back may stay empty",
    "orientatie_weg": "only asks whether one is sure",
    "orientatie": "every answer may stay empty",
    "aanwezigheid": "its form comes with the names; test_aanwezigheid shows its refusals",
    "overdracht_weiger": "the other gemeente answers, and the browser is at ours; test_overdracht shows its refusal",
    "infomoment_sluit": "the one tick box may stay empty",
    "infomoment_aanbod": "a list of small forms, each with a hidden id",
    "infomoment_uitnodigen": "nobody ticked is nobody invited",
    "slotgasten": "nobody ticked is nobody invited",
    "vertalingen": "a language without words is no translation",
    "aanbod_veld": "an empty cell means: not asked",
    "bscan": "what one did not see on the spot is left open",
    "intake_vraag": "every answer may stay empty",
    "begeleiding_start": "every criterion may stay open",
    "begeleiding_noden": "a need that nobody asked about stays open",
    "plan_pakketten": "a package is chosen by its button, nothing is typed",
    "onderdeel_moment": "no fixed day is an answer too",
    "afspraak_afmelden": "who can't come need not say why",
    "certificaat": "the sentence why Dutch is missing is only asked sometimes; the main job shows its refusal",
}
# The person of each role in the world of the matrix.
MENSEN = {
    "netwerkcoach": "coach",
    "buddycoordinator": "buddycoordinator",
    "beheerder": "beheerder",
    "trajectbegeleider": "begeleider",
    "regiocoordinator": "regiocoordinator",
    "platformbeheerder": "platformbeheerder",
}
# The same address with another thing: a traject in each state, a plan that isn't full, hours that are missing.
ANDERE_STAND = {
    "dossier": (
        "traject_nieuw",
        "traject_intake",
        "traject_plan",
        "traject_pauze",
        "traject_veertig",
        "traject_af",
    ),
    "agii_dossier": ("traject_nieuw", "traject_af"),
    "plan": ("traject_intake", "traject_plan"),
    "certificaat": ("traject",),
}
EXTRA = 10
LEEG_NIS = "13006"  # Dessel: takes part since today, so everything is empty


@dataclass(frozen=True)
class Bezoek:
    """One address for the people who may see it; the first one looks at every variant."""

    naam: str
    nummer: int
    regel: Regel

    def __str__(self) -> str:
        return "-".join((self.naam, *(ding for ding in self.regel.kw.values() if not ding.startswith("="))))

    @property
    def bladen(self) -> tuple[str, ...]:
        """The questions that give a page; `vorm=` gives a file."""
        return tuple(vraag for vraag in self.regel.vragen if "vorm=" not in vraag)

    @property
    def mensen(self) -> tuple[str, ...]:
        if self.regel.wie is IEDEREEN:
            return ("",)
        if self.regel.wie is INGELOGD:
            return ("coach",) if self.regel.derden else (*MENSEN.values(), "geen_rol")
        return tuple(MENSEN[rol] for rol in MENSEN if rol in self.regel.wie)

    def adres(self, wereld: Wereld) -> str:
        gemeente = wereld.gemeenten["eigen"]
        kw = {
            deel: ding[1:] if ding.startswith("=") else gemeente[ding] for deel, ding in self.regel.kw.items()
        }
        return reverse(self.naam, kwargs={deel: getattr(waarde, "pk", waarde) for deel, waarde in kw.items()})

    @property
    def is_link(self) -> bool:
        return "teken" in self.regel.kw

    @property
    def kan_fout(self) -> bool:
        """Has a form of its own that an empty sending must refuse."""
        eigen = self.regel.post is not None and not self.regel.derden and self.naam not in LEEG_IS_GOED
        return eigen and self.nummer < EXTRA and not (self.is_link and "traject" in self.regel.kw["teken"])


def bezoeken() -> list[Bezoek]:
    """Every address that shows a page."""
    gevonden = []
    for naam, regels in BELEID.items():
        for nummer, regel in enumerate([regels] if isinstance(regels, Regel) else regels):
            if naam not in GEEN_PAGINA and regel.get is not None and 200 in regel.get:
                gevonden.append(Bezoek(naam, nummer, regel))
    for bezoek in list(gevonden):
        for extra, ding in enumerate(() if bezoek.nummer else ANDERE_STAND.get(bezoek.naam, ()), start=EXTRA):
            regel = replace(bezoek.regel, kw={**bezoek.regel.kw, "pk": ding}, vragen=("",))
            gevonden.append(Bezoek(bezoek.naam, extra, regel))
    return gevonden


def bouw_met_leegte() -> Wereld:
    """The world of the matrix, and people for whom every list is empty."""
    wereld = bouw()
    dessel = maak.BestuurFactory(nis=LEEG_NIS, naam="Dessel", slug="dessel")
    verband = maak.SamenwerkingsverbandFactory(naam="Kempen", besturen=[dessel])
    gebied = maak.WerkgebiedFactory(naam="AgII Kempen", besturen=[dessel])
    plaatsen = {"trajectbegeleider": gebied, "regiocoordinator": verband, "platformbeheerder": None}
    for rol, naam in MENSEN.items():
        wereld.mensen[f"lege_{naam}"] = maak.gebruiker_met(rol, plaatsen.get(rol, dessel))
    return wereld
