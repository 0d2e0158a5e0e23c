"""The outbox: put mails ready with the fact that causes them, and hand each over exactly once (veiligheid.md §4.5).

klaar -> geclaimd (a lease) -> overdracht (committed right before the final dot) -> verzonden. A worker may die
anywhere: an expired claim goes back, an expired handover is settled by asking the relay for the Message-ID, which
never changes.
`pogingen` grows with each claim and is also the fence: a worker whose claim was taken over can change nothing any more.
"""

from __future__ import annotations

import hashlib
import logging
import random
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import connection
from django.db.models import F, QuerySet
from django.utils import timezone, translation
from django.utils.module_loading import import_string

from netwerktraject.kern import bel
from netwerktraject.kern.kring import Kring, binnen, huidige
from netwerktraject.kern.models import Bericht
from netwerktraject.kern.models.berichten import Toestand
from netwerktraject.kern.relais import Geweigerd, Onbekend, Onbereikbaar, Relais, Straks, maak_relais

log = logging.getLogger(__name__)

TAAK = "kern.tasks.verstuur_berichten"
PER_KEER = 20
MAX_POGINGEN = 12
VERDACHT = 4  # after so many claims a mail goes alone: a mail that kills its worker takes no neighbours along
EERSTE_WACHT, LANGSTE_WACHT = 30, 3600  # seconds; 12 attempts span some six hours
AANDACHT = (Toestand.ONZEKER, Toestand.MISLUKT, Toestand.GEPARKEERD)


@dataclass(frozen=True)
class Mail:
    """What a maker answers: plain text always, html when there is one."""

    onderwerp: str
    tekst: str
    html: str = ""


@dataclass(frozen=True)
class Uitstel:
    """A maker's answer when the mail is still needed, but not now (night)."""

    tot: datetime


# ------------------------------------------------------------------------------------------------ putting ready
def zet_klaar(
    *,
    bestuur_id: int,
    sleutel: str,
    sjabloon: str,
    aan: str,
    taal: str,
    onderwerp_id: UUID,
    niet_voor: datetime | None = None,
) -> Bericht | None:
    """Put one mail in the outbox, in the caller's transaction; None when this `sleutel` was there already."""
    if not connection.in_atomic_block:
        raise RuntimeError("A mail belongs to the transaction of the fact that causes it.")
    if sjabloon not in settings.SJABLONEN:
        raise ValueError(f"Unknown sjabloon {sjabloon!r}.")
    nu = timezone.now()
    bericht = Bericht(
        bestuur_id=bestuur_id,
        sleutel=sleutel,
        sjabloon=sjabloon,
        aan=aan,
        taal=taal,
        onderwerp_id=onderwerp_id,
        niet_voor=niet_voor or nu,
        gemaakt_op=nu,
        message_id=message_id(bestuur_id, sleutel),
    )
    with binnen(_voor(huidige(), bestuur_id)):
        Bericht.objects.bulk_create([bericht], ignore_conflicts=True)
        if not Bericht.objects.filter(pk=bericht.pk).exists():
            return None
    bel.bel(TAAK)
    return bericht


def _voor(kring: Kring, bestuur_id: int) -> Kring:
    """Who refers a person (AgII) reads no outbox, and still causes a mail there: for this one row, as a task."""
    if bestuur_id in kring.personen or kring.taak:
        return kring
    if bestuur_id not in kring.agii:
        raise PermissionError("This Kring may not send mails for that gemeente.")
    return Kring(gebruiker_id=kring.gebruiker_id, bron=kring.bron, taak="zet_klaar", context=kring.context)


def sql_zet_klaar(bron: str) -> str:
    """INSERT for many mails at once, out of a query or CTE `bron` in the caller's own statement.

    `bron` has bestuur_id, sleutel, aan, taal, onderwerp_id; the parameters are those of `sql_waarden`.
    """
    return f"""
    INSERT INTO kern_bericht (id, bestuur_id, sleutel, sjabloon, aan, taal, onderwerp_id, niet_voor, toestand, pogingen,
                              message_id, gemaakt_op, fout)
    SELECT gen_random_uuid(), bestuur_id, sleutel, %(sjabloon)s, aan, taal, onderwerp_id, %(niet_voor)s, 'klaar', 0,
           '<' || left(encode(sha256(convert_to(bestuur_id || ':' || sleutel, 'UTF8')), 'hex'), 40) || %(domein)s,
           %(nu)s, ''
    FROM {bron} ON CONFLICT DO NOTHING"""  # noqa: S608 - `bron` is a name in our own code


def sql_waarden(*, sjabloon: str, nu: datetime, niet_voor: datetime) -> dict:
    """Parameters that `sql_zet_klaar` needs."""
    return {"sjabloon": sjabloon, "nu": nu, "niet_voor": niet_voor, "domein": f"@{_domein()}>"}


def message_id(bestuur_id: int, sleutel: str) -> str:
    """The same for every attempt, unique per gemeente and sleutel; says nothing to who reads it."""
    return f"<{hashlib.sha256(f'{bestuur_id}:{sleutel}'.encode()).hexdigest()[:40]}@{_domein()}>"


def _domein() -> str:
    return urlsplit(settings.BASIS_URL).hostname or "localhost"


def annuleer(*, bestuur_id: int, onderwerp_id: UUID, sjabloon: str) -> int:
    """The fact is gone: what did not leave yet stays here. A mail in handover can't be called back."""
    return Bericht.objects.filter(
        bestuur_id=bestuur_id,
        onderwerp_id=onderwerp_id,
        sjabloon=sjabloon,
        toestand__in=[Toestand.KLAAR, Toestand.GECLAIMD],
    ).update(toestand=Toestand.GEANNULEERD, claim_tot=None)


def vraagt_aandacht() -> QuerySet[Bericht]:
    """Mails that a person must look at: refused, given up, or not sure."""
    return Bericht.objects.filter(toestand__in=AANDACHT)


def stuur_opnieuw(*, bericht: Bericht) -> bool:
    """A person decided that a mail in doubt must go again; False when it needs no decision any more."""
    opnieuw = Bericht.objects.filter(pk=bericht.pk, toestand__in=AANDACHT).update(
        toestand=Toestand.KLAAR, niet_voor=timezone.now(), claim_tot=None, pogingen=0, fout=""
    )
    if opnieuw:
        bel.bel(TAAK)
    return bool(opnieuw)


def laat_vallen(*, bericht: Bericht) -> bool:
    """A person decided that a mail in doubt need not go again."""
    return bool(
        Bericht.objects.filter(pk=bericht.pk, toestand__in=AANDACHT).update(toestand=Toestand.GEANNULEERD)
    )


# ------------------------------------------------------------------------------------------------ sending
def verstuur(*, relais: Relais | None = None, seconden: float = 200) -> Counter:
    """Settle what a dead worker left, then send all that is due; returns how many ended in which toestand.

    Any number of workers may run this at once. It stops by itself before the hard limit of the task.
    """
    relais = relais or maak_relais()
    telling, einde = Counter(), time.monotonic() + seconden
    telling.update(herstel(relais=relais))
    try:
        while time.monotonic() < einde and (stapel := claim()):
            while stapel:
                telling[_verstuur_een(stapel[0], relais)] += 1
                del stapel[0]
    except Onbereikbaar as fout:
        _geef_terug(stapel)
        log.warning("relais niet bereikbaar: %s", fout)
        telling["onbereikbaar"] += 1
    finally:
        relais.sluit()
    return telling


def claim(aantal: int = PER_KEER) -> list[Bericht]:
    """Take the oldest due mails for BERICHT_CLAIM seconds; committed before any network."""
    nu = timezone.now()
    with binnen(_taak()):
        klaar = Bericht.objects.select_for_update(of=("self",), skip_locked=True).filter(
            toestand=Toestand.KLAAR, niet_voor__lte=nu
        )
        stapel = list(klaar.filter(pogingen__lt=VERDACHT)[:aantal]) or list(klaar[:1])
        velden = {"toestand": Toestand.GECLAIMD, "claim_tot": nu + timedelta(seconds=settings.BERICHT_CLAIM)}
        Bericht.objects.filter(pk__in=[b.pk for b in stapel]).update(pogingen=F("pogingen") + 1, **velden)
    for bericht in stapel:
        bericht.pogingen += 1
        bericht.toestand = Toestand.GECLAIMD
    return stapel


def herstel(*, relais: Relais) -> Counter:
    """Settle expired leases: a claim goes back; a handover is what the relay says it is."""
    nu = timezone.now()
    telling = Counter()
    with binnen(_taak()):
        verlopen = Bericht.objects.select_for_update(of=("self",), skip_locked=True).filter(claim_tot__lt=nu)
        terug = [b.pk for b in verlopen.filter(toestand=Toestand.GECLAIMD, pogingen__lt=MAX_POGINGEN)[:500]]
        telling["terug"] = Bericht.objects.filter(pk__in=terug).update(
            toestand=Toestand.KLAAR, claim_tot=None
        )
        op = [b.pk for b in verlopen.filter(toestand=Toestand.GECLAIMD, pogingen__gte=MAX_POGINGEN)[:500]]
        telling[Toestand.GEPARKEERD] = Bericht.objects.filter(pk__in=op).update(
            toestand=Toestand.GEPARKEERD, claim_tot=None, fout="Het versturen brak telkens af."
        )
        for bericht in verlopen.filter(toestand=Toestand.OVERDRACHT)[:500]:
            aanvaard = relais.is_aanvaard(bericht.message_id)
            telling[_beslis(bericht, aanvaard)] += 1
    return +telling


def _beslis(bericht: Bericht, aanvaard: bool | None) -> str:
    velden = {
        True: {"toestand": Toestand.VERZONDEN, "verzonden_op": timezone.now()},
        False: {"toestand": Toestand.KLAAR},
        None: {"toestand": Toestand.ONZEKER, "fout": "De mailserver gaf geen antwoord."},
    }[aanvaard]
    _overgang(bericht, Toestand.OVERDRACHT, claim_tot=None, **velden)
    return velden["toestand"]


def _verstuur_een(bericht: Bericht, relais: Relais) -> str:
    """One claimed mail, to the toestand it ends in. Raises only Onbereikbaar and errors of the database."""
    antwoord = _maak(bericht)
    if antwoord is None:
        return _sluit(bericht, Toestand.GEANNULEERD)
    if isinstance(antwoord, Uitstel):
        return _sluit(bericht, Toestand.KLAAR, niet_voor=antwoord.tot, pogingen=F("pogingen") - 1)
    if isinstance(antwoord, str):
        return _later(bericht, Toestand.GECLAIMD, antwoord)
    overgedragen = False

    def voor_de_punt() -> None:
        nonlocal overgedragen
        _draag_over(bericht)
        overgedragen = True

    try:
        relais.verstuur(_brief(bericht, antwoord), voor_de_punt)
    except _Afgenomen:
        return "afgenomen"
    except Onbekend:
        return Toestand.OVERDRACHT  # `herstel` asks the relay when the lease is over
    except Geweigerd as fout:
        return _sluit(bericht, Toestand.MISLUKT, _nu_in(overgedragen), fout=str(fout)[:300])
    except Straks as fout:
        return _later(bericht, _nu_in(overgedragen), str(fout))
    return _sluit(bericht, Toestand.VERZONDEN, Toestand.OVERDRACHT, verzonden_op=timezone.now(), fout="")


class _Afgenomen(Exception):
    """Our claim expired and another worker has the mail, or it was cancelled: let go."""


def _draag_over(bericht: Bericht) -> None:
    """Commit `overdracht`. A commit that took long may have outlived its own lease: then no dot either."""
    begin = time.monotonic()
    tot = timezone.now() + timedelta(seconds=settings.BERICHT_OVERDRACHT)
    mijn = _overgang(bericht, Toestand.GECLAIMD, toestand=Toestand.OVERDRACHT, claim_tot=tot)
    if not mijn or time.monotonic() - begin > settings.BERICHT_OVERDRACHT / 3:
        raise _Afgenomen


def _nu_in(overgedragen: bool) -> str:
    return Toestand.OVERDRACHT if overgedragen else Toestand.GECLAIMD


def _maak(bericht: Bericht) -> Mail | Uitstel | str | None:
    """Ask the maker for the text: re-checks the fact and mints links, in the Kring of this one gemeente."""
    kring = Kring(
        personen=frozenset({bericht.bestuur_id}),
        aanbod=frozenset({bericht.bestuur_id}),
        bron="taak",
        taak="bericht",
        context={"bericht": str(bericht.pk)},
    )
    try:
        maker: Callable[[Bericht], Mail | Uitstel | None] = import_string(
            settings.SJABLONEN[bericht.sjabloon]
        )
        with binnen(kring), translation.override(bericht.taal):
            return maker(bericht)
    except Exception as fout:
        # Not the message of the exception: it may hold a name or an address (veiligheid.md #53).
        plek = traceback.extract_tb(fout.__traceback__)[-1]
        log.error("bericht %s: %s in %s:%s", bericht.pk, type(fout).__name__, plek.filename, plek.lineno)
        if _verbinding_weg():
            raise
        return f"De tekst kon niet gemaakt worden ({type(fout).__name__})."


def _verbinding_weg() -> bool:
    return connection.connection is None or connection.connection.closed


def _brief(bericht: Bericht, mail: Mail) -> EmailMultiAlternatives:
    koppen = {"Message-ID": bericht.message_id, "Auto-Submitted": "auto-generated"}
    brief = EmailMultiAlternatives(
        mail.onderwerp, mail.tekst, settings.AFZENDER, [bericht.aan], headers=koppen
    )
    if mail.html:
        brief.attach_alternative(mail.html, "text/html")
    return brief


# ------------------------------------------------------------------------------------------------ changing the row
def _taak() -> Kring:
    return Kring(bron="taak", taak="berichten")


def _overgang(bericht: Bericht, van: str, **velden) -> bool:
    """Change the row if it is still ours; False when it isn't."""
    with binnen(_taak()):
        return bool(
            Bericht.objects.filter(pk=bericht.pk, toestand=van, pogingen=bericht.pogingen).update(**velden)
        )


def _sluit(bericht: Bericht, naar: str, van: str = Toestand.GECLAIMD, **velden) -> str:
    return naar if _overgang(bericht, van, toestand=naar, claim_tot=None, **velden) else "afgenomen"


def _later(bericht: Bericht, van: str, reden: str) -> str:
    """Try again after a while that doubles, with jitter so that a thousand don't come back at once; then give up."""
    if bericht.pogingen >= MAX_POGINGEN:
        return _sluit(bericht, Toestand.GEPARKEERD, van, fout=reden[:300])
    wacht = min(EERSTE_WACHT * 2 ** (bericht.pogingen - 1), LANGSTE_WACHT) * random.uniform(0.8, 1.2)  # noqa: S311
    niet_voor = timezone.now() + timedelta(seconds=wacht)
    return _sluit(bericht, Toestand.KLAAR, van, niet_voor=niet_voor, fout=reden[:300])


def _geef_terug(stapel: list[Bericht]) -> None:
    """The relay is away: nothing was tried with these, so it does not count as an attempt."""
    for bericht in stapel:
        _sluit(bericht, Toestand.KLAAR, pogingen=F("pogingen") - 1)
