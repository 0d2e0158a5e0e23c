# Two commands: `make demo` and `make test`. Everything they need is made or named here; nothing need be installed
# beforehand but Python 3.11 or newer, make and git.
#
#   make demo [PORT=8000] [HOST=127.0.0.1] [RESET=1]    the whole thing in the browser, with demo data
#   make test [ARGS="tests/buddy -x"]                    every test, the real browser included
#   make check | fix                                     lint, layers, migrations, deploy settings, compose file | mend what can be
#   make bench [LIJN=naam] [SCHAAL=klein]                measure; writes bench/uitslag.json
#   make static | lock | schoon                          front-end files | pin again | remove what was made

PYTHON ?= $(firstword $(foreach p,python3 python3.14 python3.13 python3.12 python3.11,\
  $(shell $(p) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(p))))
VENV := .venv/bin
PORT ?= 8000
HOST ?= 127.0.0.1
RESET ?=
LIJN ?=
SCHAAL ?=
ARGS ?=
export PORT HOST RESET LIJN SCHAAL
MAKEFLAGS += --no-print-directory

.PHONY: demo test check fix bench static lock schoon python inrichten inrichten-browser
.DEFAULT_GOAL := demo

python:
	@if [ -z "$(PYTHON)" ]; then \
	  echo "Python 3.11 of nieuwer is nodig en niet gevonden. Op Debian of Ubuntu: sudo apt-get install python3 python3-venv"; \
	  exit 2; fi

inrichten: python
	@$(PYTHON) netwerktraject/demo/inrichten.py

inrichten-browser: python
	@$(PYTHON) netwerktraject/demo/inrichten.py --browser

demo: inrichten
	@exec $(VENV)/python -m netwerktraject.demo.draai

test: inrichten-browser
	@$(VENV)/python -m netwerktraject.demo.voorwerk
	@$(VENV)/pytest -n 2 $(ARGS)

check: inrichten
	@$(VENV)/python -m netwerktraject.demo.voorwerk
	@$(VENV)/python -m netwerktraject.demo.controle

fix: inrichten
	@$(VENV)/ruff check --fix --quiet --exit-zero .
	@$(VENV)/ruff format .
	@$(VENV)/ruff check --output-format concise .

bench: inrichten
	@$(VENV)/python -m netwerktraject.demo.voorwerk
	@$(VENV)/python -m bench

static: inrichten
	@$(VENV)/python -m netwerktraject.demo.voorwerk --opnieuw

LOCK = $(VENV)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-annotate
lock: inrichten
	@$(LOCK) pyproject.toml -o requirements.lock
	@$(LOCK) --group dev pyproject.toml -o requirements-dev.lock
	@PATH="$(CURDIR)/$(VENV):$$PATH" npm install --package-lock-only --omit-lockfile-registry-resolved --ignore-scripts --no-audit --no-fund
	@if grep -nE '^--|://' requirements.lock requirements-dev.lock || grep -n '"resolved"' package-lock.json; then \
	  echo "Een lock noemt een adres van een register; dat hoort er niet in."; exit 1; fi

schoon: python
	@if [ -x $(VENV)/python ]; then $(VENV)/python -m netwerktraject.demo.draai --wis; fi
	@rm -rf .venv node_modules static/gebouwd .pytest_cache .ruff_cache .import_linter_cache
