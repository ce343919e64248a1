/** Rows for a database and the same rows as a CSV file, so that the query and the evaluator can be held together. */
import { type Decimal, divide, minus, parseDecimal, plus } from '../../../src/core/decimal.ts'
import type { Bound, Plan, Stage, Status, Target } from '../../../src/core/model.ts'
import { thresholdOf } from '../../../src/core/operators/all.ts'
import { observationColumns } from '../../../src/report/sql/query.ts'
import { targetOf } from '../../plan-fixture.ts'

export type Row = { readonly [C in (typeof observationColumns)[number]]: string | null }

/** A stream of numbers from a seed: the same rows every time. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const baseline = { year: 2017, value: '42.5', match: 'exact' } as const

/** The shipped plan, and a target for each operator and corner that it does not use. */
export const withEveryOperator = (plan: Plan): Plan => ({
  ...plan,
  targets: [
    ...plan.targets,
    targetOf({ id: 'X-above', requirement: { operator: '>', value: '80' } }),
    targetOf({ id: 'X-below', requirement: { operator: '<', value: '0.29' }, unit: '人/万台' }),
    targetOf({ id: 'X-equal', requirement: { operator: '=', value: '3' }, unit: '个' }),
    targetOf({ id: 'X-band', requirement: { operator: 'between', min: '2', max: '3.5' }, unit: '家' }),
    targetOf({
      id: 'X-\\about',
      name: { zh: "两行\n'引号'", en: "two\nlines 'quoted'" },
      requirement: { operator: 'about', value: '40', tolerance: '0.1', better: 'lower' },
      unit: '微克/立方米',
    }),
    targetOf({ id: 'X-higher', requirement: { operator: 'higher' }, baseline }),
    targetOf({ id: 'X-lower', requirement: { operator: 'lower' }, baseline, unit: '起' }),
    targetOf({ id: 'X-not-higher', requirement: { operator: 'not-higher' }, baseline, scope: 'district' }),
    targetOf({
      id: 'X-bounded',
      requirement: { operator: 'not-lower' },
      baseline: { ...baseline, bound: 'at-least' },
    }),
    ...(['>=', '<=', '<'] as const).map((operator) =>
      targetOf({
        id: `X-city ${operator}`,
        requirement: { operator, benchmark: { zh: '全市', en: 'city' } },
      }),
    ),
    targetOf({
      id: "X-'total'",
      requirement: { operator: '>=', value: '30' },
      unit: '万平方米',
      basis: 'cumulative',
    }),
    targetOf({
      id: 'X-total rising',
      requirement: { operator: 'higher' },
      unit: '万平方米',
      basis: 'cumulative',
      baseline,
    }),
    targetOf({ id: 'X-stage', requirement: { operator: 'milestone', value: 'built' }, unit: '进展' }),
    targetOf({ id: 'X-under-way', requirement: { operator: 'milestone', value: 'advancing' }, unit: '进展' }),
  ],
})

const BOUNDS: readonly Bound[] = ['at-most', 'at-least', 'below', 'above']
const STAGES: readonly Stage[] = ['not-started', 'advancing', 'built']
const STATUSES: readonly Status[] = ['final', 'provisional', 'estimated', 'forecast', 'illustrative']
const FIRST_YEAR = 2016
const YEARS = 6
const TINY: readonly Decimal[] = ['0.1', '0.01', '0.000000001', '0.0000000000001']

interface Draw {
  readonly chance: (share: number) => boolean
  readonly pick: <T>(choices: readonly T[]) => T
  readonly upTo: (most: number) => number
}

function drawFrom(next: () => number): Draw {
  const upTo = (most: number) => Math.floor(next() * (most + 1))
  return {
    upTo,
    chance: (share) => next() < share,
    pick: (choices) => {
      const chosen = choices[upTo(choices.length - 1)]
      if (chosen === undefined) throw new RangeError('nothing to pick from')
      return chosen
    },
  }
}

/** Digits of any length that fits: at most 13 before the point and 9 after it, so that every unit still fits. */
function longDecimal({ upTo, chance }: Draw): Decimal {
  const digits = (most: number) => Array.from({ length: 1 + upTo(most - 1) }, () => upTo(9)).join('')
  const text = `${chance(0.1) ? '-' : ''}${digits(11)}.${digits(9)}`
  return parseDecimal(text) ?? '0'
}

/** A figure in the target's unit: mostly on or beside what decides. */
function figureFor(around: Decimal, draw: Draw): Decimal {
  const { chance, pick, upTo } = draw
  if (chance(0.2)) return around
  if (chance(0.35)) return (chance(0.5) ? plus : minus)(around, pick(TINY))
  if (chance(0.1)) return longDecimal(draw)
  if (chance(0.1)) return pick(['0', '-0', '0.0', '-1', '-0.000001', '1', '0.952', '1.0000001', '100'])
  return parseDecimal(`${upTo(120)}.${upTo(99)}`) ?? '0'
}

interface Given {
  readonly spelling: string | null
  /** The number of one target's unit that one of this unit is; null when they do not convert. */
  readonly factor: Decimal | null
}

function unitFor(target: Target, { conversions, units }: Plan, { chance, pick }: Draw): Given {
  if (chance(0.6)) return { spelling: null, factor: '1' }
  const own = units.find(({ id }) => id === target.unit)
  if (chance(0.5) && own !== undefined) return { spelling: pick([own.id, ...own.aliases]), factor: '1' }
  const into = conversions.filter(({ to }) => to === target.unit)
  if (chance(0.8) && into.length > 0) {
    const { from, factor } = pick(into)
    return { spelling: from, factor }
  }
  const related = new Set([target.unit, ...into.map(({ from }) => from)])
  const strange = units.filter(({ id }) => !related.has(id)).map(({ id }) => id)
  return { spelling: pick(['parsec', ...strange]), factor: null }
}

/** A figure of the target's unit as a row gives it. */
const asGiven = (figure: Decimal, { factor }: Given): Decimal =>
  factor === null || factor === '1' ? figure : (divide(figure, factor, 13) ?? figure)

/** `count` rows for a plan; some of the same target, year and region, some of nothing the plan knows. */
export function randomRows(plan: Plan, count: number, seed: number): readonly Row[] {
  const draw = drawFrom(numbersFrom(seed))
  const regions = Array.from({ length: 250 }, (_, index) => `街镇${index}`)
  return Array.from({ length: count }, () => {
    const target = draw.pick(plan.targets)
    const year = FIRST_YEAR + draw.upTo(YEARS - 1)
    const region = draw.chance(0.01) ? null : draw.pick(regions)
    // What rows of the same key are compared with agrees, as it must: a table has no first row.
    const beside = drawFrom(numbersFrom(year * 31 + (region?.length ?? 0) + target.id.length * 7 + seed))
    const unit = unitFor(target, plan, draw)
    const benchmark = figureFor(beside.pick(['50', '0.5', '97.2']), beside)
    const previous = figureFor(beside.pick(['50', '0.5', '42.5']), beside)
    const decides =
      thresholdOf(target.requirement, { benchmark, previous }) ?? draw.pick(['2', '3.5', '42.5'])
    const isStage = target.requirement.operator === 'milestone' ? !draw.chance(0.1) : draw.chance(0.01)
    const isBlank = draw.chance(0.05)
    const value = isStage || isBlank ? null : asGiven(figureFor(decides, draw), unit)
    return {
      id: draw.chance(0.005) ? 'T9-99' : target.id,
      year: String(year),
      region,
      value,
      bound: value !== null && draw.chance(0.2) ? draw.pick(BOUNDS) : null,
      stage: isStage && !isBlank ? draw.pick([...STAGES, 'unclear']) : null,
      unit: unit.spelling,
      benchmark: draw.chance(0.5) ? asGiven(benchmark, unit) : null,
      previous: draw.chance(0.3) ? asGiven(previous, unit) : null,
      status: draw.chance(0.5) ? draw.pick(STATUSES) : null,
    }
  })
}

const BOUNDED: { readonly [B in Bound]: (figure: string) => string } = {
  'at-most': (figure) => `${figure}以下`,
  'at-least': (figure) => `${figure}以上`,
  below: (figure) => `不足${figure}`,
  above: (figure) => `超过${figure}`,
}
const STAGED: Readonly<Record<string, string>> = {
  'not-started': '未启动',
  advancing: '在建',
  built: '建成',
}

function cellOf({ value, bound, stage }: Row): string {
  if (stage !== null) return STAGED[stage] ?? stage
  if (value === null) return ''
  // The bounds of a row are those of the list.
  return bound === null ? value : BOUNDED[bound as Bound](value)
}

const quoted = (cell: string | null): string => (cell === null ? '' : `"${cell.replaceAll('"', '""')}"`)

/** The rows as departments would send them. */
export function csvOf(rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    [row.id, row.year, row.region, cellOf(row), row.unit, row.benchmark, row.previous, row.status]
      .map(quoted)
      .join(','),
  )
  return `id,year,region,value,unit,benchmark,previous,status\n${lines.join('\n')}\n`
}

/** The rows as a table for a database, every column of them; an empty cell is NULL. */
export const tableOf = (rows: readonly Row[]): string =>
  `${[observationColumns.join(','), ...rows.map((row) => observationColumns.map((name) => quoted(row[name])).join(','))].join('\n')}\n`
