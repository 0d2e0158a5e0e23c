"""Addresses of the list: one field, many rows, out of the house, saved filters, open data."""

from django.urls import path

from aanbod.views import bulk, open_data, uitvoer, zoekopdracht

urlpatterns = [
    path("aanbod/bulk/", bulk.bulk, name="aanbod_bulk"),
    path("aanbod/bulk/<uuid:teken>/terug/", bulk.terug, name="aanbod_bulk_terug"),
    path("aanbod/uitvoer/<slug:vorm>/", uitvoer.lijst_uitvoer, name="aanbod_uitvoer"),
    path("aanbod/<uuid:pk>/veld/<slug:veld>/", bulk.veld, name="aanbod_veld"),
    path("aanbod/<uuid:pk>/agenda.ics", uitvoer.agenda, name="aanbod_ical"),
    path("regio/uitvoer/<slug:vorm>/", uitvoer.regio_uitvoer, name="regio_uitvoer"),
    path("organisaties/uitvoer/<slug:vorm>/", uitvoer.organisaties_uitvoer, name="organisaties_uitvoer"),
    path("filters/nieuw/", zoekopdracht.nieuw, name="filter_nieuw"),
    path("filters/<uuid:pk>/weg/", zoekopdracht.weg, name="filter_weg"),
    path("filters/<uuid:teken>/terug/", zoekopdracht.terug, name="filter_terug"),
    path("menu/<slug:slug>/<uuid:pk>/agenda.ics", open_data.agenda, name="menu_ical"),
    path("open/<slug:slug>/aanbod.json", open_data.aanbod_json, name="open_aanbod_json"),
]
