"""Addresses of the aanbod app."""

from django.urls import path

from aanbod import views

urlpatterns = [
    path("aanbod/", views.lijst, name="aanbod_lijst"),
    path("aanbod/nieuw/", views.nieuw, name="aanbod_nieuw"),
    path("aanbod/<uuid:pk>/", views.detail, name="aanbod_detail"),
    path("aanbod/<uuid:pk>/wijzig/", views.wijzig, name="aanbod_wijzig"),
    path("aanbod/<uuid:pk>/screening/", views.screening_nieuw, name="screening_nieuw"),
    path("regio/", views.regio, name="regio"),
    path("organisaties/", views.organisaties, name="organisaties"),
    path("organisaties/nieuw/", views.organisatie, name="organisatie_nieuw"),
    path("organisaties/<uuid:pk>/", views.organisatie, name="organisatie_wijzig"),
]
