"""Where tests run: fast settings and a folder of their own; for journeys a real server and a real Chromium.

The database is the one that GALANG_DATABASE_URL names, SQLite when it is empty.
"""

import os
import tempfile

import django

_DATA = tempfile.TemporaryDirectory(prefix="galang-test-")
os.environ["GALANG_TEST"] = "1"
os.environ["GALANG_DATA"] = _DATA.name
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # playwright keeps an event loop in the thread of the tests

django.setup()

pytest_plugins = ["tests.live"]
