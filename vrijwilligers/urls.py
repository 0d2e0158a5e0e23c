"""Addresses of vrijwilligers."""

urlpatterns: list = []
