"""Tasks of intake. Each is safe to run twice; beat rings them as well, so a lost bell costs a minute."""

from celery import shared_task

from intake.acties import opvolging


@shared_task
def veeg_opvolging() -> tuple[int, int, int]:
    """Open the follow-up moments that are due and put their mails ready."""
    return opvolging.veeg()
