"""Addresses: begeleiding."""

from django.urls import path

from intake.views import regelingen

urlpatterns = [
    path("platform/regeling/", regelingen.regelingen, name="regelingen"),
    path("platform/regeling/<int:pk>/schrap/", regelingen.regeling_schrap, name="regeling_schrap"),
]
