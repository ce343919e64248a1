import {
  appendFileSync,
  type Dirent,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ByteSource } from '../load/table/source.ts'
import type { Rendered } from '../report/formats/format.ts'
import { openFile } from './file-source.ts'
import { writeFile } from './write-file.ts'

/** Somewhere text goes: a terminal, a pipe, a test's array. */
export interface Sink {
  readonly write: (piece: string | Uint8Array) => void
  /** Resolves when more can be taken without piling up. */
  readonly ready: () => Promise<void>
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
  /** The folder that holds it compiled, or null where there is none: it is written when the tool is built. */
  readonly compiledPlan: string | null
  /** Throws the system's own error, which the caller turns into a problem. */
  readonly readFile: (path: string) => Uint8Array
  /** A file to be read piece by piece. Throws like `readFile`, at once or when a piece is asked for. */
  readonly openFile: (path: string) => ByteSource
  readonly readStdin: () => Promise<Uint8Array>
  readonly kindOf: (path: string) => 'file' | 'directory' | 'other' | 'missing'
  /** Names directly below a folder, sorted. */
  readonly list: (path: string) => readonly Entry[]
  /** Whole or not at all: written beside the file and put in its place. */
  readonly writeFile: (path: string, content: Rendered) => void
  readonly appendFile: (path: string, text: string) => void
  /** Makes a folder and those above it; nothing happens when it is there. */
  readonly makeFolder: (path: string) => void
  /** The absolute path with every link followed, as far as it exists. */
  readonly realPath: (path: string) => string
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

function realPath(path: string): string {
  const whole = resolve(path)
  if (existsSync(whole)) return realpathSync(whole)
  const above = dirname(whole)
  return above === whole ? whole : join(realPath(above), basename(whole))
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

/** Stands beside the built program; who runs the sources reads the YAML. */
function findCompiledPlan(): string | null {
  const folder = dirname(fileURLToPath(import.meta.url))
  return existsSync(join(folder, 'plan.json')) ? folder : null
}

const sinkOf = (stream: NodeJS.WriteStream): Sink => ({
  write: (piece) => void stream.write(piece),
  ready: async () => {
    if (!stream.writableNeedDrain) return
    // A reader that has gone away takes nothing more, and nothing need wait for it.
    await new Promise<void>((resolve) => {
      for (const event of ['drain', 'close', 'error']) stream.once(event, () => resolve())
    })
  },
  isTTY: stream.isTTY === true,
  columns: stream.columns,
})

/** Waits without holding up the program, so that it can be interrupted. */
async function readAll(stream: NodeJS.ReadStream): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

/** The world of a running process. */
export function realWorld(process: NodeJS.Process): World {
  return {
    env: process.env,
    stdout: sinkOf(process.stdout),
    stderr: sinkOf(process.stderr),
    shippedPlan: findShippedPlan(),
    compiledPlan: findCompiledPlan(),
    readFile: (path) => readFileSync(path),
    openFile,
    readStdin: () => readAll(process.stdin),
    kindOf,
    list: (path) =>
      readdirSync(path, { withFileTypes: true })
        .map(entryOf)
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    appendFile: (path, text) => appendFileSync(path, text),
    makeFolder: (path) => void mkdirSync(path, { recursive: true }),
    realPath,
    writeFile,
  }
}
