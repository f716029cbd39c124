#!/usr/bin/env bash
# Makes examples/retail's three cycles anew, each from a commit of its own inputs, so that `verify` can make each again.
# Run in a clean work tree: `bash scripts/retail.sh`. It makes six commits.
set -euo pipefail
cd "$(dirname "$0")/.."
example=examples/retail
restudied="$example/initiatives/recommendation-engine-v2.yaml"
study() { sed -i.bak "s/n: [0-9]*,/n: $1,/; s/outcome: revenue, treatment: variant,.*unit: unit_id/outcome: revenue, treatment: variant, $2unit: unit_id/" "$restudied" && rm "$restudied.bak"; }
cycle() {
  git add "$example" && git commit --quiet --allow-empty -m "docs(example): retail's inputs of $1"
  node dist/cli.js run --dir "$example" --as-of "$2" --commit
}
git rm -r --quiet --ignore-unmatch "$example/impact" && rm -rf "$example/impact"
study 400 ""
cycle 2026-Q1 2026-03-31
study 6000 "covariates: [prior_revenue], adjustment: cuped, " # dropped for its noise, it is studied again, fifteen times as large
cycle 2026-Q2 2026-06-30
cycle 2026-Q3 2026-09-30
for quarter in 2026-Q1 2026-Q2 2026-Q3; do node dist/cli.js verify "$quarter" --dir "$example"; done
