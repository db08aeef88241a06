# Needs Python 3.11 or newer, its pip, and make. The first target run sets up .venv; `make PYTHON=python3.12 test` picks a Python.
PYTHON ?= $(shell command -v python3 || command -v python)
BIN := .venv/bin
READY := .venv/.ready

.PHONY: demo test lint bench bench-compare schema clean

demo: $(READY)
	$(BIN)/extractor run corpus/articles --out build/demo

test: $(READY)
	$(BIN)/pytest

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(READY)
	$(BIN)/extractor bench corpus/articles corpus/pages --out build/bench.json

# Against what `make bench` measured before the change.
bench-compare: $(READY)
	$(BIN)/extractor bench corpus/articles corpus/pages --out build/bench-now.json --compare build/bench.json

schema: $(READY)
	$(BIN)/extractor schema

clean:
	rm -rf .venv build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find extractor tests -name __pycache__ -type d -prune -exec rm -rf {} +

# pip works on .venv from outside, because some systems ship Python without the part that puts pip into a new environment.
$(READY): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed: make PYTHON=/path/to/python …")'
	$(PYTHON) -m venv --clear --without-pip .venv
	$(PYTHON) -m pip --python $(BIN)/python install --quiet --disable-pip-version-check --requirement requirements.txt
	$(PYTHON) -m pip --python $(BIN)/python install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@
