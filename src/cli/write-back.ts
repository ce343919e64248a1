/** `validate --write-back`: what was submitted goes back to those who sent it, with what is wrong beside each row. */
import { dirname, join, sep } from 'node:path'
import type { Problem } from '../core/problem.ts'
import { findRemarkColumn } from '../load/observations/columns.ts'
import { carriedFigures } from '../load/observations/figure-columns.ts'
import type { OpenTable } from '../load/table/table.ts'
import { printable } from '../report/printable.ts'
import { type SubmittedRow, writeBack } from '../report/write-back.ts'
import type { InputFile } from './files.ts'
import type { ReadData } from './read-data.ts'
import type { Session } from './session.ts'
import { writeOut } from './show.ts'
import { systemReason } from './system-errors.ts'
import { CannotDo, refuse } from './usage-error.ts'

/** A file, and where it goes back to. */
interface Return {
  readonly file: InputFile
  readonly path: string
}

const asCsv = (name: string): string =>
  /\.csv$/i.test(name) ? name : `${name.replace(/\.\w{1,5}$/, '')}.csv`

/** A path that stays below any folder it is put in; `<stdin>` becomes a name that every system takes. */
const below = (path: string): string => {
  const parts = path.split(/[\\/]/).filter((part) => !/^(?:\.{0,2}|[a-z]:)$/i.test(part))
  return asCsv(join(...parts).replace(/[<>:"|?*]/g, '') || 'data')
}

/** Names that some system takes for one. */
const keyOf = (name: string): string => name.normalize('NFC').toLowerCase()

function countNames(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(keyOf(name), (counts.get(keyOf(name)) ?? 0) + 1)
  return counts
}

/** A file keeps its name, or below a folder its relative one; those of the same name keep all of their path. */
function namesOf(files: readonly InputFile[]): readonly string[] {
  const short = files.map(({ shortName }) => below(shortName))
  const counts = countNames(short)
  const long = files.map(({ name }, index) => {
    const own = short[index] ?? ''
    return (counts.get(keyOf(own)) ?? 0) > 1 ? below(name) : own
  })
  const taken = new Set<string>()
  return long.map((name) => {
    let free = name
    for (let number = 2; taken.has(keyOf(free)); number += 1) free = name.replace(/(\.csv)$/i, `-${number}$1`)
    taken.add(keyOf(free))
    return free
  })
}

/** Where each file goes back to. Throws `CannotDo` where that would touch what is being read. */
export function planReturns(
  files: readonly InputFile[],
  folder: string,
  { world }: Session,
): readonly Return[] {
  const inputs = new Map(files.map(({ name }) => [world.realPath(name), name]))
  const home = world.realPath(folder)
  for (const { folder: read } of files)
    if (read !== null && `${home}${sep}`.startsWith(`${world.realPath(read)}${sep}`))
      throw refuse('usage/write-back', { folder, name: read })
  const names = namesOf(files)
  return files.map((file, index) => {
    const path = join(folder, names[index] ?? '')
    const over = inputs.get(world.realPath(path))
    if (over !== undefined) throw refuse('usage/write-back', { folder, name: over })
    return { file, path }
  })
}

interface Desk extends Pick<ReadData, 'open'> {
  readonly session: Session
}

/** Writes one file back, whole or not at all. What is no table is left out; that has been said. Throws `CannotDo`. */
export async function returnFile(
  { file, path }: Return,
  problems: readonly Problem[],
  desk: Desk,
): Promise<void> {
  const { session, open } = desk
  if (file.failure() !== null) return
  const table = open(file)
  if (table.headerRow === null) return
  const own = problems.filter((problem) => problem.file === file.name)
  makeFolder(dirname(path), session)
  const text = writeBack(rowsOf(table), {
    problems: own,
    oldColumn: findRemarkColumn(table.header),
    width: table.header.length,
    words: session.words,
  })
  await writeOut(path, unlessFailed(text, file), session)
  if (!session.quiet) session.world.stderr.write(`${printable(session.cli.writtenBack(file.name, path))}\n`)
}

/** The rows, with a figure of merged cells in the first of them alone: in the others it would come back as their own. */
function* rowsOf(table: OpenTable): Generator<SubmittedRow> {
  const carried = carriedFigures(table)
  for (const row of table.all()) {
    const columns = carried(row)
    yield columns.size === 0
      ? row
      : {
          line: row.line,
          endLine: row.endLine,
          cells: row.cells.map((cell, column) => (columns.has(column) ? '' : cell)),
        }
  }
}

/** A file that cannot be read to its end a second time is not written back in part. */
function* unlessFailed(text: Iterable<string>, { failure }: InputFile): Generator<string> {
  yield* text
  const problem = failure()
  if (problem !== null) throw new CannotDo([problem])
}

function makeFolder(folder: string, { world }: Session): void {
  try {
    world.makeFolder(folder)
  } catch (error) {
    throw refuse('usage/unwritable', { name: folder, reason: systemReason(error) }, { file: folder })
  }
}
