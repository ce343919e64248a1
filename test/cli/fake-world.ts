import { readdirSync, readFileSync } from 'node:fs'
import { runIn } from '../../src/cli/main.ts'
import type { Entry, World } from '../../src/cli/world.ts'

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  readonly written: Readonly<Record<string, string>>
}

export interface Setup {
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string
  readonly columns?: number
  readonly isTTY?: boolean
  readonly unwritable?: string
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
  const sink = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      out[name] += text
    },
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
    readStdin: () => new TextEncoder().encode(stdin),
    readFile: (path) => {
      if (shipped(path)) return readFileSync(path)
      const content = files[path]
      if (content === undefined) throw systemError('ENOENT')
      return typeof content === 'string' ? new TextEncoder().encode(content) : content
    },
    kindOf: (path) => {
      if (path in files) return 'file'
      return entriesBelow(files, path).length > 0 ? 'directory' : 'missing'
    },
    list: (path) => {
      const held = entriesBelow(files, path)
      if (held.length > 0) return held
      if (path !== shippedPlan) throw systemError('ENOENT')
      return readdirSync(path, { withFileTypes: true })
        .map((entry) => ({ name: entry.name, isDirectory: entry.isDirectory(), isFile: entry.isFile() }))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
    },
    writeFile: (path, text) => {
      if (path === unwritable) throw systemError('ENOSPC')
      written[path] = text
    },
    appendFile: (path, text) => {
      if (path === unwritable) throw systemError('ENOSPC')
      written[path] = (written[path] ?? '') + text
    },
  }
  const code = await runIn(argv, world)
  return { code, ...out, written }
}
