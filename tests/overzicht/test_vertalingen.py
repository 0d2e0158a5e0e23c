"""Every sentence that people without an account can read exists in English, French and Arabic."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.conf import settings

WORTEL = Path(settings.BASE_DIR)
SJABLONEN = [
    *WORTEL.glob("templates/links/*.html"),
    *WORTEL.glob("templates/mail/link.*"),
    *WORTEL.glob("templates/mail/afspraak.*"),
    *WORTEL.glob("templates/mail/pauze.*"),
    *WORTEL.glob("templates/mail/bewijs.*"),
    WORTEL / "templates/zonder_account.html",
]
CODE = [
    *WORTEL.glob("netwerktraject/overzicht/link*.py"),
    *(
        WORTEL / naam
        for naam in (
            "netwerktraject/kern/linkmail.py",
            "intake/afspraakmail.py",
            "intake/pauzemail.py",
            "buddy/acties.py",
            "vrijwilligers/acties.py",
            "intake/acties/uren.py",
            "intake/samenmails.py",
            "intake/uitnodiging.py",
            "intake/acties/bewijzen.py",
            "intake/bewijsmails.py",
            "intake/soortwoorden.py",
        )
    ),
]
GAT = re.compile(r"%\((\w+)\)s")


def zinnen() -> set[str]:
    uit = set()
    for pad in SJABLONEN:
        tekst = pad.read_text()
        uit |= set(re.findall(r'\{% translate "([^"]*)" %\}', tekst))
        for blok in re.findall(r"\{% blocktranslate[^%]*%\}(.*?)\{% endblocktranslate %\}", tekst, re.DOTALL):
            uit.add(re.sub(r"\{\{ (\w+) \}\}", r"%(\1)s", blok.strip()))
    for pad in CODE:
        uit |= set(re.findall(r'(?<!\w)(?:_|n?p?gettext)\(\s*"([^"]*)"', pad.read_text())) - {
            "geen heel getal"
        }
    return uit


@pytest.fixture(params=["en", "fr", "ar"])
def catalogus(request):
    with (WORTEL / f"netwerktraject/locale/{request.param}/LC_MESSAGES/django.po").open("rb") as bron:
        return read_po(bron, locale=request.param, abort_invalid=True)


def test_elke_zin_is_vertaald_en_geen_enkele_te_veel(catalogus):
    nodig = zinnen()
    assert len(nodig) > 90
    bekend = {
        bericht.id if isinstance(bericht.id, str) else bericht.id[0] for bericht in catalogus if bericht.id
    }
    assert sorted(nodig - bekend) == []
    assert sorted(bekend - nodig) == []


def test_geen_vertaling_is_leeg_of_verliest_een_naam(catalogus):
    for bericht in catalogus:
        if not bericht.id:
            continue
        bron, doel = bericht.id, bericht.string
        if isinstance(bron, tuple):
            assert all(doel)
            assert len(doel) == catalogus.num_plurals
            continue
        assert doel
        assert sorted(GAT.findall(bron)) == sorted(GAT.findall(doel)), bron
        assert bron.count("<bdi>") == doel.count("<bdi>"), bron
