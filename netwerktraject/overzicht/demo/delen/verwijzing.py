"""Demo: referrals in every state, talks of a trajectbegeleider that are not sent yet, and people who move."""

from __future__ import annotations

from intake.aanmeldtermijn import STANDAARD
from intake.models import Aanmelding, Inburgeraar, Orientatie, Overdracht, Traject
from intake.models.traject import AanmeldStand, Status
from intake.models.verwijzing import OverdrachtStand
from intake.overdracht import DELEN, maak_pakket
from netwerktraject.kern.models import Gebeurtenis

TALKS = (
    (
        "Selam",
        "ti",
        2,
        {
            "talen": ("Ik spreek Tigrinya en wat Arabisch.", ["tolk"], "ingevuld"),
            "wat_doe_je_graag": ("", ["koken", "muziek"], "ingevuld"),
            "wanneer_kan_je": ("", [], "weet_niet"),
        },
    ),
    ("Daryna", "uk", 0, {"talen": ("Oekraïens, Russisch, een beetje Engels.", ["leest"], "ingevuld")}),
    ("Abdi", "so", 9, {}),
)
# voornaam, familienaam, taal, days ago, stand, words of the gemeente
STANDEN = (
    ("Meron", "Haile", "ti", 4, AanmeldStand.VRAAG, "Kan Meron ook op woensdag? Dan is er opvang."),
    ("Rahim", "Noori", "fa_AF", 9, AanmeldStand.GEWEIGERD, "Onze groep is vol tot mei. Probeer Ninove."),
    ("Olena", "Koval", "uk", 30, AanmeldStand.VERVALLEN, ""),
    ("Samuel", "Okafor", "en", 12, AanmeldStand.INGETROKKEN, "Hij vond zelf werk."),
)


def vul(bouw, verhalen) -> None:
    """Add what this part shows in each of its states."""
    _standen(bouw, verhalen)
    joris, plaats = bouw.staf["Joris Deckers"], bouw.besturen["Geraardsbergen"]
    for rij in STANDEN:
        _aanmelding(bouw, plaats, joris, *rij)
    for voornaam, taal, geleden, antwoorden in TALKS:
        bouw.zet(
            Orientatie,
            bestuur=plaats,
            voornaam=voornaam,
            gegevens={"contacttaal": taal},
            antwoorden={
                vraag: {
                    "tekst": tekst,
                    "keuzes": keuzes,
                    "weet": weet,
                    "versie": 1,
                    "op": bouw.nu.isoformat(),
                }
                for vraag, (tekst, keuzes, weet) in antwoorden.items()
            },
            begonnen_op=bouw.dag(geleden),
            door=joris,
        )
    _verhuis(bouw, verhalen)


def _standen(bouw, verhalen) -> None:
    """Who is past the referral was accepted; who waits has a day for the answer, one of them gone by."""
    rijen = []
    for verhaal in verhalen:
        rij = Aanmelding.objects.get(traject=verhaal.traject)
        if verhaal.mens.status == Status.AANGEMELD:
            rij.antwoord_voor = STANDAARD.na(verhaal.traject.aangemeld_op)
            rij.herinnerd_op = bouw.nu if rij.antwoord_voor < bouw.vandaag else None
        else:
            rij.stand, rij.beslist_op, rij.beslist_door = AanmeldStand.AANVAARD, rij.op, verhaal.coach
        rijen.append(rij)
    Aanmelding.objects.bulk_update(
        rijen, ["antwoord_voor", "herinnerd_op", "stand", "beslist_op", "beslist_door"]
    )


def _aanmelding(bouw, plaats, tb, voornaam, familienaam, taal, geleden, stand, woorden) -> None:
    """One referral that did not simply go on."""
    dag, coach = bouw.dag(geleden), bouw.staf["coach Geraardsbergen"]
    loopt = stand == AanmeldStand.VRAAG
    einde = (
        {}
        if loopt
        else {"status": Status.STOPGEZET, "beeindigd_op": bouw.dag(1), "stop_reden": _EINDE[stand]}
    )
    persoon = bouw.zet(
        Inburgeraar,
        bestuur=plaats,
        voornaam=voornaam,
        familienaam=familienaam,
        contacttaal=taal,
        kanaal="telefoon",
    )
    persoon.telefoon = bouw.telefoon()
    traject = bouw.zet(
        Traject, bestuur=plaats, inburgeraar=persoon, trajectbegeleider=tb, aangemeld_op=dag, **einde
    )
    bouw.zet(
        Aanmelding,
        bestuur=plaats,
        traject=traject,
        door=tb,
        reden="Wil graag mensen leren kennen.",
        akkoord=True,
        op=bouw.moment(dag, 11),
        stand=stand,
        antwoord_voor=STANDAARD.na(bouw.dag(1) if loopt else dag),
        vraag=woorden if loopt else "",
        uitleg="" if loopt else woorden,
        weiger_reden="geen_plaats" if stand == AanmeldStand.GEWEIGERD else "",
        beslist_op=None if loopt else bouw.moment(bouw.dag(1), 14),
        beslist_door=coach if stand == AanmeldStand.GEWEIGERD else None,
    )
    bouw.zet(
        Gebeurtenis,
        bestuur=plaats,
        onderwerp_id=traject.pk,
        soort="aangemeld",
        tekst="Aangemeld door AgII",
        op=bouw.moment(dag, 11),
        door=tb,
        gedeeld=True,
    )


_EINDE = {
    AanmeldStand.GEWEIGERD: "aanmelding geweigerd",
    AanmeldStand.VERVALLEN: "geen antwoord",
    AanmeldStand.INGETROKKEN: "aanmelding ingetrokken",
}


def _verhuis(bouw, verhalen) -> None:
    """Somebody leaves Geraardsbergen, somebody comes, and one request was answered with no."""
    lopend = {}
    for verhaal in verhalen:
        if verhaal.mens.status == Status.LOPEND:
            lopend.setdefault(verhaal.plaats, []).append(verhaal)
    gaat, weg = lopend["Geraardsbergen"][-1], lopend["Geraardsbergen"][-2]
    komt = lopend["Wetteren"][-1]
    gevraagd, nee = OverdrachtStand.GEVRAAGD, OverdrachtStand.GEWEIGERD
    for verhaal, naar, stand, geleden in (
        (gaat, "Wetteren", gevraagd, 2),
        (komt, "Geraardsbergen", gevraagd, 3),
        (weg, "Oostende", nee, 20),
    ):
        bestuur = bouw.besturen[naar]
        traject = Traject.objects.select_related("inburgeraar").get(pk=verhaal.traject.pk)
        wat = [deel for deel in DELEN if deel != "noden"]
        bouw.zet(
            Overdracht,
            bestuur=verhaal.bestuur,
            traject=traject,
            naar=bestuur,
            vanaf=bouw.dag(-10),
            wat=wat,
            akkoord=True,
            boodschap="Goed bereikbaar in de namiddag. Komt graag in groep.",
            pakket=maak_pakket(traject, wat),
            stand=stand,
            antwoord="" if stand == gevraagd else "De verhuis gaat niet door.",
            door=verhaal.coach,
            op=bouw.moment(bouw.dag(geleden), 10),
            beslist_door=None if stand == gevraagd else bouw.staf[f"coach {naar}"],
            beslist_op=None if stand == gevraagd else bouw.moment(bouw.dag(geleden - 3), 10),
        )
