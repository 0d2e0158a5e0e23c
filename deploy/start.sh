#!/bin/sh
# Entry point of the image: secrets from files into the environment of one process, then that process.
set -eu
cd /app

lees() {
  if [ ! -s "/run/secrets/$1" ]; then
    echo "Het geheim $1 ontbreekt. Maak het met deploy/maak-geheim.sh." >&2
    exit 1
  fi
  cat "/run/secrets/$1"
}

SECRET_KEY="$(lees secret_key)"
DATABASE_URL="postgres://nt_app:$(lees db_app)@${DB_HOST:-postgres}/netwerktraject"
REDIS_URL="redis://:$(lees redis)@${REDIS_HOST:-redis}:6379/0"
MAIL_URL="$(lees mail_url)"
export SECRET_KEY DATABASE_URL REDIS_URL MAIL_URL

case "${1:-web}" in
  web)
    # No access log: the path of a link page holds its secret.
    exec gunicorn netwerktraject.wsgi --bind 0.0.0.0:8000 --workers "${WEB_WORKERS:-3}" --threads 4 \
      --worker-tmp-dir /dev/shm --graceful-timeout 30 --max-requests 5000 --max-requests-jitter 500 \
      --no-control-socket --log-level warning ;;
  worker) exec celery -A netwerktraject worker --concurrency "${WORKER_AANTAL:-2}" --loglevel INFO --without-gossip --without-mingle ;;
  beat) exec celery -A netwerktraject beat --loglevel INFO --pidfile= --schedule /tmp/beat ;;
  ping) exec celery -A netwerktraject inspect ping --destination "celery@$(hostname)" --timeout 10 ;;
  migreer)
    DATABASE_OWNER_URL="postgres://nt_owner:$(lees db_owner)@${DB_HOST:-postgres}/netwerktraject"
    export DATABASE_OWNER_URL
    exec python manage.py migrate --no-input ;;
  manage) shift; exec python manage.py "$@" ;;
  *) echo "Kies: web, worker, beat, migreer, ping of manage" >&2; exit 2 ;;
esac
