import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { describe, expect, it } from 'vitest'
import type * as gap from '../src/core/gap/analyze-gap.ts'
import type * as operators from '../src/core/operators/all.ts'
import { parsePlan } from '../src/load/plan/parse-plan.ts'
import type * as formats from '../src/report/formats/text-formats.ts'
import { wordsOf } from '../src/words/all.ts'
import { filesIn } from './load/plan/small-plan.ts'
import { planOf } from './plan-fixture.ts'

type Extended = typeof gap & typeof operators & typeof formats

/** The files that a guide has its reader write, by their paths. */
const filesOf = (guide: string): ReadonlyMap<string, string> =>
  new Map(
    [...guide.matchAll(/^ {3}```ts\n {3}\/\/ (src\/\S+)\n([\s\S]*?)^ {3}```$/gm)].map(
      ([, path = '', text = '']) => [resolve(path), text.replace(/^ {3}/gm, '')],
    ),
  )

/** The lines that the reader adds to the lists. */
const LINES: Readonly<Record<string, readonly [before: string, name: string, from: string]>> = {
  'src/core/operators/all.ts': ['yearBefore,\n]', 'within', './within.ts'],
  'src/core/gap/methods/all.ts': ['linear, cagr', 'lastChange', './last-change.ts'],
  'src/report/formats/text-formats.ts': ['table, text, json', 'unix', './unix.ts'],
}

const listing = (path: string, [before, name, from]: readonly [string, string, string]): string =>
  `import ${name} from '${from}'\n${readFileSync(path, 'utf8').replace(before, `${name}, ${before}`)}`

/** The sources as they are once a reader has followed the guide. */
const asTheGuideSays = (files: ReadonlyMap<string, string>): Plugin => ({
  name: 'guide',
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^\.\// }, ({ path, resolveDir }) => {
      const whole = resolve(resolveDir, path)
      return files.has(whole) ? { path: whole, namespace: 'guide' } : undefined
    })
    onLoad({ filter: /.*/, namespace: 'guide' }, ({ path }) => ({
      contents: files.get(path) ?? '',
      loader: 'ts',
      resolveDir: resolve(path, '..'),
    }))
    for (const [path, line] of Object.entries(LINES))
      onLoad({ filter: new RegExp(`${path}$`) }, () => ({ contents: listing(path, line), loader: 'ts' }))
  },
})

async function follow(guide: string): Promise<Extended> {
  const doors = ['core/gap/analyze-gap', 'core/operators/all', 'report/formats/text-formats']
  const outfile = resolve('node_modules/.cache/contributing', `${guide}.mjs`)
  await build({
    stdin: { contents: doors.map((door) => `export * from './src/${door}.ts'`).join('\n'), resolveDir: '.' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outfile,
    plugins: [asTheGuideSays(filesOf(readFileSync(guide, 'utf8')))],
  })
  // What was bundled are these three modules.
  return (await import(outfile)) as Extended
}

describe.each(['CONTRIBUTING.md', 'CONTRIBUTING.zh-CN.md'])('%s', (guide) => {
  it('adds a target to a plan', () => {
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(readFileSync(guide, 'utf8')) ?? []
    const { plan, problems } = parsePlan([...filesIn('targets'), { path: 'targets/own.yaml', text: yaml }])
    expect(problems).toEqual([])
    expect(plan?.targets.at(-1)).toMatchObject({ id: 'X-01', requirement: { operator: '>=', value: '30' } })
  })

  it('adds an operator, a method and a format, by one file and one line each', async () => {
    const { analyzeGap, operatorNames, renderText } = await follow(guide)
    expect(operatorNames).toContain('within')
    const series = [2017, 2018, 2019].map((year, index) => ({ year, value: [10, 11, 14][index] ?? 0 }))
    // Neither name is known to the types of a source that has not followed the guide.
    const goal = { operator: 'within', value: 20, deviation: 2, targetYear: 2020 } as unknown as gap.GapGoal
    const options = { method: 'last-change' } as unknown as Parameters<typeof gap.analyzeGap>[2]
    expect(analyzeGap(series, goal, options)).toMatchObject({
      verdict: 'behind',
      gap: 4,
      observedPerYear: 3,
      projection: 17,
      shortfallShare: 0.25,
    })
    const report = {
      command: 'check',
      plan: planOf([]),
      year: 2019,
      sources: [],
      findings: [],
      statuses: {},
    } as const
    const problem = { code: 'row/no-year', severity: 'error', args: {}, file: 'a.csv', line: 2 } as const
    const summary = {
      total: 0,
      pass: 0,
      fail: 0,
      unknown: 0,
      category: new Map(),
      measure: new Map(),
      nature: new Map(),
    }
    const setting = {
      words: wordsOf('en'),
      width: 80,
      only: null,
      paint: (_tone: unknown, text: string) => text,
    }
    expect(renderText({ ...report, summary, problems: [problem] }, 'unix', setting)).toMatch(
      /^a\.csv:2: .* \[row\/no-year\]\n$/,
    )
  })
})
