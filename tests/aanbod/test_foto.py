"""Photos with consent: written anew, without what rode along, gone when consent ends (RG-06, OF-16)."""

import io
import zlib
from datetime import date

import pytest
import time_machine
import weasyprint  # noqa: F401 - it tells Pillow, for the whole process, to accept half photos
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image

from aanbod.foto import FotoFout, herwerk, klein
from aanbod.models import Foto, Getuigenis
from netwerktraject.kern.models import Bestuur
from tests import factories as maak

pytestmark = pytest.mark.django_db
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
GPS_INFO, GPS_LAT, GPS_LAT_REF = 0x8825, 2, 1


def jpeg(breedte=400, hoogte=300, exif=None) -> bytes:
    uit = io.BytesIO()
    Image.new("RGB", (breedte, hoogte), "navy").save(uit, "JPEG", exif=exif or Image.Exif())
    return uit.getvalue()


def png() -> bytes:
    uit = io.BytesIO()
    Image.effect_noise((300, 300), 60).save(uit, "PNG")
    return uit.getvalue()


def webp() -> bytes:
    uit = io.BytesIO()
    Image.effect_noise((300, 300), 60).convert("RGB").save(uit, "WEBP")
    return uit.getvalue()


def met_plaats() -> bytes:
    exif = Image.Exif()
    exif[0x010F] = "Camera van Samira"
    exif[0x0112] = 6  # turned: shown upright it is taller than wide
    exif.get_ifd(GPS_INFO).update({GPS_LAT_REF: "N", GPS_LAT: (50.0, 46.0, 27.0)})
    return jpeg(exif=exif)


def bom() -> bytes:
    """A PNG of 60,000 by 60,000 in a few kilobytes: 10 GB once it is open."""

    def deel(soort: bytes, inhoud: bytes) -> bytes:
        som = zlib.crc32(soort + inhoud).to_bytes(4, "big")
        return len(inhoud).to_bytes(4, "big") + soort + inhoud + som

    kop = (60_000).to_bytes(4, "big") * 2 + bytes([8, 2, 0, 0, 0])
    return (
        b"\x89PNG\r\n\x1a\n"
        + deel(b"IHDR", kop)
        + deel(b"IDAT", zlib.compress(bytes(10_000)))
        + deel(b"IEND", b"")
    )


def sturen(client, aanbod, inhoud: bytes, naam="foto.jpg", **anders):
    body = {
        "bestand": SimpleUploadedFile(naam, inhoud, "image/jpeg"),
        "alt": "Vier vrouwen koken",
        "toestemming_van": "De groep",
        "toestemming_op": "2026-11-01",
    }
    return client.post(reverse("foto_nieuw", args=[aanbod.pk]), body | anders)


@pytest.fixture(autouse=True)
def vandaag():
    with time_machine.travel("2026-11-25 10:00", tick=False):
        yield


@pytest.fixture
def aanbod(gemeente):
    return maak.AanbodFactory(bestuur=gemeente, gelabeld=True)


@pytest.fixture
def bureau(client_van, beheerder):
    return client_van(beheerder)


@pytest.fixture
def foto(bureau, aanbod, in_kring):
    assert sturen(bureau, aanbod, met_plaats()).status_code == 302
    with in_kring():
        return Foto.objects.get(aanbod=aanbod)


def test_de_plaats_en_de_camera_zijn_weg(foto):
    """RG-06: EXIF with GPS goes, the photo is turned upright first."""
    inhoud = bytes(foto.inhoud)
    assert b"Samira" not in inhoud
    assert b"Exif" not in inhoud
    with Image.open(io.BytesIO(inhoud)) as beeld:
        assert dict(beeld.getexif()) == {}
        assert "icc_profile" not in beeld.info
        assert beeld.size == (300, 400) == (foto.breedte, foto.hoogte)


def test_een_grote_foto_wordt_kleiner():
    beeld = herwerk(io.BytesIO(jpeg(4000, 2000)))
    assert (beeld.breedte, beeld.hoogte) == (1600, 800)
    with Image.open(io.BytesIO(klein(beeld.inhoud))) as tegel:
        assert tegel.size == (480, 240)


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (SVG, "geen foto die we kunnen lezen"),
        (b"<html>", "geen foto die we kunnen lezen"),
        (b"GIF89a" + bytes(200), "geen foto die we kunnen lezen"),
        (jpeg()[:900], "geen foto die we kunnen lezen"),
        (png()[:-40], "geen foto die we kunnen lezen"),
        (webp()[:-40], "geen foto die we kunnen lezen"),
        (jpeg(40, 40), "te klein"),
        (bom(), "te groot"),
        (b"\xff\xd8\xff" + bytes(10 * 1024 * 1024), "te groot"),
    ],
    ids=["svg", "html", "gif", "afgeknipt", "halve png", "halve webp", "klein", "bom", "11MB"],
)
def test_wat_geen_goede_foto_is_wordt_geweigerd(bureau, aanbod, in_kring, inhoud, zin):
    """RG-06: with a sentence, and nothing is kept."""
    antwoord = sturen(bureau, aanbod, inhoud)
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    assert "Vier vrouwen koken" in antwoord.content.decode()
    with in_kring():
        assert not Foto.objects.filter(aanbod=aanbod).exists()


@pytest.mark.parametrize("inhoud", [png(), webp(), jpeg()], ids=["png", "webp", "jpeg"])
def test_een_hele_foto_mag(inhoud):
    assert herwerk(io.BytesIO(inhoud)).inhoud.startswith(b"\xff\xd8\xff")


def test_een_bom_wordt_niet_geopend():
    """RG-06: refused on the size in its head, before a pixel is made."""
    with pytest.raises(FotoFout, match="te groot"):
        herwerk(io.BytesIO(bom()))


def test_een_doorzichtige_png_krijgt_wit():
    uit = io.BytesIO()
    Image.new("RGBA", (300, 300), (0, 0, 0, 0)).save(uit, "PNG")
    uit.seek(0)
    with Image.open(io.BytesIO(herwerk(uit).inhoud)) as beeld:
        assert min(beeld.getpixel((10, 10))) > 250


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"toestemming_op": "2026-11-26"}, "Deze dag moet nog komen"),
        ({"toestemming_tot": "2026-10-01"}, "De toestemming eindigt voor ze begint"),
        ({"toestemming_van": ""}, "Schrijf wie toestemming gaf"),
        ({"alt": ""}, "Schrijf wat er op de foto staat"),
    ],
)
def test_zonder_toestemming_geen_foto(bureau, aanbod, anders, zin):
    """RG-06: who, when, until when."""
    antwoord = sturen(bureau, aanbod, jpeg(), **anders)
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()


def test_iedereen_ziet_de_foto_van_het_keuzemenu(client_van, foto):
    """RG-06: public, asked anew each time, small for a tile."""
    gast, adres = client_van(), reverse("foto", args=[foto.pk])
    antwoord = gast.get(adres)
    assert antwoord.status_code == 200
    assert antwoord["Content-Type"] == "image/jpeg"
    assert antwoord["Cache-Control"] == "no-cache"
    assert gast.get(adres, headers={"if-none-match": antwoord["ETag"]}).status_code == 304
    assert len(gast.get(f"{adres}?maat=klein").content) <= len(antwoord.content)


@pytest.mark.parametrize("hoe", ["ingetrokken", "verlopen", "verborgen", "uit menu", "zonder label"])
def test_wat_niet_meer_mag_is_weg(client_van, bureau, foto, aanbod, in_kring, hoe):
    """RG-06: consent withdrawn or over; OF-04: only what the menu may show."""
    gast, adres = client_van(), reverse("foto", args=[foto.pk])
    assert gast.get(adres).status_code == 200
    with in_kring():
        if hoe == "verlopen":
            Foto.objects.filter(pk=foto.pk).update(toestemming_tot=date(2026, 11, 24))
        elif hoe == "verborgen":
            type(aanbod).objects.filter(pk=aanbod.pk).update(gepubliceerd=False)
        elif hoe == "uit menu":
            type(aanbod).objects.filter(pk=aanbod.pk).update(in_keuzemenu=False)
        elif hoe == "zonder label":
            maak.ScreeningFactory(aanbod=aanbod, ingetrokken=True, op=date(2026, 11, 25))
    if hoe == "ingetrokken":
        bureau.post(reverse("foto_intrek", args=[foto.pk]))
        with in_kring():
            assert bytes(Foto.objects.get(pk=foto.pk).inhoud) == b""
    assert gast.get(adres).status_code == 404


@pytest.mark.parametrize("hoe", ["menu uit", "doet niet meer mee"])
def test_een_foto_is_weg_als_het_menu_niet_openstaat(client_van, foto, gemeente, andere_gemeente, hoe):
    """OF-13: another gemeente with an open menu doesn't open this one."""
    gast, adres = client_van(), reverse("foto", args=[foto.pk])
    assert gast.get(adres).status_code == 200
    if hoe == "menu uit":
        maak.InstellingFactory(bestuur=gemeente, keuzemenu_aan=False)
    else:
        gemeente.actief = False
        gemeente.save()
    assert gast.get(adres).status_code == 404


def test_de_foto_vraagt_evenveel_met_meer_gemeenten(client_van, foto, gemeente):
    gast, adres = client_van(), reverse("foto", args=[foto.pk])
    with CaptureQueriesContext(connection) as een:
        gast.get(adres)
    for bestuur in Bestuur.objects.exclude(pk=gemeente.pk).order_by("pk")[:5]:
        Bestuur.objects.filter(pk=bestuur.pk).update(actief=True)
        maak.InstellingFactory(bestuur=bestuur)
    with CaptureQueriesContext(connection) as meer:
        assert gast.get(adres).status_code == 200
    assert len(meer) == len(een)


def test_een_partner_ziet_de_foto_van_gedeeld_aanbod(
    client_van, coach_partner, foto, aanbod, verband, in_kring
):
    """SW-06: also of an offer that is not in the public menu."""
    with in_kring():
        type(aanbod).objects.filter(pk=aanbod.pk).update(in_keuzemenu=False, verband=verband)
    assert client_van(coach_partner).get(reverse("foto", args=[foto.pk])).status_code == 200
    assert client_van().get(reverse("foto", args=[foto.pk])).status_code == 404


def test_een_getuigenis_gaat_weg_met_haar_woorden(bureau, aanbod, in_kring):
    """OF-16: withdraw consent and it is gone at once."""
    body = {"tekst": "Ik durf nu bellen.", "wie": "Een deelnemer", "toestemming_op": "2026-11-01"}
    bureau.post(reverse("getuigenis_nieuw", args=[aanbod.pk]), body)
    blad = reverse("aanbod_detail", args=[aanbod.pk])
    assert "Ik durf nu bellen." in bureau.get(blad).content.decode()
    with in_kring():
        rij = Getuigenis.objects.get(aanbod=aanbod)
    bureau.post(reverse("getuigenis_intrek", args=[rij.pk]))
    pagina = bureau.get(blad).content.decode()
    assert "Ik durf nu bellen." not in pagina
    assert "citaat" not in pagina
    with in_kring():
        assert Getuigenis.objects.get(pk=rij.pk).tekst == ""


@pytest.mark.parametrize("lengte", [str(80 * 1024 * 1024), "000000000000999999999", "9" * 40])
def test_een_te_grote_vraag_wordt_niet_eens_gelezen(client_van, lengte):
    """RG-06: 80 MB is refused on what it says of itself, before the CSRF check reads it."""
    antwoord = client_van(enforce_csrf_checks=True).generic(
        "POST", reverse("account_login"), b"x", CONTENT_LENGTH=lengte
    )
    assert antwoord.status_code == 413
    assert "Dit bestand is te groot" in antwoord.content.decode()
