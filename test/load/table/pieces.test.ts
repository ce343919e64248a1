import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodedLines } from '../../../src/load/table/coded-lines.ts'
import { decode } from '../../../src/load/table/decode.ts'
import { findDialect } from '../../../src/load/table/dialect.ts'
import { openTable, readTable } from '../../../src/load/table/read-table.ts'
import { TextRow } from '../../../src/load/table/record.ts'
import { readRecords } from '../../../src/load/table/records.ts'
import { sourceOf } from '../../../src/load/table/source.ts'
import type { Row, Table } from '../../../src/load/table/table.ts'

const single = (part: TextRow | CodedLines) => (part instanceof TextRow ? [[part.line, ...part.cells]] : [])

const plain = ({ line, cells, broken }: Row) => ({ line, cells, broken: broken === true })

/** Of two problems at one place, it shows how a file was cut which comes first. */
const inOrder = ({ problems }: Table) =>
  problems.map((problem) => JSON.stringify([problem.line, problem.column, problem.code, problem])).sort()

function readInPieces(bytes: Uint8Array, size: number, delimiter?: string): Table {
  const {
    rows,
    all: _,
    parts: __,
    problems,
    ...table
  } = openTable(sourceOf(bytes, size), {
    ...(delimiter !== undefined && { delimiter }),
  })
  const read = [...rows()]
  return { ...table, rows: read, problems: problems() }
}

const cell = fc.oneof(
  fc.constantFrom(
    '',
    '95.2',
    '森林覆盖率',
    '"a,b"',
    '"两\n行"',
    '"x""y"',
    'stray"quote',
    '"open',
    ' ',
    '\ufffd',
    '\0',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => text.replace(/[\r\n"]/g, '')),
)
const lineEnd = fc.constantFrom('\n', '\r\n', '\r')
const text = fc
  .array(fc.tuple(fc.array(cell, { minLength: 1, maxLength: 4 }), lineEnd), { maxLength: 12 })
  .map((lines) => lines.map(([cells, end]) => cells.join(',') + end).join(''))

const utf16 = (content: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 + content.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, littleEndian)
  for (let at = 0; at < content.length; at += 1)
    view.setUint16(2 + at * 2, content.charCodeAt(at), littleEndian)
  return bytes
}

const bytes = fc.oneof(
  text.map((content) => new TextEncoder().encode(content)),
  text.map((content) => utf16(content, true)),
  text.map((content) => utf16(content, false)),
  // Bytes that are no character, here and there.
  fc
    .tuple(text, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0x80, max: 0xff })), { maxLength: 4 }))
    .map(([content, bad]) => {
      const whole = new TextEncoder().encode(content)
      for (const [at, byte] of bad) if (whole.length > 0) whole[at % whole.length] = byte
      return whole
    }),
)

describe('a file read piece by piece', () => {
  it('gives the same table as one read at once, wherever the pieces are cut', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 40 }), (content, size) => {
        const [whole, parts] = [readTable(content), readInPieces(content, size)]
        // What shows UTF-16 without a mark, and what fits best, is looked for in the first piece, however short.
        fc.pre(whole.evidence === parts.evidence && whole.encoding === parts.encoding)
        fc.pre(whole.delimiter === parts.delimiter)
        const { rows, headerRow, problems, ...rest } = parts
        const expected = { rows: whole.rows, headerRow: whole.headerRow, problems: whole.problems }
        expect(rest).toEqual({
          filename: null,
          encoding: whole.encoding,
          evidence: whole.evidence,
          delimiter: whole.delimiter,
          headerLine: whole.headerLine,
          header: whole.header,
          preamble: whole.preamble,
        })
        expect(rows.map(plain)).toEqual(expected.rows.map(plain))
        expect(headerRow && plain(headerRow)).toEqual(expected.headerRow && plain(expected.headerRow))
        expect(problems).toEqual(expected.problems)
      }),
      { numRuns: 400 },
    )
  })

  it('gives the same rows where lines are cut by the block', () => {
    const first = 'x,1\n'.repeat(1100)
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 200 }), (content, size) => {
        // Twice, so that what is behind is cut by the block, too.
        const all = new TextEncoder().encode(`a,b\n${first}${content}\n${content}`)
        const [whole, parts] = [readTable(all, { delimiter: ',' }), readInPieces(all, size, ',')]
        expect(parts.rows.map(plain)).toEqual(whole.rows.map(plain))
        expect(inOrder(parts)).toEqual(inOrder(whole))
      }),
      { numRuns: 30, endOnFailure: true },
    )
  })

  it('lets go of a quote that stays open beyond the reach, and reads the lines below', () => {
    const content = `a,b\n1,"open\n${'2,x\n'.repeat(50)}3,y\n`
    const decoding = decode(sourceOf(new TextEncoder().encode(content), 16))
    const problems: { code: string; line?: number; column?: number }[] = []
    const dialect = findDialect(content, ',')
    const rows = [...readRecords(decoding.blocks(), dialect, { problems, reach: 40 })]
    expect(rows.flatMap(single)).toEqual([
      [1, 'a', 'b'],
      [2, '1', 'open'],
      ...Array.from({ length: 50 }, (_, index) => [index + 3, '2', 'x']),
      [53, '3', 'y'],
    ])
    expect(problems).toMatchObject([{ code: 'csv/unclosed-quote', line: 2, column: 3 }])
  })

  it('reads a quoted cell over many lines when it closes within the reach', () => {
    const content = 'a,b\n1,"one\ntwo\nthree"\n2,x\n'
    const decoding = decode(sourceOf(new TextEncoder().encode(content), 4))
    const rows = [...readRecords(decoding.blocks(), findDialect(content, ','), { problems: [], reach: 30 })]
    expect(rows.flatMap(single)).toEqual([
      [1, 'a', 'b'],
      [2, '1', 'one\ntwo\nthree'],
      [5, '2', 'x'],
    ])
  })
})

it('a long line comes whole, though its source uses the same memory again', () => {
  const whole = new TextEncoder().encode(`a,b\n${'森林'.repeat(200)},1\r\n2,3\n`)
  const buffers = [new Uint8Array(8), new Uint8Array(8)] as const
  const source = {
    *pieces() {
      for (let at = 0; at < whole.length; at += 8) {
        const buffer = buffers[at % 16 === 0 ? 0 : 1]
        const piece = whole.subarray(at, at + 8)
        buffer.set(piece)
        yield buffer.subarray(0, piece.length)
      }
    },
  }
  expect([...openTable(source).all()].map(plain)).toEqual([...openTable(sourceOf(whole)).all()].map(plain))
})
