# Matchbook: `make demo` shows it, `make test` checks it, `make install` installs it.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
# `release` for everything people run; `make install CONFIGURATION=debug` installs what the tests built.
CONFIGURATION ?= release

PACKAGES = libncursesw5-dev libsqlite3-dev sqlite3
BENCH_PACKAGES = tig nnn
RIVAL_PACKAGES = python3-venv g++ liblemon-dev

# The Swift runtime goes into the release binary, so that an installed prefix needs no toolchain.
RELEASE_FLAGS = $(if $(filter release,$(CONFIGURATION)),--static-swift-stdlib)
BINARY = .build/$(CONFIGURATION)/matchbook
SOURCES = Package.swift Sources Tests

DEB_PACKAGES = dpkg-dev debhelper

bindir = $(DESTDIR)$(PREFIX)/bin
libdir = $(DESTDIR)$(PREFIX)/lib
datadir = $(DESTDIR)$(PREFIX)/share

.PHONY: deb demo test campaign sanitize storm lint format bench bench-data bench-host bench-matching fuzz manual install install-files clean build packages

demo: build
	@if [ -t 0 ] && [ -t 1 ]; then exec $(BINARY) demo; else \
	  $(BINARY) demo --build-only && \
	  echo 'The demo data is ready. In a terminal, `make demo` or `$(BINARY) demo` opens the console on it.'; fi

test: packages
	$(SWIFT) test --disable-xctest

# 2,000 arguments, every bit of a database's header and 300 damaged files: the program answers each. The seed is printed, and
# given as SEED it is the same again.
campaign: packages
	MATCHBOOK_CAMPAIGN=full $(if $(filter command,$(origin SEED)),MATCHBOOK_RANDOM_SEED=$(SEED)) \
	  $(SWIFT) test --disable-xctest --filter CampaignTests

# Every test under the thread sanitizer, in a build of its own. Fails where a program, also one that a test has started,
# reports a race; the reports lie in its folder then. Left alone, the sanitizer waits a second as each program ends, which
# is longer than a console may take.
SANITIZED ?= .build/sanitize
RACES = $(abspath $(SANITIZED))/races

sanitize: packages
	$(SWIFT) build --build-tests --sanitize=thread --scratch-path $(SANITIZED)
	rm -rf $(RACES) && mkdir -p $(RACES) && chmod 1777 $(RACES)
	TSAN_OPTIONS='atexit_sleep_ms=0 log_path=$(RACES)/race' \
	  $(SWIFT) test --skip-build --disable-xctest --sanitize=thread --scratch-path $(SANITIZED) \
	  $(if $(ONLY),--filter '$(ONLY)'); status=$$?; \
	if [ -n "$$(ls $(RACES))" ]; then cat $(RACES)/*; echo 'Races are reported above.'; exit 1; fi; exit $$status

# The whole console under so many random keys, words, pastes, clicks, sizes and loose bytes, optimized; the seed is printed,
# and given as SEED it is the same again.
EVENTS ?= 10000000
STORM = .build/storm

storm: packages
	MATCHBOOK_RANDOM_KEYS=$(EVENTS) $(if $(filter command,$(origin SEED)),MATCHBOOK_RANDOM_SEED=$(SEED)) \
	  $(SWIFT) test --configuration release -Xswiftc -enable-testing --scratch-path $(STORM) --disable-xctest \
	  --filter RandomInputTests

lint:
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

format:
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

# Everything the benchmarks show is kept there between runs; the demo data of a state takes half a minute to build. With
# NATION=1 first frames are measured at the size of a nation too, whose demo data takes some minutes and 8 GB.
BENCH_FOLDER = $(CURDIR)/Tests/Benchmarks/.build/data

bench: bench-data
	@.ci/install-packages $(BENCH_PACKAGES)
	MATCHBOOK_BENCH_PROGRAM=$(BENCH_FOLDER)/matchbook MATCHBOOK_BENCH_FOLDER=$(BENCH_FOLDER) \
	  MATCHBOOK_BENCH_NATION=$(NATION) \
	  $(SWIFT) package --package-path Tests/Benchmarks benchmark --target ConsoleBenchmarks --no-progress
	@$(OVER_BUDGET)

# What a host with many people on it gives: a session through a real sshd beside one here, how soon the gate shows Today,
# and fifty consoles with twenty loggers for a minute.
bench-host: bench-data
	@.ci/install-packages openssh-server openssh-client
	MATCHBOOK_RESOURCES=$(CURDIR)/Resources Tests/Benchmarks/remote.py $(BENCH_FOLDER)/matchbook $(BENCH_FOLDER)
	MATCHBOOK_RESOURCES=$(CURDIR)/Resources Tests/Benchmarks/load.py $(BENCH_FOLDER)/matchbook $(BENCH_FOLDER)
	@$(OVER_BUDGET)

bench-data: build
	mkdir -p $(BENCH_FOLDER)
	install -s $(BINARY) $(BENCH_FOLDER)/matchbook
	MATCHBOOK_RESOURCES=$(CURDIR)/Resources Tests/Benchmarks/prepare $(BENCH_FOLDER)/matchbook $(BENCH_FOLDER) $(if $(filter 1,$(NATION)),nation)
	rm -f $(BENCH_FOLDER)/over-budget

OVER_BUDGET = if [ -e $(BENCH_FOLDER)/over-budget ]; then echo 'Over budget:'; cat $(BENCH_FOLDER)/over-budget; exit 1; fi

# The seed of the problems; take one that nobody has tuned for.
SEED ?= 1

bench-matching: bench-data
	@.ci/install-packages $(RIVAL_PACKAGES)
	$(SWIFT) build --configuration release --package-path Tests/Benchmarks --product assign
	python3 Tests/Benchmarks/rivals.py Tests/Benchmarks/.build/release/assign $(BENCH_FOLDER)/matching --seed $(SEED) --agree 1000
	python3 Tests/Benchmarks/rivals.py Tests/Benchmarks/.build/release/assign $(BENCH_FOLDER)/matching --seed $(SEED)
	MATCHBOOK_RESOURCES=$(CURDIR)/Resources Tests/Benchmarks/match_day.py $(BENCH_FOLDER)/matchbook $(BENCH_FOLDER)
	$(SWIFT) build --configuration release $(RELEASE_FLAGS) --product ranking
	.build/release/ranking $(BENCH_FOLDER) $(shell id -un)
	@$(OVER_BUDGET)

# For how many seconds the fuzzer drives the assignment solver; what it finds lies in Tests/Fuzzing/.build.
SECONDS ?= 60
FUZZER = Tests/Fuzzing/.build/debug/SolverFuzzer

fuzz:
	$(SWIFT) build --package-path Tests/Fuzzing --sanitize=fuzzer --sanitize=address
	mkdir -p Tests/Fuzzing/.build/corpus
	$(FUZZER) -max_total_time=$(SECONDS) -max_len=1024 -artifact_prefix=Tests/Fuzzing/.build/ Tests/Fuzzing/.build/corpus

# The page in the checkout; a test compares it with what the program prints.
manual:
	$(SWIFT) build --product matchbook
	.build/debug/matchbook manual > Resources/Manual/matchbook.1

install: build install-files

# Apart from `install`, so that a test can lay out what is already built. What names /usr/local names the prefix then.
install-files:
	install -D -m 755 $(BINARY) $(bindir)/matchbook
	for folder in Places Policies Samples Documentation Deployment; do \
	  find Resources/$$folder -type f ! -name '.*' ! -name '*.py' ! -path '*/programs/*' -printf '%P\n' | while read -r file; do \
	    install -D -m 644 "Resources/$$folder/$$file" "$(datadir)/matchbook/$$folder/$$file" || exit 1; done || exit 1; done
	install -D -m 755 -t $(libdir)/matchbook Resources/Deployment/programs/back-up Resources/Deployment/programs/copy-away \
	  Resources/Deployment/programs/mail-failure
	install -D -m 755 Resources/Deployment/programs/desk $(bindir)/desk
	find $(bindir)/desk $(libdir)/matchbook $(datadir)/matchbook/Deployment $(datadir)/matchbook/Documentation/HOSTING.md \
	  -type f -exec sed -i 's|/usr/local/|$(PREFIX)/|g' {} +
	install -D -m 644 README.md $(datadir)/doc/matchbook/README.md
	install -D -m 644 LICENSE $(datadir)/doc/matchbook/LICENSE
	install -D -m 644 Resources/Manual/matchbook.1 $(datadir)/man/man1/matchbook.1
	install -D -m 644 Resources/Manual/desk.1 $(datadir)/man/man1/desk.1
	install -d $(datadir)/bash-completion/completions $(datadir)/zsh/vendor-completions $(datadir)/fish/vendor_completions.d
	$(BINARY) completions bash | grep -v '^#!' > $(datadir)/bash-completion/completions/matchbook
	$(BINARY) completions zsh > $(datadir)/zsh/vendor-completions/_matchbook
	$(BINARY) completions fish > $(datadir)/fish/vendor_completions.d/matchbook.fish

# A package for Debian, in DEB: `apt install ./matchbook_….deb` installs it, `matchbook host setup` sets a host up with it.
DEB ?= .build/deb

deb: build deb-file

# Apart from `deb`, so that a test can pack what is already built.
deb-file:
	@.ci/install-packages $(DEB_PACKAGES)
	Resources/Packaging/pack $(BINARY) $(DEB)

clean:
	$(SWIFT) package clean
	rm -rf $(SANITIZED) $(STORM)

build: packages
	$(SWIFT) build --configuration $(CONFIGURATION) --product matchbook $(RELEASE_FLAGS)

packages:
	@.ci/install-packages $(PACKAGES)
