# Everything a person or a CI does with this project, by name. `make` alone lists it.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run watch build check test lint advisories mutations size bench deb container fmt clean setup

help: ## list what can be made
	@sed -nE 's/^([a-z]+):[^#]*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

run: build ## build for release and serve at http://127.0.0.1:3000 (ARGS="--addr …" adds options)
	@. tools/env.sh; exec "$$CONSULTATION_BIN" serve $(ARGS)

watch: setup ## serve a debug build, rebuilt and reloaded at every change
	@. tools/env.sh; exec cargo leptos watch -- serve $(ARGS)

build: setup ## build the server and the browser's half for release
	@. tools/env.sh; cargo leptos build --release -P

check: ## formatting, lints and unit tests: what to run after each change (under a minute once all is compiled)
	@tools/test.sh fmt clippy-server clippy-browser unit

test: ## run every check there is, as the CI does
	@tools/test.sh

lint: ## formatting, clippy on both targets, the crates' documentation, licences and sources
	@tools/test.sh setup fmt clippy-server clippy-browser doc deny

advisories: ## known weaknesses of the dependencies (needs the network: the list is RustSec's)
	@tools/setup.sh test
	@. tools/env.sh; exec cargo deny check advisories

mutations: ## take features away one by one and see their tests fail (an hour; WORD="one|other" for some of them)
	@tools/setup.sh test
	@. tools/env.sh; exec node tools/mutations.mjs "$(WORD)"

size: build ## weigh the form page as a first visitor gets it
	@tools/size.sh

bench: build ## measure the form page and the server beside a rival and a floor (minutes)
	@tools/bench.sh

deb: build ## make a Debian package in target/debian
	@tools/deb.sh

container: ## build the container and try it, where podman or docker is at work
	@tools/container.sh

fmt: ## format the Rust code
	@. tools/env.sh; cargo fmt --all

clean: ## remove what building and testing left behind (not data/)
	@. tools/env.sh; cargo clean
	@rm -rf end2end/test-results

setup:
	@tools/setup.sh build
