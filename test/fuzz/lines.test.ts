/** Every line of input is read, set aside or reported, whatever the bytes. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Problem } from '../../src/core/problem.ts'
import { loadPlan } from '../../src/index.ts'
import { findColumns } from '../../src/load/observations/columns.ts'
import { headerWords } from '../../src/load/observations/header-words.ts'
import { parseNumber } from '../../src/load/observations/number.ts'
import { OpenReading } from '../../src/load/observations/read-observations.ts'
import { decode } from '../../src/load/table/decode.ts'
import { openTable } from '../../src/load/table/read-table.ts'
import { sourceOf } from '../../src/load/table/source.ts'
import type { Row } from '../../src/load/table/table.ts'
import { anyFile } from './mutations.ts'
import { patience, trying } from './runs.ts'

const whole = await loadPlan()
// Fewer targets are sooner found.
const plan = { ...whole, targets: whole.targets.filter((_, index) => index % 5 === 1) }

const open = (bytes: Uint8Array) => openTable(sourceOf(bytes), { headerWords, filename: '2019.csv' })

/** The physical lines that hold something, numbered from 1. */
function filledLines(bytes: Uint8Array): readonly number[] {
  const text = [...decode(sourceOf(bytes)).blocks()].map((block) => block.text).join('')
  return text.split(/\r\n|\n|\r/).flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]))
}

const isAbout = ({ line }: { readonly line?: number }, row: Row): boolean =>
  line !== undefined && row.line <= line && line <= row.endLine

/** Problems of the whole file, after which no row can be read. */
const WHOLE = /^(?:file\/(?:not-csv|empty)|encoding\/other|header\/(?:no-known-column|missing-column))$/

/** What became of a row that is no title and no header. Nothing, when the account does not close. */
function fateOf(row: Row, { observed, problems, figures }: Account): string {
  if (row.aside !== undefined) return row.aside
  if (problems.some(({ code }) => WHOLE.test(code))) return 'unusable file'
  if (observed.has(row.line)) return 'observation'
  if (problems.some((problem) => isAbout(problem, row))) return 'problem'
  if (problems.some(({ code, line }) => code === 'header/another' && (line ?? 0) < row.line))
    return 'told for all'
  // A known indicator for which no figure is given, or one whose year the whole file leaves open.
  const reported = figures.some((index) => parseNumber((row.cells[index] ?? '').trim()).kind !== 'blank')
  if (!reported) return 'no figure'
  return problems.some(({ code }) => code === 'row/no-year' || code === 'file/more-alike')
    ? 'told for all'
    : 'nothing'
}

interface Account {
  readonly observed: ReadonlySet<number>
  readonly problems: readonly Problem[]
  readonly figures: readonly number[]
}

function accountOf(bytes: Uint8Array): Account {
  const reading = new OpenReading(plan, open(bytes), { file: '2019.csv' })
  const observed = new Set([...reading.observations].map(({ origin }) => origin.line))
  const { single, yearly } = findColumns(open(bytes)).columns
  const dated = yearly.filter(({ role }) => role === 'value').map(({ index }) => index)
  const figures = single.value === undefined ? dated : [single.value, ...dated]
  return { observed, problems: reading.problems, figures }
}

it(
  'every line belongs to a row, and every row has its fate',
  () => {
    fc.assert(
      fc.property(anyFile, (bytes) => {
        const table = open(bytes)
        const rows = [...table.all()]
        const account = accountOf(bytes)
        const covered = new Set<number>()
        for (const { line, endLine } of rows)
          for (let each = line; each <= endLine; each += 1) {
            expect(covered.has(each)).toBe(false)
            covered.add(each)
          }
        const noTable = account.problems.some(({ code }) => code === 'file/not-csv' || code === 'file/empty')
        const lost = noTable ? [] : filledLines(bytes).filter((line) => !covered.has(line))
        const declared = /^"?sep=/i.test(textStart(bytes)) ? [1] : []
        expect(lost).toEqual(lost.length === 0 ? [] : declared)
        expect(rows.filter((row) => fateOf(row, account) === 'nothing').map(({ cells }) => cells)).toEqual([])
      }),
      trying(300),
    )
  },
  patience,
)

const textStart = (bytes: Uint8Array): string => [...decode(sourceOf(bytes)).blocks()][0]?.text ?? ''
