"""The command `galang`. Exit 0 done, 1 refused with a reason, 2 wrong use."""

import argparse
import os
import sys
from collections.abc import Callable
from importlib import import_module

Command = Callable[[argparse.Namespace], int]
TALLY_RULES = (
    "equal-shares", "greedy", "greedy-stop", "phragmen", "approval", "score", "borda", "irv", "stv-scottish",
    "stv-meek", "schulze", "ranked-pairs",
)  # fmt: skip


def _serve(options: argparse.Namespace) -> int:
    from config import serving

    return serving.serve(options)


def _demo(options: argparse.Namespace) -> int:
    from config import installing

    return installing.with_database(lambda: import_module("demo.sample").load(options))


def _import(options: argparse.Namespace) -> int:
    from config import installing

    return installing.with_database(lambda: import_module("config.importing").run(options))


def _tally(options: argparse.Namespace) -> int:
    os.environ.setdefault(
        "OPENBLAS_NUM_THREADS", "1"
    )  # threads that counting never uses, and that start slowly
    from config import counting

    return counting.run(options)


def _opinion(options: argparse.Namespace) -> int:
    from config import opining

    return opining.run(options)


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

    _add_counting(commands)

    doctor = commands.add_parser("doctor", help="memeriksa instalasi")
    doctor.add_argument("--json", action="store_true")
    doctor.set_defaults(run=_doctor)
    return parser


def _add_counting(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The two commands that need no installation: counting votes and mapping opinions."""
    tally = commands.add_parser("tally", help="menghitung berkas suara dengan satu aturan")
    tally.add_argument("file", help="berkas .pb, .blt, .soi, .soc, .toi, .toc, .csv atau duel .json")
    tally.add_argument("--rule", choices=TALLY_RULES, help="aturan; bawaan menurut jenis berkas")
    tally.add_argument("--satisfaction", choices=["count", "cost"], default="cost", help="untuk equal-shares")
    tally.add_argument(
        "--completion", choices=["none", "add1", "add1-exhaustive", "utilitarian"], default="add1",
        help="untuk equal-shares: apa yang dilakukan dengan sisa dana",
    )  # fmt: skip
    tally.add_argument("--seats", type=int, help="jumlah kursi; bawaan menurut berkas")
    tally.add_argument(
        "--ties", type=_ties, default="refuse", help="suara sama: refuse, order, atau seed:ANGKA"
    )
    tally.add_argument("--explain", choices=["id", "en"], help="tambahkan penjelasan dalam bahasa ini")
    tally.add_argument(
        "--picture", metavar="FILE.svg", help="tulis gambar putaran demi putaran ke berkas ini"
    )
    tally.add_argument("--json", action="store_true")
    tally.set_defaults(run=_tally)

    opinion = commands.add_parser("opinion", help="mengelompokkan pendapat dari berkas suara atas pernyataan")
    opinion.add_argument("file", help="participants-votes.csv dari pol.is, atau participant,statement,vote")
    opinion.add_argument("--seed", type=int, default=1, help="angka awal, supaya hasilnya bisa diulang")
    opinion.add_argument("--groups", type=int, help="jumlah kelompok; bawaan dipilih sendiri")
    opinion.add_argument("--explain", choices=["id", "en"], help="bahasa penjelasan")
    opinion.add_argument("--json", action="store_true")
    opinion.set_defaults(run=_opinion)


def _ties(text: str) -> str:
    """refuse, order, or seed:NUMBER."""
    if text in ("refuse", "order") or (text.startswith("seed:") and text.removeprefix("seed:").strip()):
        return text
    raise argparse.ArgumentTypeError("tulis refuse, order, atau seed:ANGKA")


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
