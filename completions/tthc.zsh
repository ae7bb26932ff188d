#compdef tthc
# tthc: source <(tthc completion zsh)
_tthc() {
  local -a lines described
  local line
  lines=("${(@f)$(tthc completion words -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
  for line in $lines; do
    [[ $line == :files ]] && { _files; continue }
    described+=("${${line%%$'\t'*}//:/\\:}:${${line#*$'\t'}//$line/}")
  done
  (( ${#described} )) && _describe -t tthc tthc described
}
if [[ $funcstack[1] == _tthc ]]; then
  _tthc "$@"
else
  compdef _tthc tthc
fi
