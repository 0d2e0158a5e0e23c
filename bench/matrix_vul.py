"""Offer of any size in all gemeenten, by set-based SQL: labelled, shared with all, a few thousand words of text."""

from __future__ import annotations

import random
from collections.abc import Iterator

import psycopg

AANTAL = {"klein": 5_000, "gemeente": 20_000, "vlaanderen": 50_000}
WAT = [
    "koken",
    "fietsen",
    "wandelen",
    "praten",
    "oefenen",
    "zwemmen",
    "dansen",
    "naaien",
    "tuinieren",
    "lezen",
    "zingen",
    "voetbal",
    "tekenen",
    "knutselen",
    "schilderen",
    "bakken",
    "spelen",
    "helpen",
    "leren",
    "muziek",
    "yoga",
    "petanque",
    "schaken",
    "theater",
    "toneel",
    "koor",
    "repareren",
    "breien",
    "haken",
    "breakdance",
    "bibliotheek",
    "buurt",
    "kinderen",
    "ouders",
    "baby",
    "taal",
    "nederlands",
    "gesprek",
    "soep",
    "kleding",
    "speelgoed",
    "computer",
    "smartphone",
    "brieven",
    "school",
    "huiswerk",
    "markt",
    "museum",
    "bos",
    "natuur",
    "dieren",
    "hond",
    "paard",
    "sport",
    "turnen",
    "basket",
    "judo",
    "loop",
    "wandel",
    "fiets",
    "zwem",
    "kook",
    "naai",
    "tuin",
    "lees",
    "zing",
    "vrienden",
    "vrijwilliger",
    "oudere",
    "rusthuis",
    "ziekenhuis",
    "winkel",
    "kringwinkel",
    "feest",
    "stad",
    "dorp",
    "park",
    "gemeente",
    "water",
    "station",
    "verkeer",
]
EIND = [
    "club",
    "groep",
    "huis",
    "avond",
    "les",
    "cafe",
    "namiddag",
    "middag",
    "werk",
    "atelier",
    "plein",
    "hoek",
    "uur",
    "dag",
    "week",
    "kring",
    "team",
    "tocht",
    "school",
    "winkel",
    "punt",
    "keuken",
    "kamer",
    "zaal",
    "plek",
    "cursus",
    "traject",
    "tafel",
    "verhaal",
    "maatje",
]

VUL = """
SET session_replication_role = replica;
UPDATE kern_bestuur SET actief = true;
CREATE TEMP TABLE g AS SELECT id, row_number() OVER (ORDER BY id) - 1 AS r, count(*) OVER () AS n FROM kern_bestuur;
INSERT INTO aanbod_organisatie (id, bestuur_id, naam, aard, contactpersoon, email, telefoon, adres, website,
    alleen_handen, fase, herkomst, versie)
  SELECT gen_random_uuid(), id, 'Buurtwerk ' || r, '', '', '', '', '', '', false, 'doet_mee', '', 1 FROM g;
CREATE FUNCTION pg_temp.h(n int, k int, m int) RETURNS int LANGUAGE sql IMMUTABLE AS
$$ SELECT ((hashint8(n::bigint * 1000 + k)::bigint & 2147483647) % m)::int $$;
CREATE FUNCTION pg_temp.bool(n int, k int) RETURNS boolean LANGUAGE sql IMMUTABLE AS
$$ SELECT CASE pg_temp.h(n, k, 4) WHEN 0 THEN NULL WHEN 1 THEN false ELSE true END $$;
INSERT INTO aanbod_aanbod (id, bestuur_id, organisatie_id, naam, soort, vorm, wat, kort, voor_wie, bijzonderheden,
    ritme, wanneer, minuten_per_keer, zomerstop, eindigt_op, rooster, taaliconen, taak_taaliconen, contacttalen,
    geletterdheid, omgang, interactie, informeel, kinderen_welkom, opvang, doelgroep, open_voor, leeftijd_van,
    leeftijd_tot, waar, postcode, bus_dichtbij, rolstoel, breedtegraad, lengtegraad, prijs, prijs_cent, kort_cent,
    uitpas, proefles, begin, inschrijving, warme_overdracht, plaatsen_vrij, vol_tot, mentor, mentor_email,
    mentor_telefoon, contact_openbaar, gepubliceerd, in_keuzemenu, beeld, met_besturen, voor_allen, hinder, bron,
    extern_id, versie, gemaakt_op, gewijzigd_op, label, label_op, label_tot)
  SELECT gen_random_uuid(), g.id, o.id, t.naam,
    (ARRAY['buddywerking','vrijwilligerswerk','kennismakingsstage','groepswerking','taaloefenkans','vrije_tijd',
      'stadswandeling'])[1 + pg_temp.h(t.i, 3, 7)], '',
    t.wat,
    '', '', '', (ARRAY['vast','ad_hoc',''])[1 + pg_temp.h(t.i, 4, 3)], '', 120, pg_temp.bool(t.i, 5),
    CASE WHEN pg_temp.h(t.i, 6, 30) = 0 THEN current_date - 5 END,
    (1 << pg_temp.h(t.i, 7, 21)) | (1 << pg_temp.h(t.i, 8, 21)), 1 + pg_temp.h(t.i, 9, 4), NULL,
    (ARRAY['{}','{ar}','{fr,en}','{tr}'])[1 + pg_temp.h(t.i, 10, 4)]::text[],
    (ARRAY['','geen','beetje','vlot'])[1 + pg_temp.h(t.i, 11, 4)],
    (ARRAY['','een_op_een','kleine_groep','groep'])[1 + pg_temp.h(t.i, 12, 4)], '', pg_temp.bool(t.i, 13),
    pg_temp.bool(t.i, 14), pg_temp.bool(t.i, 15),
    (ARRAY['','iedereen','iedereen','vrouwen'])[1 + pg_temp.h(t.i, 16, 4)],
    (ARRAY['','allen','nieuwkomers'])[1 + pg_temp.h(t.i, 17, 3)], NULL, CASE WHEN pg_temp.h(t.i, 18, 5) = 0 THEN 17 END,
    '', '', pg_temp.bool(t.i, 19), pg_temp.bool(t.i, 20), 50.8 + pg_temp.h(t.i, 21, 1000) / 2000.0,
    2.8 + pg_temp.h(t.i, 22, 1000) / 400.0, '', (ARRAY[0, 0, 300, 900, NULL])[1 + pg_temp.h(t.i, 23, 5)], NULL,
    pg_temp.bool(t.i, 24), pg_temp.bool(t.i, 25),
    (ARRAY['binnenlopen','inschrijven','gesprek','coach',''])[1 + pg_temp.h(t.i, 26, 5)], '', pg_temp.bool(t.i, 27),
    (ARRAY[NULL, 0, 3, 8])[1 + pg_temp.h(t.i, 28, 4)], NULL, '', '', '', '', pg_temp.h(t.i, 29, 15) <> 0, true, '',
    '{}', true, '[]', '', '', 1, now(), now(), CASE WHEN pg_temp.h(t.i, 30, 25) = 0 THEN '' ELSE 'toegekend' END,
    current_date - pg_temp.h(t.i, 31, 300), current_date + 100
  FROM tekst t JOIN g ON g.r = t.i % g.n JOIN aanbod_organisatie o ON o.bestuur_id = g.id;
INSERT INTO aanbod_zoekregel (aanbod_sleutel, bestuur_nr, zichtbaar, zichtbaar_sinds, regel, gewijzigd_tx)
  SELECT a.id, a.bestuur_id, true, now(), aanbod_zoekregel_van(a), pg_current_xact_id()
  FROM aanbod_aanbod a WHERE aanbod_zoekregel_mag(a);
"""


def _teksten(aantal: int) -> Iterator[tuple[int, str, str]]:
    """Number, name and text; a few words often, most of them seldom. The same on every run."""
    kans = random.Random(3)
    lijst = [*WAT, *(a + b for a in WAT for b in EIND)]
    kans.shuffle(lijst)

    def woord() -> str:
        return lijst[int(len(lijst) * kans.random() ** 2.5)]

    for i in range(1, aantal + 1):
        samen = ["samen"] if kans.random() < 0.55 else []
        yield (
            i,
            f"{woord().capitalize()} {woord()} {i // 300}",
            " ".join([*samen, *(woord() for _ in range(18))]),
        )


def vul(server, schaal: str) -> None:
    """Fill the database `bench`."""
    with psycopg.connect(server.url("postgres", "bench")) as db:
        db.execute("CREATE TEMP TABLE tekst (i int, naam text, wat text)")
        with db.cursor().copy("COPY tekst FROM STDIN") as uit:
            for rij in _teksten(AANTAL[schaal]):
                uit.write_row(rij)
        db.execute(VUL)
    server.psql("VACUUM ANALYZE", "bench")
