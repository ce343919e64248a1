import type { Cell, Column } from '../../document.ts'

/** A cell with the title of its column, so that a row is said in one place. */
export interface Entry extends Cell {
  readonly title: string
  readonly right?: boolean
}

/** Columns with a title, and rows under them; a column in which nothing stands is left out. */
export function tableOf(rows: readonly (readonly Entry[])[]): {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
} {
  const first = rows[0] ?? []
  const kept = first.flatMap((_, index) => (rows.some((row) => row[index]?.text) ? [index] : []))
  return {
    columns: kept.map((index) => ({
      title: first[index]?.title ?? '',
      ...(first[index]?.right && { align: 'right' as const }),
    })),
    rows: rows.map((row) => kept.map((index) => row[index] ?? { text: '' })),
  }
}
