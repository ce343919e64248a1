import { beginsWith } from './answer.ts'
import { quoteBash, splitBash } from './bash-words.ts'
import { functionName, type Shell } from './shell.ts'

/** What bash is to do with the reply, as the first line says. */
const HOW = { word: 'words', comma: 'open', value: 'open' } as const

/**
 * The script hands over the line up to the cursor and the end of it that bash will replace, which begins behind the
 * last `=`, `:`, `@` or opening quote.
 */
const lineOf = ([line = '', replaced = '']: readonly string[]) => {
  const words = splitBash(line)
  const last = words.at(-1) ?? { text: '', open: '' as const }
  const open = last.open
  const tail = splitBash(open + replaced).at(-1)?.text ?? ''
  return { words, last, tail }
}

/** Bash 3.2, which macOS has, knows neither `compopt` nor `nosort`: it then names files where nothing else fits. */
export const bash: Shell = {
  script: (tool, { completion }) => `# ${completion.bash}
${functionName(tool)}() {
  local how line reply
  COMPREPLY=()
  reply=$("\${1/#\\~\\//$HOME/}" completion bash -- "\${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null) || return
  {
    IFS= read -r how
    while IFS= read -r line; do COMPREPLY+=("$line"); done
  } <<<"$reply"
  case $how in
    files) compopt -o default ;;
    folders) compopt -o dirnames ;;
    open) compopt -o nospace ;;
  esac 2>/dev/null
}
complete -o nosort -F ${functionName(tool)} ${tool} 2>/dev/null || complete -o default -F ${functionName(tool)} ${tool}
`,
  ask: (args) => {
    const { last, words } = lineOf(args)
    // The first word is the program.
    return { before: words.slice(1, -1).map(({ text }) => text), current: last.text }
  },
  reply: ({ from, kept, next, typed, words }, args) => {
    if (from !== 'words') return [from]
    const { last, tail } = lineOf(args)
    const stays = last.text.length - tail.length
    const fitting = words.filter(({ value }) => beginsWith(value, typed))
    return [HOW[next], ...fitting.map(({ value }) => quoteBash((kept + value).slice(stays), last.open))]
  },
}
