# The commands of this project for developers and the CI. `make` alone lists them.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run watch build check test lint advisories sbom mutations torture fuzz judges journeys soak properties size bench deb container fmt clean setup

help: ## list the commands
	@sed -nE 's/^([a-z]+):[^#]*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

run: build ## build for release and serve at http://127.0.0.1:3000 (ARGS="--addr …" adds options)
	@. tools/env.sh; exec "$$CONSULTATION_BIN" serve $(ARGS)

watch: setup ## serve a debug build, rebuilt and restarted at every change
	@. tools/env.sh; exec cargo leptos watch -- serve $(ARGS)

build: setup ## build the server and the client for release
	@tools/build.sh

check: ## formatting, lints and unit tests, to run after each change (under a minute once all is compiled)
	@tools/test.sh fmt clippy-server clippy-browser unit

test: ## run every check, as the CI does
	@tools/test.sh

lint: ## formatting, clippy on both targets, the crates' documentation, licences and sources
	@tools/test.sh setup fmt clippy-server clippy-browser doc deny

advisories: ## check the dependencies for known vulnerabilities (needs the network to fetch RustSec's list)
	@tools/setup.sh test
	@. tools/env.sh; exec cargo deny check advisories

mutations: ## remove features one by one and check that their tests fail (an hour; WORD="one|other" for some of them)
	@tools/setup.sh test
	@. tools/env.sh; exec node tools/mutations.mjs "$(WORD)"

torture: build ## kill the server and its databases hundreds of times, fill the disk, hold idle connections (minutes; ROUNDS=200)
	@tools/torture.sh

fuzz: ## call everything that reads bytes from outside with millions of inputs (two hours; MINUTES=10 for each target)
	@tools/fuzz.sh

judges: build ## let the HTTP Observatory, testssl.sh and Lighthouse judge the site (minutes)
	@tools/judges.sh

journeys: build ## run the long browser tests: a consultation by five people, a synthesis of 300 texts (ten minutes)
	@tools/test.sh journeys

soak: build ## run every test ten times and name those that failed by chance (hours; ROUNDS=10)
	@tools/soak.sh

properties: build ## run every property test with 50,000 cases (an hour; CASES=50000)
	@tools/soak.sh properties

sbom: ## write what the program is made of to target/sbom (CycloneDX)
	@tools/sbom.sh

size: build ## measure the transfer size of the form page at a first visit
	@tools/size.sh

bench: build ## measure pages, submissions, exports, review and coding beside rivals and limits (an hour; PART=pages, BEFORE=PROGRAM)
	@tools/bench.sh $(PART)

deb: build ## build a Debian package in target/debian
	@tools/deb.sh

container: ## build the container and test it, if podman or docker is running
	@tools/container.sh

fmt: ## format the Rust code
	@. tools/env.sh; cargo fmt --all

clean: ## remove the files of builds and tests (not data/)
	@. tools/env.sh; cargo clean
	@rm -rf end2end/test-results

setup:
	@tools/setup.sh build
