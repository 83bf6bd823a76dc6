#!/bin/sh
# The long way round of the tests that are short in 'make test': 500 calls killed at an instant of
# their own, two writers with 10,000 turns, 10,000 statements through a validator and a record store
# that breaks down half-way. Takes some minutes.
set -eu
cd "$(dirname "$0")/.."
RIGHTCALL_THOROUGH=1 swift test --filter \
  'KilledCallTests|StatementTests|two writers at once lose nothing'
