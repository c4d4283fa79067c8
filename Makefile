# Everything runs in .venv, which is made from the lock files; only python3 (3.11 or newer), pip and make are needed.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
JOBS ?=
PATHS ?=
# what the environment says of these is not meant for us
VERSION =
REPRODUCE =
REPLACE =
OUTPUT =
OLD =
NEW =
MISSES =
WRONG =
REPORT_LANG =
INDICATOR =
TIMES =
RUNS =
DEPENDENCY =
DOCUMENTS =
PAGES =
CHART =
WORKERS ?= auto
PLACE = $(if $(OUTPUT),--output "$(OUTPUT)")

.PHONY: help setup extract diff versions verify report generate check test fuzz faults mutations lint accuracy trust bench bench-scale bench-tolerances package audit plot s3 dask docs docs-pictures clean

help: ## Show what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

extract: $(VENV)/ocr.stamp ## Read raw_pdfs/ (or PATHS=...) and publish Parquet under output/ (or OUTPUT=...); REPLACE=1 publishes these alone
	$(RUN) pipeline.py extract $(PATHS) $(PLACE) $(if $(JOBS),--jobs $(JOBS)) $(if $(REPLACE),--replace)

versions: $(VENV)/runtime.stamp ## List what has been published, and what changed each time
	$(RUN) pipeline.py versions $(PLACE)

verify: $(VENV)/ocr.stamp ## Check the latest version (or VERSION=v0002) against itself and raw_pdfs/; REPRODUCE=1 reads them again
	$(RUN) pipeline.py verify $(VERSION) $(PLACE) $(if $(REPRODUCE),--reproduce) $(if $(JOBS),--jobs $(JOBS))

diff: $(VENV)/runtime.stamp ## Show what changed since the version before (or OLD=... NEW=...); fails only where it can't
	@$(RUN) pipeline.py diff $(OLD) $(NEW) $(PLACE) || test $$? -eq 1

report: $(VENV)/ocr.stamp ## Write the review page of the latest version (or VERSION=..., REPORT_LANG=en)
	$(RUN) pipeline.py report $(VERSION) $(PLACE) $(if $(REPORT_LANG),--lang $(REPORT_LANG)) $(if $(JOBS),--jobs $(JOBS))

plot: $(VENV)/plot.stamp ## Draw INDICATOR=... (a code or name), or the goals of DEPENDENCY=..., into CHART=file.svg or .png
	@$(RUN) pipeline.py plot $(PLACE) $(if $(INDICATOR),"$(INDICATOR)") $(if $(DEPENDENCY),--dependency "$(DEPENDENCY)") \
	  $(if $(CHART),--out "$(CHART)")

s3: $(VENV)/s3.stamp ## Install what publishing to a store needs, and reading from one: --output s3://bucket/folder

dask: $(VENV)/dask.stamp ## Install what reading on several machines needs: --engine dask --scheduler tcp://machine:8786

package: $(VENV)/dev.stamp ## Build wheel and source archive into dist/, the same bytes each time, and say what they need (CycloneDX)
	rm -rf dist
	$(RUN) -m hatchling build -d dist
	cat requirements.lock requirements-ocr.lock requirements-plot.lock requirements-s3.lock requirements-dask.lock | $(RUN) -W ignore -m cyclonedx_py requirements \
	  --pyproject pyproject.toml --mc-type application --output-reproducible -o dist/pat-data.cdx.json -

audit: $(VENV)/dev.stamp ## Ask what is known to be wrong with the pinned packages; without a network say how old the pins are
	@$(RUN) -m bench.audit

docs: $(VENV)/docs.stamp ## Build the documentation into site/, in Spanish and English, the same bytes each time
	rm -rf site
	SOURCE_DATE_EPOCH=0 NO_MKDOCS_2_WARNING=1 $(RUN) -m mkdocs build --strict --quiet

docs-pictures: $(VENV)/dev.stamp ## Take the documentation's pictures anew, from the two shipped plans (needs Chromium)
	$(RUN) -m docs.make.pictures

setup: $(VENV)/dev.stamp ## Make the environment for development

generate: $(VENV)/dev.stamp ## Write what is generated anew: record classes, JSON Schemas, dictionary, contract, commands
	$(RUN) -m schemas.record_classes
	$(RUN) -m schemas.corrections
	$(RUN) -m schemas.diff_schema
	$(RUN) -m schemas.profile_schema
	$(RUN) -m schemas.dictionary
	$(RUN) -m schemas.contract
	$(RUN) -m commands.reference

check: lint ## Check while working, in less than a minute: style, types and the quick tests
	$(RUN) -m pytest -q -n $(WORKERS) -m "not (slow or browser or ocr)"

test: $(VENV)/dev.stamp ## Run all tests, the accuracy on the shipped samples among them
	$(RUN) -m pytest -q -n $(WORKERS)

fuzz: $(VENV)/dev.stamp ## Read many more random plans back, from a new seed (or SEED=...)
	@seed=$${SEED:-$$(od -An -N4 -tu4 /dev/urandom | tr -d ' ')}; echo "make fuzz SEED=$$seed"; \
	HYPOTHESIS_PROFILE=fuzz SEED=$$seed FLIPS=$${FLIPS:-2000} $(RUN) -m pytest -q -n $(WORKERS) --hypothesis-seed=$$seed \
	  tests/unruled/test_random_plans.py tests/values/test_plans_read_back.py tests/tables/test_grids_read_back.py \
	  tests/fuzz

faults: $(VENV)/dev.stamp ## Kill, limit and rival runs many times over (TIMES=25, RUNS=100), and write what came of it into docs/reliability.md
	$(RUN) -m tests.faults.measure $(if $(TIMES),--times $(TIMES)) $(if $(RUNS),--runs $(RUNS))

mutations: $(VENV)/dev.stamp ## Misread and misprint the samples in many places (or SEED=...) and show what reports each
	@seed=$${SEED:-$$(od -An -N4 -tu4 /dev/urandom | tr -d ' ')}; echo "make mutations SEED=$$seed"; \
	MUTATIONS=many SEED=$$seed $(RUN) -m pytest -q tests/mutations

lint: $(VENV)/dev.stamp ## Check style, types, that imports run one way and that every package imported is declared
	$(RUN) -m ruff check .
	$(RUN) -m mypy
	$(VENV)/bin/lint-imports
	$(VENV)/bin/deptry . --no-ansi
	$(VENV)/bin/deptry . --no-ansi --exclude '[.]venv' --extend-exclude '[.]venv' --ignore DEP002,DEP004

accuracy: $(VENV)/dev.stamp ## Score the shipped samples, and plans in the words of other countries (MISSES=20 lists faults)
	$(RUN) -m pytest -q -m accuracy -s
	$(RUN) -m tests.abroad.measure --misses $(or $(MISSES),0)
	$(RUN) -m tests.offices.measure --misses $(or $(MISSES),0)

trust: $(VENV)/dev.stamp ## Count how many values are certain, likely and doubtful, and how many of each are wrong (WRONG=20 lists faults)
	@$(RUN) -m tests.trust.measure --wrong $(or $(WRONG),0)

bench: $(VENV)/dev.stamp ## Compare with plain camelot calls, unruled pages with ruled ones, many with few; and write docs/benchmarks.md
	$(RUN) -m bench.compare
	$(RUN) -m bench.unruled
	$(RUN) -m bench.pages
	$(RUN) -m bench.speed $(PATHS)

bench-scale: $(VENV)/dev.stamp ## Measure runs of 1 to 1,000 documents (DOCUMENTS="1 10"), of 10 to 1,000 pages (PAGES="10"), and of several processes
	$(RUN) -m bench.scale $(if $(DOCUMENTS),--documents $(DOCUMENTS)) $(if $(PAGES),--pages $(PAGES))

bench-tolerances: $(VENV)/dev.stamp ## Move each tolerance by a tenth and show what the shipped plans (or PATHS=...) lose
	$(RUN) -m bench.tolerances $(PATHS)

clean: ## Delete the environment, caches and everything published
	rm -rf $(VENV) .import_linter_cache .pytest_cache .mypy_cache .ruff_cache .hypothesis dist site
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
	find output -mindepth 1 ! -name README.md -prune -exec rm -rf {} +

# Some systems ship Python without ensurepip: there the system's own pip installs into the environment.
$(RUN):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; name one with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || $(PYTHON) -m venv --clear --without-pip $(VENV)

INSTALL = if $(RUN) -m pip --version >/dev/null 2>&1; then $(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r $(1); \
	else $(PYTHON) -m pip --python $(RUN) install --quiet --disable-pip-version-check --require-hashes -r $(1); fi

$(VENV)/runtime.stamp: requirements.lock | $(RUN)
	$(call INSTALL,requirements.lock)
	@touch $@

EXTRAS = ocr plot s3 dask docs
$(EXTRAS:%=$(VENV)/%.stamp): $(VENV)/%.stamp: requirements-%.lock $(VENV)/runtime.stamp
	$(call INSTALL,$<)
	@touch $@

$(VENV)/dev.stamp: requirements-dev.lock $(VENV)/ocr.stamp $(VENV)/plot.stamp $(VENV)/s3.stamp $(VENV)/dask.stamp
	$(call INSTALL,requirements-dev.lock)
	@touch $@
