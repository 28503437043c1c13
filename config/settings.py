"""Settings: safe defaults, every value from the environment is listed in docs/reference/settings.md."""

import os
import secrets
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from config.access import ACCESS  # noqa: F401 - read by the door through django.conf.settings

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(os.environ.get("GALANG_DATA", "data")).resolve()
TESTING = os.environ.get("GALANG_TEST") == "1"
DEBUG = os.environ.get("GALANG_DEBUG") == "1"


def _secret() -> str:
    """The installation's own secret: from the environment, else kept in the data folder with rights 0600."""
    if given := os.environ.get("GALANG_SECRET_KEY"):
        return given
    if TESTING:
        return "only-for-tests"
    DATA_DIR.mkdir(parents=True, exist_ok=True)
    path = DATA_DIR / "secret.key"
    if not path.exists():
        with open(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(64))
    return path.read_text()


def _address_of(url: str) -> tuple[SplitResult, str]:
    """The parts of a database address and its port; an address that names no database ends with one line."""
    example = "postgresql://pengguna:sandi@127.0.0.1:5432/galang"
    try:
        parts = urlsplit(url)
        port = str(parts.port or "")
    except ValueError:
        raise SystemExit(f"GALANG_DATABASE_URL tidak terbaca. Tulis seperti {example}") from None
    if parts.scheme not in ("postgresql", "postgres"):
        raise SystemExit(f"GALANG_DATABASE_URL harus diawali postgresql://, misalnya {example}")
    if not parts.path.strip("/"):
        raise SystemExit(f"GALANG_DATABASE_URL belum menyebut nama basis data. Tulis seperti {example}")
    return parts, port


def _database(url: str) -> dict[str, object]:
    """Django's database entry for an empty string (SQLite in the data folder) or a postgresql:// address."""
    if url:
        parts, port = _address_of(url)
        query = dict(pair.split("=", 1) for pair in parts.query.split("&") if "=" in pair)
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.strip("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": unquote(query.get("host", parts.hostname or "")),
            "PORT": port,
            "CONN_MAX_AGE": 60,
        }
    pragmas = (
        "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;PRAGMA recursive_triggers=ON;"
        "PRAGMA journal_size_limit=27103364;PRAGMA cache_size=-20000;"
    )
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA_DIR / "galang.sqlite3",
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": pragmas},
        "CONN_MAX_AGE": None,
    }


SECRET_KEY = _secret()
ALLOWED_HOSTS = os.environ.get(
    "GALANG_HOSTS", "*" if DEBUG or TESTING else "127.0.0.1,localhost,[::1]"
).split(",")
CSRF_TRUSTED_ORIGINS = [origin for origin in os.environ.get("GALANG_ORIGINS", "").split(",") if origin]
DATABASES = {"default": _database(os.environ.get("GALANG_DATABASE_URL", ""))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
APPEND_SLASH = True

ROOMS = "community people mapping listen deliberate organise plan act ledger evaluate publish".split()
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_scopes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "axes",
    "galang.ui",
    *(f"galang.{room}" for room in ROOMS),
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "galang.ui.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "galang.people.door.DoorMiddleware",
    "axes.middleware.AxesMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "galang.people.context.here",
            ],
            "builtins": ["galang.ui.templatetags.galang", "django.templatetags.i18n"],
        },
    }
]

# who signs in, and how
AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "galang.people.signin.PhoneOrNameBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
if TESTING:
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
LOGIN_URL = "people:sign_in"
SESSION_COOKIE_AGE = 14 * 24 * 3600
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = os.environ.get("GALANG_HTTPS") == "1"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SESSION_COOKIE_SECURE else None
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]  # a village shares one address: never lock by it alone
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = "galang.people.signin.locked_out"
AXES_SENSITIVE_PARAMETERS = ["password"]
AXES_VERBOSE = False
OTP_TOTP_ISSUER = "Galang"

# what a page may load
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:", "blob:"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000

# words, times, files
LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Indonesia"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = USE_TZ = True
TIME_ZONE = "Asia/Jakarta"
STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
MEDIA_ROOT = DATA_DIR / "berkas"
_static = "django.contrib.staticfiles.storage.StaticFilesStorage"
if not (TESTING or DEBUG):
    _static = "whitenoise.storage.CompressedManifestStaticFilesStorage"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": _static},
}
NIK_KEY = os.environ.get("GALANG_NIK_KEY", "")  # empty: derived from the secret; set it to move a database
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
