# Toguna. `make demo` and `make test` are all that a newcomer needs; both install what is missing.

CONFIGURATION ?= debug
PORT ?= 8080
# How many files of the conformance suite run at once.
WORKERS ?= 2
SWIFT_BUILD = swift build -c $(CONFIGURATION)
TOGUNA = .build/$(CONFIGURATION)/toguna

.PHONY: demo test unit conformance lint build mutations release bench fuzz schemas screenshots setup setup-tests clean

## demo: build, make a State of Mali with 3,000 generated births, and serve it on http://localhost:8080
demo: setup build
	$(TOGUNA) demo --data .demo --port $(PORT)

## test: everything: style, unit, both databases, browser, peers, faults
test: setup setup-tests lint unit conformance

## unit: the quick loop: every room's tests, PostgreSQL and Kannel included
unit: setup setup-tests
	swift build --build-tests
	PATH="$(CURDIR)/.venv/bin:$$PATH" swift test --skip-build --disable-xctest

## conformance: the journeys in a browser, the verifiers that we did not write, kill -9
conformance: setup-tests build mutations
	.venv/bin/python -m pytest Conformance -q --durations=10 --numprocesses=$(WORKERS) --dist=loadscope --no-loadscope-reorder

## lint: style, and what a machine can see of it
lint:
	swift format lint --strict --recursive Package.swift Sources Tests Fuzz/Package.swift Fuzz/Sources

build:
	$(SWIFT_BUILD) --product toguna

# What alters a million inputs is optimised, also where all else is not.
mutations:
	swift build -c release --product mutations

release:
	swift build -c release --product toguna

## bench: the figures of the README, in release
bench: setup release
	@scripts/setup bench
	.build/release/toguna bench issue
	.build/release/toguna bench portal
	.build/release/toguna bench trust
	.build/release/toguna bench week

## fuzz: libFuzzer on each parser of outside bytes, SECONDS each
SECONDS ?= 60
fuzz: setup
	scripts/fuzz $(SECONDS)

## schemas: write the JSON Schemas of the country pack's files, generated from the types
schemas: build
	$(TOGUNA) check --schemas Schemas

## screenshots: take the README's pictures again from a running demo
screenshots: build setup-tests
	.venv/bin/python Conformance/screenshots.py

setup:
	@scripts/setup system

setup-tests:
	@scripts/setup tests

clean:
	rm -rf .build .demo .venv
