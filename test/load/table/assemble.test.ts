/** The open table: which records are looked at for the header, and what rows come of all of them. */
import { describe, expect, it } from 'vitest'
import { makeProblem } from '../../../src/core/problem.ts'
import { ProblemLog } from '../../../src/core/problem-log.ts'
import { assemble, HEAD, isBare, type Manner, noTable, takeHead } from '../../../src/load/table/assemble.ts'
import { type CodedLines, LineCutter } from '../../../src/load/table/coded-lines.ts'
import { PlainLines } from '../../../src/load/table/plain-lines.ts'
import { TextRow } from '../../../src/load/table/record.ts'
import type { Row } from '../../../src/load/table/table.ts'
import { bytesOf } from './table-of.ts'

const MANNER: Manner = { encoding: 'gb18030', evidence: 'asked', delimiter: ';' }

const rowOf = (raw: string, line: number): TextRow =>
  new TextRow(line, raw.split(','), { raw, delimiter: ',' })
/** One row for each line, the first on the line given. */
const rowsOf = (text: string, line = 1): readonly TextRow[] =>
  text.split('\n').map((raw, index) => rowOf(raw, line + index))
const linesOf = (text: string, line: number): CodedLines => {
  const lines = new LineCutter(',').cut(bytesOf(text), line)
  if (lines === undefined) throw new Error(`${text} is no block of plain lines`)
  return lines
}
const numbered = (count: number): readonly TextRow[] =>
  Array.from({ length: count }, (_, index) => rowOf(`${index}`, index + 1))

describe('the head of a file', () => {
  /** How many rows are taken, and which one comes next. */
  const taken = (rows: readonly (TextRow | CodedLines)[], headerLine?: number) => {
    const records = rows[Symbol.iterator]()
    const head = takeHead(records, headerLine)
    const { value: next } = records.next()
    return [head.length, head.at(-1)?.line, next?.line]
  }

  it.each<[string, number, number | undefined, readonly unknown[]]>([
    ['all of a short file', 3, undefined, [3, 3, undefined]],
    ['nothing of nothing', 0, 5, [0, undefined, undefined]],
    ['the first thousand records', HEAD + 5, undefined, [HEAD, HEAD, HEAD + 1]],
    ['no more for a header among them', HEAD + 5, HEAD, [HEAD, HEAD, HEAD + 1]],
    [
      'as many as it takes to come to the header',
      HEAD + 500,
      HEAD + 200,
      [HEAD + 200, HEAD + 200, HEAD + 201],
    ],
    ['all where the header is further down', HEAD + 5, HEAD + 200, [HEAD + 5, HEAD + 5, undefined]],
  ])('is %s', (_, count, headerLine, expected) => {
    expect(taken(numbered(count), headerLine)).toEqual(expected)
  })

  it('holds the rows of plain lines, without the blank ones', () => {
    const records = [rowOf('a,b', 1), linesOf('c,d\n\ne,f\n', 2), rowOf('g,h', 5)]
    expect(takeHead(records[Symbol.iterator]()).map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'a', 'b'],
      [2, 'c', 'd'],
      [4, 'e', 'f'],
      [5, 'g', 'h'],
    ])
  })

  it.each<[string, readonly string[], boolean]>([
    ['no record', [], true],
    ['blank records', [',', ' , '], true],
    ['one that holds something', [',', ',x', ','], false],
    ['nearly a thousand blank ones', Array<string>(HEAD - 1).fill(','), true],
    ['a thousand, behind which more may stand', Array<string>(HEAD).fill(','), false],
  ])('shows whether the file is empty: %s', (_, raws, bare) => {
    expect(isBare(raws.map((raw, index) => rowOf(raw, index + 1)))).toBe(bare)
  })
})

describe('an open table', () => {
  const open = (head: string, then: readonly (TextRow | CodedLines)[] = [], headerLine?: number) => {
    const options = { headerWords: ['编号', '值'], ...(headerLine !== undefined && { headerLine }) }
    const log = new ProblemLog()
    return assemble({ head: rowsOf(head), records: then, manner: MANNER, log }, options)
  }
  const said = ({ line, cells, aside }: Row) => `${line} ${aside ?? cells.join('|')}`
  /** Each block is new: its lines can be gone through once. */
  const more = () => [linesOf('T2,2\n\n编号,值\n,\nT3,3\n', 4), rowOf('T4,4', 9), rowOf(',', 10)]

  it('says what it is, how it was read, and gives its rows', () => {
    const { rows, parts, all, problems, headerRow, ...table } = open('某表,\n编号,值\nT1,1', more())
    expect({ ...table, headerRow: headerRow && said(headerRow) }).toStrictEqual({
      filename: null,
      ...MANNER,
      headerLine: 2,
      header: ['编号', '值'],
      headerRow: '2 编号|值',
      preamble: [{ line: 1, text: '某表' }],
    })
    expect([...rows()].map(said)).toEqual(['3 T1|1', '4 T2|2', '8 T3|3', '9 T4|4'])
    expect(problems()).toStrictEqual([
      { code: 'header/preamble', severity: 'info', args: { lines: 1, text: '某表' }, line: 1 },
      { code: 'header/repeated', severity: 'info', args: { lines: [6] }, line: 6 },
      { code: 'csv/blank-rows', severity: 'info', args: { count: 2 }, line: 7 },
    ])
    expect([parts, all].map((each) => typeof each)).toEqual(['function', 'function'])
  })

  it('gives its plain lines uncut, and other rows where they hold data', () => {
    const parts = [...open('编号,值\n,\nT1,1', more()).parts()]
    expect(parts.map((part) => (part instanceof PlainLines ? part.lines.line : said(part)))).toEqual([
      '3 T1|1',
      4,
      '9 T4|4',
    ])
  })

  it('accounts for every row', () => {
    expect([...open('某表,\n编号,值\nT1,1', more()).all()].map(said)).toEqual([
      ...['1 title', '2 header', '3 T1|1', '4 T2|2', '6 repeated', '7 blank', '8 T3|3', '9 T4|4', '10 blank'],
    ])
  })

  it('has titles only where there is no header, also behind the head', () => {
    const { rows, all, headerRow, headerLine } = open(
      'a,b\n编号,值',
      [rowOf('T1,1', 3), linesOf('T2,2\n', 4)],
      9,
    )
    expect([headerRow, headerLine, [...rows()]]).toEqual([null, null, []])
    expect([...all()].map(said)).toEqual(['1 title', '2 title', '3 title', '4 title'])
  })

  it('names its file in every problem, in the order of the file', () => {
    const log = new ProblemLog()
    const places = [{ line: 3, column: 9 }, { line: 2, column: 1 }, { line: 3 }, { line: 3, column: 2 }]
    for (const place of places) log.push(makeProblem('csv/nul', {}, place))
    log.push(makeProblem('encoding/doubtful', { encoding: 'gb18030' }))
    const options = { filename: 'a.csv' }
    const table = assemble({ head: rowsOf('a,b\n1,2'), records: [], manner: MANNER, log }, options)
    const { problems, filename } = table
    expect([filename, problems().map(({ file, line, column }) => [file, line, column])]).toEqual([
      'a.csv',
      [
        ['a.csv', undefined, undefined],
        ['a.csv', 2, 1],
        ['a.csv', 3, undefined],
        ['a.csv', 3, 2],
        ['a.csv', 3, 9],
      ],
    ])
  })
})

it('bytes that hold no table give none, and say why', () => {
  const said = makeProblem('file/not-csv', { kind: 'pdf' })
  const { rows, parts, all, problems, ...table } = noTable(MANNER, [said], {})
  expect({ ...table, rows: [...rows(), ...parts(), ...all()], problems: problems() }).toStrictEqual({
    filename: null,
    ...MANNER,
    headerLine: null,
    header: [],
    headerRow: null,
    preamble: [],
    rows: [],
    problems: [said],
  })
  const named = noTable(MANNER, [said], { filename: 'a.csv' })
  expect([named.filename, named.problems()]).toEqual(['a.csv', [{ ...said, file: 'a.csv' }]])
})
