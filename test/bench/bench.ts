/** `npm run bench`: measures the parts that are asked for, or all, prints them and keeps them in RESULTS.md. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Plan } from '../../src/core/model.ts'
import { goalLine } from './figures.ts'
import { machineLine } from './machine.ts'
import type { Part } from './part.ts'
import { checkers } from './parts/checkers.ts'
import { growth } from './parts/growth.ts'
import { small } from './parts/small.ts'
import { start } from './parts/start.ts'
import { throughput } from './parts/throughput.ts'
import { mergeSections, type Section } from './results.ts'

const PARTS: readonly Part[] = [start, throughput, small, checkers, growth]
const RESULTS = 'test/bench/RESULTS.md'
const HEAD = `# Measured

Made by \`npm run bench\`; what it means stands in [docs/speed.md](../../docs/speed.md). Times are medians of runs in turns
(A B A B …) of whole processes; a ratio is the median of the ratios of runs beside each other. Memory is the largest resident set.`

interface Asked {
  readonly parts: readonly Part[]
  /** undefined: what each part takes by itself. */
  readonly runs: number | undefined
}

/** Throws, with what to write instead, when the arguments say no part or no number. */
export function parseArguments(argv: readonly string[]): Asked {
  const options = { runs: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true })
  const names = PARTS.map(({ name }) => name)
  const unknown = positionals.find((each) => !names.includes(each))
  if (unknown !== undefined) throw new Error(`no part "${unknown}"; there are ${names.join(', ')}`)
  if (values.runs !== undefined && !/^[1-9]\d*$/.test(values.runs))
    throw new Error('--runs takes a whole number')
  const parts = PARTS.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
  return { parts, runs: values.runs === undefined ? undefined : Number(values.runs) }
}

async function measurePart(part: Part, { folder, runs }: { folder: string; runs: number }): Promise<Section> {
  const machine = machineLine(runs)
  // scripts/build.js has written it from the plan that ships.
  const { plan } = JSON.parse(readFileSync('dist/plan.json', 'utf8')) as { plan: Plan }
  const { body, goals } = await part.run({ plan, folder, runs })
  const { name, title } = part
  const lines = goals.map((goal) => `- ${goalLine(goal)}`)
  return { name, title, body: [body.trim(), lines.join('\n'), `${machine}.`].join('\n\n') }
}

/** Gives the exit code. Every part is kept as soon as it is measured. */
export async function bench(argv: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'minhang-bench-'))
  try {
    const { parts, runs } = parseArguments(argv)
    for (const part of parts) {
      process.stderr.write(`bench: ${part.name}\n`)
      const section = await measurePart(part, { folder, runs: runs ?? part.runs })
      console.log(`\n## ${section.title}\n\n${section.body}`)
      const before = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : ''
      const names = PARTS.map(({ name }) => name)
      writeFileSync(RESULTS, mergeSections(before, { head: HEAD, names, sections: [section] }))
    }
    return 0
  } catch (error) {
    console.error(`bench: ${error instanceof Error ? error.message : error}`)
    return 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
