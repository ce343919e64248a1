/** A million rows beside csv-parse alone, and what memory they take. */
import { statSync } from 'node:fs'
import {
  digits,
  inMegabytes,
  markdownTable,
  medianOf,
  megabytes,
  ratioOf,
  seconds,
  timeOf,
} from '../figures.ts'
import { alternate, type Series } from '../measure.ts'
import { type Context, checkOf, csvParseOf, type Measured, type Part, rowsFile } from '../part.ts'

const MILLION = 1_000_000

const lineOf = (series: Series, ratio: string): string[] => {
  const cpu = medianOf(series, 'cpu')
  return [
    series.name,
    seconds(timeOf(series)),
    ratio,
    cpu === null ? '—' : seconds(cpu),
    megabytes(medianOf(series, 'memory')),
  ]
}

async function run(context: Context): Promise<Measured> {
  const own = rowsFile(context, { rows: MILLION })
  const repeated = rowsFile(context, { rows: 4 * MILLION, keys: MILLION })
  const contenders = [csvParseOf(own), checkOf(context, own)]
  const [alone, check] = await alternate(contenders, context.runs)
  // One after the other takes long; memory varies little from run to run.
  const [four] = await alternate(
    [checkOf(context, repeated, 'check, 4 000 000 rows')],
    Math.min(3, context.runs),
  )
  if (alone === undefined || check === undefined || four === undefined) throw new Error('three were measured')
  const ratio = ratioOf(check, alone)
  const memory = [check, four].map((series) => inMegabytes(medianOf(series, 'memory') ?? 0))
  const [ofOne = 0, ofFour = 0] = memory
  const size = Math.round(inMegabytes(statSync(own).size))
  const table = markdownTable(
    ['', 'time', 'ratio', 'processor time', 'memory'],
    [lineOf(alone, '1'), lineOf(check, digits(ratio)), lineOf(four, '')],
  )
  const body = `1 000 000 rows (${size} MB), every one another target, year and region, through \`check -f json -o out.json -q\`, beside a
program that lets csv-parse read the same file and counts the rows. The 4 000 000 rows are the same million four times.

${table}`
  return {
    body,
    goals: [
      { asked: '1 000 000 rows, times csv-parse alone', limit: 1, measured: ratio },
      { asked: 'memory for 1 000 000 rows of other keys', limit: 350, measured: ofOne, unit: ' MB' },
      { asked: 'memory for 4 000 000 rows of the same keys', limit: 350, measured: ofFour, unit: ' MB' },
    ],
  }
}

export const throughput: Part = { name: 'throughput', title: 'A million rows', runs: 7, run }
