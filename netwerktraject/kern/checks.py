"""Start-up checks: the product refuses to serve as a database role that walks through the walls."""

import sys

from django.conf import settings
from django.core.checks import Error, Tags, register
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.db.utils import OperationalError


@register(Tags.database)
def app_rol(app_configs, databases=None, **kwargs):
    """Refuse a superuser, a BYPASSRLS role or the owner of the tables (F15). Runs with `check --database default`."""
    if not databases or settings.ALS_EIGENAAR:
        return []
    return [
        Error(reden, hint="Set DATABASE_URL to the role nt_app (see deploy/rollen.sql).", id="kern.E001")
        for reden in redenen_om_te_weigeren()
    ]


def redenen_om_te_weigeren() -> list[str]:
    """Reasons why the connected role may not serve; empty when it is a plain app role."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rolname, rolsuper, rolbypassrls, (SELECT count(*) FROM pg_class c JOIN pg_namespace n "
            "ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relowner = r.oid) "
            "FROM pg_roles r WHERE rolname = current_user"
        )
        naam, is_super, langs_rls, eigen = cursor.fetchone()
    redenen = []
    if is_super:
        redenen.append(f"The database role {naam} is a superuser: row-level security would not hold.")
    if langs_rls:
        redenen.append(f"The database role {naam} has BYPASSRLS: row-level security would not hold.")
    if eigen:
        redenen.append(f"The database role {naam} owns {eigen} tables: it could switch the walls off.")
    return redenen


def eis_muren() -> None:
    """Called when a web server starts. An exception stops all of gunicorn; a SystemExit would respawn for ever."""
    try:
        redenen = redenen_om_te_weigeren()
    except OperationalError:
        # The database may still be starting; /gezond/ repeats the check before it answers 200.
        return
    if redenen:
        raise ImproperlyConfigured("\n".join(redenen))


def weiger_zonder_muren() -> None:
    """Called when a worker starts: Celery swallows exceptions of its signals, but not an exit."""
    try:
        eis_muren()
    except ImproperlyConfigured as fout:
        sys.stderr.write(f"{fout}\n")
        raise SystemExit(1) from fout
