#!/usr/bin/env bash
# Measures how many changes of a part's code its tests notice, with Stryker.
#
#   bash tests/mutation/run.sh open-api-diff                                  one of the parts that have a .json here
#   bash tests/mutation/run.sh open-api-diff --mutate "**/Reading/*.cs"       some files of it
#
# The report is in artifacts/mutation/PART when all is done; Stryker writes none before.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

part=$1
shift
config="../mutation/$part.json"
output="$PWD/../artifacts/mutation/$part"
tests=$(sed -nE 's#.*"\.\./([^/]+)/.*#\1#p' "mutation/$part.json")
dotnet tool restore
mkdir -p "$output"
cd "$tests"
dotnet stryker --config-file "$config" --output "$output" --skip-version-check "$@"
