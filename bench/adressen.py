"""The product's addresses and one empty view behind the login."""

from django.http import HttpResponse
from django.urls import include, path


def leeg(request):
    """Nothing but session and user."""
    return HttpResponse(f"<!doctype html><title>leeg</title>{request.user.pk}")


urlpatterns = [path("bench-leeg/", leeg), path("", include("netwerktraject.urls"))]
handler404 = "netwerktraject.kern.views.fout_404"
handler500 = "netwerktraject.kern.views.fout_500"
