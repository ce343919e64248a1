/** The files of test/nasty without the tool around them: what reading alone says of each, word for word. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadPlan } from '../../src/index.ts'
import { headerWords } from '../../src/load/observations/header-words.ts'
import { readObservations } from '../../src/load/observations/read-observations.ts'
import { readTable } from '../../src/load/table/read-table.ts'
import { problemText } from '../../src/report/problem-text.ts'
import { en } from '../../src/words/en.ts'

const plan = await loadPlan()
const names = readdirSync('test/nasty').flatMap((name) => (name.endsWith('.csv') ? [name.slice(0, -4)] : []))

/** What is only seen when all rows are together, or all files. */
const LATER = /^(?:coverage|plausibility)\/|^row\/(?:conflict|repeated|replaced)$|^file\/more-alike$/

interface Told {
  readonly code: string
  readonly line?: number
  readonly column?: number
  readonly message: string
  readonly hint: string
}

const told = ({ code, line, column, message, hint }: Told): string =>
  `${code} ${line ?? '-'}:${column ?? '-'} ${message} ${hint}`

it.each(names)('%s', (name) => {
  const expected = JSON.parse(readFileSync(`test/nasty/${name}.json`, 'utf8'))
  const table = readTable(new Uint8Array(readFileSync(`test/nasty/${name}.csv`)), {
    headerWords,
    filename: '2019.csv',
  })
  const { observations, problems } = readObservations(plan, table, { file: '2019.csv' })
  const said = problems.map((problem) => told({ ...problem, ...problemText(problem, en) }))
  const later = ({ code }: Told) => LATER.test(code)
  expect(said.sort()).toEqual(
    expected.problems
      .filter((each: Told) => !later(each))
      .map(told)
      .sort(),
  )
  expect(observations.map(({ target, value }) => [target, value])).toEqual(
    expected.observations.map(({ target, value = null }: { target: string; value?: unknown }) => [
      target,
      value,
    ]),
  )
})
