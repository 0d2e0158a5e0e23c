"""Demo: a corrected, a withdrawn and a double line, hours from a list, and proofs in each state."""

from __future__ import annotations

from datetime import timedelta

from intake.acties.bewijzen import tellingen
from intake.models import Deelnamebewijs, Urenregel
from intake.models.bewijs import Wijze
from intake.models.traject import Status
from intake.models.uren import Bron, UrenStatus
from netwerktraject.kern.links import hash_van
from netwerktraject.kern.models import Gebeurtenis, Link
from netwerktraject.kern.models.links import Doel
from netwerktraject.overzicht.demo.bouw import teken_van

PLAATS, EERST = "Geraardsbergen", "Samira Haidari"  # the handbook shows her proofs


def vul(bouw, verhalen) -> None:
    """Each thing with the first people it fits; they keep their sums, but for the line that waits twice."""
    lopend = [v for v in verhalen if v.plaats == PLAATS and v.mens.status == Status.LOPEND]
    zeker = {
        v.mens.naam: list(
            Urenregel.objects.filter(traject=v.traject, status=UrenStatus.BEVESTIGD)
            .select_related("onderdeel")
            .order_by("-datum", "id")
        )
        for v in lopend
    }
    met = [v for v in lopend if len(zeker[v.mens.naam]) > 3]
    for doe, verhaal in zip((_verbeterd, _ingetrokken, _dubbel, _van_een_lijst), met, strict=False):
        doe(bouw, verhaal, zeker[verhaal.mens.naam])
    _bewijzen(bouw, sorted(met, key=lambda v: v.mens.naam != EERST))


def _nieuwe(verhaal, regel: Urenregel, **anders) -> Urenregel:
    velden = {
        "traject": verhaal.traject,
        "onderdeel": regel.onderdeel,
        "datum": regel.datum,
        "minuten": regel.minuten,
        "taal": regel.taal,
        "bron": Bron.COACH,
        "door": verhaal.coach,
        "sleutel": verhaal.bouw.id(),
        "ingevoerd_op": verhaal.bouw.moment(regel.datum, 20),
    }
    return verhaal.zet(Urenregel, **velden | anders)


def _besluit(bouw, verhaal, regel: Urenregel, tekst: str, reden: str) -> None:
    verhaal.zet(
        Gebeurtenis,
        onderwerp_id=verhaal.traject.pk,
        soort="uren_beslist",
        tekst=tekst,
        uitleg=reden,
        op=bouw.moment(regel.datum, 20),
        door=verhaal.coach,
        gegevens={"regel": str(regel.pk)},
    )


def _verbeterd(bouw, verhaal, regels) -> None:
    """The old line said half an hour more; the one that counts took its place."""
    nu = regels[0]
    oud = _nieuwe(
        verhaal,
        nu,
        minuten=nu.minuten + 30,
        status=UrenStatus.VERVANGEN,
        bron=nu.bron,
        namens=nu.namens,
        door=nu.door,
    )
    bouw.bewaar()
    Urenregel.objects.filter(pk=nu.pk).update(verbetert=oud, bron=Bron.COACH, namens="", door=verhaal.coach)
    verhaal.gebeurtenis(
        "uren_verbeterd", "Uren verbeterd", bouw.moment(nu.datum, 20), uitleg=nu.onderdeel.titel
    )


def _ingetrokken(bouw, verhaal, regels) -> None:
    weg = _nieuwe(
        verhaal,
        regels[1],
        datum=regels[1].datum + timedelta(days=1),
        status=UrenStatus.VERVANGEN,
        betwist_reden="Ik was die dag ziek.",
    )
    _besluit(bouw, verhaal, weg, "Uren ingetrokken", "Greet keek het na: ze zagen elkaar niet.")


def _dubbel(bouw, verhaal, regels) -> None:
    """The buddy entered what the coach had entered already."""
    _nieuwe(verhaal, regels[0], status=UrenStatus.INGEDIEND, bron=Bron.BUDDY, namens="buddy Greet", door=None)


def _van_een_lijst(bouw, verhaal, regels) -> None:
    Urenregel.objects.filter(pk__in=[r.pk for r in regels[:2]]).update(
        bron=Bron.LIJST, door=verhaal.coach, namens=""
    )


def _bewijzen(bouw, verhalen) -> None:
    """Signed on paper, signed by link, asked for, not signed, and taken back."""
    delen = []
    for verhaal in verhalen:
        tel = tellingen(verhaal.traject.pk)
        delen += [
            (verhaal, onderdeel, tel[onderdeel.pk])
            for _, onderdeel in verhaal.onderdelen
            if onderdeel.pk in tel
        ]
    standen = (_op_papier, _met_link, _gevraagd, {}, _weg)
    for nummer, ((verhaal, onderdeel, tel), stand) in enumerate(zip(delen, standen, strict=False), start=1):
        gemaakt = bouw.moment(max(tel.tot, bouw.dag(9)), 16)
        velden = stand(bouw, verhaal, gemaakt) if callable(stand) else stand
        aanbod = onderdeel.aanbod
        bewijs = verhaal.zet(
            Deelnamebewijs,
            traject=verhaal.traject,
            onderdeel=onderdeel,
            nummer=f"{verhaal.bestuur.prefix or 'NT'}-D-{gemaakt.year}-{nummer:05d}",
            wat=onderdeel.titel,
            organisatie=aanbod.organisatie.naam if aanbod else "",
            minuten=tel.minuten,
            keren=tel.keren,
            van=tel.van,
            tot=tel.tot,
            gemaakt_op=gemaakt,
            door=verhaal.coach,
            **velden,
        )
        verhaal.gebeurtenis(
            "bewijs", f"Deelnamebewijs {bewijs.nummer} gemaakt", gemaakt, uitleg=onderdeel.titel
        )
        if stand is _gevraagd:
            _link(bouw, verhaal, bewijs, gemaakt)


def _op_papier(bouw, verhaal, gemaakt) -> dict:
    wie = {"tekenaar": "Rita Wouters", "functie": "verantwoordelijke", "wijze": Wijze.PAPIER}
    return wie | {"getekend_op": gemaakt, "ingevoerd_door": verhaal.coach}


def _met_link(bouw, verhaal, gemaakt) -> dict:
    wie = {"tekenaar": "Paul Maes", "functie": "mentor", "wijze": Wijze.LINK}
    return wie | {"getekend_op": gemaakt, "gevraagd_aan": "paul.maes@organisatie.example"}


def _gevraagd(bouw, verhaal, gemaakt) -> dict:
    return {"gevraagd_aan": "els.claes@organisatie.example"}


def _weg(bouw, verhaal, gemaakt) -> dict:
    return {"ingetrokken_op": gemaakt, "intrek_reden": "er kwamen uren bij"}


def _link(bouw, verhaal, bewijs, gemaakt) -> None:
    verhaal.zet(
        Link,
        hash=hash_van(teken_van("bewijs")),
        doel=Doel.BEWIJS,
        onderwerp_id=bewijs.pk,
        gemaakt_op=gemaakt,
        verloopt_op=gemaakt + timedelta(days=400),
    )
