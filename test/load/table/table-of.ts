import { readTable } from '../../../src/load/table/read-table.ts'
import type { Table, TableOptions } from '../../../src/load/table/table.ts'

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export const tableOf = (text: string, options?: TableOptions): Table => readTable(bytesOf(text), options)

/** Rows as [line, ...cells], the form that is easiest to compare at a glance. */
export const rowsOf = ({ rows }: Table): readonly (readonly (string | number)[])[] =>
  rows.map(({ line, cells }) => [line, ...cells])

/** Problems as "code line:column". */
export const problemsOf = ({ problems }: Pick<Table, 'problems'>): readonly string[] =>
  problems.map(({ code, line, column }) => `${code} ${line ?? '-'}:${column ?? '-'}`)
