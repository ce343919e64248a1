/** A part of the bench: what it measures, and what it says of it. */
import { closeSync, existsSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Plan } from '../../src/core/model.ts'
import type { Goal } from './figures.ts'
import type { Contender } from './measure.ts'
import { type Amount, levelsOf, linesOf } from './rows.ts'

export interface Context {
  readonly plan: Plan
  /** A folder of this run, removed at its end. */
  readonly folder: string
  readonly runs: number
}

export interface Measured {
  /** Markdown. */
  readonly body: string
  readonly goals: readonly Goal[]
}

export interface Part {
  readonly name: string
  readonly title: string
  /** How many runs of each when nothing else is asked for. */
  readonly runs: number
  readonly run: (context: Context) => Promise<Measured>
}

/** The path of a file of so many rows, made when it is first asked for. */
export function rowsFile({ plan, folder }: Context, { rows, keys = rows }: Amount): string {
  const path = join(folder, `${rows}-of-${keys}.csv`)
  if (existsSync(path)) return path
  const file = openSync(path, 'w')
  for (const lines of linesOf(levelsOf(plan), { rows, keys })) writeSync(file, lines)
  closeSync(file)
  return path
}

/** The tool, judging a file or a folder into a file of JSON; that targets were missed is no failure. */
export const checkOf = ({ folder }: Context, path: string, name = 'minhang-quality check'): Contender => ({
  name,
  command: [
    process.execPath,
    'bin/minhang-quality.js',
    'check',
    path,
    '-f',
    'json',
    '-o',
    join(folder, 'out.json'),
    '-q',
  ],
  env: { TMPDIR: folder },
  codes: [0, 1],
})

export const csvParseOf = (path: string): Contender => ({
  name: 'csv-parse alone',
  command: [process.execPath, 'test/bench/beside/csv-parse.js', path],
})
