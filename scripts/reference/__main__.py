"""`python -m scripts.reference` writes the tables of the reference pages; with `check` it only compares."""

from __future__ import annotations

import os
import sys


def main() -> int:
    """0 when every page is true (or was made so), 1 when a check found a stale one, 2 for other words."""
    if sys.argv[1:] not in ([], ["check"]):
        print("python -m scripts.reference [check]", file=sys.stderr)
        return 2
    os.environ |= {"DJANGO_SETTINGS_MODULE": "config.settings", "GALANG_TEST": "1", "GALANG_DEBUG": ""}
    import django

    django.setup()
    from scripts.reference import pages

    only_check = bool(sys.argv[1:])
    for page in (changed := pages.stale() if only_check else pages.write()):
        print(f"{page.relative_to(pages.ROOT)}: {'stale' if only_check else 'written'}")
    return int(only_check and bool(changed))


if __name__ == "__main__":
    sys.exit(main())
