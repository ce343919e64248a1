/** Two ways to read one thing must agree: splitting and csv-parse; our scan and csv-parse. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../../src/load/table/read-table.ts'
import { parseRecords } from '../../../src/load/table/records.ts'
import { readSpan, scanRecord } from '../../../src/load/table/scan.ts'
import { bytesOf } from './table-of.ts'

const plainCell = fc.string({ unit: fc.constantFrom('a', '1', '.', '%', ' ', '目', '，', '𠮷', ';', "'") })
const anyCell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '目', ';', '\t') })
const delimiter = fc.constantFrom(',', '\t', '|')
const lineEnd = fc.constantFrom('\n', '\r\n', '\r')

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

const formula = (cell: string): string => `=${quote(cell)}`
const withoutBreaks = (cell: string): string => cell.replace(/[\r\n]/g, '')

describe('reading alike', () => {
  it('a line without quotes is the same to both', () => {
    fc.assert(
      fc.property(fc.array(plainCell, { minLength: 2, maxLength: 6 }), delimiter, (cells, between) => {
        const line = cells.join(between)
        expect(parseRecords([line], between)).toEqual([line.split(between)])
      }),
    )
  })

  it('a sound record with quotes is cut where csv-parse cuts it', () => {
    fc.assert(
      fc.property(fc.array(anyCell, { minLength: 1, maxLength: 6 }), delimiter, (cells, between) => {
        const record = cells.map(quote).join(between)
        const scan = scanRecord(record, 0, between)
        expect(scan).toMatchObject({ fault: null, strict: true, end: record.length })
        expect(scan.spans.map((span) => readSpan(record, span))).toEqual(cells)
        expect(parseRecords([record], between)).toEqual([cells])
      }),
    )
  })

  it('text written as a formula is that text, quoted once more or not', () => {
    const ways = fc.constantFrom(quote, formula, (cell: string) => quote(formula(cell)))
    const written = fc.array(fc.tuple(anyCell.map(withoutBreaks), ways), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(written, delimiter, (cells, between) => {
        const line = ['x', ...cells.map(([cell, way]) => way(cell))].join(between)
        const header = ['h', ...cells.keys()].join(between)
        const table = readTable(bytesOf(`${header}\n${line}`), {
          delimiter: between,
          headerLine: 1,
        })
        expect(table.rows.map((row) => row.cells)).toEqual([['x', ...cells.map(([cell]) => cell)]])
        expect(table.problems.filter(({ severity }) => severity === 'error')).toEqual([])
      }),
    )
  })

  it('a written table is read back, with its physical lines', () => {
    const row = fc
      .array(anyCell, { minLength: 3, maxLength: 3 })
      .filter((cells) => cells.some((cell) => cell.trim() !== ''))
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), lineEnd, (rows, end) => {
        // A cell that holds whole lines of three cells looks like a quote that was never closed; see the scan.
        fc.pre(
          rows.flat().every((cell) => cell.split(/\r\n|\n|\r/).every((line) => line.split(',').length !== 3)),
        )
        const records = [['h1', 'h2', 'h3'], ...rows].map((cells) => cells.map(quote).join(','))
        const table = readTable(bytesOf(records.join(end)), { delimiter: ',', headerLine: 1 })
        let line = 1
        const expected = rows.map((cells, index) => {
          line += (records[index]?.match(/\r\n|\n|\r/g)?.length ?? 0) + 1
          return { line, cells }
        })
        expect(table.rows).toEqual(expected)
        expect(table.problems.filter(({ severity }) => severity === 'error')).toEqual([])
      }),
    )
  })
})

describe('whatever the bytes', () => {
  const anyBytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .string({
        unit: fc.constantFrom('"', ',', '\n', '\r', ';', '\t', 'a', '1', '指', '\0', ' ', '='),
        maxLength: 200,
      })
      .map(bytesOf),
  )

  it('never throws, and every place is a place', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const table = readTable(bytes)
        for (const { line, column, endColumn } of table.problems) {
          expect(line ?? 1).toBeGreaterThan(0)
          expect(column ?? 1).toBeGreaterThan(0)
          expect(endColumn ?? 1).toBeGreaterThanOrEqual(column ?? 1)
        }
        for (const row of table.rows) row.locate(row.cells.length)
      }),
      { numRuns: 500 },
    )
  })

  it('every line of input is a row, above the header, set aside or reported', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('1,2', '"x",2', '"x', 'a"b,3', '1', '1,2,3', ',', ''), { maxLength: 12 }),
        (lines) => {
          const table = readTable(bytesOf(['h1,h2', ...lines].join('\n')), { headerLine: 1, delimiter: ',' })
          const told = new Set([...table.rows, ...table.problems].map(({ line }) => line))
          const blankAt = (index: number) => (lines[index] ?? '') === '' || lines[index] === ','
          const lost = lines.flatMap((_, index) => (told.has(index + 2) || blankAt(index) ? [] : [index + 2]))
          expect(lost).toEqual([])
        },
      ),
    )
  })
})
