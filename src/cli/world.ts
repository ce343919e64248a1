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
import type { ByteSource } from '../load/table/source.ts'
import type { Rendered } from '../report/formats/format.ts'
import { sinkOfOutput } from './direct-sink.ts'
import { openFile } from './file-source.ts'
import { interruptibly } from './interrupt.ts'
import { readAll, type Sink, sinkWhenUsed } from './streams.ts'

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
  /** Throws like `readFile` when it cannot be told. */
  readonly kindOf: (path: string) => 'file' | 'directory' | 'other' | 'missing'
  /** Names directly below a folder, sorted. */
  readonly list: (path: string) => readonly Entry[]
  /** Whole or not at all: written beside the file and put in its place. */
  readonly writeFile: (path: string, content: Rendered) => Promise<void>
  readonly appendFile: (path: string, text: string) => void
  /** Makes a folder and those above it; nothing happens when it is there. */
  readonly makeFolder: (path: string) => void
  /** The absolute path with every link followed, as far as it exists. */
  readonly realPath: (path: string) => string
}

export interface Entry {
  readonly name: string
  /** A folder itself, not a link to one. */
  readonly isDirectory: boolean
  /** A file, or a link to one. */
  readonly isFile: boolean
}

function kindOf(path: string): ReturnType<World['kindOf']> {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return 'missing'
  return stat.isFile() ? 'file' : stat.isDirectory() ? 'directory' : 'other'
}

/** A link in a circle, or to nothing, leads to none. */
const leadsToFile = (path: string): boolean => existsSync(path) && statSync(path).isFile()

const entryOf = (folder: string, entry: Dirent): Entry => ({
  name: entry.name,
  isDirectory: entry.isDirectory(),
  isFile: entry.isFile() || (entry.isSymbolicLink() && leadsToFile(join(folder, entry.name))),
})

function realPath(path: string): string {
  const whole = resolve(path)
  if (existsSync(whole)) return realpathSync(whole)
  const above = dirname(whole)
  return above === whole ? whole : join(realPath(above), basename(whole))
}

/** Folder by folder: where the system makes none (/proc), Node's own way of making all at once never ends. */
function makeFolder(path: string): void {
  if (kindOf(path) === 'directory') return
  const above = dirname(path)
  if (above !== path) makeFolder(above)
  mkdirSync(path)
}

/** The plan stands at the top of the package, whether this runs from the build or from the sources. */
function findShippedPlan(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'targets', 'plan.yaml'))) {
    if (dirname(folder) === folder)
      throw new Error('the package is incomplete: targets/plan.yaml is not in it')
    folder = dirname(folder)
  }
  return join(folder, 'targets')
}

/** Stands beside the built program; who runs the sources reads the YAML. */
function findCompiledPlan(): string | null {
  const folder = import.meta.dirname
  return existsSync(join(folder, 'plan.json')) ? folder : null
}

/** The world of a running process. */
export function realWorld(process: NodeJS.Process): World {
  return {
    env: process.env,
    stdout: sinkOfOutput(1, () => process.stdout),
    stderr: sinkWhenUsed(() => sinkOfOutput(2, () => process.stderr)),
    shippedPlan: findShippedPlan(),
    compiledPlan: findCompiledPlan(),
    readFile: (path) => readFileSync(path),
    openFile,
    readStdin: () => interruptibly(() => readAll(process.stdin)),
    kindOf,
    list: (path) =>
      readdirSync(path, { withFileTypes: true })
        .map((entry) => entryOf(path, entry))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    appendFile: (path, text) => appendFileSync(path, text),
    makeFolder: (path) => makeFolder(resolve(path)),
    realPath,
    writeFile: async (path, content) => await (await import('./write-file.ts')).writeFile(path, content),
  }
}
