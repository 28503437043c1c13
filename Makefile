# One line for each; `make` alone lists them.
PYTHON ?= python3
export PORT GALANG_PORT PART

help:     ## list these
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 12

run:      ## prepare what is missing, load the sample community once, serve (PORT=8000)
	@$(PYTHON) scripts/run.py

setup:    ## prepare everything for work on the code
	@$(PYTHON) scripts/prepare.py

test: $(if $(PART),,check)  ## check, then every test on SQLite, PostgreSQL and in Chromium (PART=sqlite|postgres|browser)
	@$(PYTHON) scripts/test.py

check:    ## format, lint, types, imports, templates, migrations, words, docs, house rules
	@$(PYTHON) scripts/check.py

fmt:      ## put code in its form
	@.venv/bin/ruff check --quiet --fix . ; .venv/bin/ruff format --quiet .

messages: ## gather the words on screen into locale/ and list what has no English yet
	@.venv/bin/python scripts/messages.py update

bench:    ## time the pages and the counting, on SQLite and PostgreSQL
	@.venv/bin/python scripts/postgres.py .venv/bin/python -m bench

docs:     ## write the reference, check the links, lay the docs out to read in build/docs/
	@.venv/bin/python -m scripts.reference
	@.venv/bin/python scripts/docs.py build

lock:     ## choose newer versions and lock them with hashes
	@$(PYTHON) scripts/lock.py

.PHONY: help run setup test check fmt messages bench docs lock
