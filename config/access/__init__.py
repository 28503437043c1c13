"""Who may enter where: URL name -> method -> "anyone", "signed in", "member" or the name of a right.

One file a room. What is not named here is refused by the door; docs/reference/access.md is made from it and
tests/house asks every address as every role.
"""

from importlib import import_module

_ROOMS = "site community people mapping listen deliberate organise plan act ledger evaluate publish".split()
ACCESS: dict[str, dict[str, str]] = {}
for _room in _ROOMS:
    ACCESS |= import_module(f"config.access.{_room}").ACCESS
