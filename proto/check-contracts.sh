#!/bin/sh
# Checks the contracts with buf: style and comments, format (repaired locally, only checked in CI), and that nothing breaks
# callers of the newest released contract (released/contract.binpb).
# Needs BUF, the program, and CHECK: "apply" to repair the format, "check" to fail on it.
set -e
chmod +x "$BUF"
BUF_CACHE_DIR="$(dirname "$BUF")/cache"
export BUF_CACHE_DIR
"$BUF" lint
if [ "$CHECK" = check ]; then "$BUF" format --diff --exit-code; else "$BUF" format --write; fi
"$BUF" breaking --against released/contract.binpb
