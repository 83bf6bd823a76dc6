#!/bin/sh
# Installs what RightCall needs to be built: GNU Readline, SQLite, the time zones, and what Swift
# itself links with. Asks for nothing that is there already.
set -eu

say() { printf '%s\n' "$*" >&2; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo "$@"
  else
    say "rightcall: these packages are missing and only root can install them: $missing"
    say "Run as root:  apt-get install $missing"
    exit 1
  fi
}

debian() {
  missing=""
  for package in libreadline-dev libsqlite3-dev tzdata pkg-config git libc6-dev libstdc++-12-dev; do
    # Any version of the C++ library will do.
    if [ "$package" = libstdc++-12-dev ]; then
      dpkg-query -W -f '${Status}\n' 'libstdc++-*-dev' 2>/dev/null | grep -q 'ok installed' && continue
      package=g++
    fi
    status=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
    [ "$status" = "install ok installed" ] || missing="$missing $package"
  done
  [ -z "$missing" ] && return 0
  say "Installing:$missing"
  as_root apt-get update -qq
  # shellcheck disable=SC2086 # a list of names
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
}

mac() {
  if ! command -v brew >/dev/null 2>&1; then
    say "rightcall: GNU Readline is missing. Install Homebrew from https://brew.sh, then run this again."
    exit 1
  fi
  brew list readline >/dev/null 2>&1 || brew install readline
  command -v pkg-config >/dev/null 2>&1 || brew install pkg-config
}

case "$(uname -s)" in
  Linux)
    if command -v apt-get >/dev/null 2>&1; then
      debian
    elif ! [ -e /usr/include/readline/readline.h ] || ! [ -e /usr/include/sqlite3.h ]; then
      say "rightcall: this system has no apt-get. Install the development packages of GNU Readline and"
      say "SQLite and the time zone data with its own package manager, then run this again."
      exit 1
    fi
    ;;
  Darwin) mac ;;
  *)
    say "rightcall: it is built on Linux and macOS only; this is $(uname -s)."
    exit 1
    ;;
esac

if ! command -v swift >/dev/null 2>&1; then
  say "rightcall: Swift is missing. Install Swift 6.2 or newer from https://swift.org/install, then run this again."
  exit 1
fi
version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
major=${version%%.*}
minor=${version##*.}
if [ "${major:-0}" -lt 6 ] || { [ "$major" -eq 6 ] && [ "${minor:-0}" -lt 2 ]; }; then
  say "rightcall: Swift ${version:-of an unknown version} is too old. Install 6.2 or newer from https://swift.org/install."
  exit 1
fi
