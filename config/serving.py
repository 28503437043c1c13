"""Starting the production server, and saying in a few lines where it is."""

import argparse
import errno
import os
import socket
import sys


def port_is_free(host: str, port: int) -> bool:
    """Whether this address can be listened on now."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as problem:
            if problem.errno in (errno.EADDRINUSE, errno.EACCES):
                return False
            raise
    return True


def serve(options: argparse.Namespace) -> int:
    """Migrate, collect the static files, print the address and the sign-ins, and serve until stopped."""
    if not port_is_free(options.host, options.port):
        print(
            f"Pintu {options.port} sedang dipakai program lain. Pakai pintu lain: PORT={options.port + 1} make run "
            f"(port {options.port} is taken).",
            file=sys.stderr,
        )
        return 1
    from config import installing

    return installing.with_database(lambda: _serve(options))


def _serve(options: argparse.Namespace) -> int:
    from django.core.management import call_command

    from demo.signins import sign_in_lines

    call_command("collectstatic", interactive=False, verbosity=0)
    print(f"\nGalang terbuka di http://{options.host}:{options.port}/\n", flush=True)
    print("\n".join(sign_in_lines()), flush=True)
    print("Berhenti: tekan Ctrl+C.\n", flush=True)
    from django.db import connections

    connections.close_all()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    Granian(
        "config.wsgi:application",
        address=options.host,
        port=options.port,
        interface=Interfaces.WSGI,
        workers=options.workers,
        blocking_threads=4,
        websockets=False,
        log_level=LogLevels.warning,
    ).serve()
    return 0
