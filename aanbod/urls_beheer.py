"""Addresses of the sheet of an offer, photos, testimonials, and settings."""

from django.urls import path

from aanbod.views import aanbod, foto, instelling, organisaties

urlpatterns = [
    path("aanbod/instellingen/", instelling.instelling, name="aanbod_instelling"),
    path("aanbod/soorten/nieuw/", instelling.categorie, name="categorie_nieuw"),
    path("aanbod/soorten/<uuid:pk>/", instelling.categorie, name="categorie_wijzig"),
    path("aanbod/soorten/<uuid:pk>/weg/", instelling.categorie_weg, name="categorie_weg"),
    path("aanbod/<uuid:pk>/klopt/", aanbod.klopt, name="aanbod_klopt"),
    path("aanbod/<uuid:pk>/stop-delen/", aanbod.stop_delen, name="aanbod_stop_delen"),
    path("aanbod/<uuid:pk>/foto/", foto.foto_nieuw, name="foto_nieuw"),
    path("aanbod/<uuid:pk>/getuigenis/", foto.getuigenis_nieuw, name="getuigenis_nieuw"),
    path("foto/<uuid:pk>/", foto.foto, name="foto"),
    path("foto/<uuid:pk>/intrekken/", foto.foto_intrek, name="foto_intrek"),
    path("getuigenis/<uuid:pk>/intrekken/", foto.getuigenis_intrek, name="getuigenis_intrek"),
    path("organisaties/<uuid:pk>/", organisaties.organisatie_detail, name="organisatie_detail"),
    path("organisaties/<uuid:pk>/wijzig/", organisaties.organisatie, name="organisatie_wijzig"),
]
