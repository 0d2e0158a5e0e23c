"""Who gets in behind a link, and that looking changes and leaks nothing (veiligheid.md §4.4, threats 10 to 14)."""

import random
import re
import string
import uuid
from datetime import timedelta

import pytest
from django.test import Client

from buddy import acties as duo_acties
from intake.acties import plannen, trajecten
from netwerktraject.kern import links
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Gebeurtenis, Link
from tests import factories as maak
from tests.overzicht.linkhulp import link_voor, regels, velden, velden_zonder_pagina


# ---------------------------------------------------------------------------------------------- who gets in
def _ingetrokken(duo):
    return link_voor(duo, ingetrokken=True)


def _verlopen(duo):
    return link_voor(duo, verlopen=True)


def _nooit_gemaakt(duo):
    return "/l/" + "x" * 43 + "/"


def _duo_beeindigd(duo):
    pad = link_voor(duo)
    with systeem("test", [duo.bestuur_id]):
        duo_acties.beeindig(match=duo, reden="verhuisd", door=maak.GebruikerFactory())
    return pad


def _traject_gestopt(duo):
    pad = link_voor(duo)
    with systeem("test", [duo.bestuur_id]):
        trajecten.zet_stop(traject=duo.onderdeel.traject, reden="verhuisd", door=maak.GebruikerFactory())
    return pad


def _onderdeel_gestopt(duo):
    pad = link_voor(duo)
    with systeem("test", [duo.bestuur_id]):
        plannen.stop(onderdeel=duo.onderdeel, reden="te druk", door=maak.GebruikerFactory())
    return pad


def _nieuwe_link(duo):
    pad = link_voor(duo)
    with systeem("test", [duo.bestuur_id]):
        duo_acties.nieuwe_link(match=duo, door=maak.GebruikerFactory())
    return pad


def _ander_adres(duo):
    pad = link_voor(duo)
    with systeem("test", [duo.bestuur_id]):
        duo_acties.wijzig(buddy=duo.buddy, door=maak.GebruikerFactory(), email="nieuw@post.example")
    return pad


def _verkeerd_doel(duo):
    return link_voor(duo, doel="plaatsing")


def _van_een_vreemde_gemeente(duo):
    teken = uuid.uuid4().hex
    maak.LinkFactory(bestuur=maak.BestuurFactory(mol=True), teken=teken, onderwerp_id=duo.pk)
    return f"/l/{teken}/"


DOOD = [
    _ingetrokken,
    _verlopen,
    _nooit_gemaakt,
    _duo_beeindigd,
    _traject_gestopt,
    _onderdeel_gestopt,
    _nieuwe_link,
    _ander_adres,
    _verkeerd_doel,
    _van_een_vreemde_gemeente,
]


@pytest.mark.parametrize("zo", DOOD, ids=lambda f: f.__name__.strip("_"))
def test_een_link_die_niet_meer_mag_geeft_altijd_dezelfde_pagina(client, duo, zo):
    """#10 #14: the state table; one page, the same bytes, whatever is wrong."""
    pad, gewoon = zo(duo), client.get("/l/zomaar-iets/")
    for soort, staart in (("get", ""), ("get", "klaar/"), ("get", "hulp/"), ("post", "")):
        antwoord = getattr(client, soort)(pad + staart, velden_zonder_pagina() if soort == "post" else {})
        assert (antwoord.status_code, antwoord.content) == (404, gewoon.content)
    assert not any(naam in gewoon.content.decode() for naam in ("Greet", "Samira", "Geraardsbergen"))
    assert regels(duo) == []


def test_geen_enkel_veranderd_teken_wordt_aanvaard(duo):
    """#10: 10,000 mutated tokens, 0 accepted."""
    teken = link_voor(duo).split("/")[2]
    toeval, letters = random.Random(40), string.ascii_letters + string.digits + "-_"
    assert links.zoek(teken) is not None
    hashes = set()
    for _ in range(10_000):
        plek = toeval.randrange(len(teken))
        anders = toeval.choice([letter for letter in letters if letter != teken[plek]])
        soort = toeval.randrange(4)
        fout = [teken[:plek] + anders + teken[plek + 1 :], teken[:plek], teken + anders, teken.swapcase()][
            soort
        ]
        hashes.add(links.hash_van(fout))
    assert links.hash_van(teken) not in hashes
    with systeem("test", [duo.bestuur_id]):
        assert not Link.objects.filter(hash__in=hashes).exists()


@pytest.mark.parametrize("vreemd", ["%00", "%ff%fe", "a%0d%0ab", "../../", "é" * 200, "-" * 2000])
def test_een_raar_adres_geeft_404_en_geen_storing(client, db, vreemd):
    """#36"""
    assert client.get(f"/l/{vreemd}/").status_code == 404


def test_wie_blijft_proberen_moet_wachten_maar_een_goede_link_blijft_werken(client, duo):
    pad = link_voor(duo)
    statussen = [client.get(f"/l/fout-{n}/").status_code for n in range(35)]
    assert statussen[:30] == [404] * 30
    assert set(statussen[30:]) == {429}
    te_veel = client.get("/l/nog-eens/")
    assert te_veel["Retry-After"] == "600"
    assert "Wacht even" in te_veel.content.decode()
    assert client.get(pad).status_code == 200
    assert client.get("/l/fout/", REMOTE_ADDR="10.9.8.7").status_code == 404


def test_de_rem_laat_na_een_tijd_weer_pogingen_toe(client, db, time_machine):
    time_machine.move_to("2026-11-23T10:00:00+01:00", tick=False)
    assert [client.get(f"/l/x{n}/").status_code for n in range(32)][-1] == 429
    time_machine.shift(timedelta(minutes=3))
    assert client.get("/l/x/").status_code == 404


# ---------------------------------------------------------------------------------------------- looking changes nothing
@pytest.mark.parametrize("staart", ["", "klaar/?wat=ja", "hulp/", "?taal=ar"])
def test_kijken_verandert_niets_en_verbruikt_niets(client, duo, staart):
    """#12: a mail scanner opens the link five times; then the human posts."""
    pad = link_voor(duo)
    with systeem("test", [duo.bestuur_id]):
        voor = list(Link.objects.values())
    for _ in range(5):
        assert client.get(pad + staart).status_code == 200
        assert client.head(pad + staart).status_code == 200
    with systeem("test", [duo.bestuur_id]):
        assert list(Link.objects.values()) == voor
        assert not Gebeurtenis.objects.exists()
    assert client.post(pad, velden(client.get(pad))).status_code == 302
    with systeem("test", [duo.bestuur_id]):
        assert Link.objects.get().laatst_gebruikt_op is not None


def test_geen_andere_methode_werkt(client, duo):
    pad = link_voor(duo)
    assert {client.generic(m, pad).status_code for m in ("PUT", "PATCH", "DELETE")} == {405}
    assert client.post(pad + "klaar/").status_code == 405


def test_zonder_csrf_teken_gebeurt_er_niets(duo):
    """#23"""
    streng, pad = Client(enforce_csrf_checks=True), link_voor(duo)
    assert streng.post(pad, velden_zonder_pagina()).status_code == 403
    pagina = streng.get(pad)
    teken = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', pagina.content.decode())[1]
    assert streng.post(pad, velden(pagina, csrfmiddlewaretoken=teken)).status_code == 302
    assert len(regels(duo)) == 1


@pytest.mark.parametrize("staart", ["", "klaar/", "hulp/"])
def test_de_link_lekt_niet_naar_buiten(client, duo, staart):
    """#13: no token in Referer, cache or a third party's log."""
    antwoord = client.get(link_voor(duo) + staart)
    assert (
        antwoord["Referrer-Policy"] == "strict-origin"
    )  # no-referrer makes browsers send Origin: null, and CSRF refuses
    assert "no-store" in antwoord["Cache-Control"]
    assert antwoord["X-Robots-Tag"] == "noindex, nofollow"
    tekst = antwoord.content.decode()
    assert not re.search(r'(?:src|href|action)="(?:https?:)?//', tekst)
    assert "no-store" in client.get("/l/dood/")["Cache-Control"]


def test_sluit_af_laat_het_teken_achter(client, duo):
    pad = link_voor(duo)
    weg = re.search(r'href="(/l/tot-straks/[^"]*)"', client.get(pad + "?taal=fr").content.decode())[1]
    antwoord = client.get(weg)
    assert antwoord.status_code == 200
    assert "À la prochaine" in antwoord.content.decode()
    assert antwoord.cookies["linktaal"]["max-age"] == 0
    assert pad not in antwoord.content.decode()
