#!/usr/bin/env bash
# Compares SPEC with its revision BASE, annotates, comments and fails as asked. The variables are those of action.yml.
set -euo pipefail
: "${SPEC:?}" "${BASE:?set it to a git revision, or run on a pull request}" "${COMMAND:?}"
read -ra command <<< "$COMMAND"
folder=$(mktemp -d)

diff() { "${command[@]}" spec diff "$BASE:$SPEC" "$SPEC" "$@"; }

diff --json --fail-on none > "$folder/changes.json"
diff --markdown --fail-on none > "$folder/changes.md"

# An annotation for each breaking change, at the line of its operation where the spec still has it. A level is one word; in texts
# line breaks and percent signs are escaped.
jq -r '.changes[] | select(.severity == "breaking") | [.operation.id // "", .rule, .message] | @tsv' "$folder/changes.json" \
  | while IFS=$'\t' read -r operation rule message; do
      line=1
      if [[ -n $operation ]]; then
        line=$(grep -nE -m 1 "operationId: *[\"']?${operation}[\"']?[ ,}]*$" "$SPEC" | cut -d: -f1 || true)
      fi
      message=${message//'%'/%25}
      printf '::error file=%s,line=%s,title=%s::%s\n' "$SPEC" "${line:-1}" "$rule" "${message//$'\n'/%0A}"
    done

breaking=$(jq '.summary.breaking' "$folder/changes.json")
echo "breaking=$breaking" >> "${GITHUB_OUTPUT:-/dev/null}"
cat "$folder/changes.md" >> "${GITHUB_STEP_SUMMARY:-/dev/stdout}"
if [[ ${COMMENT:-true} == true && -n ${NUMBER:-} ]]; then
  gh pr comment "$NUMBER" --edit-last --create-if-none --body-file "$folder/changes.md"
fi

status=0
diff --fail-on "${FAIL_ON:-breaking}" > "$folder/changes.txt" || status=$?
if ((status != 0)); then
  tail -n 1 "$folder/changes.txt"
  exit "$status"
fi
