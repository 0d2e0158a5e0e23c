"""Addresses of the bottom layer."""

from django.urls import path

from netwerktraject.kern import beheer, views

urlpatterns = [
    path("gezond/", views.gezond, name="gezond"),
    path("gebruikers/", beheer.gebruikers, name="gebruikers"),
    path("gebruikers/rol/<int:pk>/einde/", beheer.rol_einde, name="rol_einde"),
    path("platform/", beheer.platform, name="platform"),
]
