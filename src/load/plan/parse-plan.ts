import type { Plan } from '../../core/model.ts'
import { makeProblem, type Problem } from '../../core/problem.ts'
import { checks } from './checks/all.ts'
import type { Draft } from './draft.ts'
import { baseName, type Entry } from './entry.ts'
import { withoutRepeats } from './issues.ts'
import { markOf, openPage } from './page.ts'
import { entriesOf, knownIn, parseHead, parseMeasures, parseUnits } from './parts.ts'
import { finishTarget, parseTarget } from './target.ts'
import { readYaml } from './yaml.ts'

/** A file of the plan: where it lies, for messages, and its text. */
export interface PlanFile {
  readonly path: string
  readonly text: string
}

export interface PlanReading {
  /** Null when there is any problem. */
  readonly plan: Plan | null
  /** Every fault of every file, in the order of files and lines. */
  readonly problems: readonly Problem[]
}

interface OpenFile {
  readonly name: string
  readonly entry: Entry | null
  readonly problems: readonly Problem[]
}

const PARTS: readonly string[] = ['plan.yaml', 'measures.yaml', 'units.yaml']

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function openFile({ path, text }: PlanFile): OpenFile {
  const page = openPage(path, text)
  const { root, problems } = readYaml(page)
  const name = baseName(path)
  if (root !== null) return { name, entry: { page, node: root }, problems }
  if (problems.length > 0) return { name, entry: null, problems }
  const expected = name === 'plan.yaml' || name === 'units.yaml' ? 'mapping' : 'list'
  const args = { key: name, expected, suggestion: null } as const
  const empty = makeProblem('plan/bad-value', args, markOf(page, { start: 0, end: 0 }))
  return { name, entry: null, problems: [empty] }
}

/** The parts that every plan has; a plan without any target is none. */
function missingFiles(files: readonly PlanFile[]): readonly Problem[] {
  const first = files[0]?.path ?? ''
  const folder = first.slice(0, first.length - baseName(first).length)
  const names = new Set(files.map(({ path }) => baseName(path)))
  const missing = PARTS.filter((name) => !names.has(name))
  const targets = [...names].some((name) => !PARTS.includes(name)) ? [] : ['*.yaml']
  return [...missing, ...targets].map((name) =>
    makeProblem('plan/missing-file', { name }, { file: `${folder}${name}` }),
  )
}

function draftOf(files: readonly OpenFile[]): { draft: Draft; problems: readonly Problem[] } {
  const entryOf = (wanted: string) => files.find(({ name }) => name === wanted)?.entry ?? null
  const [plan, measures, units] = [entryOf('plan.yaml'), entryOf('measures.yaml'), entryOf('units.yaml')]
  const head = plan === null ? { head: null, problems: [] } : parseHead(plan)
  const measureList = measures === null ? { items: [], problems: [] } : parseMeasures(measures)
  const unitList = units === null ? { units: [], conversions: [], problems: [] } : parseUnits(units)
  const lists = files.flatMap(({ name, entry }) =>
    entry === null || PARTS.includes(name) ? [] : [entriesOf(entry)],
  )
  const targets = lists.flatMap(({ items }) => items).map(parseTarget)
  const parts = [head, measureList, unitList, ...lists, ...targets]
  const roots = { plan: plan?.node ?? null, measures: measures?.node ?? null, units: units?.node ?? null }
  const draft: Draft = {
    ...unitList,
    head: head.head,
    measures: measureList.items,
    targets,
    known: knownIn(roots),
  }
  return { draft, problems: parts.flatMap(({ problems }) => problems) }
}

/** The finished plan. Only for a draft without problems. */
function finishPlan({ head, measures, units, conversions, targets }: Draft): Plan | null {
  if (head === null) return null
  return {
    ...head.value,
    measures: measures.map(({ value }) => value),
    units: units.map(({ value }) => value),
    conversions: conversions.map(({ value }) => value),
    targets: targets.map(finishTarget),
  }
}

const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  [...problems].sort(
    (a, b) =>
      byText(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  )

/**
 * Reads a plan from the texts of its files, told apart by base name: plan.yaml, measures.yaml, units.yaml; every
 * other .yaml is a list of targets, and the files stand in the order of their paths. Other files are passed over.
 * Form is checked first, then meaning; all faults come back at once. Never throws on what a file holds.
 */
export function parsePlan(files: readonly PlanFile[]): PlanReading {
  const sorted = files.filter(({ path }) => path.endsWith('.yaml')).sort((a, b) => byText(a.path, b.path))
  const open = sorted.map(openFile)
  const { draft, problems } = draftOf(open)
  const found = [
    ...missingFiles(sorted),
    ...open.flatMap((file) => file.problems),
    ...problems,
    ...checks.flatMap((check) => check(draft)),
  ]
  const all = inOrder(withoutRepeats(found))
  return { plan: all.length === 0 ? finishPlan(draft) : null, problems: all }
}
