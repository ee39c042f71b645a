# Everything that is done to this project is done through a target of this file.
# It needs Python 3.11 or newer and make; uv is used where it is on the PATH.

PYTHON ?= $(shell for p in python3 python3.11 python3.12 python3.13 python3.14; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo "$$p" && break; done)
HOST ?= 127.0.0.1
PORT ?= 8000
VENV ?= .venv
DJANGO_SETTINGS_MODULE ?= academy_site.settings.dev
PYTEST_ARGS ?=
LOCK_ARGS ?=

export DJANGO_SETTINGS_MODULE DEMO_PASSWORD HOST PORT

BIN := $(VENV)/bin
COMPILE := UV_CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/uv pip compile --quiet \
	--generate-hashes --universal --python-version 3.11 $(LOCK_ARGS) pyproject.toml

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run demo test coverage ci proof lint format check migrations messages compile lock snapshot clean \
	preflight python machine

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile

run: preflight $(VENV)/.base compile ## serve the site with its demo on http://localhost:8000 (PORT=…, DEMO_PASSWORD=…)
	@$(BIN)/python tools/prepare.py --accounts
	@$(BIN)/python tools/serve.py

demo: $(VENV)/.base compile ## load the demo content, without serving
	@$(BIN)/python tools/prepare.py --reload

test: $(VENV)/.dev compile ## run the tests on SQLite (PYTEST_ARGS=…)
	@$(BIN)/pytest $(PYTEST_ARGS)

coverage: $(VENV)/.dev compile ## run the tests on SQLite and show the lines they never reach
	@$(BIN)/pytest -n 2 -q --cov --cov-report=term $(PYTEST_ARGS)

ci: machine lint check ## everything the landing of a change depends on
	@$(BIN)/python tools/run_tests.py

proof: machine $(VENV)/.dev compile ## the promises, whole: 500 sequences, 20 rounds of each race, every role, 5,000 mutations
	@SEQUENCES=500 ROUNDS=20 TIMES=5 $(BIN)/python tools/run_tests.py \
		tests/translations/test_state_machine.py tests/translations/races tests/translations/wall \
		tests/translations/editor/test_interleavings.py tests/demo tests/whole_site/test_every_page.py \
		tests/news/clippings/cleaning/test_mutations.py

lint: $(VENV)/.dev ## style, types, layers, templates, licences; changes nothing
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/djlint --lint --quiet .
	@$(BIN)/hadolint Dockerfile
	@$(BIN)/python tools/licences.py requirements/production.txt

check: $(VENV)/.dev compile ## migrations match the models, every translation is there, Django's own checks
	@DATABASE_URL=sqlite://:memory: $(BIN)/python manage.py makemigrations --check --dry-run
	@$(BIN)/python tools/catalogues.py check
	@$(BIN)/python manage.py check --fail-level WARNING

format: $(VENV)/.dev ## put the Python code in its agreed shape
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

migrations: $(VENV)/.dev ## write the migrations that the models ask for
	@$(BIN)/python manage.py makemigrations

messages: $(VENV)/.dev ## extract the interface texts into locale/ (developers; needs GNU gettext)
	@$(BIN)/python tools/catalogues.py extract

compile: $(VENV)/.base ## compile the catalogues of locale/
	@$(BIN)/python tools/catalogues.py compile

lock: $(VENV)/.dev ## freeze requirements/ from pyproject.toml (LOCK_ARGS=--upgrade for newer versions)
	@$(COMPILE) --all-extras --group dev --output-file requirements/dev.txt
	@$(COMPILE) --extra s3 --constraints requirements/dev.txt --output-file requirements/production.txt
	@$(COMPILE) --constraints requirements/dev.txt --output-file requirements/base.txt

snapshot: $(VENV)/.dev compile ## rebuild the ready-made empty database from the migrations
	@$(BIN)/python manage.py take_snapshot

clean: ## remove what can be made again; keeps var/ with its database and media
	@rm -rf $(VENV) .coverage .mypy_cache .pytest_cache .ruff_cache .import_linter_cache htmlcov
	@rm -f locale/*/LC_MESSAGES/*.mo
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

python:
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or newer was found: install one" \
		"(Debian: apt install python3 python3-venv), or name it: make run PYTHON=/path/to/python3.12" >&2; exit 1; }
	@command -v "$(PYTHON)" >/dev/null || { echo "No Python called $(PYTHON): give its full path," \
		"or leave PYTHON out to use the newest one found" >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "$(PYTHON) is too old, the site" \
		"needs Python 3.11 or newer: install it, then run again with PYTHON=/path/to/python3.12" >&2; exit 1; }

preflight: python
	@$(PYTHON) tools/preflight.py

machine:
	@sh tools/machine.sh

$(VENV)/.base: requirements/base.txt | python
	@$(PYTHON) tools/environment.py $(VENV) $<
	@touch $@

$(VENV)/.dev: requirements/dev.txt | python
	@$(PYTHON) tools/environment.py $(VENV) $<
	@touch $@ $(VENV)/.base
