#!/bin/sh
# Writes NAME.errors beside each NAME.go: what the real compiler (Go 1.19) says about it, as
# line:col: message. Needs `go`.
set -eu
cd "$(dirname "$0")"
object=$(mktemp)
trap 'rm -f "$object"' EXIT
for file in *.go; do
  { go tool compile -p p -o "$object" "$file" 2>&1 || true; } |
    grep -v ': too many errors$' | sed "s/^$file://" > "${file%.go}.errors"
done
