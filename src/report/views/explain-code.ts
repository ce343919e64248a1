import { type ProblemCode, severities } from '../../core/problem.ts'
import type { Words } from '../../words/all.ts'
import { type Block, heading, paragraph } from '../document.ts'
import { envelope } from './envelope.ts'
import { rowsOf, type View } from './view.ts'

/** Problem codes told whole: what each means, an example that has the problem, and the same one mended. */
export interface CodeReport {
  readonly command: 'explain-code'
  readonly codes: readonly ProblemCode[]
}

/** Every code there is, in the order of the families. */
// Object.keys loses the key type; the keys are those of the record.
/** The word that asks for every problem code. */
export const ALL_CODES = 'codes'

export const allCodes: readonly ProblemCode[] = Object.keys(severities) as ProblemCode[]

const recordOf = (code: ProblemCode, words: Words) => ({
  code,
  severity: severities[code],
  ...words.codes[code],
})

const codeBlocks = (code: ProblemCode, words: Words): readonly Block[] => [
  heading(2, code),
  paragraph(`${words.severities[severities[code]]}${words.colon}${words.codes[code].meaning}`),
  paragraph(words.codeExamples.wrong, 'bad'),
  { kind: 'code', text: words.codes[code].wrong },
  paragraph(words.codeExamples.right, 'good'),
  { kind: 'code', text: words.codes[code].right },
]

export const codeView: View<CodeReport> = {
  document: ({ codes }, { words }) => [
    ...(codes.length > 1
      ? [heading(1, words.codeExamples.title), paragraph(words.codeExamples.introduction)]
      : []),
    ...codes.flatMap((code) => codeBlocks(code, words)),
  ],
  json: ({ codes }, { words }) =>
    envelope(
      {
        command: 'explain',
        plan: null,
        summary: { total: codes.length },
        results: codes.map((code) => recordOf(code, words)),
      },
      words,
    ),
  rows: ({ codes }, { words }) =>
    rowsOf(
      codes.map((code) => recordOf(code, words)),
      ['code', 'severity', 'meaning', 'wrong', 'right'],
    ),
}
