# Every target sets up its own environment in .venv: Python 3.11 or newer, pip and make are all it needs.
#   make demo           run the main job on the invented newsroom of examples/newsroom
#   make test           run the tests
#   make test-browser   drive the review page in Chromium (PICTURES=1 writes docs/pictures again)
#   make check          everything the gate checks: style, types, layers, documentation, tests
#   make format         put the code into the project's form
#   make docs           write again what the program writes of its own documentation
#   make bench DATA=…   measure against the accuracy floors (bench/README.md says where to get the data)
#   make train DATA=…   train the reader (training/README.md)
#   make lock           write requirements/*.txt again (UPGRADE=--upgrade takes newer versions)

VENV ?= .venv
PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11,$(shell \
	$(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $(name))))
BIN = $(VENV)/bin
DATA ?=
UPGRADE ?=
COG = cog -I . --markers="<<cog cog>> <<end>>"
PAGES = README.md bench/README.md $(wildcard docs/*.md docs/findings/*.md)
export PYTHONDONTWRITEBYTECODE = 1

.DEFAULT_GOAL := help
.PHONY: help demo test test-browser check lint types layers docs-check format docs bench train lock clean

help:
	@sed -n '2,$${/^#   /!q;s/^#   //p;}' Makefile

demo: $(VENV)/.run
	@$(BIN)/reportedly demo

test: $(VENV)/.dev
	@$(BIN)/python -m pytest -q -n auto --cov --cov-report=term

test-browser: $(VENV)/.browser
	@$(BIN)/python -m pytest -q -n 0 tests/browser

check: lint types layers docs-check test

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

layers: $(VENV)/.dev
	$(BIN)/lint-imports

docs-check: $(VENV)/.dev
	$(BIN)/$(COG) --check --diff $(PAGES)
	$(BIN)/python -m docs.picture --check

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(VENV)/.dev
	$(BIN)/$(COG) -r $(PAGES)
	$(BIN)/python -m docs.picture

bench: $(VENV)/.bench
	@test -n "$(DATA)" || { echo "make bench: say where the data is: make bench DATA=folder (bench/README.md)." >&2; exit 2; }
	$(BIN)/python -m bench.run "$(DATA)"

train: $(VENV)/.train
	@test -n "$(DATA)" || { echo "make train: say where the data is: make train DATA=folder (training/README.md)." >&2; exit 2; }
	$(BIN)/python -m training.train "$(DATA)"

# The lists name no index: pip's own settings decide where packages come from, the hashes decide what they are.
LOCK = $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header $(UPGRADE)
lock: $(VENV)/.dev
	$(LOCK) --group build --output-file requirements/run.txt
	$(LOCK) --group build --group dev --constraint requirements/run.txt --output-file requirements/dev.txt
	$(LOCK) --group build --group dev --group browser --constraint requirements/dev.txt --output-file requirements/browser.txt
	$(LOCK) --group build --group bench --constraint requirements/run.txt --output-file requirements/bench.txt

clean:
	rm -rf $(VENV) .coverage .coverage.* .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; name it with: make PYTHON=/path/to/python3.12 $(MAKECMDGOALS)" >&2; exit 2; }
	@echo "Setting up $(VENV) (once) ..." >&2
	@$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || $(PYTHON) -m venv --without-pip $(VENV)

# Where the system splits pip off the standard library, its own pip installs into the environment.
INSTALL = $$(test -x $(BIN)/pip && echo $(BIN)/python -m pip || echo $(PYTHON) -m pip --python $(BIN)/python) install \
	-qq --disable-pip-version-check

# torch comes in several builds of one version, one hash each: training pins versions only (requirements/train.txt).
$(VENV)/.train: requirements/train.txt $(VENV)/.dev
	@$(INSTALL) -r $<
	@touch $@

# The lists are complete, so nothing is resolved: pip 23 takes the newest version of a package with extras for the pinned one.
$(VENV)/.%: requirements/%.txt pyproject.toml | $(VENV)/bin/python
	@$(INSTALL) --require-hashes --no-deps -r $<
	@$(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@
