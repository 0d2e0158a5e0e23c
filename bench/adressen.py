"""The one address of the floor: an empty view behind the login."""

from django.http import HttpResponse
from django.urls import path


def leeg(request):
    """Nothing but session and user."""
    return HttpResponse(f"<!doctype html><title>leeg</title>{request.user.pk}")


urlpatterns = [path("bench-leeg/", leeg)]
