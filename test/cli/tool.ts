/** The built tool as a process of its own, in a folder of its own. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'

export const program = resolve('bin/minhang-quality.js')
export const sample = resolve('data/2019.csv')

const env = { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' }

/** An empty folder that goes when the test ends. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'minhang-sturdy-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the tool to its end. */
export function tool(args: readonly string[], cwd = process.cwd()): Ended {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env,
    cwd,
    maxBuffer: 1 << 28,
    timeout: 60_000,
  })
  return { code: status, signal, stdout, stderr }
}

/** Runs a line of bash in a folder, with the tool as `$TOOL`. */
export function shell(line: string, cwd = process.cwd()): Ended {
  const { status, signal, stdout, stderr } = spawnSync('bash', ['-c', line], {
    encoding: 'utf8',
    env: { ...env, TOOL: `${process.execPath} ${program}`, SAMPLE: sample },
    cwd,
    maxBuffer: 1 << 28,
    timeout: 60_000,
  })
  return { code: status, signal, stdout, stderr }
}

/** Starts the tool and hands it over while it runs. */
export function start(args: readonly string[], cwd: string) {
  const child = spawn(process.execPath, [program, ...args], { env, cwd })
  const ended = new Promise<Pick<Ended, 'code' | 'signal'>>((done) =>
    child.on('exit', (code, signal) => done({ code, signal })),
  )
  return { child, ended }
}

/** Waits until a folder holds a name like this. */
export async function until(folder: string, name: RegExp): Promise<void> {
  while (!readdirSync(folder).some((each) => name.test(each)))
    await new Promise((next) => setTimeout(next, 2))
}

/** A file with every target of the sample in many towns: the report on it is long. */
export function writeTowns(path: string, towns: number): void {
  const ids = Array.from({ length: 9 }, (_, index) => `T1-0${index + 1}`)
  const rows = Array.from({ length: towns }, (_, town) =>
    ids.map((id) => `${id},2019,90,镇${town}\n`).join(''),
  )
  writeFileSync(path, `id,year,value,region\n${rows.join('')}`)
}
