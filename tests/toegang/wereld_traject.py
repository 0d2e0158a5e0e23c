"""What surrounds a traject, in each gemeente of the world: one row per model."""

import secrets

from django.utils import timezone

from intake.models import Notitie
from netwerktraject.kern.kring import Kring, binnen
from netwerktraject.kern.models.links import Doel
from netwerktraject.kern.rolverdeling import Kant
from tests import factories as maak
from tests.toegang.kanaries import Herkomst


def vul(g, begeleider, vreemd) -> None:
    """After the trajecten are there; `vreemd` is another bestuur, to hand over to."""
    t, coach = g["traject"], g["coach"]
    g.zet("orientatie", maak.OrientatieFactory, traject=t, door=begeleider)
    g.zet("orientatie_los", maak.OrientatieFactory, door=begeleider)
    _aanmeldstanden(g, begeleider)
    g.zet("overdracht", maak.OverdrachtFactory, traject=t, naar=vreemd, door=coach)
    g.zet("verplichting", maak.VerplichtingFactory, traject=t, door=begeleider)
    g.zet("startadvies", maak.StartadviesFactory, traject=t, door=coach)
    g.zet("nood", maak.NoodFactory, traject=t, door=coach, sleutel="opvang")
    g.zet("talent", maak.TalentFactory, traject=t, door=coach)
    g.zet("weigering", maak.WeigeringFactory, traject=t, door=coach)
    g.zet("afwezigheid", maak.AfwezigheidFactory, gebruiker=coach, vervanger=g["ander"])
    g.zet("afspraak", maak.AfspraakFactory, traject=t, door=coach)
    g.zet("afspraak_warm", maak.AfspraakFactory, traject=t, door=coach, warm=True, voorbij=True)
    g.zet("eigenvoorstel", maak.EigenVoorstelFactory, onderdeel=g["onderdeel_gepland"], door=coach)
    g.zet(
        "bewijs",
        maak.DeelnamebewijsFactory,
        onderdeel=g["onderdeel"],
        door=coach,
        tekenaar="",
        intrek_reden="",
    )
    g.zet(
        "bewijs_oud",
        maak.DeelnamebewijsFactory,
        onderdeel=g["onderdeel_duo"],
        door=coach,
        getekend_op=timezone.now(),
        ingetrokken_op=timezone.now(),
        wijze="papier",
        beeindigd=True,
    )
    g.zet("regel_betwist", maak.UrenregelFactory, onderdeel=g["onderdeel_duo"], betwist=True)
    teken = secrets.token_urlsafe(32)
    g.dingen["teken_bewijs"] = teken
    g.zet(
        "link_bewijs", maak.LinkFactory, teken=teken, doel=Doel.BEWIJS, onderwerp_id=g["bewijs"].pk, reden=""
    )
    g.zet("leidraad", maak.LeidraadFactory, gewijzigd_door=coach)
    g.zet("leidraadvraag", maak.LeidraadvraagFactory, leidraad=g["leidraad"])
    g.zet("leidraadvraag_twee", maak.LeidraadvraagFactory, leidraad=g["leidraad"], kort="Sport")
    g.zet("uitleg", maak.UitlegFactory, traject=t, door=coach)
    _samen(g, t, begeleider)
    g.zet("stapafspraak", maak.StapafspraakFactory, door=coach)
    g.dingen["rolkeuze"] = maak.RolkeuzeFactory(gemeente=g.bestuur, straks=True, door=g["beheerder"])
    _notitie_van_agii(g, t, begeleider)
    _signalen(g, begeleider)


def _signalen(g, begeleider) -> None:
    """From AgII, from the gemeente, and one with an answer."""
    over = {"aanbod": g["aanbod"]}
    g.zet("signaal", maak.SignaalFactory, door=begeleider, antwoord="", **over)
    g.zet("signaal_eigen", maak.SignaalFactory, door=g["coach"], eigen=True, antwoord="", **over)
    klaar = {"antwoord_door": g["coach"], "antwoord_op": timezone.now()}
    g.zet("signaal_klaar", maak.SignaalFactory, door=begeleider, **klaar, **over)


def _aanmeldstanden(g, begeleider) -> None:
    """A referral with a question, and one that was refused."""
    for naam, stand, einde in (("vraag", "vraag", False), ("geweigerd", "geweigerd", True)):
        persoon = g.zet(f"persoon_traject_{naam}", maak.InburgeraarFactory)
        status = {"stopgezet" if einde else "aangemeld": True}
        velden = {"inburgeraar": persoon, "trajectbegeleider": begeleider, "beeindigd": einde}
        traject = g.zet(f"traject_{naam}", maak.TrajectFactory, **velden, **status)
        g.zet(f"aanmelding_{naam}", maak.AanmeldingFactory, traject=traject, door=begeleider, stand=stand)


def _notitie_van_agii(g, traject, begeleider) -> None:
    """Not even a task writes one: only AgII itself (RG-04)."""
    plek = Herkomst(g.naam, "notitie_agii", "Notitie", "tekst")
    with binnen(Kring(gebruiker_id=begeleider.pk, agiikant=frozenset({g.bestuur.pk}))):
        g.dingen["notitie_agii"] = Notitie.objects.create(
            bestuur=g.bestuur,
            traject_id=traject.pk,
            kant=Kant.AGII,
            tekst=g.kanaries.woord(plek),
            door=begeleider,
            op=timezone.now(),
        )


def _samen(g, t, begeleider) -> None:
    """Info moments, helpers for language, the feast and the end talk."""
    coach = g["coach"]
    g.zet("infomoment", maak.InfomomentFactory, door=coach)
    g.zet("infoplek", maak.InfoplekFactory, infomoment=g["infomoment"], aanbod=g["aanbod"])
    g.zet("genodigde", maak.GenodigdeFactory, infomoment=g["infomoment"], traject=t)
    g.zet("tolk", maak.TolkFactory)
    g.zet("tolkvraag", maak.TolkvraagFactory, traject=t, tolk=g["tolk"], door=coach)
    g.zet("infomoment_voorbij", maak.InfomomentFactory, door=coach, voorbij=True)
    g.zet("persoon_traject_helper", maak.InburgeraarFactory, nederlands="b1")
    wie = {"inburgeraar": g["persoon_traject_helper"], "trajectbegeleider": begeleider, "coach": coach}
    g.zet("traject_helper", maak.TrajectFactory, in_intake=True, **wie)
    g.zet("persoon_traject_vrij", maak.InburgeraarFactory)
    wie["inburgeraar"] = g["persoon_traject_vrij"]
    g.zet("traject_vrij", maak.TrajectFactory, vrijgesteld=True, **wie)
    g.zet("slotmoment", maak.SlotmomentFactory, door=coach)
    g.zet("slotgast", maak.SlotgastFactory, slotmoment=g["slotmoment"], traject=t)
    g.zet("eindgesprek", maak.EindgesprekFactory, traject=g["traject_af"], door=coach, navraag_akkoord=True)
    g.dingen["teken_navraag"] = teken = secrets.token_urlsafe(32)
    doel = {"doel": Doel.NAVRAAG, "onderwerp_id": g["eindgesprek"].pk}
    g.zet("link_navraag", maak.LinkFactory, teken=teken, reden="", **doel)
