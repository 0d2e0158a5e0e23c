"""Addresses of netwerktraject.overzicht."""

from django.urls import path

from netwerktraject.overzicht import links

urlpatterns = [
    path("l/tot-straks/", links.mijn_link_weg, name="mijn_link_weg"),
    path("l/<str:teken>/", links.mijn_link, name="mijn_link"),
    path("l/<str:teken>/klaar/", links.mijn_link_klaar, name="mijn_link_klaar"),
    path("l/<str:teken>/hulp/", links.mijn_link_hulp, name="mijn_link_hulp"),
]
