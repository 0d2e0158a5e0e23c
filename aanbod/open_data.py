"""The public offer as open data: HSDS 3.0 and schema.org. Pure; only what the public menu may show (OF-13).

It takes rows of `aanbod.menu.openbaar.OPENBARE_VELDEN`: a field that isn't there can't get out.
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import NAMESPACE_URL, uuid5

from aanbod.ical import DAGCODE
from aanbod.kalender import Reeks, zin_van
from aanbod.models import Begin, Doelgroep, Soort

BLAD = 200
# What a row needs beyond the public columns: how long it takes, for the end of a moment, and who it belongs to.
ERBIJ = ("organisatie_id", "minuten_per_keer", "leeftijd_van", "leeftijd_tot")


def _id(*delen) -> str:
    """The same thing has the same id each time."""
    return str(uuid5(NAMESPACE_URL, "netwerktraject:" + ":".join(str(deel) for deel in delen)))


def _gevuld(**velden) -> dict:
    """What wasn't asked isn't there: unknown is neutral."""
    return {naam: waarde for naam, waarde in velden.items() if waarde not in (None, "", [], {})}


def pagina(diensten: list[dict], nummer: int, bladen: int, totaal: int) -> dict:
    """The envelope of HSDS 3.0 around a list."""
    return {
        "total_items": totaal,
        "total_pages": bladen,
        "page_number": nummer,
        "size": len(diensten),
        "first_page": nummer == 1,
        "last_page": nummer >= bladen,
        "empty": not diensten,
        "contents": diensten,
    }


def dienst(rij: dict, reeksen: Iterable[Reeks], adres: str) -> dict:
    """One offer as a service of HSDS 3.0."""
    reeksen = list(reeksen)
    return _gevuld(
        id=str(rij["id"]),
        name=rij["naam"],
        alternate_name=rij["kort"],
        description=rij["wat"],
        url=adres,
        status="active",
        application_process=rij["inschrijving"] or (Begin(rij["begin"]).label if rij["begin"] else ""),
        fees_description=rij["prijs"],
        eligibility_description=_voor_wie(rij),
        minimum_age=rij["leeftijd_van"],
        maximum_age=rij["leeftijd_tot"],
        organization={"id": str(rij["organisatie_id"]), "name": rij["organisatie__naam"], "description": ""},
        schedules=[_schema(rij, nummer, reeks) for nummer, reeks in enumerate(reeksen)],
        service_at_locations=_plekken(rij),
        cost_options=_kosten(rij),
        languages=[{"id": _id(rij["id"], "taal"), "name": "Nederlands", "code": "nl"}],
        attributes=[
            {
                "id": _id(rij["id"], "soort"),
                "link_type": "service",
                "taxonomy_term": {"id": _id("soort", rij["soort"]), "name": Soort(rij["soort"]).label},
            }
        ],
    )


def _voor_wie(rij: dict) -> str:
    alleen = Doelgroep(rij["doelgroep"]).label if rij["doelgroep"] not in ("", Doelgroep.IEDEREEN) else ""
    return ", ".join(deel for deel in (rij["voor_wie"], alleen) if deel)


def _schema(rij: dict, nummer: int, reeks: Reeks) -> dict:
    week = reeks.dag is not None
    einde = min((dag for dag in (reeks.tot, rij["eindigt_op"]) if dag), default=None)
    return _gevuld(
        id=_id(rij["id"], "schema", nummer),
        freq="WEEKLY" if week else "",
        interval=reeks.om_de if week else None,
        byday=DAGCODE[reeks.dag] if week else "",
        dtstart=reeks.van.isoformat() if reeks.van else "",
        valid_from=reeks.van.isoformat() if reeks.van else "",
        valid_to=einde.isoformat() if einde else (reeks.van.isoformat() if not week else ""),
        opens_at=f"{reeks.begint:%H:%M}" if reeks.begint else "",
        closes_at=f"{reeks.eindigt:%H:%M}" if reeks.eindigt else "",
        description=zin_van([reeks], rij["zomerstop"]),
    )


def _plekken(rij: dict) -> list[dict]:
    if not rij["waar"] and not rij["postcode"]:
        return []
    plek = _gevuld(
        id=_id("plek", rij["waar"], rij["postcode"]),
        location_type="physical",
        name=rij["waar"],
        latitude=_getal(rij["breedtegraad"]),
        longitude=_getal(rij["lengtegraad"]),
        transportation="Bus of trein dichtbij" if rij["bus_dichtbij"] else "",
        accessibility=_toegang(rij),
        addresses=[
            _gevuld(
                id=_id("adres", rij["waar"], rij["postcode"]),
                address_1=rij["waar"],
                postal_code=rij["postcode"],
                country="BE",
                address_type="physical",
            )
        ],
    )
    return [{"id": _id(rij["id"], "plek"), "location": plek}]


def _toegang(rij: dict) -> list[dict]:
    if not rij["rolstoel"]:
        return []
    return [{"id": _id(rij["id"], "toegang"), "description": "Toegankelijk met rolstoel of kinderwagen"}]


def _getal(waarde) -> float | None:
    return None if waarde is None else float(waarde)


def _kosten(rij: dict) -> list[dict]:
    if rij["prijs_cent"] is None:
        return []
    bedrag = rij["prijs_cent"] / 100
    return [{"id": _id(rij["id"], "prijs"), "option": rij["prijs"], "currency": "EUR", "amount": bedrag}]


# ------------------------------------------------------------------------------------------------ schema.org
def schema_org(rij: dict, adres: str, gemeente: str) -> dict:
    """One offer as JSON-LD for search engines, from the row behind a `Kaart` (`kaart.rij`)."""
    plek = _gevuld(
        **{"@type": "Place"},
        name=rij["waar"],
        address=_gevuld(
            **{"@type": "PostalAddress"},
            streetAddress=rij["waar"],
            postalCode=rij["postcode"],
            addressLocality=gemeente,
            addressCountry="BE",
        ),
    )
    return _gevuld(
        **{"@context": "https://schema.org", "@type": "Service"},
        name=rij["naam"],
        description=rij["wat"],
        url=adres,
        serviceType=Soort(rij["soort"]).label,
        provider={"@type": "Organization", "name": rij["organisatie__naam"]},
        areaServed={"@type": "City", "name": gemeente},
        availableChannel={"@type": "ServiceChannel", "serviceLocation": plek} if rij["waar"] else None,
        isAccessibleForFree=None if rij["prijs_cent"] is None else rij["prijs_cent"] == 0,
        offers=_aanbieding(rij),
    )


def _aanbieding(rij: dict) -> dict | None:
    if rij["prijs_cent"] is None:
        return None
    return {"@type": "Offer", "price": f"{rij['prijs_cent'] / 100:.2f}", "priceCurrency": "EUR"}
