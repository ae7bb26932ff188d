# tthc: tthc completion fish | source
function __tthc_complete
  set -l words (commandline -opc)[2..] (commandline -ct)
  for line in (tthc completion words -- $words 2>/dev/null)
    if test "$line" = ':files'
      __fish_complete_path (commandline -ct)
    else
      echo $line
    end
  end
end
complete -c tthc -f -a '(__tthc_complete)'
