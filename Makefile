# The one door: make run, make test, make bench. Settings live in pyproject.toml.
SHELL := /bin/sh
PYTHON ?= python3
PORT ?= 5000
BENCH ?= ../shared/bench
BIN := .venv/bin

.PHONY: help run test bench wheel fuzz setup samples lock format clean
.DEFAULT_GOAL := help

help:
	@echo "make run    set up and serve the sample timelines at http://127.0.0.1:$(PORT)"
	@echo "make test   set up, Chromium included, and run every check"
	@echo "make bench  measure speed and quality (corpora: BENCH=$(BENCH))"
	@echo "make wheel  build the package to install elsewhere: dist/dateline-….whl"
	@echo "make fuzz   a longer fuzz run than the one in make test"

run: .venv/run.stamp .venv/plotly.stamp
	@exec $(BIN)/dateline serve data/timelines --port $(PORT)

test: .venv/dev.stamp chromium driver
	@exec $(BIN)/python -m pytest

bench: .venv/bench.stamp
	@exec $(BIN)/python -m tests.bench --corpora $(BENCH)

wheel: .venv/dev.stamp
	@rm -rf dist && $(BIN)/python -m build --wheel -o dist . >/dev/null && ls dist/*

fuzz: .venv/dev.stamp
	@FUZZ_CASES=20000 exec $(BIN)/python -m pytest -k fuzz

setup: .venv/dev.stamp

format: .venv/dev.stamp
	@$(BIN)/ruff check --fix . ; $(BIN)/ruff format .

# What the repository keeps of its own making: the sample timelines, the schema, the README's picture.
samples: .venv/dev.stamp
	@$(BIN)/python -m tests.samples
	@$(BIN)/python -m tests.browser.screenshot

clean:
	rm -rf .venv build dist webapp/vendor

# ── what the commands above need ──

# Debian packages, by root: silent unless it fails.
apt = { said=$$(apt-get update 2>&1 && DEBIAN_FRONTEND=noninteractive apt-get install -y $(1) 2>&1) || { \
    echo "$$said" >&2; echo "Installing $(1) failed. Mend what apt-get says above, then run make again." >&2; exit 1; }; }

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Dateline needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) -V 2>&1). Name another: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "Installing python3-venv ..."; $(call apt,python3-venv); \
	  else \
	    echo "Python's venv module is missing. Install it with: sudo apt-get install python3-venv" >&2; exit 1; fi; }
	@echo "Making a virtual environment in .venv ..."
	@$(PYTHON) -m venv .venv

.venv/run.stamp: pyproject.toml constraints.txt | .venv/bin/python
	@echo "Installing Dateline and what it needs (once) ..."
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt -e .
	@touch $@

# plotly.js in its basic edition draws all we need in a third of the time; without npm the full one is served.
.venv/plotly.stamp: .venv/run.stamp
	@version=$$($(BIN)/python -m webapp.assets) && mkdir -p webapp/vendor && cd webapp/vendor && \
	  command -v npm >/dev/null && echo "Fetching plotly.js $$version, basic edition (once) ..." && \
	  npm pack --silent --fetch-retries=1 --fetch-timeout=30000 plotly.js-basic-dist-min@$$version >/dev/null 2>&1 && \
	  tar -xzf plotly.js-basic-dist-min-$$version.tgz --strip-components=1 package/plotly-basic.min.js && \
	  rm -f plotly.js-basic-dist-min-$$version.tgz || true
	@touch $@

.venv/dev.stamp: .venv/run.stamp .venv/plotly.stamp
	@echo "Installing the test tools (once) ..."
	@$(BIN)/python -m pip install -qq --disable-pip-version-check "pip>=25.1"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt --group dev
	@touch $@

.venv/bench.stamp: .venv/dev.stamp
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt --group bench
	@touch $@

# Rewrites constraints.txt with the newest versions that pyproject.toml allows.
lock:
	@rm -rf build/lock && $(PYTHON) -m venv build/lock && build/lock/bin/python -m pip install -q -U pip
	@build/lock/bin/python -m pip install -q --group dev --group bench -e ".[re2,warc]"
	@build/lock/bin/python -m pip freeze --exclude-editable > constraints.txt
	@rm -rf build/lock

.PHONY: chromium
chromium:
	@for name in chromium chromium-browser google-chrome google-chrome-stable; do \
	  command -v $$name >/dev/null && exit 0; done; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  echo "Installing Chromium for the browser tests (once) ..."; $(call apt,chromium); \
	else \
	  echo "The browser tests need Chromium or Chrome. Install one, on Debian: sudo apt-get install chromium" >&2; exit 1; fi

# Playwright drives the browser by a Node.js of its own, which needs a library that the smallest Debian lacks.
.PHONY: driver
driver: .venv/dev.stamp
	@$(BIN)/python -m playwright --version >/dev/null 2>&1 && exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  echo "Installing libatomic1 for the browser tests (once) ..."; $(call apt,libatomic1); \
	else \
	  echo "The driver of the browser tests does not start. On Debian: sudo apt-get install libatomic1" >&2; exit 1; fi
