"""Addresses of the public choice menu, and of what staff does for it."""

from django.urls import path

from aanbod.views import catalogus, menu, menupapier, openbaar

urlpatterns = [
    path("menu/<slug:slug>/", menu.menu, name="keuzemenu"),
    path("menu/<slug:slug>/keuze/", menu.keuze, name="menu_keuze"),
    path("menu/<slug:slug>/boekje.pdf", menupapier.boekje, name="menu_boekje"),
    path("menu/<slug:slug>/kaartjes.pdf", menupapier.kaartjes, name="menu_kaartjes"),
    path("menu/<slug:slug>/<uuid:pk>/", menu.aanbod, name="menu_aanbod"),
    path("menu/<slug:slug>/<uuid:pk>/blad.pdf", menupapier.blad, name="menu_blad"),
    path("aanbod/keuzemenu/", openbaar.menu_beheer, name="menu_beheer"),
    path("aanbod/keuzemenu/affiche.pdf", openbaar.affiche, name="menu_affiche"),
    path("aanbod/tips/", openbaar.tips, name="tips"),
    path("aanbod/tips/<uuid:pk>/weg/", openbaar.tip_weg, name="tip_weg"),
    path("aanbod/catalogus/", catalogus.catalogus, name="catalogus"),
    path("aanbod/catalogus/catalogus.pdf", catalogus.catalogus_pdf, name="catalogus_pdf"),
    path("aanbod/<uuid:pk>/vertalingen/", openbaar.vertalingen, name="vertalingen"),
    path("aanbod/<uuid:pk>/tip/", openbaar.tip_nieuw, name="tip_nieuw"),
    path("aanbod/<uuid:pk>/infofiche.pdf", openbaar.infofiche, name="infofiche"),
]
