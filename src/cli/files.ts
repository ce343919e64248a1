/** From the words after the command to the bytes of files. What cannot be read becomes a problem; the rest goes on. */
import { basename, join, relative } from 'node:path'
import { makeProblem, type Problem } from '../core/problem.ts'
import { type ByteSource, sourceOf } from '../load/table/source.ts'
import { systemReason } from './system-errors.ts'
import type { Entry, World } from './world.ts'

export interface InputFile {
  readonly name: string
  /** The folder it was found in, when a folder was asked for; its name below that, else its bare name. */
  readonly folder: string | null
  readonly shortName: string
  /** Its absolute path with every link followed; null for standard input. */
  readonly place: string | null
  readonly source: ByteSource
  /** What went wrong when its bytes were asked for, if anything did: the bytes then end early. */
  readonly failure: () => Problem | null
}

export interface Inputs {
  readonly files: readonly InputFile[]
  readonly problems: readonly Problem[]
}

interface Asked {
  readonly paths: readonly string[]
  readonly stdinName: string
}

const STDIN = '-'
const isDataFile = (name: string): boolean => /\.csv$/i.test(name)
const isWorkbookFile = (name: string): boolean => /\.xls[xm]$/i.test(name)

/**
 * What systems and programs leave beside the files of people: the `._2019.csv` of macOS, the `~$2019.xlsx` of an open
 * workbook, `.git`. Nobody sees them in a folder, so nobody asks for them by naming it.
 */
export const isHidden = (name: string): boolean => name.startsWith('.') || name.startsWith('~$')

/** What to do about a folder that cannot be read. */
type OnFailure = (folder: string, error: unknown) => void

/** Every file below a folder, in one fixed order. Links to folders are not followed, so no loop can hold us. */
function filesBelow(world: World, folder: string, onFailure: OnFailure): string[] {
  return entriesOf(world, folder, onFailure).flatMap(({ name, isDirectory, isFile }) => {
    if (isHidden(name)) return []
    const path = join(folder, name)
    if (isDirectory) return filesBelow(world, path, onFailure)
    return isFile ? [path] : []
  })
}

function entriesOf(world: World, folder: string, onFailure: OnFailure): readonly Entry[] {
  try {
    return world.list(folder)
  } catch (error) {
    onFailure(folder, error)
    return []
  }
}

/** The data files below a folder, and what is said of those that are none. */
function dataBelow(world: World, folder: string): { paths: string[]; problems: Problem[] } {
  const problems: Problem[] = []
  const all = filesBelow(world, folder, (name, error) => problems.push(unreadable(name, error)))
  const paths = all.filter(isDataFile)
  const workbooks = all.filter((path) => isWorkbookFile(basename(path)))
  if (paths.length === 0) problems.push(makeProblem('file/no-csv', { name: folder }, { file: folder }))
  if (workbooks.length > 0)
    problems.push(makeProblem('file/workbooks-aside', { names: workbooks }, { file: folder }))
  return { paths, problems }
}

/** A link in a circle leads to none. */
function leadsToFile(world: World, path: string): boolean {
  try {
    return world.kindOf(path) === 'file'
  } catch {
    return false
  }
}

/** Globs that no shell has expanded (cmd.exe, quotes) are expanded here; links to folders are not followed. */
async function expandGlob(world: World, pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  const options = { expandDirectories: false, onlyFiles: true, followSymbolicLinks: false }
  const found = await glob(pattern.replaceAll('\\', '/'), options)
  return found.filter((path) => !isHidden(basename(path)) && leadsToFile(world, path)).sort()
}

interface Found {
  readonly paths: readonly string[]
  readonly problems: readonly Problem[]
  /** The folder they lie in, when a folder was asked for. */
  readonly folder?: string
}

async function pathsOf(world: World, path: string): Promise<Found> {
  if (path === STDIN) return { paths: [STDIN], problems: [] }
  const kind = world.kindOf(path)
  if (kind === 'directory') return { ...dataBelow(world, path), folder: path }
  if (kind !== 'missing') return { paths: [path], problems: [] }
  const expanded = /[*?[{]/.test(path) ? await expandGlob(world, path) : []
  if (expanded.length > 0) return { paths: expanded, problems: [] }
  return { paths: [], problems: [makeProblem('file/not-found', { name: path }, { file: path })] }
}

const unreadable = (name: string, error: unknown): Problem =>
  makeProblem('file/unreadable', { name, reason: systemReason(error) }, { file: name })

/** A source that ends where reading fails, and remembers why. */
function inputFile(
  { name, folder, shortName, place }: Pick<InputFile, 'name' | 'folder' | 'shortName' | 'place'>,
  source: ByteSource,
): InputFile {
  let failure: Problem | null = null
  return {
    name,
    folder,
    shortName,
    place,
    source: {
      *pieces() {
        const pieces = source.pieces()[Symbol.iterator]()
        try {
          for (let next = read(pieces); next !== null; next = read(pieces)) yield next
        } finally {
          // Whoever stops early must not leave the file open.
          pieces.return?.()
        }
      },
    },
    failure: () => failure,
  }
  function read(pieces: Iterator<Uint8Array>): Uint8Array | null {
    try {
      const next = pieces.next()
      return next.done ? null : next.value
    } catch (error) {
      failure = unreadable(name, error)
      return null
    }
  }
}

/** Opens every file named, below a folder, matched by a glob, or from standard input; each file once. */
export async function readInputs(world: World, { paths, stdinName }: Asked): Promise<Inputs> {
  const files: InputFile[] = []
  const problems: Problem[] = []
  const seen = new Set<string | null>()
  const read = async (path: string, folder: string | null): Promise<void> => {
    // Two ways to a file, such as through a link, are one file.
    const place = path === STDIN ? null : world.realPath(path)
    if (seen.has(place)) return
    seen.add(place)
    const name = path === STDIN ? stdinName : path
    try {
      const source = path === STDIN ? sourceOf(await world.readStdin()) : world.openFile(path)
      const shortName = folder === null ? basename(name) : relative(folder, name)
      files.push(inputFile({ name, folder, shortName, place }, source))
    } catch (error) {
      problems.push(unreadable(name, error))
    }
  }
  for (const path of paths) {
    try {
      const found = await pathsOf(world, path)
      problems.push(...found.problems)
      for (const each of found.paths) await read(each, found.folder ?? null)
    } catch (error) {
      problems.push(unreadable(path, error))
    }
  }
  return { files, problems }
}
