/** Files as departments send them, read whole: bytes in, facts and problems out. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { headerWords } from '../../../src/load/observations/header-words.ts'
import { readObservations } from '../../../src/load/observations/read-observations.ts'
import { readTable } from '../../../src/load/table/read-table.ts'
import { plan } from './plan.ts'
import { factOf, saidOf } from './reading-of.ts'

function readFixture(file: string) {
  const bytes = readFileSync(new URL(`../../fixtures/files/${file}`, import.meta.url))
  return readObservations(plan, readTable(bytes, { headerWords, filename: file }), { file })
}

const FACTS = [
  'T1-01 2018 99.5',
  'T1-01 2019 99.7',
  'T1-12 2018 8.3',
  'T1-12 2019 invalid-value',
  'T2-01 2018 0',
  'T2-01 2019 0',
  'T2-02 2018 1',
  'T2-02 2019 0',
  'T4-04 2018 41',
  'T4-04 2019 below 40',
  'T4-01 2018 10.12',
  'T4-01 2019 10.3 estimated',
  'T3-01 2018 advancing',
  'T3-01 2019 built',
]

describe('a wide table with title, notes and merged cells', () => {
  it.each<[string, string, string, string, readonly string[]]>([
    ['wide-gbk.csv', 'gb18030', 'best-fit', ',', ['value/sign 6:36 T1-12', 'value/estimate 10:39 T4-01']],
    ['wide-utf16.csv', 'utf-16le', 'mark', '\t', ['value/sign 6:36 T1-12', 'value/estimate 10:39 T4-01']],
  ])('%s', (file, encoding, evidence, delimiter, said) => {
    const { observations, problems, source } = readFixture(file)
    expect(source).toEqual({ file, encoding, evidence, delimiter, headerLine: 4, rows: 11 })
    expect(observations.map(factOf)).toEqual(FACTS)
    expect(saidOf(problems)).toEqual(said)
    expect(saidOf(problems, true).filter((problem) => problem.startsWith('row/set-aside'))).toEqual([
      'row/set-aside 12:1',
      'row/set-aside 13:1',
      'row/set-aside 14:1',
      'row/set-aside 15:1',
    ])
  })
})
