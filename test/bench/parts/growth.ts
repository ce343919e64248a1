/** How time and memory grow with the rows; also drawn, for the pages on speed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type Goal, inMegabytes, medianOf, timeOf } from '../figures.ts'
import { type Growth, growthSvg, type Point } from '../growth-chart.ts'
import { growthTable, growthWords } from '../growth-words.ts'
import { machineLine } from '../machine.ts'
import { alternate, type Series } from '../measure.ts'
import { type Context, checkOf, type Measured, type Part, rowsFile } from '../part.ts'
import { replaceBetween } from '../results.ts'

const SIZES = [10, 1000, 100_000, 1_000_000] as const
const KEYS = 1000
const PAGES = { en: 'docs/speed.md', zh: 'docs/speed.zh-CN.md' } as const

const pointOf = (rows: number, series: Series | undefined): Point => {
  if (series === undefined) throw new Error('every size was measured')
  const seconds = timeOf(series) / 1000
  return { rows, seconds, megabytes: inMegabytes(medianOf(series, 'memory') ?? 0) }
}

function writePages(growth: Growth, machine: string): void {
  mkdirSync('docs/speed', { recursive: true })
  for (const lang of ['en', 'zh'] as const) {
    const { chart, columns, measuredOn } = growthWords[lang]
    writeFileSync(`docs/speed/growth.${lang}.svg`, growthSvg(growth, chart(growth)))
    const page = readFileSync(PAGES[lang], 'utf8')
    const table = `${growthTable(growth, columns)}\n\n${measuredOn} ${machine}.`
    writeFileSync(PAGES[lang], replaceBetween(page, 'growth', table))
  }
}

/** What is asked for is a straight line and a flat one; how far from them still counts is said here. */
function goalsOf({ own, repeated }: Growth): readonly Goal[] {
  const at = (points: readonly Point[], rows: number): Point => {
    const found = points.find((point) => point.rows === rows)
    if (found === undefined) throw new Error(`${rows} rows were measured`)
    return found
  }
  const start = at(own, 10).seconds
  const ofRows = (rows: number) => at(own, rows).seconds - start
  return [
    {
      asked: 'linear: 1 000 000 rows, times the time of 100 000, the start taken off',
      limit: 11,
      measured: ofRows(1_000_000) / ofRows(100_000),
    },
    {
      asked: 'flat: memory for 1 000 000 rows of the same keys, times that for 100 000',
      limit: 1.25,
      measured: at(repeated, 1_000_000).megabytes / at(repeated, 100_000).megabytes,
    },
  ]
}

async function run(context: Context): Promise<Measured> {
  const machine = machineLine(context.runs)
  const cases = SIZES.flatMap((rows) => [{ rows }, { rows, keys: Math.min(rows, KEYS) }])
  const files = cases.map((amount) => rowsFile(context, amount))
  const series = await alternate(
    files.map((file) => checkOf(context, file)),
    context.runs,
  )
  const growth: Growth = {
    own: SIZES.map((rows, index) => pointOf(rows, series[2 * index])),
    repeated: SIZES.map((rows, index) => pointOf(rows, series[2 * index + 1])),
  }
  writePages(growth, machine)
  const body = `\`check -f json -o out.json -q\` on files of other keys in every row, and of the same ${KEYS.toLocaleString('en-US')} keys. Drawn in
[docs/speed.md](../../docs/speed.md).

${growthTable(growth, growthWords.en.columns)}`
  return { body, goals: goalsOf(growth) }
}

export const growth: Part = { name: 'growth', title: 'Growth', runs: 5, run }
