/** The table reader held against public CSV files that nobody wrote for it. Needs ../shared/corpus. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../src/load/table/read-table.ts'
import type { Table } from '../../src/load/table/table.ts'

interface Entry {
  readonly file: string
  readonly category: string
  readonly verdict: 'valid' | 'invalid' | 'needs-dialect' | 'needs-decoding' | 'warn'
  readonly why: string
  readonly header_line: number
  readonly expected: {
    readonly rows?: readonly (readonly string[])[]
    readonly errors?: readonly unknown[]
    readonly physical_lines?: readonly number[]
  } | null
}

const CORPUS = new URL('../../../shared/corpus/', import.meta.url).pathname
const MANIFEST = join(CORPUS, 'manifest.json')

/** Folders whose faults are faults of shape, which the reader must see without knowing what the cells mean. */
const SHAPE: ReadonlySet<string> = new Set([
  'bad-quotes',
  'ragged',
  'nul',
  'encodings',
  'not-csv',
  'header',
  'line-endings',
])

/** What is not as the manifest wants it, and why. An exception that no longer fails fails the run. */
const EXCEPTIONS: Readonly<Record<string, string>> = {}

// The manifest is written by hand in this shape; a file that differs fails its own test.
// The manifest is handed out with the files and has the keys of `Entry`.
const entries = JSON.parse(readFileSync(MANIFEST, 'utf8')) as readonly Entry[]

const read = ({ file }: Entry): Table => readTable(readFileSync(join(CORPUS, file)))

/** The physical lines that the manifest names: as a line, as [line, …], or as a record counted from the header, 0. */
function linesOf({ expected, header_line }: Entry): readonly number[] {
  const errors = (expected?.errors ?? []).flatMap((error): number[] => {
    if (Array.isArray(error)) return typeof error[0] === 'number' ? [error[0]] : []
    if (typeof error !== 'object' || error === null) return []
    if ('line' in error && typeof error.line === 'number') return [error.line]
    if ('data_row' in error && typeof error.data_row === 'number') return [header_line + error.data_row]
    return 'record' in error && typeof error.record === 'number' ? [error.record + header_line] : []
  })
  return [...errors, ...(expected?.physical_lines ?? [])]
}

/** What the reader gets wrong, in a sentence; undefined when all is as the manifest says. */
function failureOf(entry: Entry): string | undefined {
  const table = read(entry)
  if (entry.verdict === 'valid') {
    const errors = table.problems.filter(({ severity }) => severity === 'error')
    if (errors.length > 0) return `reports ${errors.map(({ code }) => code).join(', ')} in a valid file`
    const rows = [table.header, ...table.rows.map(({ cells }) => cells)]
    const wanted = entry.expected?.rows
    if (wanted !== undefined && JSON.stringify(rows) !== JSON.stringify(wanted))
      return `reads ${JSON.stringify(rows)}`
    return undefined
  }
  if (table.problems.length === 0) return 'reports nothing'
  const told = new Set(table.problems.flatMap(({ line }) => (line === undefined ? [] : [line])))
  const missed = linesOf(entry).filter((line) => !told.has(line))
  return missed.length > 0 ? `says nothing of line ${missed.join(', ')}` : undefined
}

const checked = entries.filter(
  ({ verdict, category }) => verdict === 'valid' || (verdict === 'invalid' && SHAPE.has(category)),
)

describe('public CSV files', () => {
  it.each(checked.filter(({ file }) => EXCEPTIONS[file] === undefined))('$file: $why', (entry) => {
    expect(failureOf(entry)).toBeUndefined()
  })

  it('every exception still fails', () => {
    const mended = checked.filter(
      (entry) => EXCEPTIONS[entry.file] !== undefined && failureOf(entry) === undefined,
    )
    expect(mended.map(({ file }) => file)).toEqual([])
  })

  it('every file is read without throwing', () => {
    for (const entry of entries) expect(read(entry).problems).toBeInstanceOf(Array)
  })
})
