"""The runner: clear messages, and it stops its own processes and no others."""

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from netwerktraject.demo import draai, omgeving, processen
from netwerktraject.demo.omgeving import DemoFout

SLAPER = [sys.executable, "-c", "import signal; signal.pause()"]


@pytest.fixture
def bezette_poort(socket_enabled):
    with socket.socket() as luisteraar:
        luisteraar.bind(("127.0.0.1", 0))
        luisteraar.listen()
        yield luisteraar.getsockname()[1]


def test_een_bezette_poort_noemt_een_poort_die_wel_vrij_is(bezette_poort):
    with pytest.raises(DemoFout, match="al in gebruik") as fout:
        omgeving.vraag_vrije_poort("127.0.0.1", bezette_poort)
    ander = int(str(fout.value).rpartition("PORT=")[2])
    assert ander > bezette_poort
    assert omgeving.is_vrij("127.0.0.1", ander)


def test_make_demo_op_een_bezette_poort_stopt_met_uitleg_en_code_2(
    bezette_poort, tmp_path, monkeypatch, capsys
):
    monkeypatch.setattr(draai, "DATA", tmp_path / ".data")
    monkeypatch.setattr(draai.Demo.__init__, "__defaults__", (tmp_path / ".data",))
    monkeypatch.setattr(draai.signal, "signal", lambda *_: None)
    monkeypatch.setenv("PORT", str(bezette_poort))
    assert draai.main([]) == 2
    assert f"Poort {bezette_poort} is al in gebruik" in capsys.readouterr().out


@pytest.mark.parametrize("waarde", ["0", "65536", "-1", "acht", "80 80", "8000;ls", "٨٠٠٠"])
def test_een_onmogelijke_poort_wordt_geweigerd(waarde):
    with pytest.raises(DemoFout, match="geen poort"):
        omgeving.lees_poort(waarde)


def test_twee_demos_in_een_map_kan_niet(tmp_path):
    with draai.enige_in(tmp_path, 8123):
        tweede = draai.enige_in(tmp_path, 8124)
        with pytest.raises(DemoFout, match=r"draait al: http://localhost:8123/"):
            tweede.__enter__()
    with draai.enige_in(tmp_path, 8124):
        assert (tmp_path / "slot").read_text() == "http://localhost:8124/"


def test_reset_laat_een_databank_van_een_ander_met_rust(tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://elders/x")
    (tmp_path / "log").mkdir()
    with pytest.raises(DemoFout, match="RESET"):
        draai.wis(tmp_path)
    assert (tmp_path / "log").exists()


def test_wissen_houdt_het_slot_en_neemt_de_rest(tmp_path, monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    (tmp_path / "slot").touch()
    (tmp_path / "sleutel").touch()
    (tmp_path / "log").mkdir()
    draai.wis(tmp_path)
    assert [pad.name for pad in tmp_path.iterdir()] == ["slot"]


@pytest.fixture
def slaper(tmp_path):
    kind = processen.Kind("slaper", SLAPER, map_=tmp_path)
    kind.start()
    yield kind
    kind.stop(wacht=0)


def test_stoppen_neemt_kind_en_pidbestand_weg(slaper):
    pid = slaper.proces.pid
    assert slaper.pidbestand.exists()
    slaper.stop()
    assert processen.kenmerk(pid) is None
    assert not slaper.pidbestand.exists()


def test_wat_een_gedode_demo_achterliet_wordt_opgeruimd(slaper, tmp_path):
    assert processen.ruim_resten_op(tmp_path) == ["slaper"]
    assert slaper.proces.wait(5) == -signal.SIGTERM
    assert processen.ruim_resten_op(tmp_path) == []


def test_een_hergebruikt_procesnummer_van_een_ander_programma_blijft_leven(tmp_path):
    """A pid file of last week may name a process of somebody else today."""
    with subprocess.Popen(SLAPER, start_new_session=True) as vreemd:
        map_ = tmp_path / "run"
        map_.mkdir()
        gegevens = {"pid": vreemd.pid, "kenmerk": "12345", "stopsignaal": int(signal.SIGKILL)}
        (map_ / "web.pid").write_text(json.dumps(gegevens))
        assert processen.ruim_resten_op(tmp_path) == []
        assert vreemd.poll() is None
        assert not (map_ / "web.pid").exists()
        vreemd.kill()


@pytest.mark.parametrize(
    "inhoud", ["", "geen json", "[]", "{}", '{"pid": "x", "kenmerk": "1", "stopsignaal": 15}']
)
def test_een_kapot_pidbestand_verdwijnt_zonder_schade(tmp_path, inhoud):
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "web.pid").write_text(inhoud)
    assert processen.ruim_resten_op(tmp_path) == []
    assert list((tmp_path / "run").iterdir()) == []


def test_een_kind_sterft_mee_met_een_gedode_ouder(tmp_path):
    """kill -9 of the runner: nothing stays behind."""
    programma = (
        "import sys, signal; from pathlib import Path; from netwerktraject.demo.processen import Kind\n"
        f"k = Kind('slaper', {SLAPER!r}, map_=Path({str(tmp_path)!r})); k.start(); print(k.proces.pid, flush=True)\n"
        "signal.pause()"
    )
    with subprocess.Popen([sys.executable, "-c", programma], stdout=subprocess.PIPE, text=True) as ouder:
        kleinkind = int(ouder.stdout.readline())
        wachter = os.pidfd_open(kleinkind)
        ouder.kill()
    import select

    klaar, _, _ = select.select([wachter], [], [], 10)
    os.close(wachter)
    assert klaar, "the child outlived its killed parent"


def test_de_sleutel_wordt_een_keer_gemaakt_en_is_alleen_voor_de_eigenaar(tmp_path):
    eerste = omgeving.geheime_sleutel(tmp_path)
    assert len(eerste) >= 50
    assert omgeving.geheime_sleutel(tmp_path) == eerste
    assert Path(tmp_path / "sleutel").stat().st_mode & 0o777 == 0o600


def test_een_lange_map_krijgt_een_korte_plaats_voor_zijn_socket(tmp_path):
    lang = tmp_path / ("x" * 100)
    lang.mkdir()
    kort = omgeving.socketmap(lang)
    assert len(str(kort)) <= omgeving.MAX_SOCKETMAP
    assert omgeving.socketmap(lang) == kort
    omgeving.wis_map(lang)
    assert not kort.exists()
