"""Programs from outside that tests and checks need: found where they are, else installed, else asked for."""

from __future__ import annotations

import os
import shutil

from workshop import quietly, say, stop

CHROMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def need_gettext() -> None:
    """Make sure that xgettext is there."""
    if not shutil.which("xgettext"):
        apt_install("gettext")
    if not shutil.which("xgettext"):
        stop("gettext belum ada. Pasang dengan: apt install gettext", "gettext is missing. Install it.")


def need_chromium() -> str:
    """Return the path of a Chromium or Chrome; GALANG_CHROMIUM names one of your own."""
    if not find_chromium():
        apt_install("chromium", "fonts-roboto-unhinted")
    if path := find_chromium():
        return path
    stop(
        "Chromium belum ada. Pasang dengan: apt install chromium (atau sebut tempatnya di GALANG_CHROMIUM)",
        "Chromium is missing. Install it, or name its path in GALANG_CHROMIUM.",
    )


def find_chromium() -> str | None:
    """Return the path of the first browser that is there."""
    named = os.environ.get("GALANG_CHROMIUM")
    return shutil.which(named) if named else next(filter(None, map(shutil.which, CHROMES)), None)


def apt_install(*packages: str) -> None:
    """Install Debian packages when we may; where we may not, the caller says what is missing."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    say(f"Memasang {', '.join(packages)}", "Installing from Debian")
    quietly("apt-get", "update", "-qq")
    quiet = ("-y", "-qq", "--no-install-recommends")
    quietly("apt-get", "install", *quiet, *packages, DEBIAN_FRONTEND="noninteractive")
