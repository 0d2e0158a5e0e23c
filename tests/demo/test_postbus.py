"""The local mail server: what it said yes to, it can prove afterwards."""

import json
from email.message import EmailMessage

import pytest

from netwerktraject.demo import postbus


def brief(message_id="<een@voorbeeld.be>", tekst="Dag. Kijk op http://localhost:8000/l/abc."):
    bericht = EmailMessage()
    bericht["Message-ID"], bericht["Subject"] = message_id, "Bevestig je uren, é"
    bericht["From"], bericht["To"] = "nt@voorbeeld.be", "greet@voorbeeld.be"
    bericht.set_content(tekst)
    return bericht.as_bytes()


@pytest.fixture
def bus(tmp_path):
    return postbus.Postbus(tmp_path / "postbus")


def bewaar(bus, **kern):
    bus.bewaar(brief(**kern), "nt@voorbeeld.be", ["greet@voorbeeld.be"])


def test_een_bewaarde_mail_is_aanvaard_en_een_andere_niet(bus):
    bewaar(bus)
    assert postbus.is_aanvaard(bus.map, "<een@voorbeeld.be>")
    assert not postbus.is_aanvaard(bus.map, "<twee@voorbeeld.be>")


def test_zonder_message_id_is_niets_aanvaard(bus):
    """Two mails without an id must never pass for one another."""
    bus.bewaar(b"Subject: x\r\n\r\nx", "a@voorbeeld.be", ["b@voorbeeld.be"])
    assert not postbus.is_aanvaard(bus.map, "")
    assert not postbus.is_aanvaard(bus.map, "  ")


def test_een_dubbele_mail_telt_dubbel(bus):
    bewaar(bus)
    bewaar(bus)
    assert postbus.aantal_keer(bus.map, "<een@voorbeeld.be>") == 2


def test_een_map_zonder_mails_geeft_niets(tmp_path):
    assert postbus.lees_alle(tmp_path) == []
    assert not postbus.is_aanvaard(tmp_path, "<een@voorbeeld.be>")


def test_een_half_geschreven_regel_is_niet_aanvaard_en_bederft_de_volgende_niet(bus):
    """A server that was killed while writing the index never answered 250."""
    bewaar(bus)
    index = bus.map / postbus.INDEX
    heel = index.read_bytes()
    for lengte in range(len(heel)):
        index.write_bytes(heel[:lengte])
        assert not postbus.is_aanvaard(bus.map, "<een@voorbeeld.be>"), lengte
    bewaar(postbus.Postbus(bus.map), message_id="<twee@voorbeeld.be>")
    assert [b.message_id for b in postbus.lees_alle(bus.map)] == ["<twee@voorbeeld.be>"]


def test_lees_alle_toont_de_nieuwste_eerst_met_tekst_en_links(bus):
    bewaar(bus)
    bewaar(bus, message_id="<twee@voorbeeld.be>", tekst="Zonder link")
    nieuw, oud = postbus.lees_alle(bus.map)
    assert (nieuw.message_id, nieuw.links) == ("<twee@voorbeeld.be>", ())
    assert oud.onderwerp == "Bevestig je uren, é"
    assert oud.links == ("http://localhost:8000/l/abc",)
    assert oud.aan == ("greet@voorbeeld.be",)


def test_een_weggehaald_bestand_blijft_aanvaard(bus):
    bewaar(bus)
    for bestand in bus.map.glob("*.eml"):
        bestand.unlink()
    assert postbus.is_aanvaard(bus.map, "<een@voorbeeld.be>")
    assert postbus.lees_alle(bus.map)[0].tekst == ""


def test_de_mail_staat_op_schijf_voor_de_regel_in_de_index(bus, monkeypatch):
    volgorde = []
    echt = postbus._schrijf_vast
    monkeypatch.setattr(
        postbus, "_schrijf_vast", lambda pad, *rest: (volgorde.append(pad.suffix), echt(pad, *rest))
    )
    bewaar(bus)
    assert volgorde == [".eml", ".jsonl"]
    regel = json.loads((bus.map / postbus.INDEX).read_text())
    assert (bus.map / regel["bestand"]).exists()


async def _antwoord(bus, inhoud):
    class Envelop:
        original_content, mail_from, rcpt_tos = inhoud, "a@voorbeeld.be", ["b@voorbeeld.be"]

    return await bus.handle_DATA(None, None, Envelop())


def test_een_volle_schijf_vraagt_om_later_opnieuw_te_proberen(bus, monkeypatch):
    import asyncio

    def vol(*_):
        raise OSError(28, "No space left on device")

    assert asyncio.run(_antwoord(bus, brief())).startswith("250")
    monkeypatch.setattr(postbus, "_schrijf_vast", vol)
    assert asyncio.run(_antwoord(bus, brief("<vol@voorbeeld.be>"))).startswith("451")
    assert not postbus.is_aanvaard(bus.map, "<vol@voorbeeld.be>")
