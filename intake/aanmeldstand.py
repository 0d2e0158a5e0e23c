"""Where a referral stands, told to each side in its own words and with its own fields only (SW-03, RG-04)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Exists, F, Func, OuterRef, Q, QuerySet, TextField, Value
from django.db.models.functions import Right
from django.utils import timezone

from intake.aanmeldtermijn import is_voorbij
from intake.acties.aanmeldingen import ELDERS, GEZIEN, WEIGER_REDENEN
from intake.acties.aanmeldstand import OPEN
from intake.models import Aanmelding, Inburgeraar, Traject
from intake.models.traject import AanmeldStand, Status
from netwerktraject.kern.kring import Kring
from netwerktraject.kern.models import Gebeurtenis
from netwerktraject.kern.talen import taalnaam
from netwerktraject.kern.weergave import datum_lang

NEE = (AanmeldStand.GEWEIGERD, AanmeldStand.VERVALLEN)
HOOGSTENS = 100


# ------------------------------------------------------------------------------------------------ the agency
@dataclass(frozen=True)
class VoorAgii:
    """The referral as the trajectbegeleider sees it."""

    traject_id: UUID
    naam: str
    gemeente: str
    stand: str
    zin: str
    toon: str
    vraag: str = ""
    reden: str = ""
    uitleg: str = ""
    mag_antwoorden: bool = False
    mag_intrekken: bool = False
    mag_elders: bool = False
    mag_gezien: bool = False

    @property
    def tekst(self) -> str:
        """The whole of it as one line: where it stands, and the words of the gemeente."""
        reden = f"{self.reden}." if self.reden else ""
        return " ".join(deel for deel in (self.zin, reden, self.vraag or self.uitleg) if deel)


def voor_agii(traject: Traject) -> VoorAgii | None:
    """The referral behind a traject of one's own; None when nobody referred it."""
    aanmelding = _met_vervolg(Aanmelding.objects.filter(traject=traject)).first()
    return _voor_agii(aanmelding, traject) if aanmelding else None


def te_doen(kring: Kring) -> list[VoorAgii]:
    """What waits for this trajectbegeleider: a question, a refusal or a lapse that nobody acted on."""
    rijen = _met_vervolg(
        Aanmelding.objects.filter(traject__in=Traject.objects.van_begeleider(kring))
    ).select_related("traject__inburgeraar", "traject__bestuur")
    wacht = Q(stand=AanmeldStand.VRAAG, traject__status=Status.AANGEMELD)
    rijen = rijen.filter(wacht | Q(stand__in=NEE, gezien=False, elders=False))
    return [_voor_agii(a, a.traject) for a in rijen.order_by("op", "id")[:HOOGSTENS]]


def _met_vervolg(rijen: QuerySet) -> QuerySet:
    van = Gebeurtenis.objects.filter(onderwerp_id=OuterRef("traject_id"), bestuur_id=OuterRef("bestuur_id"))
    return rijen.annotate(
        gezien=Exists(van.filter(soort=GEZIEN, gedeeld=True)),
        elders=Exists(van.filter(soort=ELDERS, gedeeld=True)),
    )


def _voor_agii(a: Aanmelding, traject: Traject) -> VoorAgii:
    gemeente, loopt = traject.bestuur.naam, a.stand in OPEN and traject.status == Status.AANGEMELD
    zin, toon = _zin_agii(a, gemeente)
    vrij = a.stand in (*NEE, AanmeldStand.INGETROKKEN) and not a.elders
    return VoorAgii(
        traject_id=traject.pk,
        naam=traject.inburgeraar.naam,
        gemeente=gemeente,
        stand=a.stand,
        zin=zin,
        toon=toon,
        vraag=a.vraag if a.stand == AanmeldStand.VRAAG else "",
        reden=reden_tekst(a) if a.stand == AanmeldStand.GEWEIGERD else "",
        uitleg=a.uitleg if a.stand == AanmeldStand.GEWEIGERD else "",
        mag_antwoorden=a.stand == AanmeldStand.VRAAG and loopt,
        mag_intrekken=loopt,
        mag_elders=vrij,
        mag_gezien=a.stand in NEE and not a.gezien and not a.elders,
    )


GEEN_ANTWOORD = "Deze aanmelding vroeg geen antwoord."


def _vroeg_niets(a: Aanmelding) -> bool:
    """Accepted by nobody: AgII does the intake itself there (SW-01)."""
    return a.stand == AanmeldStand.AANVAARD and a.beslist_door_id is None


def _zin_agii(a: Aanmelding, gemeente: str) -> tuple[str, str]:
    if a.stand == AanmeldStand.WACHT and a.antwoord_voor:
        laat = is_voorbij(a.antwoord_voor, timezone.localdate())
        dag = datum_lang(a.antwoord_voor)
        if laat:
            return f"{gemeente} had moeten antwoorden voor {dag}. We herinnerden de coaches.", "let"
        return f"{gemeente} antwoordt ten laatste op {dag}.", "info"
    if _vroeg_niets(a):
        return GEEN_ANTWOORD, "goed"
    return {
        AanmeldStand.WACHT: (f"{gemeente} moet nog antwoorden.", "info"),
        AanmeldStand.VRAAG: (f"{gemeente} stelt je een vraag.", "let"),
        AanmeldStand.AANVAARD: (f"{gemeente} aanvaardde de aanmelding.", "goed"),
        AanmeldStand.GEWEIGERD: (f"{gemeente} kan niet starten.", "let"),
        AanmeldStand.INGETROKKEN: ("Je trok deze aanmelding in.", "info"),
        AanmeldStand.VERVALLEN: (f"{gemeente} gaf geen antwoord. De aanmelding is vervallen.", "let"),
    }[AanmeldStand(a.stand)]


def reden_tekst(a: Aanmelding) -> str:
    """The reason of a refusal in words."""
    return dict(WEIGER_REDENEN).get(a.weiger_reden, a.weiger_reden)


# ------------------------------------------------------------------------------------------------ the gemeente
@dataclass(frozen=True)
class Rij:
    """One line of the list of the gemeente: who waits, how long, and the one thing to do."""

    traject_id: UUID
    naam: str
    taal: str
    dagen: int
    stand: str
    zin: str
    te_laat: bool
    begeleider: str

    @property
    def wacht(self) -> str:
        """How long, in words."""
        return "vandaag" if self.dagen == 0 else f"{self.dagen} {'dag' if self.dagen == 1 else 'dagen'}"


def wachtende(besturen) -> QuerySet:
    """People referred or entered whose intake did not begin yet, who waits longest first."""
    return (
        Traject.objects.filter(bestuur_id__in=besturen, status=Status.AANGEMELD)
        .select_related("inburgeraar", "aanmelding", "trajectbegeleider")
        .order_by("aangemeld_op", "id")
    )


def rij(traject: Traject, vandaag: date) -> Rij:
    """One line, from a traject of `wachtende`."""
    a = getattr(traject, "aanmelding", None)
    stand = a.stand if a else AanmeldStand.AANVAARD
    zin, laat = _zin_gemeente(a, vandaag)
    return Rij(
        traject.pk,
        traject.inburgeraar.naam,
        taalnaam(traject.inburgeraar.contacttaal),
        (vandaag - traject.aangemeld_op).days,
        stand,
        zin,
        laat,
        traject.trajectbegeleider.naam if traject.trajectbegeleider else "",
    )


def _zin_gemeente(a: Aanmelding | None, vandaag: date) -> tuple[str, bool]:
    if a is None:
        return "Jullie schreven deze persoon zelf in.", False
    if a.stand == AanmeldStand.VRAAG:
        return "Jullie stelden een vraag. AgII antwoordt.", False
    if a.stand != AanmeldStand.WACHT:
        return "Aanvaard. De intake kan beginnen.", False
    if a.antwoord_voor is None:
        return "Wacht op jullie antwoord.", False
    laat, dag = is_voorbij(a.antwoord_voor, vandaag), datum_lang(a.antwoord_voor)
    if laat:
        return f"De termijn was {dag}. Antwoord vandaag.", True
    antwoordde = "AgII antwoordde op jullie vraag. " if a.antwoord else ""
    return f"{antwoordde}Antwoord voor {dag}.", False


def zin_gemeente(a: Aanmelding, vandaag: date) -> str:
    """Where the referral stands, for the page of the gemeente."""
    if _vroeg_niets(a):
        return GEEN_ANTWOORD
    vast = {
        AanmeldStand.GEWEIGERD: "Jullie weigerden deze aanmelding.",
        AanmeldStand.INGETROKKEN: "AgII trok deze aanmelding in.",
        AanmeldStand.VERVALLEN: "Deze aanmelding is vervallen. Er kwam geen antwoord.",
        AanmeldStand.AANVAARD: "Jullie aanvaardden deze aanmelding.",
    }
    return vast.get(AanmeldStand(a.stand)) or _zin_gemeente(a, vandaag)[0]


# ------------------------------------------------------------------------------------------------ perhaps known already
@dataclass(frozen=True)
class Dubbel:
    """Somebody who looks the same."""

    traject_id: UUID
    naam: str
    status: str
    sinds: date | datetime
    waarom: str


def _cijfers(veld: str):
    return Right(
        Func(
            F(veld),
            Value("[^0-9]"),
            Value(""),
            Value("g"),
            function="regexp_replace",
            output_field=TextField(),
        ),
        9,
    )


def nummer_van(telefoon: str) -> str:
    """The last nine digits: 0470 12 34 56 and +32 470 12 34 56 are the same phone. Less is no number."""
    cijfers = "".join(teken for teken in telefoon if teken in "0123456789")
    return cijfers[-9:] if len(cijfers) >= 8 else ""


def dubbels(
    trajecten: QuerySet,
    *,
    voornaam: str,
    familienaam: str = "",
    telefoon: str = "",
    zonder: UUID | None = None,
) -> list[Dubbel]:
    """People with the same name, or the same phone, among the `trajecten` that the actor may see. A hint, no more."""
    nummer = nummer_van(telefoon)
    zelfde = Q(
        inburgeraar__voornaam__iexact=voornaam.strip(), inburgeraar__familienaam__iexact=familienaam.strip()
    )
    if nummer:
        zelfde |= Q(
            inburgeraar__in=Inburgeraar.objects.annotate(cijfers=_cijfers("telefoon")).filter(cijfers=nummer)
        )
    rijen = trajecten.filter(zelfde).select_related("inburgeraar").order_by("-aangemeld_op", "id")
    if zonder:
        rijen = rijen.exclude(pk=zonder)
    return [
        Dubbel(
            t.pk,
            t.inburgeraar.naam,
            t.status,
            t.aangemeld_op,
            "zelfde telefoon" if nummer and nummer_van(t.inburgeraar.telefoon) == nummer else "zelfde naam",
        )
        for t in rijen[:5]
    ]
