import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  type Dirent,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Somewhere text goes: a terminal, a pipe, a test's array. */
export interface Sink {
  readonly write: (text: string) => void
  readonly isTTY: boolean
  /** Columns of the terminal; undefined when there is none. */
  readonly columns: number | undefined
}

/** Everything outside: disk, terminal, environment. Tests hand in another. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: Sink
  readonly stderr: Sink
  /** The folder of the plan that ships. */
  readonly shippedPlan: string
  /** Throws the system's own error, which the caller turns into a problem. */
  readonly readFile: (path: string) => Uint8Array
  readonly readStdin: () => Uint8Array
  readonly kindOf: (path: string) => 'file' | 'directory' | 'other' | 'missing'
  /** Names directly below a folder, sorted. */
  readonly list: (path: string) => readonly Entry[]
  /** Whole or not at all: written beside the file and put in its place. */
  readonly writeFile: (path: string, text: string) => void
  readonly appendFile: (path: string, text: string) => void
}

export interface Entry {
  readonly name: string
  readonly isDirectory: boolean
  readonly isFile: boolean
}

function kindOf(path: string): ReturnType<World['kindOf']> {
  if (!existsSync(path)) return 'missing'
  const stat = statSync(path)
  return stat.isFile() ? 'file' : stat.isDirectory() ? 'directory' : 'other'
}

const entryOf = (entry: Dirent): Entry => ({
  name: entry.name,
  isDirectory: entry.isDirectory(),
  isFile: entry.isFile(),
})

function writeWhole(path: string, text: string): void {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    writeFileSync(beside, text, { flag: 'wx' })
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

/** The plan stands at the top of the package, whether this runs from the build or from the sources. */
function findShippedPlan(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'targets', 'plan.yaml'))) {
    if (dirname(folder) === folder)
      throw new Error('the package is incomplete: targets/plan.yaml is not in it')
    folder = dirname(folder)
  }
  return join(folder, 'targets')
}

const sinkOf = (stream: NodeJS.WriteStream): Sink => ({
  write: (text) => void stream.write(text),
  isTTY: stream.isTTY === true,
  columns: stream.columns,
})

/** The world of a running process. */
export function realWorld(process: NodeJS.Process): World {
  return {
    env: process.env,
    stdout: sinkOf(process.stdout),
    stderr: sinkOf(process.stderr),
    shippedPlan: findShippedPlan(),
    readFile: (path) => readFileSync(path),
    readStdin: () => readFileSync(0),
    kindOf,
    list: (path) =>
      readdirSync(path, { withFileTypes: true })
        .map(entryOf)
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    appendFile: (path, text) => appendFileSync(path, text),
    writeFile: (path, text) =>
      kindOf(path) === 'other' ? writeFileSync(path, text) : writeWhole(path, text),
  }
}
