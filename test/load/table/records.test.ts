/** Text into records, however it comes in blocks. */
import { describe, expect, it } from 'vitest'
import { makeProblem, type Problem } from '../../../src/core/problem.ts'
import { CodedLines } from '../../../src/load/table/coded-lines.ts'
import type { TextBlock } from '../../../src/load/table/decode.ts'
import { LONGEST_LINE } from '../../../src/load/table/limits.ts'
import type { TextRow } from '../../../src/load/table/record.ts'
import { readRecords, type Sink } from '../../../src/load/table/records.ts'
import { bytesOf } from './table-of.ts'

const COMMA = { delimiter: ',', offset: 0, line: 1 }

const blockOf = (text: string, problems: readonly Problem[] = []): TextBlock => ({ text, problems })
const plainOf = (text: string): TextBlock => ({ text, problems: [], plain: bytesOf(text) })

/** What is read, each record as "line: cells" with "!" where its quotes are at fault, and what was said. */
function read(blocks: readonly TextBlock[], sink: Partial<Sink> = {}, dialect = COMMA) {
  const problems: Problem[] = []
  const records = [...readRecords(blocks, dialect, { problems, ...sink })]
  const shown = (row: TextRow) =>
    `${row.line}${row.fault === undefined ? '' : '!'}${row.isSpoilt ? '~' : ''}: ${row.cells.join('|')}`
  return {
    records: records.map((each) =>
      each instanceof CodedLines ? `${each.line}-: ${each.count} lines` : shown(each),
    ),
    said: problems.map(({ code, line, column, args }) => [code, line, column, args]),
  }
}

const recordsIn = (text: string, sink?: Partial<Sink>) => read([blockOf(text)], sink).records

describe('records', () => {
  it('are the lines that are not blank, and those that quotes hold together', () => {
    expect(recordsIn('a,b\n\n \t\n"c\nd",e\r\nf,"g""h"\ri')).toEqual([
      ...['1: a|b', '4: c\nd|e', '6: f|g"h', '7: i'],
    ])
    expect(read([])).toEqual({ records: [], said: [] })
  })

  it('begin where the dialect says', () => {
    expect(read([blockOf('sep=;\na;b\n')], {}, { delimiter: ';', offset: 6, line: 2 }).records).toEqual([
      '2: a|b',
    ])
  })

  it('are the same in blocks of any size', () => {
    const text = 'a,b\n"c\nd",e\n,"""f"""\n森𠮷,g\n'
    const whole = recordsIn(text)
    expect(whole).toEqual(['1: a|b', '2: c\nd|e', '4: |"f"', '5: 森𠮷|g'])
    for (const size of [1, 2, 3, 7])
      expect(
        read((text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []).map((part) => blockOf(part))),
      ).toEqual({
        records: whole,
        said: [],
      })
  })

  it('with quotes come in order, however many wait for each other', () => {
    const lines = Array.from({ length: 1203 }, (_, at) => (at % 601 === 600 ? `${at},plain` : `"${at}","x"`))
    expect(recordsIn(lines.join('\n'))).toEqual(
      lines.map((line, at) => `${at + 1}: ${line.replaceAll('"', '').replace(',', '|')}`),
    )
  })

  it('keep what is written as a formula of text', () => {
    expect(recordsIn('="001","=""002""",=a\n')).toEqual(['1: 001|002|=a'])
  })
})

describe('a quote at fault', () => {
  it.each([
    ['a,b"c,d\n', ['1!: a|b"c|d'], [['csv/stray-quote', 1, 4, {}]]],
    ['森𠮷,"b"c,d\n', ['1!: 森𠮷|"b"c|d'], [['csv/stray-quote', 1, 6, {}]]],
    ['e\na,"b\nc,d\n', ['1: e', '2!: a|b', '3: c|d'], [['csv/unclosed-quote', 2, 3, {}]]],
    // It closes many lines below, in the midst of a cell: these lines are rows of their own.
    [
      'a,"b\nc,d\ne"f,g\n',
      ['1!: a|b', '2: c|d', '3!: e"f|g'],
      [
        ['csv/unclosed-quote', 1, 3, {}],
        ['csv/stray-quote', 3, 2, {}],
      ],
    ],
    // A sound cell of two lines beside a stray quote: the first line alone is no longer sound.
    [
      '"a\nb",c"d\n',
      ['1!: a', '2!: b"|c"d'],
      [
        ['csv/unclosed-quote', 1, 1, {}],
        ['csv/stray-quote', 2, 2, {}],
      ],
    ],
  ])('%j', (text, records, said) => {
    expect(read([blockOf(text)])).toEqual({ records, said })
  })

  it('spoils no line but its own, those that wait in front of it least of all', () => {
    expect(recordsIn('"a",b\n"c",d\ne"f,g\n"h",i\n')).toEqual(['1: a|b', '2: c|d', '3!: e"f|g', '4: h|i'])
  })

  it('is one that reaches too far', () => {
    const text = `"a\n${'b\n'.repeat(20)}c",d\n`
    expect(recordsIn(text)).toEqual([`1: a\n${'b\n'.repeat(20)}c|d`])
    const { records, said } = read([blockOf(text)], { reach: 20 })
    expect(records.slice(0, 3)).toEqual(['1!: a', '2: b', '3: b'])
    expect(said[0]).toEqual(['csv/unclosed-quote', 1, 1, {}])
    // What is looked at ends behind a quote: the cell may go on.
    expect(recordsIn('a,"b\nc",d\n', { reach: 7 })).toEqual(['1!: a|b', '2!: c"|d'])
  })

  it('is one character', () => {
    const problems: Problem[] = []
    const [row] = readRecords([blockOf('𠮷b"c,d\n')], COMMA, { problems })
    expect(problems).toEqual([makeProblem('csv/stray-quote', {}, { line: 1, column: 3, endColumn: 4 })])
    expect(row).toMatchObject({ fault: 'contained' })
  })

  it('is none where the record ends with the text', () => {
    expect(recordsIn('a,"b\nc"', { reach: 7 })).toEqual(['1: a|b\nc'])
    expect(recordsIn('a,"b\nc"\n', { reach: 8 })).toEqual(['1: a|b\nc'])
  })
})

describe('lines that are only cut', () => {
  const blocks = () => [plainOf('a,b\nc,d\n'), plainOf('e,f\ng,h\n'), blockOf('i,j\n'), plainOf('k,l\n')]

  it('are those behind the records and the lines that are wanted one by one', () => {
    const single = (records: number, line: number) => read(blocks(), { single: { records, line } }).records
    expect(single(0, 0)).toEqual(['1: a|b', '2: c|d', '3-: 2 lines', '5: i|j', '6-: 1 lines'])
    expect(single(2, 2)).toEqual(['1: a|b', '2: c|d', '3-: 2 lines', '5: i|j', '6-: 1 lines'])
    expect(single(3, 0)).toEqual(['1: a|b', '2: c|d', '3: e|f', '4: g|h', '5: i|j', '6-: 1 lines'])
    expect(single(0, 3)).toEqual(['1: a|b', '2: c|d', '3: e|f', '4: g|h', '5: i|j', '6-: 1 lines'])
    expect(single(0, 6)).toEqual(['1: a|b', '2: c|d', '3: e|f', '4: g|h', '5: i|j', '6: k|l'])
  })

  it('come behind the records that wait, and count as records and lines', () => {
    const mixed = [blockOf('"a",b\n'), plainOf('c,d\n'), blockOf('"e",f\n'), plainOf('g,h\r\n')]
    expect(read(mixed, { reach: 4, single: { records: 1, line: 0 } })).toEqual({
      records: ['1: a|b', '2-: 1 lines', '3: e|f', '4-: 1 lines'],
      said: [['csv/mixed-line-ends', 4, undefined, { kinds: ['LF', 'CRLF'] }]],
    })
  })
})

describe('line ends', () => {
  it('are told where a second kind stands first', () => {
    expect(read([blockOf('a\nb\nc\r\nd\re\r\n')]).said).toEqual([
      ['csv/mixed-line-ends', 3, undefined, { kinds: ['LF', 'CRLF', 'CR'] }],
    ])
    expect(read([blockOf('a\r\nb\r\n')]).said).toEqual([])
  })

  it('inside quotes are none', () => {
    expect(read([blockOf('"a\nb",c\r\nd,e\r\n')]).said).toEqual([])
  })
})

describe('bytes that are no character', () => {
  const invalid = (line: number) =>
    makeProblem('encoding/invalid', { bytes: 'FE', encoding: 'gb18030' }, { line })

  it('spoil the record on whose lines they stand', () => {
    const text = 'a,b\n"c\nd\ne",f\ng,h\n'
    const spoilt = (...lines: readonly number[]) => read([blockOf(text, lines.map(invalid))]).records
    expect(spoilt(1)).toEqual(['1~: a|b', '2: c\nd\ne|f', '5: g|h'])
    for (const line of [2, 3, 4]) expect(spoilt(line)).toEqual(['1: a|b', '2~: c\nd\ne|f', '5: g|h'])
    expect(spoilt(5)).toEqual(['1: a|b', '2: c\nd\ne|f', '5~: g|h'])
    expect(spoilt(1, 5)).toEqual(['1~: a|b', '2: c\nd\ne|f', '5~: g|h'])
  })

  it('are told by their line in the file, whichever block brings them', () => {
    const blocks = [
      blockOf('a,b\n'),
      blockOf('c,d\n', [invalid(1)]),
      blockOf('"e\n'),
      blockOf('f",g\n', [invalid(1)]),
    ]
    expect(read(blocks)).toEqual({
      records: ['1: a|b', '2~: c|d', '3~: e\nf|g'],
      said: [
        ['encoding/invalid', 2, undefined, { bytes: 'FE', encoding: 'gb18030' }],
        ['encoding/invalid', 4, undefined, { bytes: 'FE', encoding: 'gb18030' }],
      ],
    })
  })

  it('alone do so: what else is wrong with a block does not', () => {
    const nul = makeProblem('csv/nul', {}, { line: 1 })
    expect(read([blockOf('a,b\n', [nul])])).toEqual({
      records: ['1: a|b'],
      said: [['csv/nul', 1, undefined, {}]],
    })
  })
})

describe('a line without end', () => {
  it('is read as long as anyone could mean it, in however many blocks', () => {
    const part = blockOf('x'.repeat(1000))
    const { records, said } = read([...Array(40).fill(part), blockOf('\nb\n')])
    expect(records).toEqual([`1: ${'x'.repeat(40_000)}`, '2: b'])
    expect(said).toEqual([])
  })

  it('is refused, and all that comes behind it', () => {
    const part = blockOf('x'.repeat(LONGEST_LINE / 4))
    expect(read([blockOf('a,b\n'), part, part, part, part, blockOf('\nc\n')]).records).toHaveLength(3)
    expect(read([blockOf('a,b\n'), ...Array(8).fill(part), blockOf('\nc\n')])).toEqual({
      records: ['1: a|b'],
      said: [['csv/long-cell', 2, 1, { characters: 2 * LONGEST_LINE, limit: LONGEST_LINE }]],
    })
  })
})
