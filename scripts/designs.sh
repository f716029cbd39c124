#!/usr/bin/env bash
# Makes the cycle of examples/designs anew, and that of examples/real, so that `verify` can make each again.
# Run in a clean work tree: `bash scripts/designs.sh`. It makes a commit an example, and one before it where a cycle stands.
set -euo pipefail
cd "$(dirname "$0")/.."
for example in examples/designs examples/real; do
  git rm -r --quiet --ignore-unmatch "$example/impact" && rm -rf "$example/impact"
  git add "$example" && { git diff --cached --quiet || git commit --quiet -m "docs(example): inputs of ${example#examples/}"; }
  node dist/cli.js run --dir "$example" --as-of 2026-09-30 --commit
  node dist/cli.js verify --dir "$example"
done
