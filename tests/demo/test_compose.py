"""docker-compose.yml: valid by the compose specification, healthy, and without a secret."""

import pytest
import yaml

from netwerktraject.demo.controle import COMPOSE, SCHEMA, controleer_compose

pytestmark = pytest.mark.usefixtures("schema_is_er")


@pytest.fixture
def schema_is_er():
    assert SCHEMA.exists(), "run `make static` once: it installs the package that holds the compose schema"


@pytest.fixture
def bederf(tmp_path):
    """Change the real file in one place and report what the check says."""

    def doe(verander):
        inhoud = yaml.safe_load(COMPOSE.read_text())
        verander(inhoud)
        bestand = tmp_path / "docker-compose.yml"
        bestand.write_text(yaml.safe_dump(inhoud))
        return controleer_compose(bestand)

    return doe


def test_het_eigen_bestand_is_in_orde():
    assert controleer_compose() == []


def test_een_tikfout_in_een_sleutel_valt_op(bederf):
    fouten = bederf(lambda c: c["services"]["web"].update(helthcheck={}))
    assert any("helthcheck" in fout for fout in fouten)


def test_een_ontbrekende_dienst_valt_op(bederf):
    assert "services.backup: ontbreekt" in bederf(lambda c: c["services"].pop("backup"))


def test_een_dienst_zonder_gezondheidscontrole_valt_op(bederf):
    assert "services.worker: geen healthcheck" in bederf(lambda c: c["services"]["worker"].pop("healthcheck"))


@pytest.mark.parametrize("waarde", ["geheim123", "${POSTGRES_PASSWORD:-geheim123}"])
def test_een_geheim_in_het_bestand_valt_op(bederf, waarde):
    fouten = bederf(lambda c: c["services"]["postgres"]["environment"].update(POSTGRES_PASSWORD=waarde))
    assert fouten == ["services.postgres: environment.POSTGRES_PASSWORD bevat een geheim"]


def test_een_onbekend_volume_geheim_of_dienst_valt_op(bederf):
    def verander(c):
        c["services"]["web"].update(
            volumes=["niets:/x", "./bestaat-niet:/y"],
            secrets=["weg"],
            depends_on={"nergens": {"condition": "service_started"}},
        )

    assert len(bederf(verander)) == 4
