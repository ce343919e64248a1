// node docs/examples/judge.mjs data/2018.csv data/2019.csv
import { createWriteStream, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  analyze,
  analyzeGap,
  collect,
  evaluate,
  headerWords,
  loadPlan,
  readObservations,
  readTable,
  render,
  renderChunks,
} from 'minhang-quality'

const paths = process.argv.slice(2)
const plan = await loadPlan()

// Bytes to tables, tables to observations, all of them to one body of data.
const data = collect(
  paths.map((path) => {
    const table = readTable(readFileSync(path), { headerWords, filename: path })
    return readObservations(plan, table)
  }),
)
for (const { file, line, code } of data.problems) console.log(`${file}:${line} ${code}`)

// Every target in one year.
const report = evaluate(plan, data, { year: 2019 })
const { total, pass, fail, unknown } = report.summary
console.log(`${report.year}: ${total} = ${pass} pass + ${fail} fail + ${unknown} unknown`)
for (const { target, gap } of report.findings.filter(({ verdict }) => verdict === 'fail').slice(0, 3))
  console.log(`${target.id} ${target.name.en}: ${gap ?? '?'} ${target.unit} short`)

// The way to 2020; figures are decimal digits as text.
const forest = analyze(plan, data).results.find(({ target }) => target.id === 'T4-02')
console.log(forest.analysis.verdict, forest.analysis.gap, forest.analysis.projection)

// One series of any origin, without a plan; figures are numbers.
const { verdict, progress, requiredPerYear } = analyzeGap(
  [
    { year: 2017, value: 16.18 },
    { year: 2019, value: '17.15' },
  ],
  { operator: '>=', value: 18, targetYear: 2020 },
)
console.log(verdict, progress, requiredPerYear)

// A report in any format that is text; one of any length in chunks.
console.log(render(report, 'csv', { lang: 'en', only: ['fail'] }).split('\r\n')[1])
const file = join(tmpdir(), 'judged.json')
await pipeline(Readable.from(renderChunks(report, 'json')), createWriteStream(file))
console.log(JSON.parse(readFileSync(file, 'utf8')).results.length)

// A table that is about something else comes back whole.
const other = readTable(new TextEncoder().encode('fruit;weight\napple;3\npear;4;5\n'))
console.log(other.delimiter, other.header, other.rows.map(({ line, cells }) => [line, ...cells]))
console.log(other.problems.map(({ code, line }) => `${code} in line ${line}`))
