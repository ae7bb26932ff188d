# tthc: source <(tthc completion bash)
_tthc() {
  local words=() word glue='' i typed prefix line
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [[ ${#words[@]} -gt 0 && ( $glue || $word == [=:]* ) ]]; then
      words[${#words[@]}-1]+=$word
    else
      words+=("$word")
    fi
    [[ $word == *[=:] ]] && glue=1 || glue=''
  done
  typed=${words[${#words[@]}-1]}
  prefix=${typed%"${typed##*[=:]}"}
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == :files ]]; then
      compopt -o default 2>/dev/null
    else
      line=${line%%$'\t'*}
      [[ $line == *= ]] && compopt -o nospace 2>/dev/null
      COMPREPLY+=("${line#"$prefix"}")
    fi
  done < <(tthc completion words -- "${words[@]}" 2>/dev/null)
}
complete -F _tthc tthc
