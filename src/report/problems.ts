import type { Problem } from '../core/problem.ts'
import type { Words } from '../words/all.ts'
import type { Tone } from './document.ts'
import { placeText, problemText } from './problem-text.ts'

const TONES: { readonly [S in Problem['severity']]: Tone } = {
  error: 'bad',
  warning: 'unsure',
  info: 'muted',
}

/** Problems as lines for stderr: place, severity, sentence, code; the remedy below. */
export function renderProblems(
  problems: readonly Problem[],
  { words, paint }: { readonly words: Words; readonly paint: (tone: Tone, text: string) => string },
): string {
  return problems
    .map((problem) => {
      const { message, hint } = problemText(problem, words)
      const place = placeText(problem)
      const label = paint(TONES[problem.severity], words.severities[problem.severity])
      const head = `${place === '' ? '' : `${place} `}${label}${words.colon}${message} ${paint('muted', `[${problem.code}]`)}`
      const related = (problem.related ?? []).map((each) =>
        words.related(placeText({ file: each.file, line: each.line })),
      )
      return [head, ...(hint === '' ? [] : [words.hint(hint)]), ...related]
        .map((line) => `${line}\n`)
        .join('')
    })
    .join('')
}
