"""Facts for the closing pages: one traject, the list of who is nearly there, and the rate half a year later."""

from __future__ import annotations

from django.db.models import Count, F, Q
from django.utils import timezone

from buddy.models import Match
from intake import certificering, kleingetal
from intake.einde import BLIJVEND, ECHT_BLIJVEND
from intake.feiten import feiten_van
from intake.models import Certificaat, Eindgesprek, Opvolgmoment, Slotgast, Traject, Urenregel
from intake.models.opvolging import MomentStatus
from intake.models.slot import Contact
from intake.models.traject import Status
from netwerktraject.kern.kring import Kring
from netwerktraject.kern.rechten import Recht, besturen_met
from netwerktraject.kern.weergave import datum_lang
from netwerktraject.overzicht.afronden import Los, Situatie
from vrijwilligers.models import Plaatsing

BIJNA = 0.75  # from three quarters of the norm on one thinks of the end


def situatie_van(traject: Traject) -> tuple[Situatie, Eindgesprek | None]:
    """Where one traject stands; a fixed number of queries."""
    feiten = feiten_van(traject)
    oordeel = certificering.beoordeel(feiten)
    gesprek = Eindgesprek.objects.filter(traject=traject).first()
    wacht = Urenregel.objects.filter(traject=traject).wacht().values_list("minuten", flat=True)
    certificaat = (
        Certificaat.objects.filter(traject=traject, ingetrokken_op__isnull=True)
        .values_list("nummer", flat=True)
        .first()
    )
    situatie = Situatie(
        norm=traject.norm_minuten,
        minuten=oordeel.minuten,
        ontbreekt=oordeel.ontbreekt,
        wacht_regels=len(wacht),
        wacht_minuten=sum(wacht),
        zonder_label=tuple(
            dict.fromkeys(d.titel for d in feiten.onderdelen if not d.in_aanmerking and d.minuten)
        ),
        lopend=_lopend(traject),
        momenten=Opvolgmoment.objects.filter(traject=traject, status=MomentStatus.OPEN).count(),
        eindgesprek=gesprek is not None,
        navraag=_navraag(gesprek),
        slotmoment=_feest(traject),
        certificaat=certificaat or "",
        status=traject.status,
    )
    return situatie, gesprek


def _lopend(traject: Traject) -> tuple[Los, ...]:
    duos = Match.objects.filter(onderdeel__traject=traject).lopend().select_related("buddy")
    plaatsen = Plaatsing.objects.filter(onderdeel__traject=traject).lopend()
    return (
        *(Los("duo", f"Het duo met {duo.buddy.voornaam}", str(duo.pk)) for duo in duos),
        *(Los("plaatsing", f"De plaatsing bij {plek.organisatie}", str(plek.pk)) for plek in plaatsen),
    )


def _navraag(gesprek: Eindgesprek | None) -> str:
    if gesprek is None:
        return ""
    if gesprek.navraag_antwoord:
        return "beantwoord"
    if gesprek.navraag_gesteld_op:
        return "gesteld"
    return "komt" if gesprek.navraag_op else "geen"


def _feest(traject: Traject) -> str:
    gast = (
        Slotgast.objects.filter(traject=traject)
        .select_related("slotmoment")
        .order_by("-slotmoment__begint_op")
        .first()
    )
    if gast is None:
        return ""
    zin = f"{gast.slotmoment.titel}, {datum_lang(gast.slotmoment.begint_op)}."
    return f"{zin} Kreeg daar het certificaat." if gast.kreeg_certificaat else zin


def bijna_klaar(kring: Kring):
    """Who is at three quarters or more, the furthest first."""
    rijen = Traject.objects.voor_recht(kring, Recht.OPVOLGEN).filter(status=Status.LOPEND).met_minuten()
    return (
        rijen.filter(bevestigd__gte=F("norm_minuten") * BIJNA)
        .select_related("inburgeraar", "coach", "eindgesprek")
        .order_by("-bevestigd", "pk")
    )


def afgerond(kring: Kring):
    """Who ended with a certificate, the newest first."""
    return (
        Traject.objects.voor_recht(kring, Recht.OPVOLGEN)
        .filter(status=Status.AFGEROND)
        .select_related("inburgeraar", "coach", "eindgesprek")
        .order_by("-beeindigd_op", "pk")
    )


def cijfers(kring: Kring) -> dict:
    """Contact half a year later, and what lasts, with n and care for small numbers (OP-07, OP-08, OP-10)."""
    besturen = besturen_met(kring, Recht.OPVOLGEN)
    gesprekken = Eindgesprek.objects.filter(bestuur_id__in=besturen).order_by()
    telling = gesprekken.aggregate(
        n=Count("pk", filter=~Q(navraag_antwoord="")),
        contact=Count("pk", filter=Q(navraag_antwoord__in=[Contact.JA, Contact.SOMS])),
        gesteld=Count("pk", filter=Q(navraag_gesteld_op__isnull=False)),
        gevraagd=Count("pk", filter=~Q(blijvend="")),
        blijft=Count("pk", filter=Q(blijvend__in=ECHT_BLIJVEND)),
    )
    per = dict(gesprekken.exclude(blijvend="").values_list("blijvend").annotate(n=Count("pk")))
    return {
        "contact": kleingetal.verhouding(telling["contact"], telling["n"]),
        "n": kleingetal.toon(telling["n"]),
        "is_klein": telling["n"] < kleingetal.KLEINSTE,
        "gesteld": kleingetal.toon(telling["gesteld"]),
        "blijft": kleingetal.verhouding(telling["blijft"], telling["gevraagd"]),
        "blijft_is_klein": telling["gevraagd"] < kleingetal.KLEINSTE,
        "blijft_n": kleingetal.toon(telling["gevraagd"]),
        "soorten": [(woord, kleingetal.toon(per.get(sleutel, 0))) for sleutel, woord in BLIJVEND.items()],
        "op": timezone.localdate(),
    }
