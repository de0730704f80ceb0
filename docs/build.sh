#!/usr/bin/env bash
# Builds the site of the documentation from the Markdown of this repository and the comments in its code: docs/build.sh
# It is in artifacts/docs/site afterwards; dotnet docfx serve ../artifacts/docs/site, in this folder, shows it. Every warning of
# docfx, such as one about a link that leads nowhere, is an error.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

site=../artifacts/docs/site
rm -rf ../artifacts/docs
dotnet tool restore > /dev/null
# The reference has what it generates.
dotnet build ../generators/ApiWrappers.Generator --nologo --verbosity quiet
dotnet docfx docfx.json --warningsAsErrors --logLevel warning

# The pages for programs that read instead of people: https://llmstxt.org
{
  sed -n '1,4p' ../README.md
  awk '
    /^- name: / { printf "\n## %s\n\n", substr($0, 9) }
    /^    - name: / { name = substr($0, 13) }
    /^- name: / { name = substr($0, 9) }
    /href: / { sub(/.*href: /, ""); if (!sub(/^\.\.\//, "")) $0 = "docs/" $0; sub(/^artifacts\/docs\//, ""); sub(/\.(md|yml)$/, ".html"); printf "- [%s](%s)\n", name, $0 }
  ' toc.yml
} > "$site/llms.txt"
while read -r page; do
  [[ -f $site/$page ]] || { echo "llms.txt names $page, which is not a page of the site." >&2; exit 1; }
done < <(sed -nE 's/^- \[.*\]\((.*)\)$/\1/p' "$site/llms.txt")
echo "The site is in artifacts/docs/site: $(find "$site" -name '*.html' | wc -l) pages."
