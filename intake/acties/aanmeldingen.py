"""A referral gets an answer: accept, ask, refuse, withdraw; or it lapses and the agency hears so (SW-03, SW-04)."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from intake.acties import opvolging, regelingen, trajecten
from intake.acties.aanmeldstand import OPEN, aanvaard_mee, termijn_van
from intake.models import Aanmelding, Inburgeraar, Orientatie, Traject
from intake.models.opvolging import MomentSoort
from intake.models.traject import EINDE, AanmeldStand, Status
from netwerktraject.kern import gebeurtenissen
from netwerktraject.kern.db import leesbaar
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Gebeurtenis

WEIGER_REDENEN = (
    ("woont_elders", "De persoon woont niet in onze gemeente"),
    ("al_bezig", "De persoon heeft hier al een traject"),
    ("geen_plaats", "We hebben nu geen plaats"),
    ("te_vroeg", "Het is nu nog te vroeg"),
    ("niet_bereikt", "We kunnen de persoon niet bereiken"),
    ("anders", "Iets anders"),
)
HOE = (
    ("loket", "aan het loket"),
    ("telefoon", "aan de telefoon"),
    ("mail", "met een mail"),
    ("whatsapp", "met WhatsApp"),
    ("papier", "op papier"),
    ("partner", "via een organisatie"),
)
GEZIEN, ELDERS = "aanmelding_gezien", "elders_aangemeld"
VRAAG_MAX = 600


def _slot(traject: Traject) -> Aanmelding:
    """Lock the traject, then its referral."""
    traject = trajecten.slot(traject)
    aanmelding = Aanmelding.objects.select_for_update(of=("self",)).get(traject=traject)
    aanmelding.traject = traject
    return aanmelding


def _open(traject: Traject) -> Aanmelding:
    aanmelding = _slot(traject)
    if aanmelding.stand not in OPEN or aanmelding.traject.status in EINDE:
        raise ValidationError(
            f"Deze aanmelding is intussen {aanmelding.get_stand_display()}. Laad de pagina opnieuw."
        )
    return aanmelding


def _beslis(aanmelding: Aanmelding, stand: str, door, **velden) -> None:
    aanmelding.stand, aanmelding.beslist_op, aanmelding.beslist_door = stand, timezone.now(), door
    for naam, waarde in velden.items():
        setattr(aanmelding, naam, waarde)
    aanmelding.save(update_fields=["stand", "beslist_op", "beslist_door", *velden])
    opvolging.sluit_moment(traject=aanmelding.traject, soort=MomentSoort.AANMELDING)


def _noteer(traject: Traject, soort: str, tekst: str, door, *, uitleg: str = "", namens: str = "") -> None:
    gebeurtenissen.noteer(
        bestuur_id=traject.bestuur_id,
        onderwerp_id=traject.pk,
        soort=soort,
        tekst=tekst,
        uitleg=uitleg,
        door=door,
        namens=namens,
        gedeeld=True,
    )


def _zin(tekst: str, veld: str, leeg: str) -> str:
    tekst = leesbaar(tekst).strip()
    if not tekst:
        raise ValidationError({veld: leeg})
    return tekst


# ------------------------------------------------------------------------------------------------ the gemeente
@transaction.atomic
def aanvaard(*, traject: Traject, door) -> Aanmelding:
    """The gemeente says yes. Two coaches at once is one yes."""
    aanmelding = _slot(traject)
    if aanmelding.stand == AanmeldStand.AANVAARD:
        return aanmelding
    aanmelding = _open(traject)
    aanvaard_mee(traject=aanmelding.traject, door=door)
    _noteer(aanmelding.traject, "aanmelding_aanvaard", "Aanmelding aanvaard", door)
    aanmelding.refresh_from_db()
    return aanmelding


@transaction.atomic
def stel_vraag(*, traject: Traject, vraag: str, door) -> Aanmelding:
    """The gemeente needs to know one more thing. From now on the term is that of the agency."""
    vraag = _zin(vraag, "vraag", "Schrijf wat je wil weten.")
    aanmelding = _open(traject)
    aanmelding.stand, aanmelding.vraag, aanmelding.antwoord = AanmeldStand.VRAAG, vraag, ""
    _nieuwe_termijn(aanmelding)
    _noteer(aanmelding.traject, "aanmelding_vraag", "Vraag aan AgII", door, uitleg=vraag)
    return aanmelding


def _nieuwe_termijn(aanmelding: Aanmelding) -> None:
    """Another side is asked: a term begins, with a reminder of its own."""
    aanmelding.antwoord_voor = termijn_van(aanmelding.bestuur_id).na(timezone.localdate())
    aanmelding.herinnerd_op = None
    aanmelding.save(update_fields=["stand", "vraag", "antwoord", "antwoord_voor", "herinnerd_op"])
    opvolging.sluit_moment(traject=aanmelding.traject, soort=MomentSoort.AANMELDING)


@transaction.atomic
def weiger(*, traject: Traject, reden: str, uitleg: str, door) -> Aanmelding:
    """The gemeente can't start: a reason from the list and words. The traject ends, the data stay with the agency."""
    woorden = dict(WEIGER_REDENEN)
    if reden not in woorden:
        raise ValidationError({"reden": "Kies een reden."})
    uitleg = _zin(uitleg, "uitleg", "Leg kort uit waarom. AgII zoekt dan verder.")
    aanmelding = _open(traject)
    _beslis(aanmelding, AanmeldStand.GEWEIGERD, door, weiger_reden=reden, uitleg=uitleg)
    tekst = f"Aanmelding geweigerd: {_klein(woorden[reden])}"
    trajecten.beeindig(
        aanmelding.traject, Status.STOPGEZET, door=door, reden=tekst, stop_reden="aanmelding geweigerd"
    )
    _noteer(aanmelding.traject, "aanmelding_geweigerd", tekst, door, uitleg=uitleg)
    return aanmelding


def _klein(woord: str) -> str:
    return woord[:1].lower() + woord[1:]


# ------------------------------------------------------------------------------------------------ the agency
@transaction.atomic
def beantwoord(*, traject: Traject, antwoord: str, door) -> Aanmelding:
    """The trajectbegeleider answers; the gemeente has a new term."""
    antwoord = _zin(antwoord, "antwoord", "Schrijf een antwoord.")
    aanmelding = _open(traject)
    if aanmelding.stand != AanmeldStand.VRAAG:
        raise ValidationError("Er is geen vraag meer open. Laad de pagina opnieuw.")
    aanmelding.stand, aanmelding.antwoord = AanmeldStand.WACHT, antwoord
    _nieuwe_termijn(aanmelding)
    opvolging.zet_moment(
        traject=aanmelding.traject,
        soort=MomentSoort.AANMELDING,
        sleutel_deel=f"{timezone.now():%Y%m%d%H%M%S}",
        tekst="AgII antwoordde op jullie vraag.",
    )
    _noteer(aanmelding.traject, "aanmelding_antwoord", "AgII antwoordde op de vraag", door)
    return aanmelding


@transaction.atomic
def trek_in(*, traject: Traject, uitleg: str, door) -> Aanmelding:
    """The trajectbegeleider takes the referral back before it is answered."""
    aanmelding = _open(traject)
    _beslis(aanmelding, AanmeldStand.INGETROKKEN, door, uitleg=leesbaar(uitleg).strip())
    with systeem("aanmelding ingetrokken", [aanmelding.bestuur_id]):
        trajecten.beeindig(
            aanmelding.traject,
            Status.STOPGEZET,
            door=door,
            reden="aanmelding ingetrokken",
            stop_reden="aanmelding ingetrokken",
        )
        _noteer(
            aanmelding.traject,
            "aanmelding_ingetrokken",
            "Aanmelding ingetrokken",
            door,
            uitleg=aanmelding.uitleg,
        )
    return aanmelding


@transaction.atomic
def zet_gezien(*, traject: Traject, door) -> bool:
    """The trajectbegeleider took note of a refusal or a lapse: it leaves their list. Twice is once."""
    aanmelding = _slot(traject)
    if aanmelding.stand not in (AanmeldStand.GEWEIGERD, AanmeldStand.VERVALLEN):
        raise ValidationError("Deze aanmelding loopt nog. Trek ze eerst in.")
    if Gebeurtenis.objects.filter(onderwerp_id=traject.pk, soort__in=(GEZIEN, ELDERS)).exists():
        return False
    _noteer(aanmelding.traject, GEZIEN, "AgII las het antwoord", door)
    return True


@transaction.atomic
def verwijs(*, door, gesprek: Orientatie | None = None, van: Traject | None = None, **velden) -> Traject:
    """Refer a person: alone, with the orienting talk (IT-06), or again after a refusal. The same talk twice is once."""
    if gesprek is not None:
        gesprek = Orientatie.objects.select_for_update(of=("self",)).get(pk=gesprek.pk)
        if gesprek.traject_id:
            return Traject.objects.select_related("inburgeraar", "bestuur").get(pk=gesprek.traject_id)
    if van is not None:
        _mag_elders(van)
    traject = trajecten.meld_aan(door=door, **velden)
    if gesprek is not None:
        gesprek.bestuur_id, gesprek.traject, gesprek.klaar_op = (
            traject.bestuur_id,
            traject,
            timezone.localdate(),
        )
        gesprek.gegevens, gesprek.voornaam = {}, traject.inburgeraar.voornaam
        gesprek.save(update_fields=["bestuur", "traject", "klaar_op", "gegevens", "voornaam"])
    if van is not None:
        _neem_gesprek_mee(van, traject)
        _noteer(van, ELDERS, f"Opnieuw aangemeld in {traject.bestuur.naam}", door)
    return traject


def _mag_elders(van: Traject) -> None:
    aanmelding = _slot(van)
    if aanmelding.stand not in (AanmeldStand.GEWEIGERD, AanmeldStand.VERVALLEN, AanmeldStand.INGETROKKEN):
        raise ValidationError("Deze aanmelding loopt nog. Trek ze eerst in.")
    if Gebeurtenis.objects.filter(onderwerp_id=van.pk, soort=ELDERS).exists():
        raise ValidationError("Je meldde deze persoon al opnieuw aan. Kijk bij Mijn mensen.")


def _neem_gesprek_mee(van: Traject, traject: Traject) -> None:
    """The talk goes along to the next gemeente: nothing is asked again."""
    oud = Orientatie.objects.filter(traject=van).first()
    if oud is None or Orientatie.objects.filter(traject=traject).exists():
        return
    Orientatie.objects.create(
        bestuur_id=traject.bestuur_id,
        traject=traject,
        voornaam=oud.voornaam,
        antwoorden=oud.antwoorden,
        begonnen_op=oud.begonnen_op,
        klaar_op=oud.klaar_op,
        door=oud.door,
    )


# ------------------------------------------------------------------------------------------------ without a referral
@transaction.atomic
def schrijf_in(
    *, bestuur, hoe: str, voornaam: str, contacttaal: str, door, akkoord: bool, namens: str = "", **gegevens
) -> Traject:
    """A coach enters a person who came by themselves, also without phone or e-mail (TK-09). The trace says how."""
    if not akkoord:
        raise ValidationError({"akkoord": "Schrijf alleen in wie weet dat je deze gegevens bewaart."})
    if hoe not in dict(HOE):
        raise ValidationError({"hoe": "Kies hoe de persoon bij jullie kwam."})
    persoon = Inburgeraar.objects.create(
        bestuur=bestuur, voornaam=voornaam, contacttaal=contacttaal, **gegevens
    )
    vandaag = timezone.localdate()
    traject = Traject.objects.create(
        bestuur=bestuur,
        inburgeraar=persoon,
        aangemeld_op=vandaag,
        coach=door,
        norm_minuten=regelingen.norm_voor(vandaag),
    )
    gebeurtenissen.noteer(
        bestuur_id=bestuur.pk,
        onderwerp_id=traject.pk,
        soort="ingeschreven",
        tekst=f"Ingeschreven {dict(HOE)[hoe]}",
        uitleg=f"In naam van de persoon, met hulp van {namens}" if namens else "In naam van de persoon",
        door=door,
        gedeeld=False,
    )
    return traject
