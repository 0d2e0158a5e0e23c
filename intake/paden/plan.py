"""Addresses: plan."""

from django.urls import path

from intake.views import plan, planweek, voorstellen

urlpatterns = [
    path("inburgeraars/<uuid:pk>/plan/eigen/", voorstellen.eigen, name="plan_eigen"),
    path("inburgeraars/<uuid:pk>/plan/les/", planweek.les, name="plan_les"),
    path("inburgeraars/<uuid:pk>/plan/les/weg/", planweek.les_weg, name="plan_les_weg"),
    path("inburgeraars/<uuid:pk>/plan/papier/", planweek.papier, name="plan_papier"),
    path("inburgeraars/<uuid:pk>/plan/ongedaan/", plan.ongedaan, name="plan_ongedaan"),
    path("onderdelen/<uuid:pk>/oordeel/", voorstellen.oordeel, name="onderdeel_oordeel"),
    path("onderdelen/<uuid:pk>/moment/", planweek.moment, name="onderdeel_moment"),
]
