import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readCompiled } from '../../src/cli/compiled-plan.ts'
import { loadPlanFolder } from '../../src/cli/plan-folder.ts'
import { realWorld, type World } from '../../src/cli/world.ts'
import { parsePlan } from '../../src/load/plan/parse-plan.ts'

/** A world whose shipped plan is `files`, with the compiled plan of the build, as an installed package has it. */
function worldWith(files: Readonly<Record<string, Uint8Array>>): World {
  return {
    ...realWorld(process),
    shippedPlan: 'targets',
    compiledPlan: 'dist',
    list: () =>
      Object.keys(files)
        .sort()
        .map((name) => ({ name, isDirectory: false, isFile: true })),
    readFile: (path) => files[path.replace('targets/', '')] ?? readFileSync(path),
  }
}

const names = readdirSync('targets').filter((name) => name.endsWith('.yaml'))
const shipped = Object.fromEntries(
  names.map((name) => [name, new Uint8Array(readFileSync(`targets/${name}`))]),
)
const bytesOf = (files: Readonly<Record<string, Uint8Array>>) =>
  Object.keys(files)
    .sort()
    .map((name) => ({ path: `targets/${name}`, bytes: files[name] ?? new Uint8Array() }))

const edited = (name: string, from: string, to: string) => {
  const text = new TextDecoder().decode(shipped[name])
  expect(text).toContain(from)
  return { ...shipped, [name]: new TextEncoder().encode(text.replace(from, to)) }
}

describe('the compiled plan', () => {
  it('is what the loader makes of the YAML', () => {
    const files = names.map((name) => ({
      path: `targets/${name}`,
      text: readFileSync(`targets/${name}`, 'utf8'),
    }))
    const { plan, problems } = parsePlan(files)
    expect(problems).toEqual([])
    expect(readCompiled(worldWith(shipped), bytesOf(shipped))).toStrictEqual(plan)
  })

  it.each([
    ['a byte changed', edited('plan.yaml', 'start: 2018', 'start: 2019')],
    ['a file added', { ...shipped, '6-more.yaml': new Uint8Array() }],
    ['a file gone', Object.fromEntries(Object.entries(shipped).slice(1))],
    [
      'a file renamed',
      {
        ...Object.fromEntries(Object.entries(shipped).slice(0, -1)),
        'z.yaml': shipped['units.yaml'] ?? new Uint8Array(),
      },
    ],
    [
      'bytes moved from one file to the next',
      {
        ...shipped,
        'measures.yaml': new Uint8Array([
          ...(shipped['measures.yaml'] ?? []),
          ...(shipped['plan.yaml'] ?? []).slice(0, 1),
        ]),
        'plan.yaml': (shipped['plan.yaml'] ?? new Uint8Array()).slice(1),
      },
    ],
  ])('is not taken for other files: %s', (_change, files) => {
    expect(readCompiled(worldWith(files), bytesOf(files))).toBeNull()
  })

  it('gives way to YAML that has changed', async () => {
    const files = edited('plan.yaml', 'start: 2018', 'start: 2019')
    const plans = [shipped, files].map((each) => loadPlanFolder(worldWith(each), undefined))
    expect((await Promise.all(plans)).map(({ period }) => period.start)).toEqual([2018, 2019])
  })

  it('is not there when none was built, and the YAML is read', async () => {
    const world = { ...worldWith(shipped), compiledPlan: null }
    expect(readCompiled(world, bytesOf(shipped))).toBeNull()
    expect((await loadPlanFolder(world, undefined)).targets).toHaveLength(53)
  })

  it('is not used for a folder that was asked for', async () => {
    const plan = await loadPlanFolder(worldWith(edited('plan.yaml', 'start: 2018', 'start: 2019')), 'targets')
    expect(plan.period.start).toBe(2019)
  })
})
