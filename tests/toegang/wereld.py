"""Three gemeenten with the same things in each: ours, a partner of the same samenwerkingsverband, a stranger."""

import secrets
from dataclasses import dataclass, field

from django.utils import timezone

from intake.acties.certificaten import hash_van
from intake.certificering import controlecode
from netwerktraject.kern.models import Bestuur, Gebruiker
from netwerktraject.kern.models.links import Doel
from netwerktraject.kern.rechten import Rol
from tests import factories as maak
from tests.toegang import wereld_aanbod, wereld_traject
from tests.toegang.kanaries import Herkomst, Kanaries

NIS = {"eigen": maak.GERAARDSBERGEN, "partner": "41048", "vreemd": maak.MOL}
STAF = {
    "coach": Rol.NETWERKCOACH,
    "ander": Rol.NETWERKCOACH,  # a colleague who never knocks, to hand things over to
    "buddycoordinator": Rol.BUDDYCOORDINATOR,
    "beheerder": Rol.BEHEERDER,
}


@dataclass
class Gemeente:
    """One gemeente and its things by name; `gemeente["traject"]`."""

    naam: str
    bestuur: Bestuur
    kanaries: Kanaries
    dingen: dict = field(default_factory=dict)

    def __getitem__(self, ding: str):
        return self.dingen[ding]

    def zet(self, ding: str, fabriek, *, beeindigd: bool = False, **velden):
        """Make a thing with a canary in every text field that isn't given."""
        model = fabriek._meta.model
        woorden = self.kanaries.voor(model, self.naam, ding, beeindigd=beeindigd, behalve=velden)
        if hasattr(model, "MUUR"):
            velden.setdefault("bestuur", self.bestuur)
        self.dingen[ding] = fabriek(**woorden, **velden)
        return self.dingen[ding]


@dataclass
class Wereld:
    """Everything the matrix needs."""

    kanaries: Kanaries
    gemeenten: dict[str, Gemeente]
    mensen: dict[str, Gebruiker]
    verband: object

    @property
    def besturen(self) -> list[int]:
        return [g.bestuur.pk for g in self.gemeenten.values()]

    def naam_van(self, bestuur_id: int) -> str:
        return next((n for n, g in self.gemeenten.items() if g.bestuur.pk == bestuur_id), str(bestuur_id))


def bouw() -> Wereld:
    kanaries = Kanaries()
    gemeenten = {naam: Gemeente(naam, maak.BestuurFactory(nis=nis), kanaries) for naam, nis in NIS.items()}
    eigen, partner, vreemd = gemeenten.values()
    verband = maak.SamenwerkingsverbandFactory(besturen=[eigen.bestuur, partner.bestuur])
    verband_elders = maak.SamenwerkingsverbandFactory(besturen=[vreemd.bestuur])
    streek = maak.WerkgebiedFactory(besturen=[eigen.bestuur, partner.bestuur])
    elders = maak.WerkgebiedFactory(besturen=[vreemd.bestuur])
    regeling = maak.RegelingFactory()
    mensen = {
        "begeleider": maak.gebruiker_met(Rol.TRAJECTBEGELEIDER, streek, met_adres=True),
        "collega_begeleider": maak.gebruiker_met(Rol.TRAJECTBEGELEIDER, streek, met_adres=True),
        "begeleider_elders": maak.gebruiker_met(Rol.TRAJECTBEGELEIDER, elders, met_adres=True),
        "regiocoordinator": maak.gebruiker_met(Rol.REGIOCOORDINATOR, verband, met_adres=True),
        "platformbeheerder": maak.gebruiker_met(Rol.PLATFORMBEHEERDER, met_adres=True),
        "geen_rol": maak.GebruikerFactory(met_adres=True),
    }
    for naam, gemeente in gemeenten.items():
        for rol in STAF:
            mensen[rol if naam == "eigen" else f"{rol}_{naam}"] = _medewerker(gemeente, rol)
        begeleider = mensen["begeleider_elders" if naam == "vreemd" else "begeleider"]
        collega = mensen["begeleider_elders" if naam == "vreemd" else "collega_begeleider"]
        gemeente.dingen["verband"] = verband_elders if naam == "vreemd" else verband
        gemeente.dingen["werkgebied"] = elders if naam == "vreemd" else streek
        gemeente.dingen["regeling_straks"] = regeling
        _vul(gemeente, begeleider, collega)
        wereld_traject.vul(gemeente, begeleider, (eigen if naam == "vreemd" else vreemd).bestuur)
    mensen["andere_coach"] = maak.gebruiker_met(Rol.NETWERKCOACH, eigen.bestuur, met_adres=True)
    mensen["ex_coach"] = maak.GebruikerFactory(met_adres=True)
    maak.LidmaatschapFactory(gebruiker=mensen["ex_coach"], bestuur=eigen.bestuur, verlopen=True)
    return Wereld(kanaries, gemeenten, mensen, verband)


def _medewerker(gemeente: Gemeente, rol: str) -> Gebruiker:
    gebruiker = gemeente.zet(
        rol, maak.GebruikerFactory, email=f"{rol}.{gemeente.naam}@gemeente.example", met_adres=True
    )
    gemeente.dingen[f"lidmaatschap_{rol}"] = maak.LidmaatschapFactory(
        gebruiker=gebruiker, rol=STAF[rol], bestuur=gemeente.bestuur
    )
    return gebruiker


def _vul(g: Gemeente, begeleider, collega) -> None:
    _aanbod(g)
    _lopend(g, begeleider)
    _andere_standen(g, begeleider, collega)


def _aanbod(g: Gemeente) -> None:
    g.zet("organisatie", maak.OrganisatieFactory)
    for ding, deel in (("aanbod", g["verband"]), ("aanbod_intern", None)):
        g.zet(ding, maak.AanbodFactory, organisatie=g["organisatie"], verband=deel)
        g.zet(f"screening_{ding}", maak.ScreeningFactory, aanbod=g[ding], door=g["beheerder"], grond=False)
        g.zet(f"grond_{ding}", maak.ScreeningGrondFactory, screening=g[f"screening_{ding}"])
    wereld_aanbod.vul(g)


def _traject(g: Gemeente, ding: str, begeleider, *, beeindigd: bool = False, **stand):
    persoon = g.zet(f"persoon_{ding}", maak.InburgeraarFactory)
    stand = stand if "aangemeld" in stand else {"coach": g["coach"], **stand}
    traject = g.zet(
        ding,
        maak.TrajectFactory,
        inburgeraar=persoon,
        trajectbegeleider=begeleider,
        beeindigd=beeindigd,
        **stand,
    )
    g.zet(f"aanmelding_{ding}", maak.AanmeldingFactory, traject=traject, door=begeleider)
    for gedeeld in (True, False):
        naam = f"gebeurtenis_{ding}" + ("_gedeeld" if gedeeld else "")
        g.zet(naam, maak.GebeurtenisFactory, onderwerp_id=traject.pk, gedeeld=gedeeld, door=g["coach"])
    return traject


def _lopend(g: Gemeente, begeleider) -> None:
    """The main person: everything that can hang on a traject."""
    t = _traject(g, "traject", begeleider, lopend=True)
    coach = g["coach"]
    g.zet("intake", maak.IntakeFactory, traject=t, door=coach)
    g.zet("antwoord", maak.AntwoordFactory, intake=g["intake"], gewijzigd_door=coach)
    g.zet("notitie", maak.NotitieFactory, traject=t, door=coach)
    g.zet("pauze_oud", maak.PauzeFactory, traject=t, hervat=True, door=coach)
    g.zet("onderdeel", maak.OnderdeelFactory, traject=t, groep=True, lopend=True, aanbod=g["aanbod_intern"])
    g.zet("onderdeel_gepland", maak.OnderdeelFactory, traject=t)
    g.zet("onderdeel_gestopt", maak.OnderdeelFactory, traject=t, gestopt=True, beeindigd=True)
    g.zet("onderdeel_duo_vrij", maak.OnderdeelFactory, traject=t, duo=True)
    g.zet("onderdeel_plaats_vrij", maak.OnderdeelFactory, traject=t, plaats=True)
    g.zet("buddy", maak.BuddyFactory)
    g.zet("buddy_vrij", maak.BuddyFactory)
    g.zet("onderdeel_duo", maak.OnderdeelFactory, traject=t, duo=True, lopend=True)
    g.zet(
        "duo",
        maak.MatchFactory,
        onderdeel=g["onderdeel_duo"],
        buddy=g["buddy"],
        gekoppeld_door=coach,
        reden="",
    )
    g.zet("onderdeel_plaats", maak.OnderdeelFactory, traject=t, plaats=True, lopend=True)
    g.zet("plaatsing", maak.PlaatsingFactory, onderdeel=g["onderdeel_plaats"], geplaatst_door=coach, reden="")
    g.zet("regel", maak.UrenregelFactory, onderdeel=g["onderdeel_duo"], ingediend=True)
    g.zet(
        "regel_bevestigd", maak.UrenregelFactory, onderdeel=g["onderdeel"], bevestigd=True, beslist_door=coach
    )
    g.zet("moment", maak.OpvolgmomentFactory, traject=t, probleem=True)
    g.zet("moment_gedaan", maak.OpvolgmomentFactory, traject=t, gedaan=True, gedaan_door=coach)
    g.zet("moment_gepland", maak.OpvolgmomentFactory, traject=t)
    g.zet("inzage", maak.InzageFactory, gebruiker=coach, onderwerp_id=t.pk)
    g.zet("bericht", maak.BerichtFactory, onderwerp_id=t.pk, verzonden=True)
    g.zet("bericht_onzeker", maak.BerichtFactory, onderwerp_id=t.pk, toestand="onzeker")
    for ding, doel, onderwerp in (
        ("duo", Doel.DUO, "duo"),
        ("plaatsing", Doel.PLAATSING, "plaatsing"),
        ("traject", Doel.TRAJECT, "traject"),
    ):
        teken = secrets.token_urlsafe(32)
        g.dingen[f"teken_{ding}"] = teken
        g.zet(
            f"link_{ding}", maak.LinkFactory, teken=teken, doel=doel, onderwerp_id=g[onderwerp].pk, reden=""
        )


def _andere_standen(g: Gemeente, begeleider, collega) -> None:
    coach = g["coach"]
    _traject(g, "traject_nieuw", begeleider, aangemeld=True)
    _traject(g, "traject_collega", collega, in_intake=True)
    intake = _traject(g, "traject_intake", begeleider, in_intake=True)
    g.zet("intake_open", maak.IntakeFactory, traject=intake, door=coach)
    plan = _traject(g, "traject_plan", begeleider, in_intake=True)
    g.zet("onderdeel_plan", maak.OnderdeelFactory, traject=plan, gepland_minuten=2400)
    pauze = _traject(g, "traject_pauze", begeleider, gepauzeerd=True)
    g.zet("pauze", maak.PauzeFactory, traject=pauze, door=coach)
    straks = _traject(g, "traject_straks", begeleider, lopend=True)
    g.zet("pauze_straks", maak.PauzeFactory, traject=straks, door=coach, straks=True)
    veertig = _traject(g, "traject_veertig", begeleider, lopend=True)
    g.zet(
        "onderdeel_veertig",
        maak.OnderdeelFactory,
        traject=veertig,
        groep=True,
        lopend=True,
        gepland_minuten=2400,
    )
    for n in range(4):
        g.zet(
            f"regel_veertig_{n}",
            maak.UrenregelFactory,
            onderdeel=g["onderdeel_veertig"],
            bevestigd=True,
            minuten=600,
            beslist_door=coach,
        )
    af = _traject(g, "traject_af", begeleider, afgerond=True, beeindigd=True)
    _certificaat(g, af)
    _beeindigd(g, af)


def _beeindigd(g: Gemeente, traject) -> None:
    """What has ended or was withdrawn, with the reasons that then must be filled."""
    coach = g["coach"]
    einde = {"status": "beeindigd", "beeindigd_op": timezone.localdate()}
    duo, plaats = {"onderdeel": g["onderdeel_duo"], **einde}, {"onderdeel": g["onderdeel_plaats"], **einde}
    g.zet("duo_oud", maak.MatchFactory, **duo, buddy=g["buddy"], gekoppeld_door=coach)
    g.zet("plaatsing_oud", maak.PlaatsingFactory, **plaats, geplaatst_door=coach)
    g.zet("link_oud", maak.LinkFactory, onderwerp_id=g["duo_oud"].pk, ingetrokken=True)
    g.zet(
        "certificaat_oud",
        maak.CertificaatFactory,
        traject=traject,
        gegeven_door=coach,
        ingetrokken=True,
        beeindigd=True,
    )


def _certificaat(g: Gemeente, traject) -> None:
    code = controlecode(secrets.token_bytes(16))
    woord = g.kanaries.woord(Herkomst(g.naam, "certificaat", "Certificaat", "pdf"))
    regel = g.kanaries.woord(Herkomst(g.naam, "certificaat", "Certificaat", "regels"))
    g.zet(
        "certificaat",
        maak.CertificaatFactory,
        traject=traject,
        code=code,
        code_hash=hash_van(code),
        met_pdf=True,
        pdf=f"%PDF-1.7 {woord}".encode(),
        regels=[["taaloefenkans", regel, "20 keer", 2400]],
        gegeven_door=g["coach"],
    )
