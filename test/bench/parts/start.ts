/** The start of the tool as a whole process, beside Node doing nothing. */
import { spawnSync } from 'node:child_process'
import { nodeBinary } from '../../../scripts/node-binary.js'
import { digits, fastestOf, type Goal, markdownTable, ratioOf, timeOf } from '../figures.ts'
import { alternate, type Contender } from '../measure.ts'
import type { Context, Measured, Part } from '../part.ts'

const OTHER_LINES = ['22', '24', '26']
const SAMPLE = 'data/2019.csv'
/** Node 22 and later keep compiled code themselves, so that more is asked of them. */
const limitFor = (version: string): number => (Number.parseInt(version, 10) < 22 ? 1.6 : 1.5)

interface Installed {
  readonly version: string
  readonly node: string
}

function installedNodes(): readonly Installed[] {
  const others = OTHER_LINES.flatMap((line) => nodeBinary(line) ?? [])
  return [process.execPath, ...others].map((node) => ({
    node,
    version: spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim().slice(1),
  }))
}

function contendersFor(node: string, folder: string): readonly [Contender, Contender, Contender] {
  const check = [node, 'bin/minhang-quality.js', 'check', SAMPLE] as const
  const shared = { bare: true, codes: [0, 1] }
  return [
    { ...shared, name: 'node -e 0', command: [node, '-e', '0'] },
    // The compiled code is kept below the folder for temporary files.
    { ...shared, name: 'kept', command: check, env: { TMPDIR: folder } },
    { ...shared, name: 'not kept', command: check, env: { NODE_DISABLE_COMPILE_CACHE: '1' } },
  ]
}

async function run({ folder, runs }: Context): Promise<Measured> {
  const rows: string[][] = []
  const goals: Goal[] = []
  for (const { node, version } of installedNodes()) {
    const [bare, kept, fresh] = await alternate(contendersFor(node, folder), runs)
    if (bare === undefined || kept === undefined || fresh === undefined)
      throw new Error('three were measured')
    const ratio = ratioOf(kept, bare)
    const inMilliseconds = [bare, kept, fresh].map((series) => `${digits(timeOf(series))} ms`)
    rows.push([
      version,
      ...inMilliseconds,
      digits(ratio),
      digits(fastestOf(kept) / fastestOf(bare)),
      digits(ratioOf(fresh, bare)),
    ])
    goals.push({
      asked: `start on Node ${version}, times \`node -e 0\``,
      limit: limitFor(version),
      measured: ratio,
    })
  }
  const header = ['Node', '`node -e 0`', '`check`', '`check`, cold', 'ratio', 'of the fastest', 'ratio, cold']
  const missing = OTHER_LINES.filter((line) =>
    rows.every(([version = '']) => !version.startsWith(`${line}.`)),
  )
  const body = `\`check ${SAMPLE}\` as a whole process. The goals are for the second start and later ones, which find the code that V8 has
compiled kept (bin/minhang-quality.js); "cold" is every start without (NODE_DISABLE_COMPILE_CACHE=1). Where the machine is busy, the ratio of the fastest runs says most.

${markdownTable(header, rows)}
${missing.length > 0 ? `\nNot measured, for the registry does not bring it: Node ${missing.join(', ')}.\n` : ''}`
  return { body, goals }
}

export const start: Part = { name: 'start', title: 'Start', runs: 41, run }
