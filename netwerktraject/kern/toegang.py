"""From a logged-in user to their Kring: one round trip, each request anew, so that an ended role ends at once."""

from __future__ import annotations

import json

from django.db import connection
from django.utils import timezone

from netwerktraject.kern.kring import Kring
from netwerktraject.kern.rechten import BIJ_AGII, GEMEENTEROLLEN, PERSOONSROLLEN, Rol
from netwerktraject.kern.rolverdeling import Kant, Rolmodel

ANONIEM = Kring(bron="web")

# Roles that hold today, with the besturen and verbanden they open. The policies of these tables read the setting that
# goes before it; two statements in one round trip.
_SQL = """
SELECT set_config('app.gebruiker', %s, true);
SELECT l.rol, l.bestuur_id, l.werkgebied_id, l.verband_id,
       coalesce((SELECT array_agg(w.bestuur_id) FROM kern_werkgebied_besturen w
                 WHERE w.werkgebied_id = l.werkgebied_id), '{}')::int[],
       coalesce((SELECT array_agg(s.samenwerkingsverband_id) FROM kern_samenwerkingsverband_besturen s
                 WHERE s.bestuur_id = l.bestuur_id
                    OR s.bestuur_id IN (SELECT w.bestuur_id FROM kern_werkgebied_besturen w
                                        WHERE w.werkgebied_id = l.werkgebied_id)), '{}')::int[], b.naam, b.thema,
       (SELECT jsonb_object_agg(r.gemeente_id, r.rol) FROM (
            SELECT DISTINCT ON (k.gemeente_id) k.gemeente_id, k.rol FROM kern_rolkeuze k
            WHERE k.vanaf <= %s AND (k.gemeente_id = l.bestuur_id OR k.gemeente_id IN (
                SELECT w.bestuur_id FROM kern_werkgebied_besturen w WHERE w.werkgebied_id = l.werkgebied_id))
            ORDER BY k.gemeente_id, k.vanaf DESC, k.id DESC) r WHERE r.rol <> 'maximaal')
FROM kern_lidmaatschap l LEFT JOIN kern_bestuur b ON b.id = l.bestuur_id
WHERE l.gebruiker_id = %s AND l.van <= %s AND (l.tot IS NULL OR l.tot >= %s)
ORDER BY l.bestuur_id, l.id
"""


def kring_van(request) -> Kring:
    """The Kring of the person behind `request`; anonymous visitors reach nothing."""
    gebruiker = request.user
    return kring_van_gebruiker(gebruiker.pk) if gebruiker.is_authenticated else ANONIEM


def kring_van_gebruiker(gebruiker_id: int) -> Kring:
    """Compute the Kring from the roles that hold today."""
    vandaag = timezone.localdate()
    with connection.cursor() as cursor:
        cursor.execute(_SQL, [str(gebruiker_id), vandaag, gebruiker_id, vandaag, vandaag])
        cursor.nextset()
        rijen = cursor.fetchall()
    personen, aanbod, agii, verbanden, rollen = set(), set(), set(), set(), set()
    opvolging, erbij, afgestaan, ploeg = set(), set(), set(), set()
    for rol, bestuur_id, _werkgebied_id, verband_id, gebied, partners, _naam, _thema, modellen in rijen:
        model = {int(pk): waarde for pk, waarde in json.loads(modellen or "{}").items()}
        rollen.add((rol, bestuur_id))
        if rol in PERSOONSROLLEN:
            if model.get(bestuur_id) != Rolmodel.MINIMAAL:
                personen.add(bestuur_id)
                ploeg.add(bestuur_id)
            afgestaan.update((recht, bestuur_id) for recht in BIJ_AGII.get(model.get(bestuur_id), ()))
        if rol in GEMEENTEROLLEN:
            aanbod.add(bestuur_id)
            verbanden.update(partners)
        if rol == Rol.TRAJECTBEGELEIDER:
            agii.update(gebied)
            opvolging.update(model.keys() & set(gebied))
            personen.update(pk for pk in gebied if model.get(pk) == Rolmodel.MINIMAAL)
            erbij.update((recht, pk) for pk, waarde in model.items() for recht in BIJ_AGII[waarde])
            verbanden.update(
                partners
            )  # what is shared with a gemeente is there for its trajectbegeleider too
        if rol == Rol.REGIOCOORDINATOR:
            verbanden.add(verband_id)
    return Kring(
        gebruiker_id=gebruiker_id,
        personen=frozenset(personen),
        aanbod=frozenset(aanbod),
        agii=frozenset(agii),
        opvolging=frozenset(opvolging),
        kant=_kant(rollen),
        agiikant=frozenset(agii - ploeg),
        erbij=frozenset(erbij),
        afgestaan=frozenset(afgestaan),
        verbanden=frozenset(verbanden),
        rollen=frozenset(rollen),
        huis=next(((naam, thema) for *_, naam, thema, _modellen in rijen if naam), None),
    )


def _kant(rollen: set) -> str:
    """From which side pages speak: for who works for a gemeente and for AgII at once, from that of the gemeente."""
    namen = {rol for rol, _ in rollen}
    if namen & PERSOONSROLLEN:
        return Kant.GEMEENTE
    return Kant.AGII if Rol.TRAJECTBEGELEIDER in namen else ""
