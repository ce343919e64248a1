/** Merged cells: what stands at their top counts for every row they span. */
import type { Row } from '../table/table.ts'
import { columnIndex } from './cell-name.ts'

/** Its first column, from 0; its first and last row, from 1. */
export interface Merge {
  readonly range: string
  readonly column: number
  readonly top: number
  readonly bottom: number
}

const RANGE = /^[A-Z]{1,3}(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/

/** Undefined for a merge within one row: a title needs no carrying, and a figure belongs to its first column. */
export function parseMerge(range: string): Merge | undefined {
  const [, top = '', bottom = ''] = RANGE.exec(range) ?? []
  const column = columnIndex(range)
  if (column === undefined || Number(bottom) <= Number(top)) return undefined
  return { range, column, top: Number(top), bottom: Number(bottom) }
}

interface Open {
  readonly merge: Merge
  readonly text: string
}

/** The rows with the text of merged cells in every row they span; a figure so carried is marked as such. */
export function* carryDown(rows: Iterable<Row>, merges: readonly Merge[]): Generator<Row> {
  const starting = new Map<number, Merge[]>()
  for (const merge of merges) {
    const same = starting.get(merge.top)
    if (same === undefined) starting.set(merge.top, [merge])
    else same.push(merge)
  }
  const open = new Map<number, Open>()
  for (const row of rows) {
    if (row.aside !== undefined) {
      yield row
      continue
    }
    for (const merge of starting.get(row.line) ?? [])
      open.set(merge.column, { merge, text: row.cells[merge.column] ?? '' })
    const filled = new Map<number, Open>()
    for (const [column, each] of open) {
      if (row.line > each.merge.bottom) open.delete(column)
      else if (row.line > each.merge.top && row.cells[column] === '') filled.set(column, each)
    }
    yield filled.size === 0 ? row : fill(row, filled)
  }
}

const fill = (row: Row, filled: ReadonlyMap<number, Open>): Row => ({
  line: row.line,
  endLine: row.endLine,
  ...(row.broken && { broken: row.broken }),
  cells: row.cells.map((cell, column) => filled.get(column)?.text ?? cell),
  locate: (index) => row.locate(index),
  remark: (index) => {
    const merge = filled.get(index)?.merge
    return merge === undefined ? row.remark?.(index) : { kind: 'merged', range: merge.range }
  },
})
