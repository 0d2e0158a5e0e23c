"""UiTdatabank JSON-LD: one event or place, or a page of a search, as a sheet with our columns. Pure (OV-04, RG-02).

After the published schema of publiq: names per language, terms, four kinds of calendar, prices, labels.
"""

from __future__ import annotations

import html
import json
import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from aanbod import kalender
from aanbod.invoer.lees import Blad, Leesfout, cel
from aanbod.invoer.veilig import MAX_RIJEN
from aanbod.invoer.waarden import vlak
from aanbod.kalender import Reeks

HIER = ZoneInfo("Europe/Brussels")
DAGEN = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ICONEN = {"een taalicoon": "1", "twee taaliconen": "2", "drie taaliconen": "3", "vier taaliconen": "4"}
KOPPEN = [
    "naam", "aanbieder", "soort", "wat", "gemeente", "waar", "postcode", "ritme", "prijs", "uitpas", "nederlands",
    "inschrijving", "leeftijd", "kinderen_welkom", "opvang", "open_voor", "bijzonderheden", "contact_openbaar",
    "email", "telefoon", "website", "extern_id", "momenten", "rooster", "laatste_op", "_ritme",
]  # fmt: skip
TAAL = re.compile(r"praat(tafel|cafe|groep)|conversatie|oefenkans|taalcafe|babbel")
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}$", re.IGNORECASE)


def lees_jsonld(inhoud: bytes, vandaag: date) -> Blad:
    """All offers of a file or of a search page."""
    try:
        alles = json.loads(inhoud.decode("utf-8-sig"))
    except RecursionError as fout:
        raise Leesfout("Dit json-bestand is te diep genest. Haal het opnieuw uit UiTdatabank.") from fout
    except ValueError as fout:
        raise Leesfout("Dit json-bestand is beschadigd. Haal het opnieuw uit UiTdatabank.") from fout
    leden, meldingen = _leden(alles)
    if not leden:
        raise Leesfout("Er staat geen aanbod in dit json-bestand. Zoek opnieuw in UiTdatabank.")
    if len(leden) > MAX_RIJEN:
        raise Leesfout("Het bestand heeft meer dan 10.000 activiteiten. Splits de zoekvraag.")
    blad = Blad(koppen=KOPPEN, rijen=[], nummers=[], meldingen=meldingen, vast=True)
    for n, lid in enumerate(leden):
        rij, fout = _rij(lid, vandaag)
        if fout:
            blad.fouten[n] = fout
        blad.rijen.append([rij.get(kop, "") for kop in KOPPEN])
        blad.nummers.append(n + 1)
    return blad


def _leden(alles) -> tuple[list, list[str]]:
    """The offers in a document, and whether a search page is only a part."""
    if isinstance(alles, list):
        return alles, []
    if not isinstance(alles, dict):
        return [], []
    for sleutel in ("member", "hydra:member"):
        if isinstance(alles.get(sleutel), list):
            leden = alles[sleutel]
            totaal = alles.get("totalItems", alles.get("hydra:totalItems"))
            if isinstance(totaal, int) and totaal > len(leden):
                return leden, [f"Dit is een deel: {len(leden)} van {totaal}. Haal de andere pagina’s ook op."]
            return leden, []
    return ([alles] if "name" in alles or "@id" in alles else []), []


def _rij(lid, vandaag: date) -> tuple[dict, str]:
    """The values of one offer, and why it can't come in."""
    if not isinstance(lid, dict):
        return {}, "Dit is geen activiteit uit UiTdatabank."
    sleutel = _sleutel(lid)
    if "name" not in lid:
        return {"naam": sleutel, "extern_id": sleutel}, (
            "Dit is alleen een verwijzing. Zoek opnieuw met “embed=true” in het adres."
        )
    plaats = lid if lid.get("@type") == "Place" else _dict(lid.get("location"))
    organisator = _dict(lid.get("organizer"))
    naam = _in_taal(lid.get("name"), lid)
    rij = {
        "naam": _kort(naam, 120),
        "aanbieder": _kort(_in_taal(organisator.get("name"), lid) or _in_taal(plaats.get("name"), lid), 120),
        "wat": _kort(_zonder_html(_in_taal(lid.get("description"), lid)) or naam, 600),
        "extern_id": sleutel,
        "bijzonderheden": _kort(_bijzonder(lid), 300),
        "open_voor": "iedereen" if _dict(lid.get("audience")).get("audienceType") == "everyone" else "",
        "prijs": _prijs(lid),
        "leeftijd": _leeftijd(lid.get("typicalAgeRange")),
        "kinderen_welkom": "ja"
        if str(lid.get("typicalAgeRange", "")).startswith(("-", "0-")) and _alle(lid)
        else "",
        "opvang": "ja" if _opvang(lid) else "",
    }
    rij |= _waar(plaats, lid) | _labels(lid, organisator) | _contact(lid, organisator)
    rij["soort"] = _soort(lid, naam)
    rij |= _kalender(lid)
    return rij, _gaat_niet_door(lid, rij, vandaag)


def _gaat_niet_door(lid: dict, rij: dict, vandaag: date) -> str:
    if _dict(lid.get("status")).get("type") == "Unavailable":
        return "Deze activiteit gaat niet door. Dat staat zo in UiTdatabank."
    if lid.get("workflowStatus") in ("DELETED", "REJECTED"):
        return "Deze activiteit is gewist of geweigerd in UiTdatabank."
    if not rij["aanbieder"]:
        return "Er staat geen organisatie of plaats bij. Vul die aan in UiTdatabank."
    if isinstance(rij["laatste_op"], date) and rij["laatste_op"] < vandaag:
        return f"Deze activiteit is voorbij sinds {rij['laatste_op']:%d/%m/%Y}."
    return ""


# ------------------------------------------------------------------------------------------------ words


def _dict(waarde) -> dict:
    return waarde if isinstance(waarde, dict) else {}


def _lijst(waarde) -> list:
    return waarde if isinstance(waarde, list) else []


def _kort(tekst: str, lengte: int) -> str:
    """At most so long, cut at a word."""
    tekst = cel(tekst)
    return tekst if len(tekst) <= lengte else f"{tekst[: lengte - 2].rsplit(' ', 1)[0]} …"


def _in_taal(waarde, lid: dict) -> str:
    """Dutch where it is there, else the main language, else whatever there is."""
    if isinstance(waarde, dict):
        keuzes = (waarde.get("nl"), waarde.get(str(lid.get("mainLanguage", ""))), *waarde.values())
        waarde = next((keuze for keuze in keuzes if isinstance(keuze, str) and keuze.strip()), "")
    return waarde.strip() if isinstance(waarde, str) else ""


def _zonder_html(tekst: str) -> str:
    kaal = re.sub(r"<(script|style)\b.*?</\1\s*>", " ", tekst, flags=re.DOTALL | re.IGNORECASE)
    kaal = html.unescape(re.sub(r"<[^>]{0,2000}>", " ", kaal))
    return re.sub(r"\s+", " ", kaal).strip()


def _sleutel(lid: dict) -> str:
    sleutel = str(lid.get("@id") or lid.get("id") or "")
    return sleutel.rstrip("/").rsplit("/", 1)[-1][:120]


def _soort(lid: dict, naam: str) -> str:
    labels = {vlak(label) for label in _lijst(lid.get("labels"))}
    termen = {vlak(_dict(term).get("label", "")) for term in _lijst(lid.get("terms"))}
    if TAAL.search(vlak(naam)) or "nederlands oefenen" in labels:
        return "taaloefenkans"
    if "vrijwilligerswerk" in labels | termen:
        return "vrijwilligerswerk"
    return "stadswandeling" if "begeleide uitstap of rondleiding" in termen else "vrije tijd"


def _labels(lid: dict, organisator: dict) -> dict:
    """The house speaks with four labels of one to four language icons; UiTPAS is a brand label."""
    eigen = _lijst(lid.get("labels")) + _lijst(lid.get("hiddenLabels"))
    woorden = {vlak(label) for label in eigen}
    merk = woorden | {vlak(label) for label in _lijst(organisator.get("labels"))}
    iconen = [ICONEN[woord] for woord in woorden if woord in ICONEN]
    uitpas = any(woord.startswith("uitpas") for woord in merk)
    return {"nederlands": min(iconen, default=""), "uitpas": "ja" if uitpas else ""}


def _bijzonder(lid: dict) -> str:
    soort = _dict(lid.get("audience")).get("audienceType")
    woorden = {"members": "alleen voor leden", "education": "alleen voor scholen"}
    return woorden.get(soort, "")


def _prijs(lid: dict) -> str:
    """The base price and, in words, what it costs with a reduction."""
    delen = []
    for tarief in _lijst(lid.get("priceInfo")):
        tarief = _dict(tarief)
        bedrag = tarief.get("price")
        if isinstance(bedrag, bool) or not isinstance(bedrag, int | float):
            continue
        woord = "gratis" if bedrag == 0 else f"{bedrag:.2f} euro".replace(".", ",").replace(",00", "")
        naam = _in_taal(tarief.get("name"), lid)
        delen.append(
            woord if tarief.get("category") == "base" or not delen else f"{naam or 'verlaagd tarief'} {woord}"
        )
    return _kort(", ".join(delen), 80)


def _alle(lid: dict) -> bool:
    return not re.search(r"-\d", str(lid.get("typicalAgeRange", "")))


def _leeftijd(bereik) -> str:
    m = re.fullmatch(r"(\d{0,3})-(\d{0,3})", str(bereik or ""))
    if not m or (m[1] in ("", "0") and not m[2]):
        return ""
    return f"{m[1]}-{m[2]}" if m[1] and m[2] else m[1] or f"tot {m[2]}"


def _waar(plaats: dict, lid: dict) -> dict:
    adres = _dict(plaats.get("address"))
    adres = _dict(adres.get("nl")) or _dict(adres.get(str(lid.get("mainLanguage")))) or adres
    delen = (_in_taal(plaats.get("name"), lid), adres.get("streetAddress"), adres.get("addressLocality"))
    postcode = str(adres.get("postalCode") or "")
    plek = adres.get("addressLocality") if isinstance(adres.get("addressLocality"), str) else ""
    postcode = postcode if re.fullmatch(r"[1-9]\d{3}", postcode) else ""
    return {
        "waar": _kort(", ".join(deel for deel in delen if isinstance(deel, str) and deel), 200),
        "postcode": postcode,
        "gemeente": postcode or plek,  # the place is often a village; its postcode says the gemeente
    }


def _eerste(waarde) -> str:
    return next((str(deel) for deel in _lijst(waarde) if isinstance(deel, str) and deel), "")


def _contact(lid: dict, organisator: dict) -> dict:
    boeking, punt = _dict(lid.get("bookingInfo")), _dict(lid.get("contactPoint"))
    van_org = _dict(organisator.get("contactPoint"))
    boekt = next((str(boeking[k]) for k in ("url", "phone", "email") if isinstance(boeking.get(k), str)), "")
    mail, web = _eerste(van_org.get("email")), _eerste(van_org.get("url"))
    return {
        "inschrijving": _kort(f"inschrijven via {boekt}", 200) if boekt else "",
        "contact_openbaar": _kort(_eerste(punt.get("phone")) or _eerste(punt.get("email")), 120),
        "email": mail if _MAIL.match(mail) else "",
        "telefoon": _eerste(van_org.get("phone"))[:30],
        "website": web if web.startswith(("http://", "https://")) and len(web) <= 200 else "",
    }


# ------------------------------------------------------------------------------------------------ calendar


def _opvang(lid: dict) -> bool:
    """Childcare stands with the hours or with each date, in the old form and in the new one."""
    return any(
        _dict(deel).get("childcare") or _dict(deel).get("childcareStartTime")
        for deel in (lid, *_lijst(lid.get("openingHours")), *_lijst(lid.get("subEvent")))
    )


def _kalender(lid: dict) -> dict:
    reeksen = _reeksen(lid)
    soort = lid.get("calendarType")
    vast = any(reeks.dag is not None for reeks in reeksen)
    return {
        "momenten": [_als_lijst(reeks) for reeks in sorted(reeksen, key=_volgorde)],
        "rooster": kalender.rooster_van(reeksen),
        "laatste_op": kalender.laatste_van(reeksen),
        "ritme": kalender.zin_van(reeksen),
        "_ritme": "vast" if vast else "ad_hoc" if reeksen and soort in ("single", "multiple") else None,
    }


def _reeksen(lid: dict) -> list[Reeks]:
    soort = lid.get("calendarType")
    if soort == "multiple" or (soort == "single" and not lid.get("startDate")):
        delen = [_dict(deel) for deel in _lijst(lid.get("subEvent"))]
        los = [_los(deel) for deel in delen if _dict(deel.get("status")).get("type") != "Unavailable"]
    elif soort == "single":
        los = [_los(lid)]
    else:
        los = _open(lid)
    return list(dict.fromkeys(reeks for reeks in los if reeks))


def _los(deel: dict) -> Reeks | None:
    """One date; what ends after midnight belongs to the evening."""
    van, tot = _moment(deel.get("startDate")), _moment(deel.get("endDate"))
    if van is None:
        return None
    nacht = tot and (tot.date() - van.date()).days == 1 and tot.time() <= time(6)
    laatste = tot.date() if tot and tot.date() > van.date() and not nacht else None
    heel = van.time() == time(0) and tot and tot.time() >= time(23, 59)
    return Reeks(
        van=van.date(),
        tot=laatste,
        begint=None if heel else van.time(),
        eindigt=None if heel or not tot or (tot.time() <= van.time() and not laatste) else tot.time(),
    )


def _open(lid: dict) -> list[Reeks]:
    """Opening hours within a period, or always."""
    begin, einde = _moment(lid.get("startDate")), _moment(lid.get("endDate"))
    van, tot = (begin.date() if begin else None), (einde.date() if einde else None)
    if van and tot and tot < van:
        tot = van
    uit = [
        Reeks(
            dag=DAGEN.index(dag),
            begint=_uur(uren.get("opens")),
            eindigt=_uur(uren.get("closes")),
            van=van,
            tot=tot,
        )
        for uren in map(_dict, _lijst(lid.get("openingHours")))
        for dag in _lijst(uren.get("dayOfWeek"))
        if dag in DAGEN
    ]
    return uit or ([Reeks(van=van, tot=tot)] if van and lid.get("calendarType") == "periodic" else [])


def _moment(waarde) -> datetime | None:
    """A moment in our own time; the source writes an offset, or Z."""
    try:
        moment = datetime.fromisoformat(str(waarde))
    except ValueError:
        return None
    if not 2000 <= moment.year <= 2100:  # "always", or a slip of the pen: a calendar can't hold it
        return None
    try:
        return (
            (moment if moment.tzinfo else moment.replace(tzinfo=HIER))
            .astimezone(HIER)
            .replace(second=0, microsecond=0)
        )
    except OverflowError:
        return None


def _uur(waarde) -> time | None:
    try:
        return time.fromisoformat(str(waarde)).replace(second=0, microsecond=0)
    except ValueError:
        return None


def _als_lijst(reeks: Reeks) -> list:
    """As the table holds it, in plain values: dag, om_de, begint, eindigt, van, tot."""
    delen = (reeks.dag, reeks.om_de, reeks.begint, reeks.eindigt, reeks.van, reeks.tot)
    return [deel.isoformat() if hasattr(deel, "isoformat") else deel for deel in delen]


def _volgorde(reeks: Reeks) -> tuple:
    """As the database sorts them, empty last."""
    return tuple((deel is None, deel or 0) for deel in (reeks.dag,)) + tuple(
        (deel is None, deel.isoformat() if deel else "") for deel in (reeks.van, reeks.begint)
    )
