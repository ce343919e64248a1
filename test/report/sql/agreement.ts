/** Holds what a database answers against what the evaluator says of the same rows. */
import { expect } from 'vitest'
import { collect } from '../../../src/core/collect.ts'
import { type Decimal, parseDecimal, plus } from '../../../src/core/decimal.ts'
import { evaluate } from '../../../src/core/evaluate.ts'
import type { Finding, Plan } from '../../../src/core/model.ts'
import { headerWords, readObservations, readTable } from '../../../src/index.ts'
import { csvOf, type Row } from './random-rows.ts'

/** A verdict in texts, numbers without superfluous zeros; null where there is none. */
interface Answer {
  readonly verdict: string
  readonly reason: string | null
  readonly threshold: string | null
  readonly gap: string | null
  readonly margin: string | null
}

type Answers = ReadonlyMap<string, Answer>

const keyOf = (id: string, year: number | string, region: string | null): string =>
  `${id} ${year} ${region ?? ''}`

/** 5.90 and 5.9 are one figure. */
function shortest(number: string | Decimal | null | undefined): string | null {
  if (number === null || number === undefined) return null
  const parsed = parseDecimal(number)
  if (parsed === undefined) throw new TypeError(`no number: ${number}`)
  return plus(parsed, '0')
}

function answerOf({ verdict, reason, threshold, gap, margin }: Finding): Answer {
  const shown = verdict === 'pass' ? (margin === undefined ? null : '0') : gap
  return {
    verdict,
    reason: reason ?? null,
    threshold: verdict === 'unknown' ? null : shortest(threshold),
    gap: shortest(shown),
    margin: shortest(margin),
  }
}

/** What the tool says of the rows, read from a file and judged in every year, of each target that anything is said of. */
function evaluated(plan: Plan, rows: readonly Row[]): Answers {
  const table = readTable(new TextEncoder().encode(csvOf(rows)), { headerWords })
  const data = collect([readObservations(plan, table, { file: 'rows.csv' })])
  const answers = new Map<string, Answer>()
  for (const year of new Set(data.observations.map((seen) => seen.year))) {
    for (const finding of evaluate(plan, data, { year }).findings)
      if (finding.observation !== null)
        answers.set(keyOf(finding.target.id, year, finding.region), answerOf(finding))
  }
  return answers
}

/** What random rows must show, in every database: each answer is the evaluator's, and every kind of answer occurs. */
export function expectAgreement(plan: Plan, rows: readonly Row[], result: readonly Cells[]): void {
  const { answers, others } = answersOf(result)
  expect(differences(evaluated(plan, rows), answers).slice(0, 10)).toEqual([])
  expect(answers.size).toBeGreaterThan(rows.length / 3)
  const counts = tally(answers)
  expect(Object.keys(counts).sort()).toEqual(OUTCOMES)
  expect(Math.min(...Object.values(counts))).toBeGreaterThan(rows.length / 2000)
  expect(new Set(others.map(({ reason }) => reason))).toEqual(new Set(['not-reported', 'unknown-id']))
  expect(others.every(({ verdict }) => verdict === 'unknown')).toBe(true)
}

const OUTCOMES = [
  'bound-undecided',
  'conflict',
  'fail',
  'forecast',
  'invalid-value',
  'no-benchmark',
  'no-previous-year',
  'pass',
]

/** One row of the query's result, every cell a text or NULL. */
export type Cells = Readonly<Record<string, string | null>>

/** The query's answers: those of targets that the plan knows and that anything is said of, as the evaluator gives them. */
function answersOf(rows: readonly Cells[]): {
  readonly answers: Answers
  readonly others: readonly Cells[]
} {
  const answers = new Map<string, Answer>()
  const others: Cells[] = []
  for (const row of rows) {
    if (row.reason === 'not-reported' || row.reason === 'unknown-id') {
      others.push(row)
      continue
    }
    const key = keyOf(row.id ?? '', row.year ?? '', row.region ?? null)
    if (answers.has(key)) throw new Error(`two answers for ${key}`)
    answers.set(key, {
      verdict: row.verdict ?? '',
      reason: row.reason ?? null,
      threshold: row.verdict === 'unknown' ? null : shortest(row.threshold),
      gap: shortest(row.gap),
      margin: shortest(row.margin),
    })
  }
  return { answers, others }
}

/** Where the two differ, in words; empty when they agree on every key. */
function differences(expected: Answers, found: Answers): readonly string[] {
  const keys = new Set([...expected.keys(), ...found.keys()])
  return [...keys].flatMap((key) => {
    const [should, is] = [JSON.stringify(expected.get(key)), JSON.stringify(found.get(key))]
    return should === is ? [] : [`${key}: evaluator ${should}, query ${is}`]
  })
}

/** How often each verdict and reason occurs, so that a test can see that all of them do. */
function tally(answers: Answers): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { verdict, reason } of answers.values()) {
    const name = reason ?? verdict
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}
