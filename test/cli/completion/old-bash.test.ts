/** Bash 3.2 as far as a newer one can play it: without `compopt` and `nosort`. */
import { expect, it } from 'vitest'
import { shell } from '../tool.ts'

const OLD = `
enable -n compopt
complete() { case " $* " in *' nosort '*) return 2 ;; esac; builtin complete "$@"; }
minhang-quality() { $TOOL "$@"; }
eval "$(minhang-quality completion bash --lang en)"
complete -p minhang-quality
ask() { COMP_LINE=$1; COMP_POINT=\${#1}; _minhang_quality minhang-quality "$2"; echo "\${COMPREPLY[@]}"; }
`

it('an old bash completes words, and leaves files to readline, without a word of complaint', () => {
  const asked = [
    `ask 'minhang-quality val' val`,
    `ask 'minhang-quality check -f jun' jun`,
    `ask 'minhang-quality check --targets ' ''`,
  ]
  const { stdout, stderr } = shell(`${OLD}${asked.join('\n')}`)
  expect(stdout.split('\n')).toEqual([
    'complete -o default -F _minhang_quality minhang-quality',
    'validate',
    'junit',
    '',
    '',
  ])
  expect(stderr).toBe('')
})
