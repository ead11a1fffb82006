# `make` alone lists what can be done. Only Python 3.11 or newer and a package registry are needed.
.DEFAULT_GOAL := help
.SUFFIXES:
MAKEFLAGS += --no-print-directory
# Without its bytecode every start would take a second longer.
unexport PYTHONDONTWRITEBYTECODE

BIN := .venv/bin
CODE := service tests tools $(wildcard bench/*.py)
CATALOGUE := translations/cy/LC_MESSAGES/messages
BUILT := $(filter-out %.br %.gz,$(wildcard static/build/*))
# Tests and tools make databases of their own, and must not see the one that a shell points at.
ALONE := env -u DATABASE_URL -u PUBLIC_URL -u PORT -u HOST
PYTEST := $(ALONE) $(BIN)/pytest

.PHONY: help run demo dev test check lint types imports templates code welsh bench screenshots pictures messages assets vendor \
        requirements check-html lighthouse audit clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: .venv/.run $(CATALOGUE).mo .venv/.compressed ## Set up, migrate, seed and serve (PORT, HOST, DATABASE_URL, WORKERS, PUBLIC_URL)
	@exec tools/run.sh

demo: .venv/.run $(CATALOGUE).mo .venv/.compressed ## The same with flagged examples, in a database of its own
	@exec env -u DATABASE_URL SAFON_INSTANCE="$(CURDIR)/instance/demo" tools/run.sh service/seed/demo

dev: .venv/.dev $(CATALOGUE).mo ## As `make run`, with Flask's debugger, reloading on change
	@$(BIN)/python -m tools.prepare
	@exec $(BIN)/flask --app service run --debug --host $(or $(HOST),127.0.0.1) --port $(or $(PORT),5000)

test: .venv/.dev $(CATALOGUE).mo ## Everything a change must pass; ends with pytest's count
	@tools/chromium.sh >/dev/null
	@$(MAKE) check
	@CHROMIUM_PATH="$$(tools/chromium.sh)" $(PYTEST) -n 2 $(ARGS)

check: lint types imports templates code welsh ## The part that needs no browser and no server, under a minute

lint: .venv/.dev
	@$(BIN)/ruff check --quiet . && $(BIN)/ruff format --check --quiet --diff .

types: .venv/.dev
	@$(BIN)/mypy --no-error-summary $(CODE)

imports: .venv/.dev
	@$(BIN)/lint-imports --no-logo > .venv/imports.txt 2>&1 || { cat .venv/imports.txt; exit 1; }

templates: .venv/.dev
	@$(BIN)/djlint --lint --quiet templates

code: .venv/.dev $(CATALOGUE).mo
	@$(PYTEST) --no-header -p no:playwright tests/site/test_code_*.py

welsh: .venv/.dev $(CATALOGUE).mo ## The gate for the words: Welsh that is Welsh, rightly spelt and mutated; British English
	@$(ALONE) $(BIN)/python -m tools.welsh

bench: .venv/.dev $(CATALOGUE).mo .venv/.compressed ## The benchmark, printing ratios
	@$(ALONE) $(BIN)/python bench/run.py $(ARGS)

screenshots: .venv/.dev $(CATALOGUE).mo .venv/.compressed ## Pictures of the main pages, both languages, two widths
	@CHROMIUM_PATH="$$(tools/chromium.sh)" $(ALONE) $(BIN)/python -m tools.screenshots

pictures: .venv/.dev $(CATALOGUE).mo .venv/.compressed ## The small pictures of the patterns' examples, then the assets
	@CHROMIUM_PATH="$$(tools/chromium.sh)" $(ALONE) $(BIN)/python -m tools.pictures
	@$(BIN)/python tools/build_assets.py

messages: .venv/.dev ## Bring the catalogue up to the words in code and templates
	@$(BIN)/python tools/messages.py

assets: .venv/.dev ## Build static/build from css, js and what is vendored
	@$(BIN)/python tools/build_assets.py

vendor: .venv/.dev ## Fetch the vendored packages again (needs npm)
	@$(BIN)/python tools/vendor.py

requirements: ## Resolve pyproject.toml into the three requirements files
	@tools/venv.sh uv pip compile -q --universal --generate-hashes --no-annotate --no-header -p 3.11 \
	    pyproject.toml -o requirements.txt
	@tools/venv.sh uv pip compile -q --universal --generate-hashes --no-annotate --no-header -p 3.11 \
	    pyproject.toml --group dev -c requirements.txt -o requirements-dev.txt
	@tools/venv.sh uv pip compile -q --universal --generate-hashes --no-annotate --no-header -p 3.11 --no-deps \
	    --group welsh -o requirements-welsh.txt

check-html: .venv/.dev $(CATALOGUE).mo .venv/.compressed ## The W3C checker over every page (needs npm; Java, or gets one)
	@$(ALONE) $(BIN)/python -m tools.check_html

lighthouse: .venv/.dev $(CATALOGUE).mo .venv/.compressed ## Lighthouse on a phone, median of three (needs Node)
	@CHROME_PATH="$$(tools/chromium.sh)" $(ALONE) $(BIN)/python -m tools.lighthouse

audit: ## Known vulnerabilities in what we depend on (needs the advisory service)
	@tools/venv.sh uv tool run pip-audit --disable-pip --require-hashes -r requirements-dev.txt
	@tools/venv.sh uv tool run pip-audit --disable-pip --require-hashes -r requirements-welsh.txt

clean: ## Remove what can be made again, never instance/
	@rm -rf .venv .tools .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis test-results
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
	@find static translations -name '*.mo' -o -name '*.br' -o -name '*.gz' | xargs rm -f

.venv/.run: requirements.txt tools/venv.sh
	@tools/venv.sh run
	@touch $@

# What the tests need holds all that the service needs: both stamps are fresh after this.
.venv/.dev: requirements-dev.txt requirements-welsh.txt requirements.txt tools/venv.sh
	@tools/venv.sh dev
	@touch .venv/.run $@

$(CATALOGUE).mo: $(CATALOGUE).po | .venv/.run
	@$(BIN)/pybabel -q compile -l cy -i $< -o $@

.venv/.compressed: $(BUILT) | .venv/.run
	@$(BIN)/python -m whitenoise.compress -q static/build
	@touch $@
