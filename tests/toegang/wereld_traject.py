"""What surrounds a traject, in each gemeente of the world: one row per model."""

from django.utils import timezone

from tests import factories as maak


def vul(g, begeleider, vreemd) -> None:
    """After the trajecten are there; `vreemd` is another bestuur, to hand over to."""
    t, coach = g["traject"], g["coach"]
    g.zet("orientatie", maak.OrientatieFactory, traject=t, door=begeleider)
    g.zet("orientatie_los", maak.OrientatieFactory, door=begeleider)
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
    g.zet("leidraad", maak.LeidraadFactory, gewijzigd_door=coach)
    g.zet("leidraadvraag", maak.LeidraadvraagFactory, leidraad=g["leidraad"])
    g.zet("infomoment", maak.InfomomentFactory, door=coach)
    g.zet("infoplek", maak.InfoplekFactory, infomoment=g["infomoment"], aanbod=g["aanbod_intern"])
    g.zet("genodigde", maak.GenodigdeFactory, infomoment=g["infomoment"], traject=t)
    g.zet("tolk", maak.TolkFactory)
    g.zet("tolkvraag", maak.TolkvraagFactory, traject=t, tolk=g["tolk"], door=coach)
    g.zet("uitleg", maak.UitlegFactory, traject=t, door=coach)
    g.zet("slotmoment", maak.SlotmomentFactory, door=coach)
    g.zet("slotgast", maak.SlotgastFactory, slotmoment=g["slotmoment"], traject=t)
    g.zet("eindgesprek", maak.EindgesprekFactory, traject=g["traject_af"], door=coach)
    g.zet("stapafspraak", maak.StapafspraakFactory, door=coach)
