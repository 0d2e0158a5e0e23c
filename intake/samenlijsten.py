"""The lists behind info moments and feasts: who waits, who is a guest, which offer may come (IT-07, OP-11)."""

from __future__ import annotations

from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from aanbod.models import Aanbod
from intake.acties.plannen import verbanden_van
from intake.acties.slotmomenten import GASTEN
from intake.infomoment import WACHT, wil_mail
from intake.models import Certificaat, Genodigde, Infomoment, Infoplek, Slotgast, Slotmoment, Traject
from netwerktraject.kern.talen import taalnaam


def infomomenten(besturen):
    """Moments with how many were invited and how many came; the newest first."""
    return (
        Infomoment.objects.filter(bestuur_id__in=besturen)
        .annotate(
            genodigd=Count("genodigden", distinct=True),
            waren_er=Count("genodigden", filter=Q(genodigden__aanwezig=True), distinct=True),
        )
        .order_by("-begint_op", "id")
    )


def aanbod_voor(moment: Infomoment, zoek: str = ""):
    """Labelled offer, own or shared, that isn't on the list of the moment yet."""
    op_lijst = Infoplek.objects.filter(infomoment=moment, aanbod=OuterRef("pk"))
    rijen = Aanbod.objects.gelabeld_op(timezone.localdate())
    rijen = rijen.te_kiezen_in(moment.bestuur_id, verbanden_van(moment.bestuur_id)).exclude(Exists(op_lijst))
    if zoek:
        rijen = rijen.filter(
            Q(naam__icontains=zoek) | Q(wat__icontains=zoek) | Q(organisatie__naam__icontains=zoek)
        )
    return rijen.select_related("organisatie", "bestuur").order_by("naam", "id")


def wachtenden(moment: Infomoment):
    """Who waits: referred, in intake, or with a plan that did not begin; longest first. Not who is on the list."""
    op_lijst = Genodigde.objects.filter(infomoment=moment, traject=OuterRef("pk"))
    kwam_niet = Genodigde.objects.filter(traject=OuterRef("pk"), infomoment__afgesloten_op__isnull=False)
    return (
        Traject.objects.filter(bestuur_id=moment.bestuur_id, status__in=WACHT, gestart_op__isnull=True)
        .exclude(Exists(op_lijst))
        .annotate(niet_gekomen=Exists(kwam_niet.exclude(aanwezig=True)))
        .select_related("inburgeraar")
        .order_by("aangemeld_op", "pk")
    )


def genodigden(moment: Infomoment) -> list[Genodigde]:
    """The guests of an info moment, by name."""
    return _op_naam(Genodigde.objects.filter(infomoment=moment))


def feestgasten(moment: Slotmoment, wie: Q) -> list[Slotgast]:
    """The guests of a feast whom the actor closes, and who has a certificate already."""
    heeft = Exists(_certificaat(OuterRef("traject")))
    return _op_naam(Slotgast.objects.filter(wie, slotmoment=moment).annotate(heeft_certificaat=heeft))


def op_het_feest(moment: Slotmoment, wie: Q):
    """Who may be invited: with 40 hours first, never who already celebrated or is on the list."""
    al = Slotgast.objects.filter(slotmoment=moment, traject=OuterRef("pk"))
    gevierd = Slotgast.objects.filter(traject=OuterRef("pk"), kreeg_certificaat=True)
    return (
        Traject.objects.filter(wie, bestuur_id=moment.bestuur_id, status__in=GASTEN)
        .exclude(Exists(al))
        .exclude(Exists(gevierd))
        .annotate(heeft_certificaat=Exists(_certificaat(OuterRef("pk"))))
        .select_related("inburgeraar")
        .order_by("-heeft_certificaat", "inburgeraar__voornaam", "pk")
    )


def _certificaat(traject):
    return Certificaat.objects.filter(traject=traject, ingetrokken_op__isnull=True)


def _op_naam(gasten) -> list:
    """By name, each with its language and whether a mail reaches the person."""
    namen = ("traject__inburgeraar__voornaam", "traject__inburgeraar__familienaam", "pk")
    gasten = list(gasten.select_related("traject__inburgeraar").order_by(*namen))
    for gast in gasten:
        persoon = gast.traject.inburgeraar
        gast.mail = wil_mail(persoon.email, persoon.kanaal)
        gast.taal = taalnaam(persoon.contacttaal)
    return gasten
