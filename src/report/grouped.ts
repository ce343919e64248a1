/** Tables whose columns stand in groups, and those with a sum below: for formats that draw both row by row. */
import type { Block, Cell, Column } from './document.ts'

type Table = Extract<Block, { kind: 'table' }>

/** Neighbours of one group, or one column of none. */
export interface ColumnRun {
  readonly group: string | undefined
  /** The first column, and how many there are. */
  readonly from: number
  readonly span: number
}

export function columnRuns(columns: readonly Column[]): readonly ColumnRun[] {
  const runs: ColumnRun[] = []
  columns.forEach(({ group }, index) => {
    const last = runs.at(-1)
    if (last === undefined || group === undefined || last.group !== group)
      runs.push({ group, from: index, span: 1 })
    else runs[runs.length - 1] = { ...last, span: last.span + 1 }
  })
  return runs
}

export const hasGroups = (columns: readonly Column[]): boolean =>
  columns.some(({ group }) => group !== undefined)

/** What heads a column where there is one row of heads. */
export const fullTitle = ({ group, title }: Column): string =>
  group === undefined ? title : `${group}\n${title}`

/** The rows with the sum below. */
export const rowsAndFoot = ({ rows, foot }: Pick<Table, 'rows' | 'foot'>): readonly (readonly Cell[])[] =>
  foot === undefined ? rows : [...rows, foot]

/** The table with some of its columns. */
function withColumns(table: Table, isKept: (column: Column, index: number) => boolean): Table {
  const { columns, rows, foot } = table
  const kept = <T>(cells: readonly T[]) =>
    cells.filter((_, index) => {
      const column = columns[index]
      return column !== undefined && isKept(column, index)
    })
  return {
    ...table,
    columns: kept(columns),
    rows: rows.map((row) => kept(row)),
    ...(foot && { foot: kept(foot) }),
  }
}

/**
 * A table of groups that is too wide as several: one for each group, or for as many of its columns as fit, each
 * beginning with the columns that belong to none. Every other table stays whole.
 */
export function fittingParts(table: Table, isTooWide: (part: Table) => boolean): readonly Table[] {
  if (!hasGroups(table.columns) || !isTooWide(table)) return [table]
  const part = (from: number, span: number): readonly Table[] => {
    const own = withColumns(
      table,
      ({ group }, index) => group === undefined || (index >= from && index < from + span),
    )
    if (span === 1 || !isTooWide(own)) return [own]
    const half = Math.ceil(span / 2)
    return [...part(from, half), ...part(from + half, span - half)]
  }
  return columnRuns(table.columns).flatMap(({ group, from, span }) =>
    group === undefined ? [] : part(from, span),
  )
}
