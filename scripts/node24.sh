#!/usr/bin/env bash
# Prints the path of a Node 24 binary: the one running, else the registry's package of it in a temporary folder.
set -euo pipefail
if [[ "$(node -p 'process.versions.node.split(".")[0]')" == 24 ]]; then command -v node; exit; fi
package="node-$(node -p '`${process.platform}-${process.arch}`')"
folder="${TMPDIR:-/tmp}/impact-loop-node24"
[[ -x "$folder/node_modules/$package/bin/node" ]] || npm install --prefix "$folder" --ignore-scripts --no-audit --no-fund --silent "$package@24" >&2
echo "$folder/node_modules/$package/bin/node"
