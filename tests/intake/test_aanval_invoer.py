"""Input that cannot be, at pages of the traject: a sentence or the nearest that can, never a failure."""

import pytest
from django.urls import reverse

from tests import factories as maak

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "gezien", ["2026-13-45T10:00:00+00:00", "2026-02-30 10:00Z", "9999-12-31T23:59:59-23:00"]
)
def test_een_onmogelijk_moment_bij_alle_zonder_vraag_is_geen_storing(client_van, coach, gezien):
    antwoord = client_van(coach).post(reverse("uren_bevestig_alle"), {"alle": "1", "gezien": gezien})
    assert antwoord.status_code == 302


@pytest.mark.parametrize("vraag", ["tot=0001-01-01", "van=9999-12-31", "van=0001-01-01&tot=9999-12-31"])
def test_onmogelijke_dagen_bij_de_cijfers_zijn_geen_storing(client_van, coach, vraag):
    antwoord = client_van(coach).get(f"{reverse('taalhulp_cijfers')}?{vraag}")
    assert antwoord.status_code == 200


@pytest.mark.parametrize(
    "vraag", ["week=0001-01-01", "week=9999-12-31", "week=2026-02-31", "week=%00", "week=2026-W53"]
)
def test_een_onmogelijke_week_in_het_plan_is_geen_storing(client_van, coach, gemeente, vraag):
    t = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
    maak.OnderdeelFactory(traject=t, duo=True, lopend=True)
    assert client_van(coach).get(f"{reverse('plan', args=[t.pk])}?{vraag}").status_code == 200


@pytest.mark.parametrize("dag", ["2026-02-31", "0001-01-01", "9999-12-31", "\x00", "x" * 500])
def test_een_onmogelijke_dag_voor_later_is_geen_storing(client_van, coach, gemeente, dag):
    t = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
    m = maak.OpvolgmomentFactory(traject=t, open=True)
    body = {"keuze": "dag", "dag": dag, "later": "dag"}
    assert client_van(coach).post(reverse("moment_later", args=[m.pk]), body).status_code in (302, 422)


@pytest.mark.parametrize("dag", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("naam", ["aanwezigheid", "aanwezigheid_blad"])
def test_een_verre_dag_op_de_aanwezigheidslijst_is_geen_storing(client_van, coach, gemeente, naam, dag):
    t = maak.TrajectFactory(bestuur=gemeente, lopend=True, coach=coach)
    deel = maak.OnderdeelFactory(traject=t, groep=True, lopend=True)
    url = f"{reverse(naam)}?aanbod={deel.aanbod_id}&dag={dag}"
    assert client_van(coach).get(url).status_code in (200, 302)
