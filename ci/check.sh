#!/usr/bin/env bash
# Checks what a change brings to a catalog, for CI: findings beside the lines, and, as a page, the counts before and
# after, each change with its decision, and what the drafts among the files would do. It ends with 1 when something is
# wrong, also a change that no decision explains, and with 2 when it could not look.
#
# TTHC_FOLDER   the folder with catalog/                       TTHC_BASE     the commit before the change
# TTHC_FORMAT   format of the findings in the log              TTHC_SUMMARY  the page, Markdown; it is added to
# TTHC_STRICT   "true": warnings fail too                      TTHC_REPORTS  more files of findings: sarif=tthc.sarif …
# TTHC_COMMAND  the command, where it is not tthc
set -uo pipefail
cd "${TTHC_FOLDER:-.}" || exit 2
read -ra command <<<"${TTHC_COMMAND:-tthc}"
read -ra reports <<<"${TTHC_REPORTS:-}"
summary=${TTHC_SUMMARY:-/dev/null}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

# Runs the tool, and keeps the worst of its exit codes.
look() {
  "${command[@]}" --no-input "$@"
  local code=$?
  # 3: a decision that cannot be carried out, which is something found.
  case $code in
    0) ;;
    1 | 3) [ "$status" -ne 0 ] || status=1 ;;
    *) status=2 ;;
  esac
  return "$code"
}

# Adds a page to the summary, cut where a job would lose all of it.
page() {
  head -c 250000 "$1" >>"$summary"
  printf '\n' >>"$summary"
}

# Finds the commit from which the change began; a clone that holds only the last part of the history gets the rest.
begin() {
  local base=${TTHC_BASE:-}
  [[ "$base" =~ ^0*$ ]] && return
  if [ "$(git rev-parse --is-shallow-repository)" = true ]; then
    git fetch --quiet --no-tags --unshallow || true
  fi
  git rev-parse --quiet --verify "$base^{commit}" >/dev/null || git fetch --quiet --no-tags origin "$base" || true
  local fork
  fork=$(git merge-base "$base" HEAD 2>/dev/null) && git rev-parse --short "$fork" || echo "$base"
}

from=$(begin)
options=(--format "${TTHC_FORMAT:-concise}")
if [ "${TTHC_STRICT:-}" = true ]; then options+=(--strict); fi
more=()
for report in "${reports[@]+"${reports[@]}"}"; do more+=(--report "$report"); done

# Without an earlier catalog there is nothing to compare with: all of it is new.
if [ -n "$from" ] && git cat-file -e "$from:./catalog/catalog.yaml" 2>/dev/null; then
  since=(--since "$from")
  look stats --compare "$from" --format markdown >"$work/counts.md"
  page "$work/counts.md"
  look diff "$from" --fail-on unexplained --format markdown >"$work/diff.md"
  page "$work/diff.md"
elif [ -n "$from" ] && ! git rev-parse --quiet --verify "$from^{commit}" >/dev/null; then
  # Said by the tool, with what to do about it.
  look validate --since "$from"
  exit 2
else
  since=()
fi

# Quiet: that the page was written is nobody's business here.
look validate --quiet "${since[@]+"${since[@]}"}" "${options[@]}" "${more[@]+"${more[@]}"}" --report "markdown=$work/findings.md"
page "$work/findings.md"

look verify --lang "${TTHC_LANG:-vi}" >"$work/verify.txt"
if [ $? -ne 0 ]; then
  cat "$work/verify.txt"
  { printf '```\n'; head -c 20000 "$work/verify.txt"; printf '```\n\n'; } >>"$summary"
fi

# Decisions that wait beside the catalog: what they would do, or why it cannot be done.
if [ -n "$from" ]; then
  git diff --name-only --relative --diff-filter=d -z "$from" -- '*.yaml' '*.yml' ':(exclude)catalog' >"$work/changed"
  drafts=()
  while IFS= read -r -d '' path; do
    if grep -q '^number:' "$path" && grep -q '^kind:' "$path"; then drafts+=("$path"); fi
  done <"$work/changed"
  for draft in "${drafts[@]+"${drafts[@]}"}"; do
    look validate "$draft" "${options[@]}"
    valid=$?
    look plan "$draft" --format markdown >"$work/plan.md" 2>"$work/plan.txt"
    case $? in
      0 | 1) ;;
      # What shows only when it is carried out, in the records as they would be.
      3) if [ "$valid" -eq 0 ]; then look plan "$draft" --format "${TTHC_FORMAT:-concise}"; fi ;;
      *) cat "$work/plan.txt" ;;
    esac
    page "$work/plan.md"
  done
fi
exit "$status"
