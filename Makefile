# Outcry. `make run` serves, `make demo` plays an outage, `make test` tests.

SWIFT ?= swift
DATA ?= ./data
PORT ?= 8080
FUZZ_SECONDS ?= 600
TESTS_AT_ONCE ?= 8
PACKAGES = libpsl-dev libsqlite3-dev libxml2-dev zlib1g-dev
PROGRAM = $(shell $(SWIFT) build -c release --show-bin-path)/outcry

.PHONY: help run demo test build release lint format docs bench fuzz train deps

help:
	@echo "make run    build and serve on http://127.0.0.1:$(PORT), data in $(DATA)"
	@echo "make demo   play a recorded-style outage, sixty times as fast, in a scratch folder"
	@echo "make test   build and test"
	@echo "make lint   check the format"
	@echo "make bench  print the figures of each part beside their floors"
	@echo "make train  learn the classifier's weights from training/, pack its lexicon and print how well they fit"
	@echo "make fuzz   make up broken feeds and messages for FUZZ_SECONDS, and stop at the first that is not survived"
	@echo "make docs   make the documentation"

run: release
	$(PROGRAM) serve --data $(DATA) --port $(PORT)

demo: release
	PROGRAM=$(PROGRAM) PORT=$(PORT) deploy/demo.sh

# A few at a time: two thousand tests begun at once starve each other, and each waits for longer than its limit.
test: build
	SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=$(TESTS_AT_ONCE) $(SWIFT) test --skip-build

# The check makes an import that Package.swift does not declare an error: stages never import each other.
build: deps
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error

release: deps
	$(SWIFT) build -c release --product outcry

lint:
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests

bench: deps
	$(SWIFT) build -c release --product outcry-bench
	for bench in road feeds poll classify echoes detect attack; do $(PROGRAM)-bench $$bench || exit 1; done

train: release
	$(PROGRAM) train --output Sources/OutcryClassify/Resources

fuzz: deps
	SWIFT=$(SWIFT) scripts/fuzz.sh $(FUZZ_SECONDS)

docs: deps
	for room in $$(ls Sources | grep -v -e '^C' -e OutcryBench -e OutcryFuzz); do \
	  OUTCRY_DOCS=1 $(SWIFT) package --scratch-path .build-docs generate-documentation --target $$room \
	    --warnings-as-errors || exit 1; \
	done

# Installs the Debian packages that are missing, through sudo when not root.
deps:
	@missing=""; for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  sudo=""; if [ "$$(id -u)" != 0 ]; then sudo=sudo; fi; \
	  echo "Installing$$missing"; $$sudo apt-get update -q && $$sudo apt-get install -y -q $$missing; \
	fi
