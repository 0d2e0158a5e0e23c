"""Tasks of the bottom layer. Beat rings every 15 seconds as well, so a lost bell costs seconds."""

from celery import shared_task

from netwerktraject.kern import berichten


@shared_task(name="kern.tasks.verstuur_berichten")
def verstuur_berichten() -> dict[str, int]:
    """Send what is due in the outbox; safe to run twice and at the same time."""
    return dict(berichten.verstuur())
