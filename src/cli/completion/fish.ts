import { askInWords, functionName, oneLine, type Shell } from './shell.ts'

export const fish: Shell = {
  script: (tool, { completion }) => `# ${completion.fish}
function _${functionName(tool)}
    set -l words (commandline -opc)
    set -l current (string replace -r '^["\\']' '' -- (commandline -ct))
    set -l plain (string unescape -- $current)
    or set plain $current
    set -l program (string replace -r '^~/' $HOME/ -- $words[1])
    set -l reply ($program completion fish -- $words[2..] "$plain" 2>/dev/null)
    or return
    set -l kept $reply[1]
    set -l rest (string sub -s (math (string length -- "$kept") + 1) -- $plain)
    switch $reply[2]
        case files
            printf '%s\\n' $kept(__fish_complete_path $rest)
        case folders
            printf '%s\\n' $kept(__fish_complete_directories $rest)
        case '*'
            printf '%s\\n' $kept$reply[3..]
    end
end
complete -c ${tool} -f -k -a '(_${functionName(tool)})'
`,
  ask: askInWords,
  reply: ({ from, kept, words }) => [
    kept,
    from,
    ...words.map(({ value, meaning }) => (meaning === undefined ? value : `${value}\t${oneLine(meaning)}`)),
  ],
}
