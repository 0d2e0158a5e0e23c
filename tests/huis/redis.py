"""An own Redis, only for tests that ask for it."""

import shutil
import tempfile
from pathlib import Path

import pytest
import redis as redis_py

from netwerktraject.demo.redis import Redis


@pytest.fixture(scope="session")
def redis_server():
    """One server per worker process, on its own unix socket."""
    map_ = Path(tempfile.mkdtemp(prefix="nt-redis-"))
    server = Redis(map_, tijdelijk=True)
    server.start()
    yield server
    server.stop()
    shutil.rmtree(map_)


@pytest.fixture
def redis(redis_server, settings):
    """The server, emptied, with `settings.REDIS_URL` pointing at it. A worker process gets `redis.url()`."""
    with redis_py.Redis.from_url(redis_server.py_url()) as lijn:
        lijn.flushall()
    settings.REDIS_URL = settings.CELERY_BROKER_URL = redis_server.url()
    return redis_server
