"""Addresses of the aanbod app."""

from django.urls import path

from aanbod import urls_beheer, urls_invoer, urls_lijst, urls_menu, urls_screening, urls_warm
from aanbod.views import aanbod, lijst, organisaties, screening

urlpatterns = [
    path("aanbod/", lijst.lijst, name="aanbod_lijst"),
    path("aanbod/nieuw/", aanbod.nieuw, name="aanbod_nieuw"),
    path("aanbod/<uuid:pk>/", aanbod.detail, name="aanbod_detail"),
    path("aanbod/<uuid:pk>/wijzig/", aanbod.wijzig, name="aanbod_wijzig"),
    path("aanbod/<uuid:pk>/screening/", screening.screening_nieuw, name="screening_nieuw"),
    path("regio/", lijst.regio, name="regio"),
    path("organisaties/", organisaties.organisaties, name="organisaties"),
    path("organisaties/nieuw/", organisaties.organisatie, name="organisatie_nieuw"),
    *urls_beheer.urlpatterns,
    *urls_invoer.urlpatterns,
    *urls_lijst.urlpatterns,
    *urls_screening.urlpatterns,
    *urls_warm.urlpatterns,
    *urls_menu.urlpatterns,
]
