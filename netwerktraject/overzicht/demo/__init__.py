"""Invented data for `make demo`: places, staff, offer, people and their histories. No real person."""
