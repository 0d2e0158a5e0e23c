"""Addresses of screening, talks and the B's scan."""

from django.urls import path

from aanbod.views import bscan, gesprekken, screening

urlpatterns = [
    path("screening/", screening.screenings, name="screenings"),
    path("screening/<uuid:pk>/brief/", screening.screening_brief, name="screening_brief"),
    path("screening/<uuid:pk>/brief.pdf", screening.screening_brief_pdf, name="screening_brief_pdf"),
    path("aanbod/<uuid:pk>/bezoek/", screening.bezoek_nieuw, name="bezoek_nieuw"),
    path("bezoeken/<uuid:pk>/gedaan/", screening.bezoek_gedaan, name="bezoek_gedaan"),
    path("gesprekken/", gesprekken.gesprekken4p, name="gesprekken4p"),
    path("gesprekken/leidraad/", gesprekken.gesprek4p_leidraad, name="gesprek4p_leidraad"),
    path("gesprekken/<uuid:pk>/", gesprekken.gesprek4p, name="gesprek4p"),
    path("gesprekken/<uuid:pk>/vervolg/", gesprekken.gesprek4p_vervolg, name="gesprek4p_vervolg"),
    path("organisaties/<uuid:pk>/gesprek/", gesprekken.gesprek4p_nieuw, name="gesprek4p_nieuw"),
    path("aanbod/<uuid:pk>/b-scan/", bscan.bscan, name="bscan"),
    path("aanbod/<uuid:pk>/b-scan/blad/", bscan.bscan_blad, name="bscan_blad"),
    path("bevindingen/<uuid:pk>/gedaan/", bscan.bevinding_gedaan, name="bevinding_gedaan"),
    path("toegankelijk/", bscan.bnormen, name="bnormen"),
    path("toegankelijk/<slug:sleutel>/", bscan.bnorm, name="bnorm"),
    path("toegankelijk/<slug:sleutel>/zet/", bscan.bnorm_zet, name="bnorm_zet"),
]
