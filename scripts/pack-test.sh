#!/usr/bin/env bash
# Packs the package, installs it in an empty folder and runs its command there, as a new user would.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
empty=$(mktemp -d)
trap 'rm -rf "$empty"' EXIT
tarball=$(cd "$here" && npm pack --silent --pack-destination "$empty" | tail -n 1)
cd "$empty"
echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund "./$tarball"
npx impact-loop --version
mkdir repo && cd repo && git init -q && git config user.email you@example.org && git config user.name You
npx --prefix .. impact-loop init > /dev/null
npx --prefix .. impact-loop check
git add -A && git commit -qm 'Start the loop'
npx --prefix .. impact-loop run --commit
npx --prefix .. impact-loop verify
cd .. && node --input-type=module -e 'import { runLoop } from "impact-loop"; if (typeof runLoop !== "function") process.exit(1)'
