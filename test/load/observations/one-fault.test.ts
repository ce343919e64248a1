/** One fault of a cell, one error: what else seems wrong with its text comes of it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headerWords } from '../../../src/load/observations/header-words.ts'
import { readObservations } from '../../../src/load/observations/read-observations.ts'
import { readTable } from '../../../src/load/table/read-table.ts'
import { encodeGbk } from '../../gbk.ts'
import { plan } from './plan.ts'
import { factOf, saidOf } from './reading-of.ts'

const HEAD = 'id,name,year,value,unit,status,note\n'

function readingOf(bytes: Uint8Array) {
  const table = readTable(bytes, { headerWords, filename: 'a.csv' })
  const { observations, problems } = readObservations(plan, table, { file: 'a.csv' })
  return { facts: observations.map(factOf), said: saidOf(problems) }
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

describe('two faults, two errors', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'a year that is none, and a figure',
      'T1-01,,20l9,many,%,,\n',
      ['row/bad-year 2:8 T1-01', 'value/not-a-number 2:13 T1-01'],
    ],
    [
      'a year that is none, and a share written as a fraction',
      'T1-01,,20l9,0.95,%,,\n',
      ['row/bad-year 2:8 T1-01', 'value/fraction-for-percent 2:13 T1-01'],
    ],
    [
      'a figure that is none, and a unit',
      'T1-01,,2019,many,斤,,\n',
      ['value/not-a-number 2:13 T1-01', 'unit/unknown 2:18 T1-01'],
    ],
    [
      'a unit behind the figure, and one in its column',
      'T1-01,,2019,95斤,亩,,\n',
      ['unit/unknown 2:13 T1-01', 'unit/unknown 2:17 T1-01'],
    ],
    [
      'a year, a figure, a unit, a status',
      'T1-01,,20l9,many,斤,?!,\n',
      [
        'row/bad-year 2:8 T1-01',
        'value/not-a-number 2:13 T1-01',
        'unit/unknown 2:18 T1-01',
        'row/unknown-status 2:20 T1-01',
      ],
    ],
  ])('%s', (_, row, said) => {
    expect(readingOf(new TextEncoder().encode(HEAD + row)).said).toEqual(said)
  })

  it('of a whole file without a year: each figure that is none', () => {
    const bytes = new TextEncoder().encode('id,value\nT1-01,many\nT4-04,38\n')
    expect(readingOf(bytes).said).toEqual(['row/no-year 2:-', 'value/not-a-number 2:7 T1-01'])
  })
})

describe('one fault, one error', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    [
      'a byte in a figure',
      'T1-01,,2019,9\xff5,%,,\n',
      ['encoding/invalid 2:14'],
      ['T1-01 2019 invalid-value'],
    ],
    ['a byte in a year', 'T1-01,,20\xff9,95,%,,\n', ['encoding/invalid 2:10'], []],
    ['a byte in an id', 'T1-\xff1,,2019,95,%,,\n', ['encoding/invalid 2:4'], []],
    ['a byte in a unit', 'T1-01,,2019,95,\xff,,\n', ['encoding/invalid 2:16'], ['T1-01 2019 invalid-value']],
    ['a byte for a comma', 'T1-01,,2019\xff95,%,,\n', ['encoding/invalid 2:12'], []],
    ['a byte on a line of its own', '\xff\n', ['encoding/invalid 2:1'], []],
    ['NUL in a figure', 'T1-01,,2019,9\x005,%,,\n', ['csv/nul 2:14'], ['T1-01 2019 invalid-value']],
    [
      'a quote in a figure',
      'T1-01,,2019,9"5,%,,\n',
      ['value/not-a-number 2:13 T1-01'],
      ['T1-01 2019 invalid-value'],
    ],
    [
      'a quote behind a figure in quotes',
      'T1-01,,2019,"95"6,%,,\n',
      ['csv/stray-quote 2:16'],
      ['T1-01 2019 invalid-value'],
    ],
    ['a quote in an id', 'T1-"01,,2019,95,%,,\n', ['row/unknown-id 2:1'], []],
    [
      'a quote in a remark: the figure is sound',
      'T1-01,,2019,95,%,,a"b\n',
      ['csv/stray-quote 2:20'],
      ['T1-01 2019 95'],
    ],
    [
      'a quote in a remark and a figure that is none',
      'T1-01,,2019,many,%,,a"b\n',
      ['value/not-a-number 2:13 T1-01', 'csv/stray-quote 2:22'],
      ['T1-01 2019 invalid-value'],
    ],
    [
      'a byte in a remark and a figure that is none',
      'T1-01,,2019,many,%,,\xff\n',
      ['encoding/invalid 2:21', 'value/not-a-number 2:13 T1-01'],
      ['T1-01 2019 invalid-value'],
    ],
  ])('%s', (_, row, said, facts) => {
    const reading = readingOf(latin1(HEAD + row))
    expect([...reading.said].sort()).toEqual([...said].sort())
    expect(reading.facts).toEqual(facts)
  })

  it('a character lost before the file was sent is only a warning: the error of the cell stays', () => {
    const bytes = new TextEncoder().encode(`${HEAD}T1-01,,2019,9\ufffd5,%,,\n`)
    expect([...readingOf(bytes).said].sort()).toEqual([
      'encoding/lost-character 2:14',
      'value/not-a-number 2:13 T1-01',
    ])
  })

  it('a file of nothing but NUL is empty', () => {
    expect(readingOf(new Uint8Array(400)).said).toEqual(['file/empty -:-'])
  })

  it.each([
    ['behind the last figure', 'id,year,value\nT1-01,2019,95', ['T1-01 2019 invalid-value']],
    ['on a line of its own', 'id,year,value\nT1-01,2019,95\n', ['T1-01 2019 95']],
  ])('half a character of UTF-16 at the end, %s', (_, text, facts) => {
    const bytes = Uint8Array.from([...Buffer.from(`\ufeff${text}`, 'utf16le'), 0x31])
    const reading = readingOf(bytes)
    expect(reading.said.map((said) => said.split(' ')[0])).toEqual(['encoding/invalid'])
    expect(reading.facts).toEqual(facts)
  })
})

const ROWS = [
  'T1-01,农产品质量安全抽样合格率,2019,99.5,%,正式,抽检',
  'T2-01,一般事故起数,2019,0,起,正式,无',
  'T2-02,较大事故起数,2019,1,起,初步,有待核实',
].join('\n')

describe.each([
  ['UTF-8', (text: string) => Uint8Array.from(Buffer.from(text))],
  ['GBK', encodeGbk],
])('a byte of %s that went wrong, wherever it stands below the header', (_, encode) => {
  const head = encode(HEAD)
  const sound = encode(HEAD + ROWS)

  it('is the only error of its line', () => {
    const place = fc.integer({ min: head.length, max: sound.length - 1 })
    fc.assert(
      fc.property(place, place, (first, second) => {
        const bytes = sound.with(first, 0xff).with(second, 0xff)
        const { said } = readingOf(bytes)
        expect(said.filter((each) => !each.startsWith('encoding/invalid'))).toEqual([])
        expect(said.length).toBeGreaterThan(0)
      }),
    )
  })
})
