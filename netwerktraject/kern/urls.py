"""Addresses of the bottom layer."""

from django.urls import path

from netwerktraject.kern import views

urlpatterns = [path("gezond/", views.gezond, name="gezond")]
