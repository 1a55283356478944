# Wardmote. `make demo` shows it, `make test` proves it; CARGO_TARGET_DIR is respected throughout.

PORT ?= 3000
LISTEN ?= 127.0.0.1:$(PORT)
TARGET := $(abspath $(or $(CARGO_TARGET_DIR),target))
BROWSER := --lib --features hydrate --target wasm32-unknown-unknown
LINT := --all-targets -- -D warnings

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 14

demo: build ## a fictional town, this evening, on your machine (PORT=3000)
	@target/release/wardmote demo --listen $(LISTEN)

run: build ## serve what is in ./data
	@target/release/wardmote serve --listen $(LISTEN) --data data

build: site ## the whole program as one file, target/release/wardmote
	cargo build --release -p wardmote-server
	@[ $(TARGET) -ef target ] || install -D $(TARGET)/release/wardmote target/release/wardmote

test: tools site ## every test there is: domain, HTTP, both databases, a real browser
	cargo test --workspace
	cd end2end && WARDMOTE=$(TARGET)/debug/wardmote npm test

# The workspace as one brings clippy `clerk` and `ssr`, because the server asks for both.
check: setup ## formatting, clippy for every set of features, documentation
	cargo fmt --all --check
	cargo clippy --workspace $(LINT)
	cargo clippy -p wardmote $(LINT)
	cargo clippy -p wardmote --features formats $(LINT)
	cargo clippy -p wardmote-app $(BROWSER) -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --lib

bench: tools site ## how fast, how small, beside other people's counting programs
	cargo bench -p wardmote-server --bench figures
	cargo bench -p wardmote --features ward --bench similar
	RUSTC_BOOTSTRAP=1 cargo build --release --manifest-path server/benches/rivals/Cargo.toml --target-dir $(TARGET)/rivals
	WARDMOTE_RIVALS=$(TARGET)/rivals/release/rivals cargo bench -p wardmote-server --bench counting
	cargo bench -p wardmote-server --bench hall
	cargo bench -p wardmote-server --bench listening
	node end2end/verify.bench.mjs
	node end2end/doors.bench.mjs

fuzz: ## broken files for every reader of ballots, ten million each (RUNS=10000000)
	cargo run --release --features formats --example fuzz -- $(RUNS)

# The README's pictures, from the last run of the browser's journeys.
pictures:
	cp end2end/results/ballot.png end2end/pictures/ballot.png
	cp end2end/results/screen-open-1280x720.png end2end/pictures/screen-open.png
	cp end2end/results/screen-final-1280x720.png end2end/pictures/screen-final.png

# What browsers get, in target/site, where the server takes it from.
site: setup
	cargo build -p wardmote-app $(BROWSER) --profile wasm-release
	cargo build -p wardmote-counter -p wardmote-doorstep -p wardmote-reader --lib --target wasm32-unknown-unknown --profile wasm-release
	cargo run --quiet -p wardmote-bundle

# What building needs, and what testing needs besides.
setup tools:
	@.ci/setup $@

.PHONY: help demo run build test check bench fuzz site setup tools pictures
