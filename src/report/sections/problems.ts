import type { Problem, Severity } from '../../core/problem.ts'
import { type Column, paragraph, type Tone } from '../document.ts'
import { placeText, problemText } from '../problem-text.ts'
import type { ReportSection } from './section.ts'

/** A report is no place to go through thousands of rows. */
const MOST = 100

const TONES: { readonly [S in Severity]: Tone } = { error: 'bad', warning: 'unsure', info: 'muted' }
const ORDER: readonly Severity[] = ['error', 'warning']

/** Errors before warnings; infos are for those who submit files. */
const gravest = (problems: readonly Problem[]): readonly Problem[] =>
  ORDER.flatMap((wanted) => problems.filter(({ severity }) => severity === wanted))

/** What was wrong with the data. */
export default {
  name: 'problems',
  blocks: ({ problems }, { words }) => {
    const told = gravest(problems)
    if (told.length === 0) return []
    const own = words.report.problems
    const columns: readonly Column[] = [
      { title: own.severity },
      { title: own.place, narrowest: 12 },
      { title: own.message, narrowest: 20 },
      { title: own.hint, narrowest: 16 },
    ]
    const rows = told.slice(0, MOST).map((problem) => {
      const { message, hint } = problemText(problem, words)
      return [
        { text: words.severities[problem.severity], tone: TONES[problem.severity] },
        { text: placeText(problem) },
        { text: message },
        { text: hint },
      ]
    })
    return [
      { kind: 'table', id: 'problems', caption: own.caption, filters: [0], columns, rows },
      ...(told.length > MOST ? [paragraph(own.more(MOST, told.length), 'muted')] : []),
    ]
  },
} satisfies ReportSection
