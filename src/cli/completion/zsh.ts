import { askInWords, functionName, oneLine, type Shell } from './shell.ts'

/** `_describe` parts a word from what it means at the first colon. */
const described = (value: string, meaning: string | undefined): string => {
  const word = value.replace(/[\\:]/g, '\\$&')
  return meaning === undefined ? word : `${word}:${oneLine(meaning)}`
}

export const zsh: Shell = {
  script: (tool, { completion }) => `#compdef ${tool}
# ${completion.zsh}
${functionName(tool)}() {
  local -a reply suffix
  local how kept
  reply=("\${(@f)$("\${\${(Q)words[1]}/#\\~\\//$HOME/}" completion zsh -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)}")
  kept=$reply[1] how=$reply[2]
  shift 2 reply 2>/dev/null || return 1
  case $how in
    files) compset -p $#kept; _files ;;
    folders) compset -p $#kept; _files -/ ;;
    comma) [[ -z $QIPREFIX ]] && suffix=(-S ' ' -r ',') ;|
    value) suffix=(-S '') ;|
    *) (( $#reply )) && _describe -t values '' reply -M 'm:{a-zA-Z}={A-Za-z}' -p "$kept" "$suffix[@]" ;;
  esac
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
if [[ $funcstack[1] == ${functionName(tool)} ]]; then ${functionName(tool)} "$@"; else compdef ${functionName(tool)} ${tool}; fi
`,
  ask: askInWords,
  reply: ({ from, kept, next, words }) => [
    kept,
    from === 'words' ? next : from,
    ...words.map(({ value, meaning }) => described(value, meaning)),
  ],
}
