"""Demo: own guides, a talk that goes on from that of AgII, what was explained, talents of later."""

from __future__ import annotations

from datetime import timedelta

from intake.huisgidsen import HUISGIDSEN
from intake.models import Antwoord, Leidraad, Leidraadvraag, Orientatie, Talent, Uitleg

EIGEN = (("Geraardsbergen", "vrijwilliger"), ("Wetteren", "inburgeraar"))
EXTRA = {  # publiek -> (topic, question, tip, picture, choices)
    "vrijwilliger": (
        "Feesten",
        "Welke feesten vier je?",
        "Een feest uitleggen is een mooi eerste gesprek.",
        "1F389",
        [["eigen-kerst", "Kerstmis", "1F389"], ["eigen-suikerfeest", "Suikerfeest", "1F319"]],
    ),
    "inburgeraar": (
        "Dieren",
        "Hou je van dieren?",
        "De kinderboerderij zoekt mensen. Vraag of iemand bang is.",
        "1F415",
        [["eigen-hond", "Hond", "1F415"], ["eigen-liever-niet", "Liever niet", "2753"]],
    ),
}
UIT_GEBRUIK = {"vrijwilliger": "kent_de_stad", "inburgeraar": "telefoon_internet"}
# name -> what was explained beside the traject
UITGELEGD = {
    "Samira Haidari": ("buddywerking", "vrijwilligerswerk"),
    "Fatuma Abdi": ("buddywerking", "taaloefenkans"),
    "Yusuf Demir": ("kennismakingsstage",),
}
TALENTEN = {  # name -> (talent, where, days ago)
    "Samira Haidari": (
        ("Legt een recept rustig uit", "In Keuken De Linde", 12),
        ("Onthoudt elke naam", "", 60),
    ),
    "Yusuf Demir": (("Lost een computerprobleem op", "Op de stageplek", 8),),
    "Fatuma Abdi": (("Stelt andere moeders op hun gemak", "In het babycafé", 20),),
}
VERDER = "Maria Fernanda"  # first name of who is in a talk that AgII began


def vul(bouw, verhalen) -> None:
    """Add what this part shows in each of its states."""
    for plaats, publiek in EIGEN:
        _leidraad(bouw, plaats, publiek)
    for verhaal in verhalen:
        _uitleg(bouw, verhaal)
        for tekst, waar, geleden in TALENTEN.get(verhaal.mens.naam, ()):
            dag = bouw.werkdag(geleden)
            velden = {"gezien_op": dag, "door": verhaal.coach, "op": bouw.moment(dag, 16)}
            verhaal.zet(Talent, traject=verhaal.traject, tekst=tekst, waar=waar, **velden)
        if verhaal.mens.voornaam.startswith(VERDER) and hasattr(verhaal, "intake"):
            _verder(bouw, verhaal)


def _leidraad(bouw, plaats: str, publiek: str) -> None:
    bestuur, huis = bouw.besturen[plaats], HUISGIDSEN[publiek]
    leidraad = bouw.zet(
        Leidraad,
        bestuur=bestuur,
        publiek=publiek,
        naam=huis.naam,
        inleiding=huis.inleiding,
        gewijzigd_op=bouw.moment(bouw.werkdag(20)),
        gewijzigd_door=bouw.staf[f"beheer {plaats}"],
    )
    kort, vraag, tip, beeld, keuzes = EXTRA[publiek]
    rijen = [
        {
            "sleutel": v.sleutel,
            "kort": v.kort,
            "vraag": v.vraag,
            "tip": v.tip,
            "beeld": v.beeld,
            "keuzes": [[sleutel, woord, prent] for sleutel, (woord, prent) in v.keuzes.items()],
            "ander": v.ander,
            "in_orientatie": v.in_orientatie,
            "actief": v.sleutel != UIT_GEBRUIK[publiek],
        }
        for v in huis.alle
    ]
    eigen = {"sleutel": f"eigen-{kort.lower()}", "kort": kort, "vraag": vraag, "tip": tip, "beeld": beeld}
    for nummer, velden in enumerate([*rijen, eigen | {"keuzes": keuzes}], 1):
        bouw.zet(Leidraadvraag, bestuur=bestuur, leidraad=leidraad, volgorde=nummer, **velden)


def _uitleg(bouw, verhaal) -> None:
    """Whoever's talk is done was told what the traject is; some heard more."""
    intake = getattr(verhaal, "intake", None)
    if intake is None or intake.klaar_op is None:
        return
    for soort in ("traject", *UITGELEGD.get(verhaal.mens.naam, ())):
        verhaal.zet(
            Uitleg,
            traject=verhaal.traject,
            soort=soort,
            taal=verhaal.mens.taal,
            met_tolk=bool(intake.met_tolk),
            op=intake.klaar_op,
            door=verhaal.coach,
        )


def _verder(bouw, verhaal) -> None:
    """The first answers come from the talk of AgII, and say so."""
    dag = verhaal.traject.aangemeld_op - timedelta(days=1)
    rijen = Antwoord.objects.filter(intake=verhaal.intake, vraag__in=("talen", "wat_doe_je_graag"))
    gegeven = {
        a.vraag: {"tekst": a.tekst, "keuzes": a.keuzes, "weet": a.weet, "versie": 1, "op": str(dag)}
        for a in rijen
    }
    rijen.update(uit_orientatie=True, gewijzigd_door=verhaal.tb, gewijzigd_op=bouw.moment(dag, 11))
    if not Orientatie.objects.filter(traject=verhaal.traject).exists():
        verhaal.zet(
            Orientatie,
            traject=verhaal.traject,
            voornaam=verhaal.mens.voornaam,
            antwoorden=gegeven,
            begonnen_op=dag,
            klaar_op=dag,
            door=verhaal.tb,
        )
