"""Lines of the policy table for the sheet of an offer: its form, photos, testimonials, settings."""

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from tests.toegang.regels import IEDEREEN, Regel, vast

BEHEER = frozenset({"beheerder"})
LEZERS = frozenset({"netwerkcoach", "buddycoordinator", "beheerder"})
DOOR = frozenset({302})


def _woorden(g=None) -> dict:
    return {"tekst": "Ik durf nu praten.", "wie": "Een deelnemer", "toestemming_op": timezone.localdate()}


_woorden.wisselt = False


class _Bestand(SimpleUploadedFile):
    """A file that can be sent more than once."""

    def read(self, *deel):
        self.file.seek(0)
        return self.file.read(*deel)


def _foto(g=None) -> dict:
    uit = io.BytesIO()
    Image.new("RGB", (240, 240), "green").save(uit, "JPEG")
    bestand = _Bestand("foto.jpg", uit.getvalue(), "image/jpeg")
    wie = {"alt": "Groen", "toestemming_van": "De groep", "toestemming_op": timezone.localdate()}
    return wie | {"bestand": bestand}


_foto.wisselt = False
SOORT = {"naam": "Kookgroep", "soort": "groepswerking", "actief": "on"}
KNOP = {"get": None, "post": DOOR}

AANBOD_BLAD = {
    "aanbod_klopt": Regel(BEHEER, {"pk": "aanbod"}, "aanbod", **KNOP),
    "aanbod_stop_delen": Regel(BEHEER, {"pk": "aanbod"}, "aanbod", **KNOP),
    "aanbod_instelling": Regel(
        BEHEER,
        post=DOOR,
        body=vast(drempel="2", label_dagen="300", vers_dagen="90", keuzemenu_aan="on"),
    ),
    "categorie_nieuw": Regel(BEHEER, post=DOOR, body=vast(**SOORT)),
    "categorie_wijzig": Regel(BEHEER, {"pk": "categorie"}, "aanbod", post=DOOR, body=vast(**SOORT)),
    "categorie_weg": Regel(BEHEER, {"pk": "categorie"}, "aanbod", **KNOP),
    "foto_nieuw": Regel(BEHEER, {"pk": "aanbod"}, "aanbod", post=DOOR, body=_foto),
    "foto_intrek": Regel(BEHEER, {"pk": "foto"}, "aanbod", **KNOP),
    "foto": Regel(IEDEREEN, {"pk": "foto"}, "link"),
    "getuigenis_nieuw": Regel(BEHEER, {"pk": "aanbod"}, "aanbod", post=DOOR, body=_woorden),
    "getuigenis_intrek": Regel(BEHEER, {"pk": "getuigenis"}, "aanbod", **KNOP),
    "organisatie_detail": Regel(LEZERS, {"pk": "organisatie"}, "aanbod"),
}
