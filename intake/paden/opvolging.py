"""Addresses: opvolging."""

urlpatterns = []
