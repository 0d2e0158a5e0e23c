"""Addresses of buddy."""

urlpatterns: list = []
