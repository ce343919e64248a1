/** Other checkers on the same file, each doing what it can of the same job. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { digits, markdownTable, medianOf, megabytes, ratioOf, seconds, timeOf } from '../figures.ts'
import { boundsCsv, figuresOf } from '../figures-of-plan.ts'
import { versionOf } from '../machine.ts'
import { alternate, type Contender } from '../measure.ts'
import { type Context, checkOf, csvParseOf, type Measured, type Part, rowsFile } from '../part.ts'

const BESIDE = 'test/bench/beside'
const PACKAGES = ['csv-file-validator', 'tableschema']

/** What a program prints, or undefined when it is not installed or fails. */
function ask(program: string, ...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

/** The npm checkers in a folder of their own, so that `npm ci` of the project does not bring them. */
function installCheckers(): string | undefined {
  const folder = resolve('node_modules', '.cache', 'bench', 'beside')
  mkdirSync(folder, { recursive: true })
  for (const name of ['package.json', 'package-lock.json', ...PACKAGES.map((each) => `${each}.js`)])
    copyFileSync(join(BESIDE, name), join(folder, name))
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--silent']
  return spawnSync('npm', ['ci', ...flags], { cwd: folder }).status === 0 ? folder : undefined
}

interface Found {
  readonly contenders: readonly Contender[]
  readonly missing: readonly string[]
}

interface Inputs {
  readonly file: string
  readonly figures: string
  readonly bounds: string
  readonly out: string
}

function npmCheckers({ file, figures }: Inputs): Found {
  const folder = installCheckers()
  if (folder === undefined) return { contenders: [], missing: PACKAGES }
  const contenders = PACKAGES.map((name): Contender => {
    const version = versionOf(join(folder, 'node_modules', name, 'package.json'))
    return {
      name: `${name} ${version}`,
      command: [process.execPath, join(folder, `${name}.js`), file, figures],
    }
  })
  return { contenders, missing: [] }
}

function pandas({ file, figures, out }: Inputs): Found {
  // Where another Python stands first, Debian's is the one that python3-pandas is for.
  for (const python of ['python3', '/usr/bin/python3']) {
    const version = ask(python, '-c', 'import pandas; print(pandas.__version__)')
    if (version === undefined) continue
    const command = [python, join(BESIDE, 'check.py'), file, figures, out] as const
    return { contenders: [{ name: `pandas ${version}`, command }], missing: [] }
  }
  return { contenders: [], missing: ['pandas'] }
}

function miller({ file, bounds, out }: Inputs): Found {
  const version = ask('mlr', '--version')
  if (version === undefined) return { contenders: [], missing: ['miller'] }
  const verbs = ['join', '-u', '-j', 'id', '-f', bounds, 'then', 'put', '-f', join(BESIDE, 'check.mlr')]
  const command = ['mlr', '--icsv', '--ojson', ...verbs, file] as const
  return { contenders: [{ name: version.replace('mlr', 'miller'), command, output: out }], missing: [] }
}

const DUTIES = `| | does | does not |
|---|---|---|
| minhang-quality | reads every cell as people write it, judges in exact decimals, compares with the year before and with benchmarks, finds repeated and contradicting rows and figures hard to believe, ranks regions; every fact with file, line and column; JSON | |
| csv-parse alone | splits the file into cells and counts rows | any check |
| csv-file-validator | header, filled columns, ids, years, numbers, statuses; by a function of ours also the value against its target, in binary | years before, benchmarks, units, duplicates across columns; results by target; holds the whole file in memory |
| tableschema | header, types, ids, years, statuses, numbers within one range for all | a range for each target, so no verdict; nothing across rows |
| pandas | header, numbers, ids, years, statuses; the value against its target, in binary; the judged year as JSON | line and column of a fault, exact decimals, the year before, benchmarks, conflicts; holds the whole file in memory |
| miller | numbers, ids, years, statuses; the value against its target, in binary; the judged year as JSON | faults: rows that do not fit are left out; the rest as pandas |`

async function run(context: Context): Promise<Measured> {
  const { folder, plan } = context
  const file = rowsFile(context, { rows: 1_000_000 })
  const figures = figuresOf(plan)
  const inputs = {
    file,
    figures: join(folder, 'figures.json'),
    bounds: join(folder, 'bounds.csv'),
    out: join(folder, 'beside.json'),
  }
  writeFileSync(inputs.figures, JSON.stringify(figures))
  writeFileSync(inputs.bounds, boundsCsv(figures.targets))
  const found = [npmCheckers(inputs), pandas(inputs), miller(inputs)]
  const others = found.flatMap(({ contenders }) => contenders)
  const missing = found.flatMap((each) => each.missing)
  const [own, ...rest] = await alternate([checkOf(context, file), csvParseOf(file), ...others], context.runs)
  if (own === undefined) throw new Error('nothing was measured')
  const rows = [own, ...rest]
    .map((series) => ({ series, ratio: ratioOf(series, own) }))
    .sort((a, b) => a.ratio - b.ratio)
    .map(({ series, ratio }) => [
      series.name,
      seconds(timeOf(series)),
      digits(ratio),
      megabytes(medianOf(series, 'memory')),
    ])
  const body = `The same 1 000 000 rows, the fastest first. The ratio is the time of each to ours: below 1 it is faster than this tool.

${markdownTable(['', 'time', 'ratio', 'memory'], rows)}
${missing.length > 0 ? `\nNot measured, for it is not installed here: ${missing.join(', ')}.\n` : ''}
They do not do the same:

${DUTIES}`
  const checkers = rest.filter(({ name }) => !name.startsWith('csv-parse'))
  return {
    body,
    goals: checkers.map((series) => ({
      asked: `our time, times that of ${series.name}`,
      limit: 1,
      measured: ratioOf(own, series),
    })),
  }
}

export const checkers: Part = { name: 'checkers', title: 'Beside other checkers', runs: 5, run }
