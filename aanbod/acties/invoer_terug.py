"""Take an import back: what nobody touched is really deleted, what is used goes out of sight (RG-02)."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.models import F

from aanbod.invoer.schrijf import id_van
from aanbod.models import Aanbod, Fase, Invoer, InvoerStand, Organisatie

# What a person added to an offer: it would go along with it, so such an offer is hidden.
HANGT_ERAAN = ("fotos", "vertalingen", "getuigenissen", "bevindingen", "screenings", "bezoeken", "tips")
GEMAAKT = "gemaakt"
WEG_TE_DOEN = (InvoerStand.KOLOMMEN, InvoerStand.VOORBEELD, InvoerStand.MISLUKT)


@transaction.atomic
def trek_terug(*, invoer: Invoer, door) -> tuple[int, int]:
    """Delete the new offers of this import that nobody touched; hide the rest. Answers (deleted, hidden).

    Untouched: the first version, and nothing hangs on it. One that stands in a plan can't be deleted: it is hidden.
    """
    invoer = Invoer.objects.select_for_update(of=("self",)).defer("inhoud", "uitslag").get(pk=invoer.pk)
    if invoer.stand != InvoerStand.KLAAR:
        raise ValidationError("Deze import is niet ingevoerd.")
    eigen = _van(invoer)
    list(eigen.order_by("pk").select_for_update(of=("self",)).values_list("pk"))  # nothing is added meanwhile
    onaangeroerd = eigen.filter(
        versie=1, label="", gewijzigd_op=F("gemaakt_op"), **dict.fromkeys(HANGT_ERAAN)
    )
    orgs = _eigen_organisaties(eigen)  # before the delete: the offers tell when the import was
    gewist = _wis(list(onaangeroerd.values_list("pk", flat=True)))
    verborgen = _van(invoer).filter(gepubliceerd=True).update(gepubliceerd=False, versie=F("versie") + 1)
    _wis_lege_organisaties(orgs)
    invoer.stand = InvoerStand.GESTOPT
    invoer.save(update_fields=["stand"])
    return gewist, verborgen


def _van(invoer: Invoer):
    """The offers that this import made; their ids are made from the id of the import and the row."""
    return Aanbod.objects.filter(
        bestuur_id=invoer.bestuur_id,
        pk__range=(id_van(invoer.pk, 0), f"{str(invoer.pk)[:24]}ffffffffffff"),
    )


def _wis(sleutels: list) -> int:
    """Delete all at once; halve the list where one of them is used, as only the database sees every plan."""
    if not sleutels:
        return 0
    try:
        with transaction.atomic():
            Aanbod.objects.filter(pk__in=sleutels).delete()
            _controleer_nu()
        return len(sleutels)
    except IntegrityError:
        if len(sleutels) == 1:
            return 0
        midden = len(sleutels) // 2
        return _wis(sleutels[:midden]) + _wis(sleutels[midden:])


def _controleer_nu() -> None:
    """Foreign keys are checked at the end of the request; here the answer is needed at once."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def _eigen_organisaties(eigen) -> set:
    """Organisations of these offers that the import made: their history began in the same transaction."""
    momenten = (
        Aanbod.pgh_event_model.objects.filter(pgh_obj_id__in=eigen.values("pk"), pgh_label=GEMAAKT)
        .order_by()
        .values_list("pgh_created_at", flat=True)
        .distinct()
    )
    rijen = Organisatie.pgh_event_model.objects.filter(
        pgh_obj_id__in=eigen.values("organisatie_id"), pgh_label=GEMAAKT, pgh_created_at__in=list(momenten)
    )
    return set(rijen.order_by().values_list("pgh_obj_id", flat=True))


def _wis_lege_organisaties(sleutels: set) -> None:
    """Organisations that came in with it and have nothing left: found, no contact, nobody wrote in them since."""
    leeg = {"eigenaar": None, "campagnes": None, "contacten": None, "gesprekken": None, "aanbod": None}
    for pk in sleutels:
        try:
            with transaction.atomic():
                Organisatie.objects.filter(pk=pk, versie=1, fase=Fase.GEVONDEN, herkomst="", **leeg).delete()
                _controleer_nu()
        except IntegrityError:
            continue


@transaction.atomic
def verwijder(*, invoer: Invoer, door) -> None:
    """Throw away a file that was never taken in."""
    invoer = Invoer.objects.select_for_update(of=("self",)).defer("inhoud", "uitslag").get(pk=invoer.pk)
    if invoer.stand not in WEG_TE_DOEN:
        raise ValidationError("Deze import is al begonnen. Ze kan niet meer weg.")
    invoer.delete()
