# Everything from a fresh clone with Python 3.11 or later and make: `make render`, `make test`.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
VERAPDF := org.verapdf.apps:greenfield-apps:1.28.2
VERAPDF_JAR := .make/verapdf/greenfield-apps-1.28.2.jar
AXE := axe-core@4.14.1
AXE_TGZ := .make/axe/axe-core-4.14.1.tgz
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: render test lint bench soak verapdf axe clean
.DEFAULT_GOAL := render

render: $(READY) # the brief of the checkout, in every format, into out/
	$(BIN)/briefgen render --format all

test: $(READY)
	$(BIN)/python -m pytest -q -n 2

lint: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/mypy tests/typing/api.py
	$(BIN)/lint-imports

bench: $(READY)
	$(BIN)/python -m tests.bench.bench

soak: $(READY)
	$(BIN)/python -m pytest -q -n 2 -m soak

verapdf: $(VERAPDF_JAR) # the validator of PDF/A and PDF/UA, for the tests that ask it; needs Java and Maven

# Maven keeps its own copy, so a second checkout fetches nothing; the digest is ours.
$(VERAPDF_JAR): .ci/verapdf.sha256
	mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy -Dartifact=$(VERAPDF) -DoutputDirectory=$(@D)
	sha256sum --check --quiet $< || { rm -f $@; exit 1; }
	@touch $@

axe: $(AXE_TGZ) # the accessibility audit of web pages, for the tests that ask it; needs npm

$(AXE_TGZ): .ci/axe.sha256
	@mkdir -p $(@D)
	npm pack --silent --pack-destination $(@D) $(AXE)
	sha256sum --check --quiet $< || { rm -f $@; exit 1; }
	@touch $@

clean:
	rm -rf .venv .make .briefgen .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis build dist

# pip learned `--group` in 25.1; the stamp is touched last, so that an interrupted install is done again.
$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("briefgen needs Python 3.11 or later; set PYTHON=/path/to/python")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@
