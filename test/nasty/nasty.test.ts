/** Files as no department should send them, and all that the tool makes of each: see README.md. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { headerWords, loadPlan, readObservations, readTable } from '../../src/index.ts'
import { runWith } from '../cli/fake-world.ts'

const FOLDER = 'test/nasty'
const names = readdirSync(FOLDER).flatMap((name) => (name.endsWith('.csv') ? [name.slice(0, -4)] : []))
const plan = await loadPlan()

/** What one file holds, as `<name>.json` has it. */
interface Record {
  /** What the department did. */
  readonly wrong: string
  readonly exitCodes: { readonly check: number; readonly validate: number; readonly gap: number }
  readonly source: unknown
  readonly observations: readonly unknown[]
  readonly problems: readonly unknown[]
}

const withoutNulls = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null))

async function recordOf(name: string, wrong: string): Promise<Record> {
  const bytes = new Uint8Array(readFileSync(`${FOLDER}/${name}.csv`))
  const run = (command: string) =>
    runWith([command, '2019.csv', '-f', 'json', '--lang', 'en'], {
      files: { '2019.csv': bytes },
      compiledPlan: 'dist',
    })
  const [check, validate, gap] = [await run('check'), await run('validate'), await run('gap')]
  const { sources, problems } = JSON.parse(validate.stdout)
  const table = readTable(bytes, { headerWords, filename: '2019.csv' })
  const { observations } = readObservations(plan, table, { file: '2019.csv' })
  return {
    wrong,
    exitCodes: { check: check.code, validate: validate.code, gap: gap.code },
    source: sources[0],
    observations: observations.map(({ origin: { line, column }, ...seen }) =>
      withoutNulls({ ...seen, line, column }),
    ),
    problems: problems
      .filter(({ code }: { code: string }) => code !== 'coverage/missing')
      .map(({ related, ...problem }: { related: object[] }) =>
        withoutNulls({ ...problem, related: related.length > 0 ? related : null }),
      ),
  }
}

describe('a nasty file', () => {
  it('there are more than twenty', () => expect(names.length).toBeGreaterThan(20))

  it.each(names)('%s', async (name) => {
    const expected: Record = JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'))
    expect(await recordOf(name, expected.wrong)).toEqual(expected)
  })
})
