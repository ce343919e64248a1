/** Programs run one after the other, in turns: A B A B, so that what else the machine does hits all alike. */
import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export interface Contender {
  readonly name: string
  readonly command: readonly [program: string, ...args: readonly string[]]
  readonly env?: Readonly<Record<string, string>>
  /** Where its standard output goes; nowhere when not given. */
  readonly output?: string
  /** Exit codes that are no failure; 0 when not given. */
  readonly codes?: readonly number[]
  /** Without what looks at memory and processors, which takes a little time at the start. */
  readonly bare?: boolean
}

export interface Run {
  readonly milliseconds: number
  /** Time of the processors, all together; null when it is not known. */
  readonly cpu: number | null
  /** The most it held at a time, in bytes; null when it is not known. */
  readonly memory: number | null
}

export interface Series {
  readonly name: string
  readonly runs: readonly Run[]
}

const HOOK = resolve('test/bench/beside/usage.cjs')
const USAGE = join(tmpdir(), `minhang-bench-${process.pid}.json`)

interface Usage {
  readonly memory: number
  readonly cpu: number
}

/** What a program of Node wrote at its end; any other is asked of Linux while it runs. */
function watchUsage(pid: number | undefined): () => Pick<Run, 'cpu' | 'memory'> {
  let memory: number | null = null
  const look = () => {
    const status = `/proc/${pid}/status`
    if (!existsSync(status)) return
    const found = /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'latin1'))?.[1]
    if (found !== undefined) memory = Number(found) * 1024
  }
  const timer = setInterval(look, 50)
  return () => {
    clearInterval(timer)
    if (!existsSync(USAGE)) return { cpu: null, memory }
    // beside/usage.cjs has written it.
    const usage = JSON.parse(readFileSync(USAGE, 'utf8')) as Usage
    rmSync(USAGE)
    return usage
  }
}

/** Runs it once to its end. Throws with what it said when it fails. */
function measure({ name, command, env, output, codes = [0], bare }: Contender): Promise<Run> {
  const [program, ...args] = command
  const out = output === undefined ? ('ignore' as const) : openSync(output, 'w')
  const watched = bare ? {} : { NODE_OPTIONS: `--require ${HOOK}`, BENCH_USAGE: USAGE }
  const began = process.hrtime.bigint()
  const child = spawn(program, args, {
    stdio: ['ignore', out, 'pipe'],
    env: { ...process.env, ...watched, ...env },
  })
  const usage = bare ? () => ({ cpu: null, memory: null }) : watchUsage(child.pid)
  let said = ''
  child.stderr?.on('data', (piece) => {
    said = `${said}${piece}`.slice(0, 2000)
  })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('exit', (code) => {
      const milliseconds = Number(process.hrtime.bigint() - began) / 1e6
      const seen = usage()
      if (typeof out === 'number') closeSync(out)
      if (code !== null && codes.includes(code)) done({ milliseconds, ...seen })
      else fail(new Error(`${name} ended with ${code}\n${said}`))
    })
  })
}

/** One run of each that is not counted, which fills the caches; then `runs` of each, in turns. */
export async function alternate(contenders: readonly Contender[], runs: number): Promise<readonly Series[]> {
  const series = contenders.map((contender) => ({ contender, runs: [] as Run[] }))
  for (const { contender } of series) await measure(contender)
  for (let round = 0; round < runs; round++) {
    for (const { contender, runs: measured } of series) measured.push(await measure(contender))
    if (process.stderr.isTTY) process.stderr.write(`\r  run ${round + 1} of ${runs} `)
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  return series.map(({ contender: { name }, runs: measured }) => ({ name, runs: measured }))
}
