"""The product's Celery application with a fast beat, and the maker of the kill tests."""

from django.conf import settings

from netwerktraject.celery import app

settings.SJABLONEN = {**settings.SJABLONEN, "proef": "tests.chaos.werker.maker"}
app.conf.beat_schedule = {
    naam: {**regel, "schedule": 1.0, "options": {"expires": 5}}
    for naam, regel in app.conf.beat_schedule.items()
}
app.conf.beat_max_loop_interval = 1
