import type { Row, Table } from '../table/table.ts'
import { findColumns } from './columns.ts'

/** Which cells of a row hold figures that merged cells carried down into it: nobody knows whether they are its own. */
export function carriedFigures(table: Omit<Table, 'rows' | 'problems'>): (row: Row) => ReadonlySet<number> {
  const { single, yearly } = findColumns(table).columns
  const dated = yearly.flatMap(({ role, index }) => (role === 'target' ? [] : [index]))
  const columns = [single.value, single.benchmark, single.previous, ...dated].filter(
    (index) => index !== undefined,
  )
  return (row) => new Set(columns.filter((index) => row.remark?.(index)?.kind === 'merged'))
}
