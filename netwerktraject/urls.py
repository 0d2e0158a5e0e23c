"""All addresses. Every line has a policy line in tests/toegang/beleid.py, or the build fails."""

from django.urls import include, path

urlpatterns = [
    path("", include("netwerktraject.overzicht.urls")),
    path("", include("intake.urls")),
    path("", include("buddy.urls")),
    path("", include("vrijwilligers.urls")),
    path("", include("aanbod.urls")),
    path("", include("netwerktraject.kern.urls")),
    path("account/", include("allauth.urls")),
]
handler400 = "netwerktraject.kern.views.fout_400"
handler403 = "netwerktraject.kern.views.fout_403"
handler404 = "netwerktraject.kern.views.fout_404"
handler500 = "netwerktraject.kern.views.fout_500"
