"""Pages behind a link: who gets in, what they see, and what stays safe (veiligheid.md §4.4, threats 10 to 14)."""

import random
import re
import string
import threading
import uuid
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from buddy import acties as duo_acties
from intake.acties import plannen, trajecten
from intake.models import Opvolgmoment, Urenregel
from intake.models.uren import UrenStatus
from netwerktraject.kern import links
from netwerktraject.kern.kring import systeem
from netwerktraject.kern.models import Gebeurtenis, Link
from tests import factories as maak
from vrijwilligers import acties as plaats_acties


def link_voor(onderwerp, doel="duo", taal="nl", **kwargs) -> str:
    """A living link and its path."""
    teken = uuid.uuid4().hex + "abcdefghijk"
    maak.LinkFactory(bestuur=onderwerp.bestuur, teken=teken, onderwerp_id=onderwerp.pk, doel=doel, taal=taal, **kwargs)
    return f"/l/{teken}/"


@pytest.fixture
def duo(gemeente):
    traject = maak.TrajectFactory(
        bestuur=gemeente, lopend=True, inburgeraar__voornaam="Samira", inburgeraar__familienaam="Geheimnaam"
    )
    onderdeel = maak.OnderdeelFactory(traject=traject, duo=True, lopend=True, gepland_minuten=1080)
    buddy = maak.BuddyFactory(bestuur=gemeente, voornaam="Greet", familienaam="Achternaam")
    return maak.MatchFactory(onderdeel=onderdeel, buddy=buddy)


@pytest.fixture
def plaatsing(gemeente):
    traject = maak.TrajectFactory(bestuur=gemeente, lopend=True, inburgeraar__voornaam="Bilal")
    return maak.PlaatsingFactory(onderdeel=maak.OnderdeelFactory(traject=traject, plaats=True, lopend=True))


def velden(pagina, **anders) -> dict:
    """What the form of the page would send."""
    sleutel = re.search(r'name="sleutel" value="([^"]+)"', pagina.content.decode())[1]
    vast = {"gezien": "ja", "datum": timezone.localdate().isoformat(), "minuten": "120", "taal": "nederlands", "tekst": ""}
    return vast | {"sleutel": sleutel} | anders


def regels(onderwerp) -> list[Urenregel]:
    with systeem("test", [onderwerp.bestuur_id]):
        return list(Urenregel.objects.order_by("ingevoerd_op", "id"))


# ---------------------------------------------------------------------------------------------- three taps
def test_een_buddy_bewaart_een_ontmoeting_met_de_link(client, duo):
    """BU-14"""
    pad = link_voor(duo)
    pagina = client.get(pad)
    assert pagina.status_code == 200
    assert "Dag <bdi>Greet</bdi>, zag je <bdi>Samira</bdi>?" in pagina.content.decode()
    antwoord = client.post(pad, velden(pagina), follow=True)
    assert "Daarna tellen de uren mee" in antwoord.content.decode()
    assert "2 uur" in antwoord.content.decode()
    [regel] = regels(duo)
    assert (regel.minuten, regel.status, regel.bron, regel.namens) == (120, UrenStatus.INGEDIEND, "buddy", "buddy Greet")


def test_een_mentor_bewaart_uren_met_de_link(client, plaatsing):
    """VW-10"""
    pad = link_voor(plaatsing, doel="plaatsing")
    pagina = client.get(pad)
    assert "Dag <bdi>Paul</bdi>, kwam <bdi>Bilal</bdi>?" in pagina.content.decode()
    client.post(pad, velden(pagina, minuten="180"))
    [regel] = regels(plaatsing)
    assert (regel.minuten, regel.bron, regel.namens) == (180, "mentor", "mentor Paul Wauters")


def test_de_pagina_toont_alleen_voornamen(client, duo, plaatsing):
    """RG-04"""
    tekst = client.get(link_voor(duo)).content.decode()
    persoon = duo.onderdeel.traject.inburgeraar
    for geheim in ("Geheimnaam", "Achternaam", persoon.telefoon, persoon.email, duo.buddy.email):
        assert geheim and geheim not in tekst
    assert plaatsing.onderdeel.traject.inburgeraar.familienaam not in client.get(link_voor(plaatsing, "plaatsing")).content.decode()


def test_uren_van_een_ander_onderdeel_tellen_niet_mee(client, duo):
    ander = maak.OnderdeelFactory(traject=duo.onderdeel.traject, groep=True, lopend=True)
    maak.UrenregelFactory(onderdeel=ander, minuten=545)
    tekst = client.get(link_voor(duo)).content.decode()
    assert "Samen al <b><bdi>0 van 18 uur" in tekst


def test_plus_en_min_werken_zonder_javascript_en_bewaren_niets(client, duo):
    pad = link_voor(duo)
    pagina = client.get(pad)
    antwoord = client.post(pad, velden(pagina, stap="30", datum="2026-01-05"))
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert '<option value="150" selected>2,5 uur</option>' in tekst
    assert 'value="2026-01-05"' in tekst
    assert velden(antwoord)["sleutel"] == velden(pagina)["sleutel"]
    assert '<option value="30" selected>' in client.post(pad, velden(pagina, stap="-30", minuten="30")).content.decode()
    assert regels(duo) == []


def test_nog_niet_gezien_is_een_regel_in_de_geschiedenis_en_geen_uren(client, duo):
    """BU-14"""
    pad = link_voor(duo)
    invoer = velden(client.get(pad), gezien="nog_niet", minuten="kapot", datum="")
    for _ in range(2):
        assert client.post(pad, invoer).status_code == 302
    assert regels(duo) == []
    with systeem("test", [duo.bestuur_id]):
        assert Gebeurtenis.objects.filter(soort="nog_niet", namens="buddy Greet").count() == 1


@pytest.mark.parametrize("woorden", ["", "Ze komt niet meer"])
def test_een_probleem_staat_meteen_in_de_lijst_van_de_coach(client, duo, woorden):
    """BU-14 BU-15"""
    pad = link_voor(duo)
    hulp = client.get(pad + "hulp/")
    assert hulp.status_code == 200
    invoer = {"gezien": "probleem", "tekst": woorden, "sleutel": velden(hulp)["sleutel"]}
    for _ in range(2):
        antwoord = client.post(pad, invoer, follow=True)
    assert "Je vraag is weg" in antwoord.content.decode()
    with systeem("test", [duo.bestuur_id]):
        [moment] = Opvolgmoment.objects.filter(soort="probleem")
    assert moment.status == "open"
    assert moment.onderdeel_id == duo.onderdeel_id
    assert (woorden or "Greet vraagt hulp") in moment.tekst


# ---------------------------------------------------------------------------------------------- bad input
@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"minuten": "0"}, "Vul een duur in van 1 minuut tot 12 uur."),
        ({"minuten": "-1"}, "Vul een duur in van 1 minuut tot 12 uur."),
        ({"minuten": "1441"}, "Vul een duur in van 1 minuut tot 12 uur."),
        ({"minuten": "9" * 5000}, "Kies hoe lang het duurde."),
        ({"minuten": "twee"}, "Kies hoe lang het duurde."),
        ({"datum": "morgen"}, "Deze dag kunnen we niet lezen."),
        ({"datum": "0000-01-01"}, "Deze dag kunnen we niet lezen."),
        ({"datum": "9999-12-31"}, "De dag ligt na vandaag."),
        ({"datum": "2001-01-01"}, "De dag ligt voor de start."),
        ({"taal": "klingon"}, "Kies de taal."),
        ({"gezien": ""}, "Kies ja, nog niet of probleem."),
        ({"sleutel": "geen-sleutel"}, "Druk nog eens op Bewaar."),
        ({"tekst": "a" * 301}, "Schrijf hoogstens 300 letters."),
    ],
)
def test_foute_invoer_geeft_een_gewone_zin_en_bewaart_niets(client, duo, anders, zin):
    pad = link_voor(duo)
    antwoord = client.post(pad, velden(client.get(pad), **anders))
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    assert regels(duo) == []


def test_wat_getypt_was_blijft_staan_na_een_fout(client, duo):
    pad = link_voor(duo)
    morgen = (timezone.localdate() + timedelta(days=1)).isoformat()
    tekst = client.post(pad, velden(client.get(pad), datum=morgen, minuten="1441", taal="gemengd")).content.decode()
    assert f'value="{morgen}"' in tekst
    assert '<option value="1441" selected>' in tekst
    assert '<option value="gemengd" selected>' in tekst


@pytest.mark.parametrize("boodschap", ["<script>alert(1)</script>", "a\x00b", "‮omgekeerd", "é" * 300])
def test_vreemde_letters_breken_niets(client, duo, boodschap):
    pad = link_voor(duo)
    antwoord = client.post(pad, velden(client.get(pad), gezien="probleem", tekst=boodschap), follow=True)
    assert antwoord.status_code == 200
    with systeem("test", [duo.bestuur_id]):
        tekst = Opvolgmoment.objects.get(soort="probleem").tekst
    assert "\x00" not in tekst and "‮" not in tekst
    fout = client.post(pad, velden(client.get(pad), minuten=boodschap, tekst=boodschap)).content.decode()
    assert "<script>alert" not in fout and "\x00" not in fout


# ---------------------------------------------------------------------------------------------- twice
def test_twee_keer_tikken_is_een_regel(client, duo):
    """#11 #39"""
    pad = link_voor(duo)
    invoer = velden(client.get(pad))
    eerste, tweede = client.post(pad, invoer), client.post(pad, invoer)
    assert eerste.url == tweede.url
    assert len(regels(duo)) == 1


@pytest.mark.django_db(transaction=True)
def test_twee_draden_tegelijk_geven_een_regel(client, duo):
    """#11 #39"""
    pad = link_voor(duo)
    invoer, klaar, antwoorden = velden(client.get(pad)), threading.Barrier(2), []

    def tik() -> None:
        try:
            klaar.wait(5)
            antwoorden.append(Client().post(pad, invoer).status_code)
        finally:
            connection.close()

    draden = [threading.Thread(target=tik) for _ in range(2)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(20)
    assert antwoorden == [302, 302]
    assert len(regels(duo)) == 1


def test_een_sleutel_van_een_ander_geeft_nooit_zijn_regel(client, duo, plaatsing):
    """#14"""
    pad = link_voor(duo)
    invoer = velden(client.get(pad))
    client.post(pad, invoer)
    client.post(link_voor(plaatsing, "plaatsing"), invoer | {"minuten": "60"})
    assert sorted(regel.minuten for regel in regels(duo)) == [60, 120]


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
    _ingetrokken, _verlopen, _nooit_gemaakt, _duo_beeindigd, _traject_gestopt, _onderdeel_gestopt, _nieuwe_link,
    _ander_adres, _verkeerd_doel, _van_een_vreemde_gemeente,
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


def velden_zonder_pagina() -> dict:
    return {"gezien": "ja", "datum": timezone.localdate().isoformat(), "minuten": "60", "taal": "nederlands",
            "sleutel": str(uuid.uuid4())}


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
        fout = [teken[:plek] + anders + teken[plek + 1 :], teken[:plek], teken + anders, teken.swapcase()][soort]
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
    assert antwoord["Referrer-Policy"] == "strict-origin"  # no-referrer makes browsers send Origin: null, and CSRF refuses
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


# ---------------------------------------------------------------------------------------------- languages
@pytest.mark.parametrize(
    ("taal", "richting", "kop", "knop"),
    [
        ("nl", "ltr", "zag je", "Bewaar"),
        ("en", "ltr", "did you see", "Save"),
        ("fr", "ltr", "avez-vous vu", "Enregistrer"),
        ("ar", "rtl", "هل تم اللقاء مع", "حفظ"),
        ("xx", "ltr", "zag je", "Bewaar"),
    ],
)
def test_de_pagina_spreekt_de_taal_van_de_link(client, duo, taal, richting, kop, knop):
    antwoord = client.get(link_voor(duo, taal=taal), HTTP_ACCEPT_LANGUAGE="de,fr;q=0.5")
    tekst = antwoord.content.decode()
    assert f'<html lang="{taal if taal != "xx" else "nl"}" dir="{richting}"' in tekst
    assert kop in tekst and knop in tekst
    assert "<bdi>Samira</bdi>" in tekst


def test_een_andere_taal_blijft_bewaard_op_deze_telefoon(client, duo):
    pad = link_voor(duo)
    assert 'lang="ar" dir="rtl"' in client.get(pad + "?taal=ar").content.decode()
    assert 'lang="ar" dir="rtl"' in client.get(pad).content.decode()
    antwoord = client.post(pad, velden(client.get(pad), minuten="0"))
    assert "أدخل مدة" in antwoord.content.decode()
    assert client.cookies["linktaal"]["path"] == "/l/"


def test_uren_in_het_arabisch_hebben_hun_eigen_meervoud(client, duo):
    tekst = client.get(link_voor(duo, taal="ar")).content.decode()
    assert '<option value="60">ساعة واحدة</option>' in tekst
    assert '<option value="120" selected>ساعتان</option>' in tekst
    assert '<option value="180">3 ساعات</option>' in tekst
    assert '<option value="660">11 ساعة</option>' in tekst


# ---------------------------------------------------------------------------------------------- the newcomer
@pytest.fixture
def eigen(duo):
    traject = duo.onderdeel.traject
    maak.UrenregelFactory(onderdeel=duo.onderdeel, minuten=600, status=UrenStatus.BEVESTIGD, beslist_op=timezone.now())
    return traject


def test_de_inburgeraar_ziet_eigen_uren_en_plan(client, eigen):
    """IT-01"""
    tekst = client.get(link_voor(eigen, doel="traject", taal="nl")).content.decode()
    assert "Dag <bdi>Samira</bdi>, dit zijn jouw uren" in tekst
    assert "10 van 40 uur" in tekst
    assert "Samen met een buddy" in tekst and "Greet" in tekst
    assert "Geheimnaam" not in tekst and "Achternaam" not in tekst


def test_de_inburgeraar_zegt_dat_een_regel_niet_klopt(client, eigen):
    """RG-05"""
    pad = link_voor(eigen, doel="traject")
    [regel] = regels(eigen)
    leeg = client.post(pad, {"regel": regel.pk, "reden": ""})
    assert leeg.status_code == 422 and "Zeg wat er niet klopt." in leeg.content.decode()
    antwoord = client.post(pad, {"regel": regel.pk, "reden": "Het was 1 uur"}, follow=True)
    assert "we kijken het na" in antwoord.content.decode()
    assert regels(eigen)[0].status == UrenStatus.BETWIST
    with systeem("test", [eigen.bestuur_id]):
        assert Gebeurtenis.objects.get(soort="uren_betwist").namens == "inburgeraar Samira"


def test_een_regel_van_iemand_anders_kan_je_niet_betwisten(client, eigen, plaatsing):
    """#14"""
    vreemd = maak.UrenregelFactory(onderdeel=plaatsing.onderdeel, minuten=60)
    client.post(link_voor(eigen, doel="traject"), {"regel": vreemd.pk, "reden": "Weg ermee"})
    with systeem("test", [eigen.bestuur_id]):
        assert Urenregel.objects.get(pk=vreemd.pk).status == UrenStatus.INGEDIEND


def test_op_de_eigen_pagina_kan_je_geen_uren_invoeren(client, eigen):
    aantal = len(regels(eigen))
    assert client.post(link_voor(eigen, doel="traject"), velden_zonder_pagina()).status_code == 422
    assert len(regels(eigen)) == aantal


def test_de_link_van_een_mentor_stopt_met_de_plaatsing(client, plaatsing):
    pad = link_voor(plaatsing, doel="plaatsing")
    with systeem("test", [plaatsing.bestuur_id]):
        plaats_acties.beeindig(plaatsing=plaatsing, reden="seizoen om", door=maak.GebruikerFactory())
    assert client.get(pad).status_code == 404
