"""One settings file; every value that differs per installation comes from the environment, typed and checked.

A missing or bad variable stops the start with a sentence that says how to mend it.
"""

from pathlib import Path

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from environs import Env, EnvError

BASE_DIR = Path(__file__).resolve().parent.parent
env = Env()


def vereist(naam: str, uitleg: str) -> str:
    """Read a variable that has no sensible default; `uitleg` tells how to set it."""
    try:
        return env.str(naam)
    except EnvError as fout:
        raise ImproperlyConfigured(f"{naam} is not set. {uitleg}") from fout


DEBUG = env.bool("DEBUG", False)
DEMO = env.bool("DEMO", False)
PRODUCTIE = not (DEBUG or DEMO or env.bool("NT_TEST", False))
SECRET_KEY = vereist(
    "SECRET_KEY", "Make one with: python -c 'import secrets; print(secrets.token_urlsafe(50))'."
)
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", [])
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["localhost", "127.0.0.1"] if not PRODUCTIE else [])
# Mails and QR codes carry this address; never the Host header of a request (veiligheid.md #27).
BASIS_URL = env.str("BASIS_URL", "http://localhost:8000").rstrip("/")
AFZENDER = env.str("AFZENDER", "netwerktraject@localhost")
CSRF_TRUSTED_ORIGINS = [BASIS_URL]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_htmx",
    "django_filters",
    "csp",
    "pgtrigger",
    "pghistory",
    "netwerktraject.kern",
    "aanbod",
    "intake",
    "buddy",
    "vrijwilligers",
    "netwerktraject.overzicht",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "netwerktraject.kern.middleware.VangnetMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "csp.middleware.CSPMiddleware",
    "netwerktraject.kern.middleware.TeGrootMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "netwerktraject.kern.middleware.SchoneInvoerMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "netwerktraject.kern.middleware.KringMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "netwerktraject.urls"
WSGI_APPLICATION = "netwerktraject.wsgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csrf",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "netwerktraject.kern.context.kader",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "netwerktraject.kern.templatetags.nt",
                "netwerktraject.kern.templatetags.klok",
            ],
        },
    }
]

# ---------------------------------------------------------------------------------------------- database
_DB_UITLEG = (
    "Point it at PostgreSQL as the app role: postgres://nt_app:…@host/netwerktraject (see deploy/rollen.sql)."
)
vereist("DATABASE_URL", _DB_UITLEG)
ALS_EIGENAAR = env.bool("NT_ALS_EIGENAAR", False)
DATABASES = {"default": env.dj_db_url("DATABASE_URL")}
DATABASES["default"]["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", 60)
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DATABASES["default"].setdefault("OPTIONS", {})
# Only for `kern.db.lees`, whose statements stay the same; the ORM's cursor never prepares.
DATABASES["default"]["OPTIONS"]["prepare_threshold"] = 1
if not ALS_EIGENAAR:
    # Limits against a runaway query or a forgotten transaction (veiligheid.md §4.9); the worker has more time.
    DATABASES["default"]["OPTIONS"]["options"] = (
        f"-c statement_timeout={env.int('STATEMENT_TIMEOUT_MS', 5000)} -c lock_timeout=2000"
        f" -c idle_in_transaction_session_timeout={env.int('IDLE_TIMEOUT_MS', 30000)}"
    )
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# PostgreSQL holds the cache too: login limits keep counting when Redis is gone (veiligheid.md #19).
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "nt_cache"}}

# ---------------------------------------------------------------------------------------------- people
AUTH_USER_MODEL = "kern.Gebruiker"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "werk"
LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "netwerktraject.kern.aanmelden.Adapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", 0)
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "netwerktraject"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not PRODUCTIE

# ---------------------------------------------------------------------------------------------- web safety
SESSION_COOKIE_AGE = env.int("SESSIE_SECONDEN", 10 * 3600)
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTIE
SESSION_COOKIE_NAME = "__Host-sessie" if PRODUCTIE else "sessie"
CSRF_COOKIE_NAME = "__Host-csrf" if PRODUCTIE else "csrf"
CSRF_FAILURE_VIEW = "netwerktraject.kern.views.csrf_fout"
SECURE_SSL_REDIRECT = PRODUCTIE and env.bool("SSL_REDIRECT", True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.int("TRUSTED_PROXY_COUNT", 0) else None
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if PRODUCTIE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = PRODUCTIE
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

# ---------------------------------------------------------------------------------------------- language, time
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English"), ("fr", "Français"), ("ar", "العربية")]
LOCALE_PATHS = [BASE_DIR / "netwerktraject" / "locale"]
LANGUAGE_COOKIE_SAMESITE = "Lax"
TIME_ZONE = "Europe/Brussels"
USE_TZ = True

# ---------------------------------------------------------------------------------------------- static
STATIC_URL = "static/"
STATIC_ROOT = (
    BASE_DIR / ".data" / "static" if not env.str("STATIC_ROOT", "") else Path(env.str("STATIC_ROOT"))
)
STATICFILES_DIRS = [BASE_DIR / "static"]
# Fonts for PDFs never go over the wire; compressing them made collectstatic take minutes.
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = (
    "jpg",
    "jpeg",
    "png",
    "gif",
    "webp",
    "zip",
    "gz",
    "br",
    "woff",
    "woff2",
    "ttf",
    "pdf",
)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if not (DEBUG or env.bool("NT_TEST", False))
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}

# ---------------------------------------------------------------------------------------------- mail, background
_mail = env.dj_email_url("MAIL_URL", "smtp://localhost:25")
if "EMAIL_BACKEND" not in _mail:
    raise ImproperlyConfigured(
        "MAIL_URL starts with a word we don't know. Use smtp://, smtps:// or submission://host:587."
    )
EMAIL_BACKEND = _mail["EMAIL_BACKEND"]
EMAIL_HOST, EMAIL_PORT = _mail["EMAIL_HOST"], _mail["EMAIL_PORT"]
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail["EMAIL_HOST_USER"], _mail["EMAIL_HOST_PASSWORD"]
EMAIL_USE_TLS, EMAIL_USE_SSL = _mail.get("EMAIL_USE_TLS", False), _mail.get("EMAIL_USE_SSL", False)
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = SERVER_EMAIL = AFZENDER
# Directory where the local mail server notes what it accepted; a relay without such a look-up leaves it empty.
POSTBUS_MAP = env.str("POSTBUS_MAP", "")
RELAIS_NAVRAAG = "netwerktraject.demo.postbus.is_aanvaard"
# Seconds that a worker may hold a claim, and that a relay may take to answer the final dot (veiligheid.md §4.5).
BERICHT_CLAIM = env.int("BERICHT_CLAIM", 120)
BERICHT_OVERDRACHT = env.int("BERICHT_OVERDRACHT", 90)
# Who makes the text of a mail at the moment of sending: maker(bericht) -> Mail | Uitstel | None.
SJABLONEN = {
    "duo_link": "buddy.mails.duo_link",
    "plaatsing_link": "vrijwilligers.mails.plaatsing_link",
    "traject_link": "intake.mails.traject_link",
    "afspraak_herinnering": "intake.afspraakmail.herinnering",
    "duo_pauze": "buddy.mails.duo_pauze",
    "plaatsing_pauze": "vrijwilligers.mails.plaatsing_pauze",
    "stilstand": "intake.mails.stilstand",
    "uitnodiging": "intake.samenmails.infomoment",
    "feest": "intake.samenmails.feest",
    "navraag": "intake.samenmails.navraag",
    "aanmelding_wacht": "intake.aanmeldmails.aanmelding_wacht",
    "aanmelding_vervallen": "intake.aanmeldmails.aanmelding_vervallen",
    "overdracht_gevraagd": "intake.aanmeldmails.overdracht_gevraagd",
    "label_loopt_af": "aanbod.mails.label_loopt_af",
    "bewijs_link": "intake.bewijsmails.bewijs_link",
}

REDIS_URL = vereist("REDIS_URL", "Point it at Redis: redis://host:6379/0 or redis+socket:///path/redis.sock.")
CELERY_BROKER_URL = REDIS_URL
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_TIME_LIMIT = 300
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TIMEZONE = TIME_ZONE
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 900,
    "socket_timeout": 5,
    "socket_connect_timeout": 2,
    # Ringing the bell tries once: without these kombu waits and retries for seconds inside the request.
    "max_retries": 0,
    "interval_start": 0,
    "interval_step": 0,
    "interval_max": 0,
}
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_PUBLISH_RETRY = False
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BEAT_SCHEDULE = {
    # Redis may lose a bell: these polls make sure that only time is lost, never a mail (veiligheid.md §4.5).
    "veeg-opvolging": {"task": "intake.tasks.veeg_opvolging", "schedule": 60.0, "options": {"expires": 50}},
    "veeg-aanmeldingen": {
        "task": "intake.tasks.veeg_aanmeldingen",
        "schedule": 3600.0,
        "options": {"expires": 3000},
    },
    "herinner-afspraken": {
        "task": "intake.tasks.herinner_afspraken",
        "schedule": 600.0,
        "options": {"expires": 550},
    },
    "begin-pauzes": {"task": "intake.tasks.begin_pauzes", "schedule": 600.0, "options": {"expires": 550}},
    "zoek-eerste-maand": {
        "task": "intake.tasks.zoek_eerste_maand",
        "schedule": 3600.0,
        "options": {"expires": 3000},
    },
    "verstuur-berichten": {
        "task": "kern.tasks.verstuur_berichten",
        "schedule": 15.0,
        "options": {"expires": 14},
    },
    "veeg-labels": {"task": "aanbod.tasks.veeg_labels", "schedule": 3600.0, "options": {"expires": 3000}},
    "voer-in": {"task": "aanbod.tasks.voer_wachtende_in", "schedule": 30.0, "options": {"expires": 25}},
    "kijk-versheid": {"task": "aanbod.tasks.kijk_versheid", "schedule": 3600.0, "options": {"expires": 3000}},
    "veeg-navraag": {"task": "intake.tasks.veeg_navraag", "schedule": 3600.0, "options": {"expires": 3000}},
    "maak-certificaten": {
        "task": "intake.tasks.maak_openstaande_certificaten",
        "schedule": 60.0,
        "options": {"expires": 50},
    },
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        # An error page logs the path; on a link page that is the token (veiligheid.md #13).
        "regel": {
            "()": "netwerktraject.kern.log.ZonderTeken",
            "fmt": "%(asctime)s %(levelname)s %(name)s %(message)s",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "regel"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", "INFO")},
    "loggers": {
        # Request paths of the link pages hold a token: they never reach a log (veiligheid.md #13).
        "django.request": {"level": "ERROR"},
    },
}
