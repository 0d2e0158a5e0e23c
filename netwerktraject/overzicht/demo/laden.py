"""Put the whole demo together, inside one transaction and one system Kring."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date

from aanbod.models import Aanbod, Screening
from buddy.models import Buddy
from intake import certificering
from intake.acties.certificaten import hash_van
from intake.feiten import feiten_van
from intake.models import Certificaat, Traject, Urenregel
from intake.models.traject import Status
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Bestuur, Gebruiker
from netwerktraject.overzicht.demo import (
    aanbod,
    bijzonder,
    buddys,
    elders,
    geraardsbergen,
    lopen,
    plekken,
    ploeg,
    rondom,
)
from netwerktraject.overzicht.demo.bouw import Bouw
from netwerktraject.overzicht.demo.delen import DELEN
from netwerktraject.overzicht.demo.mens import Mens
from netwerktraject.overzicht.demo.verhaal import Verhaal

MENSEN: dict[str, tuple[Mens, ...]] = {
    "Geraardsbergen": geraardsbergen.MENSEN,
    "Mol": elders.MOL,
    "Balen": elders.BALEN,
    "Wetteren": elders.WETTEREN,
    "Oostende": elders.OOSTENDE,
    "Lommel": elders.LOMMEL,
}


def is_leeg() -> bool:
    """Nobody has an account yet: nothing can be overwritten."""
    return not Gebruiker.objects.exists()


def laad(*, vandaag: date, zeg: Callable[[str], None]) -> Counter[str]:
    """Load everything; returns how many of each. `zeg` gets one line per part."""
    besturen = Bestuur.objects.filter(naam__in=[plek.naam for plek in plekken.PLEKKEN])
    with systeem("demo", besturen.values_list("pk", flat=True)):
        bouw = Bouw(vandaag)
        plekken.maak(bouw)
        zeg(f"{len(bouw.besturen)} gemeenten, {len(plekken.VERBANDEN)} verbanden")
        ploeg.maak(bouw)
        zeg(f"{Gebruiker.objects.count()} medewerkers")
        aanbod.maak(bouw)
        rondom.maak(bouw)
        buddys.maak(bouw)
        aantallen = [len(bouw.rijen[model]) for model in (Aanbod, Screening, Buddy)]
        zeg("{} keer aanbod, {} screenings, {} buddy’s".format(*aantallen))
        verhalen = [
            _vertel(Verhaal(bouw, plaats, mens)) for plaats, mensen in MENSEN.items() for mens in mensen
        ]
        bijzonder.vertel({verhaal.mens.naam: verhaal for verhaal in verhalen})
        telling = Counter(str(traject.status) for traject in bouw.rijen[Traject])
        telling["urenregels"] = len(bouw.rijen[Urenregel])
        zeg(f"{len(verhalen)} inburgeraars, {telling['urenregels']} urenregels")
        zeg(f"{bouw.bewaar()} rijen bewaard")
        telling["certificaten"] = _geef_certificaten(bouw, verhalen)
        zeg(f"{telling['certificaten']} certificaten")
        for deel in DELEN:
            deel.vul(bouw, verhalen)
            bouw.bewaar()
    return telling


def _vertel(verhaal: Verhaal) -> Verhaal:
    """One person from referral to where they stand now."""
    status = verhaal.mens.status
    verhaal.meld_aan()
    if status != Status.AANGEMELD:
        verhaal.voer_gesprek()
    if verhaal.mens.delen:
        verhaal.maak_plan()
    if status not in (Status.AANGEMELD, Status.IN_INTAKE, Status.PLAN_OPGEMAAKT, Status.VRIJGESTELD):
        lopen.loop(verhaal)
    if status in (Status.LOPEND, Status.GEPAUZEERD):
        lopen.volg_op(verhaal)
    slot = {
        Status.GEPAUZEERD: verhaal.pauzeer,
        Status.STOPGEZET: verhaal.stop,
        Status.VRIJGESTELD: verhaal.stel_vrij,
        Status.AFGEROND: verhaal.rond_af,
    }
    if status in slot:
        slot[Status(status)]()
    verhaal.bekijk()
    return verhaal


def _geef_certificaten(bouw: Bouw, verhalen: list[Verhaal]) -> int:
    """Judge the saved hours by the real rules, and freeze the facts; the worker makes the PDF."""
    klaar = sorted((v for v in verhalen if v.mens.status == Status.AFGEROND), key=lambda v: v.einde)
    for verhaal in klaar:
        _geef(bouw, verhaal)
    Bestuur.objects.bulk_update(bouw.besturen.values(), ["laatste_certificaat"])
    return len(klaar)


def _geef(bouw: Bouw, verhaal: Verhaal) -> None:
    feiten = feiten_van(verhaal.traject)
    oordeel = certificering.beoordeel(feiten)
    if not oordeel.mag:
        raise ValueError(f"{verhaal.mens.naam}: {oordeel.ontbreekt}")
    bestuur = verhaal.bestuur
    bestuur.laatste_certificaat += 1
    code = certificering.controlecode(bouw.rng.randbytes(16))
    tellend = [deel for deel in feiten.onderdelen if deel.in_aanmerking and deel.minuten]
    certificaat = Certificaat.objects.create(
        id=bouw.id(),
        bestuur=bestuur,
        traject=verhaal.traject,
        code=code,
        code_hash=hash_van(code),
        naam=verhaal.mens.naam,
        nummer=certificering.nummer(bestuur.prefix, verhaal.einde.year, bestuur.laatste_certificaat),
        minuten=oordeel.minuten,
        regels=[list(regel) for regel in certificering.regels(feiten)],
        van=min(deel.van for deel in tellend),
        tot=max(deel.tot for deel in tellend),
        gegeven_op=verhaal.einde,
        gegeven_door=verhaal.coach,
    )
    verhaal.gebeurtenis(
        "certificaat", f"Certificaat {certificaat.nummer} gegeven", bouw.moment(verhaal.einde, 15)
    )
    bouw.bewaar()
