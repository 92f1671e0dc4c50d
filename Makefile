# make run    build, and answer a deal in datasets/
# make test   build, and run all tests
# make pages  try the pages in a browser
# make faults every system call fails in turn, under every command that writes
# make fuzz   bytes that nobody would send, for every reader; SECONDS=1200 tries longer
# make threads  frontiers and batches on several threads, under ThreadSanitizer
# make engines  many deals on GNU parallel, PySpark, Dask, DuckDB and pandas
# make lint   check the style of the sources
# make coverage   which lines no test reaches
# make install PREFIX=/usr/local

PREFIX ?= /usr/local
DEAL ?= datasets/packaging-contract.csv
SWIFT ?= swift

# C libraries as header:apt-package:brew-formula; what is missing gets installed.
SYSTEM_LIBRARIES := glpk.h:libglpk-dev:glpk zip.h:libzip-dev:libzip expat.h:libexpat1-dev:expat xlsxwriter.h:libxlsxwriter-dev:libxlsxwriter

# One binary that runs where Swift is not installed; Apple's systems bring the libraries themselves.
ifneq ($(shell uname -s),Darwin)
  STATIC := --static-swift-stdlib
endif
# RELEASE_OPTIONS: what else the build is told, such as a folder of its own.
RELEASE := $(SWIFT) build -c release -debug-info-format none $(STATIC) $(RELEASE_OPTIONS) --product optimize

SHARE := $(PREFIX)/share
COMPLETES_BASH := $(SHARE)/bash-completion/completions/optimize
COMPLETES_ZSH := $(SHARE)/zsh/site-functions/_optimize
COMPLETES_FISH := $(SHARE)/fish/vendor_completions.d/optimize.fish
MANUAL := $(SHARE)/man/man1/optimize.1
ABOUT := $(addprefix $(DESTDIR),$(COMPLETES_BASH) $(COMPLETES_ZSH) $(COMPLETES_FISH) $(MANUAL))
STYLED := Package.swift Sources Tests Benchmarks

.PHONY: all deps build run test tested pages faults fuzz threads pictures engines engine-tools coverage bench bench-all growth lint format install uninstall clean

all: build

deps:
	@command -v $(SWIFT) >/dev/null 2>&1 || { \
	  echo "Swift 6 is needed first: https://www.swift.org/install" >&2; exit 1; }
	@for library in $(SYSTEM_LIBRARIES); do \
	  header=$${library%%:*}; rest=$${library#*:}; \
	  echo "#include <$$header>" | $${CC:-cc} -E -I/opt/homebrew/include - >/dev/null 2>&1 && continue; \
	  as_root=; [ "$$(id -u)" = 0 ] || as_root=sudo; \
	  if command -v apt-get >/dev/null 2>&1; then \
	    $$as_root apt-get update -qq && $$as_root apt-get install -y -qq "$${rest%%:*}" || exit 1; \
	  elif command -v brew >/dev/null 2>&1; then \
	    brew install "$${rest#*:}" || exit 1; \
	  else \
	    echo "$$header is missing: install $${rest%%:*} with your package manager" >&2; exit 1; \
	  fi; \
	done

build: deps
	$(RELEASE)

run: build
	@$$($(RELEASE) --show-bin-path)/optimize $(DEAL)

# The optimised code, which is what people run: in a folder of its own, since it is built so that tests see all of it.
TESTED := -c release --scratch-path .build/tested -debug-info-format none -Xswiftc -enable-testing -Xswiftc -DDEBUG \
  -Xswiftc -assert-config -Xswiftc Debug
tested: deps
	TESTED=1 $(SWIFT) build $(TESTED) --build-tests

# What is built already is not built again, which `swift test` would do with options of its own.
test: tested
	TESTED=1 $(SWIFT) test $(TESTED) --skip-build --disable-xctest

# The tests run with counters in the code; what the built command does in them counts too.
coverage: deps
	@rm -rf .build/coverage/*/debug/codecov
	$(SWIFT) test --disable-xctest --enable-code-coverage --scratch-path .build/coverage
	@bin=$$($(SWIFT) build --show-bin-path --scratch-path .build/coverage); \
	llvm=$$(dirname $$(readlink -f $$(command -v $(SWIFT)))); \
	tests=$$(ls -d $$bin/*PackageTests.xctest | head -n 1); \
	[ -d $$tests ] && tests=$$tests/Contents/MacOS/$$(basename $$tests .xctest); \
	$$llvm/llvm-profdata merge -sparse -failure-mode=all $$bin/codecov/*.profraw -o $$bin/codecov/all.profdata && \
	$$llvm/llvm-cov report $$tests -instr-profile $$bin/codecov/all.profdata \
	  -ignore-filename-regex '(Tests|Benchmarks|\.build)/'

# Whole frontiers beside the plain methods; bench takes minutes, bench-all everything once.
bench: deps
	$(SWIFT) run -c release Benchmarks plot

bench-all: deps
	$(SWIFT) run -c release Benchmarks all

# How the time of every reader and writer grows, as a power of the size.
growth: build
	python3 Benchmarks/growth.py "$$($(RELEASE) --show-bin-path)/optimize"

# Pages in a real browser, which is installed where it is missing: Chromium, and from PyPI what drives it. Where that
# can't be had, it is said and nothing is tested.
pages:
	@[ -n "$(BUILT)" ] || $(MAKE) --no-print-directory build
	@command -v chromium >/dev/null 2>&1 || { \
	  as_root=; [ "$$(id -u)" = 0 ] || as_root=sudo; \
	  $$as_root apt-get update -qq && $$as_root apt-get install -y -qq --no-install-recommends chromium >/dev/null; } || true
	@[ -x .build/pages/bin/python ] || { python3 -m venv .build/pages && \
	  .build/pages/bin/pip install -q --disable-pip-version-check axe-playwright-python; } || rm -rf .build/pages
	@if command -v chromium >/dev/null 2>&1 && [ -x .build/pages/bin/python ]; then \
	  .build/pages/bin/python Tests/PageTests/pages.py "$${BUILT:-$$($(RELEASE) --show-bin-path)/optimize}"; \
	else \
	  echo "pages: NOT TESTED, because Chromium or PyPI's axe-playwright-python can't be installed here" >&2; \
	fi

# About a minute; with FAULTS=all every call of every command fails, for all reasons. Linux only: it is the kernel that
# hands system calls over. See Tests/FaultTests.
faults:
	@[ -n "$(BUILT)" ] || $(MAKE) --no-print-directory build
	@if [ "$$(uname -s)" = Linux ] && command -v python3 >/dev/null && command -v $${CC:-cc} >/dev/null; then \
	  python3 Tests/FaultTests/faults.py "$${BUILT:-$$($(RELEASE) --show-bin-path)/optimize}"; \
	else \
	  echo "faults: NOT TESTED, which takes Linux, Python and a C compiler" >&2; \
	fi

# Twenty seconds for each reader, on a build of its own with sanitizers. It takes libFuzzer, which Swift's toolchains for
# Linux bring along. See Tests/FuzzTests.
SECONDS ?= 20
FUZZED := FUZZED=1 $(SWIFT) build --scratch-path .build/fuzzed -debug-info-format none --disable-index-store --product fuzz
fuzz: deps
	@if [ "$$(uname -s)" = Linux ] && command -v python3 >/dev/null; then \
	  $(FUZZED) && python3 Tests/FuzzTests/fuzz.py "$$($(FUZZED) --show-bin-path)/fuzz" --seconds $(SECONDS); \
	else \
	  echo "fuzz: NOT TESTED, which takes Linux and Python" >&2; \
	fi

# Threads on a build of their own, which sees where one gets in another's way.
WATCHED := $(SWIFT) build --scratch-path .build/threads --sanitize=thread -debug-info-format none --disable-index-store
threads: deps
	$(WATCHED) --product optimize
	$(WATCHED) --product generate-deal
	@bin=$$($(WATCHED) --show-bin-path); bash Tests/ThreadTests/threads.sh $$bin/optimize $$bin/generate-deal

# The recipes of docs/engines, with what can be installed: engines that aren't there are said, and not tested. What comes
# from PyPI goes to a folder of its own. BUILT=path tries another build of the command.
engine-tools:
	@command -v parallel >/dev/null 2>&1 && command -v java >/dev/null 2>&1 || { \
	  as_root=; [ "$$(id -u)" = 0 ] || as_root=sudo; $$as_root apt-get update -qq; \
	  for package in parallel openjdk-17-jre-headless; do \
	    $$as_root apt-get install -y -qq --no-install-recommends $$package >/dev/null; done; } || true
	@[ -x .build/engines/bin/python ] || python3 -m venv .build/engines || true
	@.build/engines/bin/pip install -q --disable-pip-version-check pyspark==4.3.0 || true
	@.build/engines/bin/pip install -q --disable-pip-version-check "dask[distributed]" || true
	@.build/engines/bin/pip install -q --disable-pip-version-check duckdb pandas || true
engines: engine-tools
	@[ -n "$(BUILT)" ] || $(MAKE) --no-print-directory build
	@bash Tests/EngineTests/engines.sh "$${BUILT:-$$($(RELEASE) --show-bin-path)/optimize}" "$$PWD/.build/engines/bin/python"

# The pictures in docs/pictures, anew.
pictures: pages
	.build/pages/bin/python Tests/PageTests/pictures.py "$$($(RELEASE) --show-bin-path)/optimize"

lint:
	$(SWIFT) format lint --strict --recursive $(STYLED)
	@! grep -rnE 'import Foundation' Sources || { echo "Sources do without Foundation: CONTRIBUTING.md says why." >&2; exit 1; }

format:
	$(SWIFT) format --in-place --recursive $(STYLED)

# The command itself writes what shells and man want to know of it.
install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(dir $(ABOUT))
	install -m 755 $$($(RELEASE) --show-bin-path)/optimize $(DESTDIR)$(PREFIX)/bin/optimize
	set -e; optimize=$(DESTDIR)$(PREFIX)/bin/optimize; \
	$$optimize --completions bash > $(DESTDIR)$(COMPLETES_BASH); \
	$$optimize --completions zsh > $(DESTDIR)$(COMPLETES_ZSH); \
	$$optimize --completions fish > $(DESTDIR)$(COMPLETES_FISH); \
	$$optimize --manual > $(DESTDIR)$(MANUAL); \
	chmod 644 $(ABOUT)

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/optimize $(ABOUT)

clean:
	$(SWIFT) package clean
