"""Close a traject and give the certificate: facts are frozen at once, the PDF follows in the background (OP-11)."""

from __future__ import annotations

import hashlib
import secrets
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format

from intake import certificering
from intake.acties.trajecten import beeindig, slot
from intake.certificaatblad import controle_adres, controle_url, drukbaar, maak_pdf, qr_svg
from intake.feiten import feiten_van
from intake.models import Certificaat, Traject
from intake.models.traject import Status
from netwerktraject.kern import bel, gebeurtenissen, pdf
from netwerktraject.kern.models import Bestuur


def hash_van(code: str) -> str:
    """SHA-256 of a normalised code: what the public check looks for."""
    return hashlib.sha256(code.encode()).hexdigest()


@transaction.atomic
def geef_af(*, traject: Traject, door, taal_afwijking: str = "") -> Certificaat:
    """Close the traject at the norm; ValidationError says what is missing (IT-01, IT-03, IT-04).

    Two browsers at once: the second waits for the lock and gets the certificate that is already there.
    """
    traject = slot(traject)
    bestaand = Certificaat.objects.filter(traject=traject, ingetrokken_op__isnull=True).first()
    if bestaand:
        return bestaand
    feiten = feiten_van(traject, taal_afwijking=taal_afwijking)
    oordeel = certificering.beoordeel(feiten)
    if not oordeel.mag:
        raise ValidationError(list(oordeel.ontbreekt))
    if traject.status != Status.LOPEND:
        raise ValidationError(
            f"Dit traject is {traject.get_status_display()}. Alleen een lopend traject kan je afronden."
        )
    _controleer_drukbaar(traject)
    certificaat = _vries(traject, feiten, oordeel.minuten, door)
    beeindig(traject, Status.AFGEROND, door=door, reden="40 uur bereikt")
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort="certificaat",
        door=door,
        gedeeld=True,
        tekst=f"Certificaat {certificaat.nummer} gegeven",
        uitleg=taal_afwijking,
    )
    bel.bel("intake.tasks.maak_certificaat", str(certificaat.pk), traject.bestuur_id)
    return certificaat


def _controleer_drukbaar(traject: Traject) -> None:
    """Refuse now what the PDF would refuse each minute afterwards: a name no font can print, nobody to sign."""
    if vreemd := pdf.niet_drukbaar(drukbaar(traject.inburgeraar.naam)):
        raise ValidationError(
            f"De naam bevat tekens die we niet kunnen drukken: {vreemd}. Schrijf de naam in andere letters."
        )
    if not traject.bestuur.ondertekenaar:
        raise ValidationError("Er is nog geen ondertekenaar. Vraag je beheerder om die in te vullen.")


def _vries(traject: Traject, feiten, minuten: int, door) -> Certificaat:
    vandaag = timezone.localdate()
    # The row lock on the gemeente makes the number gapless and unique, also for two coaches at once.
    bestuur = Bestuur.objects.select_for_update(of=("self",), no_key=True).get(pk=traject.bestuur_id)
    bestuur.laatste_certificaat += 1
    bestuur.save(update_fields=["laatste_certificaat"])
    code = certificering.controlecode(secrets.token_bytes(16))
    tellend = [deel for deel in feiten.onderdelen if deel.in_aanmerking and deel.minuten]
    return Certificaat.objects.create(
        bestuur_id=traject.bestuur_id,
        traject=traject,
        nummer=certificering.nummer(bestuur.prefix, vandaag.year, bestuur.laatste_certificaat),
        code=code,
        code_hash=hash_van(code),
        naam=traject.inburgeraar.naam,
        minuten=minuten,
        regels=[list(regel) for regel in certificering.regels(feiten)],
        van=min(deel.van for deel in tellend),
        tot=max(deel.tot for deel in tellend),
        gegeven_op=vandaag,
        gegeven_door=door,
    )


@transaction.atomic
def maak_pdf_van(*, certificaat_id: UUID) -> bool:
    """Make the PDF of a frozen certificate; False when it was there already (safe to run twice)."""
    certificaat = (
        Certificaat.objects.select_for_update(of=("self",))
        .select_related("bestuur", "traject__inburgeraar")
        .get(pk=certificaat_id)
    )
    if certificaat.gemaakt_op:
        return False
    certificaat.pdf = maak_pdf(blad_van(certificaat))
    certificaat.gemaakt_op = timezone.now()
    certificaat.save(update_fields=["pdf", "gemaakt_op"])
    return True


def _dag(dag) -> str:
    """A day with its year, always: paper is read years later."""
    return date_format(dag, "j F Y")


def blad_van(certificaat: Certificaat) -> certificering.CertificaatBlad:
    """The sheet of a frozen certificate, as text ready to print."""
    bestuur = certificaat.bestuur
    voornaam = certificaat.traject.inburgeraar.voornaam
    return certificering.CertificaatBlad(
        gemeente=bestuur.naam,
        accent=bestuur.accent,
        naam=certificaat.naam,
        voornaam=voornaam,
        zin=certificering.standaardzin(voornaam),
        van=_dag(certificaat.van),
        tot=_dag(certificaat.tot),
        regels=tuple(certificering.Regel(*regel) for regel in certificaat.regels),
        minuten=certificaat.minuten,
        plaats=bestuur.naam,
        datum=_dag(certificaat.gegeven_op),
        ondertekenaar=bestuur.ondertekenaar,
        functie=bestuur.ondertekenaar_functie,
        nummer=certificaat.nummer,
        code=certificaat.code,
        controle_adres=controle_adres(settings.BASIS_URL),
        qr_svg=qr_svg(controle_url(settings.BASIS_URL, certificaat.code)),
    )


def zonder_pdf(aantal: int = 50) -> list[tuple[str, int]]:
    """Ids (certificaat, bestuur) of certificates whose PDF is still to be made, oldest first."""
    rijen = Certificaat.objects.filter(gemaakt_op__isnull=True).order_by("gegeven_op", "id")
    return [(str(pk), bestuur_id) for pk, bestuur_id in rijen.values_list("pk", "bestuur_id")[:aantal]]
