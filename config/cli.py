"""The command `galang`. Exit 0 done, 1 refused with a reason, 2 wrong use."""

import argparse
import os
import sys
from collections.abc import Callable
from importlib import import_module

Command = Callable[[argparse.Namespace], int]


def _serve(options: argparse.Namespace) -> int:
    from config import serving

    return serving.serve(options)


def _demo(options: argparse.Namespace) -> int:
    from config import installing

    return installing.with_database(lambda: import_module("demo.sample").load(options))


def _import(options: argparse.Namespace) -> int:
    from config import installing

    return installing.with_database(lambda: import_module("config.importing").run(options))


def _doctor(options: argparse.Namespace) -> int:
    from config import installing

    return installing.doctor(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="galang", description="Dari suara warga sampai hasil yang mereka miliki."
    )
    parser.add_argument("--data", help="folder data satu instalasi (atau GALANG_DATA; bawaan ./data)")
    commands = parser.add_subparsers(dest="command", required=True, metavar="PERINTAH")

    serve = commands.add_parser("serve", help="menjalankan server web")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8000)
    serve.add_argument("--workers", type=int, default=2)
    serve.set_defaults(run=_serve)

    demo = commands.add_parser("demo", help="membuat komunitas contoh dari benih")
    demo.add_argument("--seed", type=int, default=1998)
    demo.add_argument("--on", help="hari ini menurut contoh, TTTT-BB-HH; bawaan hari ini")
    demo.add_argument("--if-empty", action="store_true", help="hanya bila belum ada komunitas")
    demo.add_argument("--small", action="store_true", help="contoh kecil: 4 RT, untuk uji cepat")
    demo.add_argument("--json", action="store_true")
    demo.set_defaults(run=_demo)

    importing = commands.add_parser("import", help="memasukkan suara dari berkas CSV atau XLSX")
    importing.add_argument("kind", choices=["voices"], help="yang dimasukkan")
    importing.add_argument("file", help="berkas CSV atau XLSX")
    importing.add_argument("--community", help="alamat komunitas; boleh kosong bila hanya ada satu")
    importing.add_argument("--match", default="", help="pasangan kolom: text=usulan,place=lokasi")
    importing.add_argument("--dry-run", action="store_true", help="periksa saja, tidak menyimpan")
    importing.add_argument("--yes", action="store_true", help="simpan tanpa bertanya lagi")
    importing.add_argument("--report", help="tulis baris yang bermasalah ke berkas CSV ini")
    importing.add_argument("--json", action="store_true")
    importing.set_defaults(run=_import)

    doctor = commands.add_parser("doctor", help="memeriksa instalasi")
    doctor.add_argument("--json", action="store_true")
    doctor.set_defaults(run=_doctor)
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Read the command line, open the installation's folder and run the command."""
    options = _parser().parse_args(arguments)
    if options.data:
        os.environ["GALANG_DATA"] = options.data
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    try:
        run: Command = options.run
        return run(options)
    except KeyboardInterrupt:
        print("\nDihentikan.", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
