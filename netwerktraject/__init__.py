"""Project package. Celery is imported only by who needs it: `netwerktraject.celery`."""
