import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { runIn } from '../../src/cli/main.ts'
import type { Entry, World } from '../../src/cli/world.ts'
import { type ByteSource, sourceOf } from '../../src/load/table/source.ts'
import { textPieces } from '../../src/report/formats/format.ts'

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  readonly written: Readonly<Record<string, string>>
  /** What was written as bytes, not as text. */
  readonly bytes?: Readonly<Record<string, Uint8Array>>
}

export interface Setup {
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string
  readonly columns?: number
  readonly isTTY?: boolean
  readonly unwritable?: string
  /** A folder that cannot be listed. */
  readonly locked?: string
  /** Files that come piece by piece. */
  readonly sources?: Readonly<Record<string, ByteSource>>
  /** The folder of the compiled plan, for many runs of one test; without it the plan is read from its YAML. */
  readonly compiledPlan?: string
}

const systemError = (code: string): Error => Object.assign(new Error(code), { code })

/** The entries directly below a folder of files held in memory. */
function entriesBelow(files: Readonly<Record<string, unknown>>, folder: string): Entry[] {
  const names = Object.keys(files).flatMap((path) =>
    path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [],
  )
  const entries = new Map(names.map((name) => [name.split('/')[0] ?? '', name.includes('/')]))
  return [...entries].sort().map(([name, isDirectory]) => ({ name, isDirectory, isFile: !isDirectory }))
}

/** Runs a command line in a world of its own: the shipped plan from disk, every other file from memory. */
export async function runWith(argv: readonly string[], setup: Setup = {}): Promise<Ran> {
  const { files = {}, env = { LANG: 'en_US.UTF-8' }, stdin = '', columns, isTTY = false, unwritable } = setup
  const out = { stdout: '', stderr: '' }
  const written: Record<string, string> = {}
  const bytes: Record<string, Uint8Array> = {}
  const sink = (name: 'stdout' | 'stderr') => ({
    write: (piece: string | Uint8Array) => {
      out[name] += typeof piece === 'string' ? piece : new TextDecoder().decode(piece)
    },
    ready: async () => true,
    flush: async () => undefined,
    isTTY,
    columns,
  })
  const shippedPlan = 'targets'
  const shipped = (path: string) => path.startsWith(`${shippedPlan}/`) && !(path in files)
  const world: World = {
    env,
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    shippedPlan,
    compiledPlan: setup.compiledPlan ?? null,
    readStdin: async () => new TextEncoder().encode(stdin),
    openFile: (path) => setup.sources?.[path] ?? sourceOf(world.readFile(path)),
    readFile: (path) => {
      const compiled = setup.compiledPlan
      if (compiled !== undefined && path.startsWith(`${compiled}/`)) return readFileSync(path)
      if (shipped(path)) return readFileSync(path)
      const content = files[path]
      if (content === undefined) throw systemError('ENOENT')
      return typeof content === 'string' ? new TextEncoder().encode(content) : content
    },
    kindOf: (path) => {
      if (path in files || path in (setup.sources ?? {})) return 'file'
      return entriesBelow(files, path).length > 0 ? 'directory' : 'missing'
    },
    list: (path) => {
      if (path === setup.locked) throw systemError('EACCES')
      const held = entriesBelow(files, path)
      if (held.length > 0) return held
      if (path !== shippedPlan) throw systemError('ENOENT')
      return readdirSync(path, { withFileTypes: true })
        .map((entry) => ({ name: entry.name, isDirectory: entry.isDirectory(), isFile: entry.isFile() }))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
    },
    writeFile: async (path, content) => {
      if (path === unwritable) throw systemError('ENOSPC')
      if (content instanceof Uint8Array) bytes[path] = content
      else written[path] = typeof content === 'string' ? content : [...textPieces(content)].join('')
    },
    makeFolder: (path) => {
      if (path === unwritable) throw systemError('EACCES')
    },
    realPath: (path) => posix.resolve('/here/below', path),
    appendFile: (path, text) => {
      if (path === unwritable) throw systemError('ENOSPC')
      written[path] = (written[path] ?? '') + text
    },
  }
  const code = await runIn(argv, world)
  return { code, ...out, written, ...(Object.keys(bytes).length > 0 && { bytes }) }
}
