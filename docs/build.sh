#!/usr/bin/env bash
# Builds the site of the documentation from the Markdown of this repository and the comments in its code: docs/build.sh
# It is in artifacts/docs/site afterwards; dotnet docfx serve ../artifacts/docs/site, in this folder, shows it. Every warning of
# docfx, such as one about a link that leads nowhere, is an error.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

work=artifacts/docs
site=$work/site
rm -rf "$work"
mkdir -p "$work/source"

# Pages are taken where they are, and keep their places, so that links among them lead to the same pages in the site.
git ls-files -z --cached --others --exclude-standard -- '*.md' '*.png' 'openapi/*.yaml' 'tests/ContractTests/Snapshots/*.txt' '.github/*.yml' 'docs/*/toc.yml' 'docs/template/*' \
  LICENSE \
  | xargs -0 cp --parents --target-directory "$work/source"
cp docs/docfx.json docs/toc.yml "$work/source/"
cp README.md "$work/source/index.md"

cd docs
dotnet tool restore > /dev/null
# The reference has what it generates.
dotnet build ../generators/ApiWrappers.Generator --nologo --verbosity quiet
dotnet docfx "../$work/source/docfx.json" --warningsAsErrors --logLevel warning
cd ..

# The pages for programs that read instead of people: https://llmstxt.org
{
  sed -n '1,4p' README.md
  for folder in guides packages fake; do
    printf '\n## %s\n\n' "${folder^}"
    while read -r name && read -r page; do
      printf -- '- [%s](%s)\n' "$name" "$(realpath -m --relative-to . "docs/$folder/${page%.md}.html")"
    done < <(sed -E 's/^(- name|  href): //' "docs/$folder/toc.yml")
  done
  printf '\n## Reference\n\n- [Namespaces and types](api/toc.html)\n'
} > "$site/llms.txt"
while read -r page; do
  [[ -f $site/$page ]] || { echo "llms.txt names $page, which is not a page of the site." >&2; exit 1; }
done < <(sed -nE 's/^- \[.*\]\((.*)\)$/\1/p' "$site/llms.txt")
echo "The site is in $site: $(find "$site" -name '*.html' | wc -l) pages."
