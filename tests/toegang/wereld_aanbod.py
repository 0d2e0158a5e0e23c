"""What stands around an offer, in each gemeente of the world; helpers of the matrix add theirs here."""

import json
import zlib
from datetime import date

from django.utils import timezone

from aanbod.models import Contact, Fase, Organisatie
from netwerktraject.kern import kring
from tests import factories as maak


def vul(g) -> None:
    """One row of every model of the offer, with canaries. What hangs on `aanbod` is shared with the partner."""
    beheerder, organisatie = g["beheerder"], g["organisatie"]
    g.dingen["slug"] = g.bestuur.slug
    g.zet("instelling", maak.InstellingFactory)
    g.zet("categorie", maak.CategorieFactory)
    g.zet("gebruik", maak.GebruikFactory)
    g.zet("bnorm", maak.BnormFactory)
    for ding, van in (("", g["aanbod"]), ("_intern", g["aanbod_intern"])):
        g.zet(f"moment{ding}", maak.MomentFactory, aanbod=van)
        g.zet(f"foto{ding}", maak.FotoFactory, aanbod=van)
        g.zet(f"vertaling{ding}", maak.VertalingFactory, aanbod=van, taal="fr")
        g.zet(f"getuigenis{ding}", maak.GetuigenisFactory, aanbod=van)
        g.zet(f"bezoek{ding}", maak.BezoekFactory, aanbod=van, door=beheerder)
        g.zet(
            f"bevinding{ding}",
            maak.BbevindingFactory,
            aanbod=van,
            door=beheerder,
            b="bereikbaar",
            raakt="ver",
        )
        g.zet(f"tip{ding}", maak.TipFactory, aanbod=van, door=beheerder, week=date(2026, 1, 5))
    g.zet("gesprek4p", maak.Gesprek4PFactory, organisatie=organisatie, door=beheerder)
    g.zet("campagne", maak.CampagneFactory)
    g.zet("campagnelid", maak.CampagneLidFactory, campagne=g["campagne"], organisatie=organisatie)
    g.zet("contact", maak.ContactFactory, organisatie=organisatie, door=beheerder)
    vul_warm(g)
    vul_invoer(g)
    g.zet(
        "zoekopdracht",
        maak.ZoekopdrachtFactory,
        gebruiker=beheerder,
        pagina="aanbod",
        vraag="soort=taaloefenkans",
    )


def vul_warm(g) -> None:
    """An organisation that moved and a next step that was ticked, so that both can be undone; one step still open."""
    van = {"organisatie": g["organisatie"], "door": g["beheerder"], "volgende_op": timezone.localdate()}
    g.zet("organisatie_bewogen", maak.OrganisatieFactory)
    g.zet("contact_stap", maak.ContactFactory, **van)
    g.zet("contact_gedaan", maak.ContactFactory, **van)
    with kring.systeem("proefdata", [g.bestuur.pk]):
        Organisatie.objects.filter(pk=g["organisatie_bewogen"].pk).update(fase=Fase.LATER)
        Contact.objects.filter(pk=g["contact_gedaan"].pk).update(volgende_gedaan_op=timezone.localdate())
        for model, ding in ((Organisatie, "organisatie_bewogen"), (Contact, "contact_gedaan")):
            sporen = model.pgh_event_model.objects.filter(pgh_obj_id=g[ding].pk)
            g.dingen[f"zet_{model._meta.model_name}"] = sporen.latest("pgh_id")


def vul_invoer(g) -> None:
    """A file at each step: columns to choose, verdicts to look at, taken in."""
    koppen = ["naam", "aanbieder", "soort", "wat"]
    kolommen = {"koppen": koppen, "gekozen": dict(enumerate(koppen))}
    rijen = [[2, "fout", "Soep", "Huis", ["Kolom soort: kies er een."], [], [], [], None]]
    stap = {
        "door": g["beheerder"],
        "vorm": "csv",
        "kolommen": kolommen,
        "uitslag": zlib.compress(json.dumps(rijen).encode()),
        "tellingen": {"nieuw": 1, "gewijzigd": 0, "botst": 0, "zelfde": 0, "dubbel": 0, "fout": 1, "over": 0},
        "totaal": 2,
    }
    g.zet("invoer", maak.InvoerFactory, door=g["beheerder"], vorm="csv", kolommen=kolommen)
    for stand in ("voorbeeld", "klaar"):
        g.zet(f"invoer_{stand}", maak.InvoerFactory, **stap, stand=stand)
