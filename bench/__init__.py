"""What is timed, against what. `python -m bench` runs all; see docs/reference/bench.md."""
