"""The one signal of the house: a traject ended, so what carries it out must end too (architectuur.md)."""

from django.dispatch import Signal

# Sent by intake.acties.trajecten inside the transaction, with `traject`, `door` and `reden`.
traject_beeindigd = Signal()
