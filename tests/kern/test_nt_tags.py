"""The words of the templates: filters, tags, and what they do with odd input."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
import time_machine
from django import forms
from django.template import Context, engines

from netwerktraject.kern.weergave import (
    SOORTEN,
    Uurstand,
    datum_kort,
    datum_lang,
    geleden,
    initialen,
    kleurklasse,
    tijd,
    uren,
)

STAND = {"bevestigd": 1110, "wacht": 240, "gepland": 720, "norm": 2400}


def render(bron: str, **context) -> str:
    return engines["django"].from_string(bron).render(context)


class Proef(forms.Form):
    naam = forms.CharField(label="Naam", help_text="Voornaam en familienaam.")
    nota = forms.CharField(label="Notitie", required=False, widget=forms.Textarea)
    taal = forms.ChoiceField(
        label="Taal", choices=[("nl", "Nederlands"), ("ar", "Arabisch")], widget=forms.RadioSelect
    )
    akkoord = forms.BooleanField(label="Akkoord")


@pytest.mark.parametrize(
    ("minuten", "tekst"),
    [
        (0, "0"),
        (None, "0"),
        (60, "1"),
        (90, "1,5"),
        (1110, "18,5"),
        (2400, "40"),
        (100, "1,67"),
        (6000, "100"),
    ],
)
def test_minuten_worden_uren_met_een_komma(minuten, tekst):
    assert uren(minuten) == tekst


def test_dagen_en_tijden_in_gewone_woorden():
    with time_machine.travel(datetime(2026, 11, 26, 9, 0, tzinfo=UTC), tick=False):
        assert datum_kort(date(2026, 11, 26)) == "do 26 nov"
        assert datum_lang(date(2026, 11, 26)) == "26 november"
        assert datum_lang(date(2027, 3, 12)) == "12 maart 2027"
        assert tijd(datetime(2026, 11, 26, 18, 42, tzinfo=UTC)) == "19.42 uur"
        assert geleden(datetime(2026, 11, 26, 8, 31, tzinfo=UTC)) == "vandaag, 9.31 uur"
        assert geleden(datetime(2026, 11, 25, 18, 42, tzinfo=UTC)) == "gisteren, 19.42 uur"
        assert geleden(datetime(2026, 11, 12, 8, 0, tzinfo=UTC)) == "12 november"
        # Half past midnight here is still yesterday in UTC.
        assert geleden(datetime(2026, 11, 25, 23, 30, tzinfo=UTC)) == "vandaag, 0.30 uur"
    assert (datum_kort(None), datum_lang(None), tijd(None), geleden(None)) == ("", "", "", "")


@pytest.mark.parametrize(
    ("naam", "letters"),
    [
        ("Samira Haidari", "SH"),
        ("Greet", "G"),
        ("An De Smet", "AS"),
        ("", "?"),
        ("  ", "?"),
        ("<script> x", "X"),
        ("منى نور", "من"),
    ],
)
def test_initialen_van_elke_naam(naam, letters):
    assert initialen(naam) == letters


def test_een_naam_houdt_zijn_kleur():
    assert kleurklasse("Samira Haidari") == kleurklasse("Samira Haidari")
    assert len({kleurklasse(f"Naam {n}") for n in range(60)}) == 7


def test_balk_tekent_bevestigd_wacht_en_gepland_en_zegt_het_ook():
    html = render("{% uurbalk stand %}", stand=STAND)
    assert 'aria-label="18,5 van 40 uur bevestigd, 4 uur wacht, 12 uur gepland"' in html
    assert 'class="u-bevestigd" x="0.00%" width="46.25%"' in html
    assert 'class="u-wacht" x="46.25%" width="10.00%"' in html
    assert 'class="u-gepland" x="56.25%" width="30.00%"' in html
    assert "style=" not in html


def test_balk_loopt_nooit_over():
    delen = Uurstand(bevestigd=2580, wacht=120, gepland=60, norm=2400).delen
    assert [(d.soort, d.breedte) for d in delen] == [("bevestigd", "100.00%")]
    assert Uurstand(bevestigd=2000, wacht=800, gepland=0, norm=2400).delen[1].breedte == "16.67%"
    assert Uurstand(bevestigd=0, wacht=0, gepland=0, norm=0).delen == []


def test_balk_neemt_ook_een_voorwerp():
    assert Uurstand.van(SimpleNamespace(**STAND)).kort == "18,5 van 40 uur"
    assert Uurstand.van(STAND).open == 330


def test_tekst_van_mensen_wordt_nooit_html():
    kwaad = '<script>alert(1)</script>"><img src=x>'
    for bron in (
        '{% merkje t "goed" %}',
        "{% avatar t 28 %}",
        '{% knop t "/x/" %}',
        "{% knop t reden=t %}",
        '{% kruimel "A" "/" t %}',
        '{% item naam=t titel=t tekst=t url="/x/" %}{% enditem %}',
        '{% taak soort=t icoon="phone" tekst=t %}{% endtaak %}',
        '{% ziet "users" t t %}',
        "{% stap 1 t t %}{{ t }}{% endstap %}",
        '{% melding "let" %}{{ t }}{% endmelding %}',
        "{% kaart t aantal=t %}{{ t }}{% endkaart %}",
        "{% leeg t tekst=t %}{% endleeg %}",
        '{% onderdeelkaart "buddywerking" t s volgende=t bij=t reden=t %}{% endonderdeelkaart %}',
        "{% statusmerk t %}",
    ):
        html = render(bron, t=kwaad, s=STAND)
        assert "<script" not in html, bron
        assert "<img src=x" not in html, bron


def test_elke_soort_heeft_een_tegel_met_icoon():
    for soort in SOORTEN:
        assert f'class="soort {SOORTEN[soort].klasse} soort-28"' in render("{% soorttegel s 28 %}", s=soort)


def test_onbekende_soort_faalt_luid():
    with pytest.raises(KeyError):
        render("{% soorttegel 'bestaat_niet' %}")


def test_status_heeft_icoon_en_woord():
    assert "#progress-check" in render("{% statusmerk 'lopend' %}")
    assert ">in intake<" in render("{% statusmerk 'in_intake' %}")
    assert "nog iets anders" in render("{% statusmerk 'nog_iets_anders' %}")


def test_taaliconen_zeggen_hoeveel():
    html = render("{% taaliconen 2 %}")
    assert 'aria-label="taaliconen: 2 van 4"' in html
    assert html.count('class="uit"') == 2
    assert "0 van 4" in render("{% taaliconen n %}", n=None)
    assert "4 van 4" in render("{% taaliconen 9 %}")


def test_knop_is_link_of_verstuurt_of_zegt_waarom_niet():
    assert 'href="/x/"' in render("{% knop 'Bekijk' '/x/' %}")
    assert 'type="submit" name="keuze" value="ja"' in render("{% knop 'Ja' naam='keuze' waarde='ja' %}")
    dicht = render("{% knop 'Maak certificaat' reden='nog 2 uur te bevestigen' %}")
    assert 'type="button" aria-disabled="true"' in dicht
    assert "nog 2 uur te bevestigen" in dicht


def test_knop_met_alleen_een_icoon_heeft_een_naam():
    html = render("{% knop 'Later herinneren' '/x/' icoon='alarm-snooze' alleen_icoon=True %}")
    assert 'aria-label="Later herinneren"' in html
    assert "</svg></a>" in html


def test_actieknop_draagt_het_csrf_teken(rf):
    bron = engines["django"].from_string("{% actieknop 'Bevestig' '/x/' %}")
    assert 'name="csrfmiddlewaretoken"' in bron.render({}, rf.get("/"))


def test_veld_hoort_bij_zijn_fout_en_hulp():
    html = render("{% veld form.naam %}", form=Proef({}))
    assert '<label for="id_naam">' in html
    assert 'aria-describedby="id_naam_fout id_naam_hulp"' in html
    assert 'aria-invalid="true"' in html
    assert 'id="id_naam_fout"' in html
    assert 'id="id_naam_hulp"' in html


def test_een_veld_zonder_plicht_zegt_dat_het_leeg_mag():
    assert "mag leeg blijven" in render("{% veld form.nota %}", form=Proef())
    assert "mag leeg blijven" not in render("{% veld form.naam %}", form=Proef())


def test_een_groep_is_een_fieldset_met_legende():
    html = render("{% veld form.taal %}", form=Proef({}))
    assert "<fieldset" in html
    assert "<legend" in html
    assert 'aria-describedby="id_taal_fout"' in html


def test_foutlijst_telt_en_wijst_naar_het_veld():
    html = render("{% foutlijst form %}", form=Proef({}))
    assert "Kijk nog even naar 3 dingen" in html
    assert 'href="#id_naam"' in html
    assert 'href="#id_taal_0"' in html, "a group has no input with the id of the field"
    assert render("{% foutlijst form %}", form=Proef()).strip() == ""
    een = Proef({"naam": "x", "taal": "nl"})
    assert "Kijk nog even naar 1 ding<" in render("{% foutlijst form %}", form=een)


def test_elk_doel_van_de_foutlijst_bestaat_op_de_pagina():
    html = render("{% foutlijst form %}{{ form }}", form=Proef({}))
    doelen = [deel.split('"')[0] for deel in html.split('href="#')[1:]]
    assert len(doelen) == 3
    for doel in doelen:
        assert f'id="{doel}"' in html


def test_getypte_tekst_blijft_staan():
    assert 'value="Sam&quot;ira"' in render("{% veld form.naam %}", form=Proef({"naam": 'Sam"ira'}))


def test_toast_biedt_ongedaan_maken():
    bericht = SimpleNamespace(extra_tags="ongedaan:/uren/1/terug/", level_tag="success")
    html = render("{% toast bericht %}", bericht=bericht)
    assert 'action="/uren/1/terug/"' in html
    assert "Ongedaan maken" not in render(
        "{% toast bericht %}", bericht=SimpleNamespace(extra_tags="", level_tag="")
    )


def test_foutpagina_zonder_context_krijgt_een_thema():
    sjabloon = engines["django"].get_template("500.html").template
    html = sjabloon.render(Context())
    assert "gebouwd/thema/petrol.css" in html
    assert "Er ging iets mis bij ons" in html


def test_bladeren_houdt_de_filters(rf):
    from django.core.paginator import Paginator

    bron = engines["django"].from_string("{% paginering pagina %}")
    html = bron.render({"pagina": Paginator(range(60), 25).page(2)}, rf.get("/?status=lopend&pagina=2"))
    assert 'href="?status=lopend&amp;pagina=1"' in html
    assert 'href="?status=lopend&amp;pagina=3"' in html
    assert "26 tot 50 van 60" in html
