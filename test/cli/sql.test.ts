import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runWith } from './fake-world.ts'

const ids = (query: string) =>
  [...query.matchAll(/^ {6}\('([^']+)', '[^']*', '[^']*', \d+/gm)].map(([, id]) => id)

describe('sql', () => {
  it('prints one query for DuckDB over the table observations', async () => {
    const { code, stdout, stderr } = await runWith(['sql', '--lang', 'en'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('for DuckDB')
    expect(stdout).toContain('FROM "observations" AS o')
    expect(stdout.match(/;$/gm)).toHaveLength(1)
    expect(stdout.endsWith(';\n')).toBe(true)
    expect(ids(stdout)).toHaveLength(53)
  })

  it('is the same every time, and says everything in the language asked for', async () => {
    const [one, two] = [await runWith(['sql', '--lang', 'zh']), await runWith(['sql', '--lang', 'zh'])]
    expect(one).toEqual(two)
    expect(one.stdout).toContain('-- 无法判定的原因')
    expect(one.stdout).toContain('森林覆盖率')
    expect((await runWith(['sql', '--lang', 'en'])).stdout).toContain('Forest coverage')
  })

  it.each([
    ['postgres', 'NUMERIC', 'FROM "observations" AS o'],
    ['spark', 'DECIMAL(36, 17)', 'FROM `observations` AS o'],
  ])('for %s it speaks its words', async (dialect, type, from) => {
    const { stdout } = await runWith(['sql', '--dialect', dialect])
    expect(stdout).toContain(type)
    expect(stdout).toContain(from)
  })

  it.each([
    ['quality.facts', '"quality"."facts"'],
    ['"2019.csv"', '"2019.csv"'],
    ['a."b.c"', '"a"."b.c"'],
    ['"it""s"', '"it""s"'],
    ['街镇 数据', '"街镇 数据"'],
    ["x'; DROP TABLE y; --", `"x'; DROP TABLE y; --"`],
  ])('reads the table %s', async (table, name) => {
    expect((await runWith(['sql', '--table', table])).stdout).toContain(`FROM ${name} AS o`)
  })

  it.each([
    ['--table', '', 'observations'],
    ['--table', 'a..b', 'observations'],
    ['--table', '"a', 'observations'],
    ['--dialect', 'oracle', 'postgres'],
    ['--category', '绿化', '--category'],
  ])('refuses %s "%s"', async (option, value, said) => {
    const { code, stdout, stderr } = await runWith(['sql', option, value])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(said)
  })

  it('a plan whose figures no DECIMAL holds is for PostgreSQL', async () => {
    const figure = `18.${'1'.repeat(40)}`
    const files = Object.fromEntries(
      ['plan.yaml', 'measures.yaml', 'units.yaml', '4-environment.yaml'].map((name) => [
        `long/${name}`,
        readFileSync(`targets/${name}`, 'utf8')
          .replace('value: 18\n', `value: ${figure}\n`)
          .replace("written: '18%'", `written: '${figure}%'`)
          .replace('森林覆盖率达到 18%', `森林覆盖率达到 ${figure}%`),
      ]),
    )
    const argv = ['sql', '--targets', 'long', '--id', 'T4-02']
    const refused = await runWith(argv, { files })
    expect([refused.code, refused.stdout]).toEqual([2, ''])
    expect(refused.stderr).toContain('postgres')
    const { code, stdout } = await runWith([...argv, '--dialect', 'postgres'], { files })
    expect(code).toBe(0)
    expect(stdout).toContain(`'${figure}'`)
  })

  it('takes the targets asked for, and writes a file', async () => {
    const { stdout, written } = await runWith(['sql', '--id', 'T4-02,T4-01', '-o', 'q.sql'])
    expect(stdout).toBe('')
    expect(ids(written['q.sql'] ?? '')).toEqual(['T4-01', 'T4-02'])
  })

  it('a line break in the name of a table or a plan does not end a remark', async () => {
    const { stdout } = await runWith(['sql', '--table', 'a\nDROP TABLE x'])
    for (const line of stdout.split('\n').filter((each) => each.startsWith('DROP'))) expect(line).toBe('')
    expect(stdout).not.toMatch(/^DROP/m)
  })
})
