# RightCall: build, practise, test, install. Run `make help`.

PREFIX ?= /usr/local
SWIFT ?= swift
RELEASE := --configuration release --product rightcall --static-swift-stdlib

.PHONY: help practice test thorough check build bench install uninstall setup clean
.DEFAULT_GOAL := help

help:
	@echo "make practice   install what is missing, build, and start practising"
	@echo "make test       install what is missing, check the style, run every test, prove the scenarios"
	@echo "make thorough   the tests that take minutes: 500 killed calls, 10,000 statements"
	@echo "make bench      print the speed and size figures that the README quotes"
	@echo "make install    put the program and its content under PREFIX ($(PREFIX))"
	@echo "make uninstall  take them away again"
	@echo "make clean      remove what was built"

setup:
	@sh scripts/setup.sh

practice: build
	@$$($(SWIFT) build $(RELEASE) --show-bin-path)/rightcall

build: setup
	@$(SWIFT) build $(RELEASE)

test: setup
	$(SWIFT) format lint --strict --recursive --parallel Sources Tests Package.swift
	$(SWIFT) build --build-tests -Xswiftc -warnings-as-errors --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build
	$$($(SWIFT) build --show-bin-path)/rightcall scenario check
	$$($(SWIFT) build --show-bin-path)/rightcall scenario test
	$(SWIFT) build $(RELEASE)
	$$($(SWIFT) build $(RELEASE) --show-bin-path)/rightcall scenario par
	$$($(SWIFT) build $(RELEASE) --show-bin-path)/rightcall scenario play --coverage

thorough: setup
	@sh scripts/thorough.sh

bench: build
	@$(SWIFT) build --configuration release --product rightcall-bench
	@$$($(SWIFT) build --configuration release --show-bin-path)/rightcall-bench

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/rightcall"
	install -m 755 "$$($(SWIFT) build $(RELEASE) --show-bin-path)/rightcall" "$(DESTDIR)$(PREFIX)/bin/rightcall"
	rm -rf "$(DESTDIR)$(PREFIX)/share/rightcall/content" "$(DESTDIR)$(PREFIX)/share/rightcall/scenarios"
	cp -R content scenarios "$(DESTDIR)$(PREFIX)/share/rightcall/"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/rightcall"
	rm -rf "$(DESTDIR)$(PREFIX)/share/rightcall"

clean:
	rm -rf .build
