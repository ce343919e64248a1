/** Holds the three methods against published and exactly computed cases. src/core/gap/README.md argues the exceptions. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyzeGap, type GapResult } from '../../src/core/gap/analyze-gap.ts'

type Series = Readonly<Record<string, number>>

const FOLDER = new URL('../../../shared/methods/', import.meta.url)

function casesOf<Case>(method: string): readonly Case[] {
  const { cases } = JSON.parse(readFileSync(new URL(`${method}-cases.json`, FOLDER), 'utf8'))
  return cases
}

const pointsOf = (series: Series) =>
  Object.entries(series).map(([year, value]) => ({ year: Number(year), value }))

/** Equal to twelve significant digits: the cases are printed doubles. */
function expectFigure(figure: number | null, expected: number | null): void {
  if (expected === null || figure === null) expect(figure).toBe(expected)
  else expect(Math.abs(figure - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected))
}

interface LinearCase {
  readonly name: string
  readonly series: Series
  readonly base_year: number
  readonly target: number
  readonly target_year: number
  readonly current_year: number
  readonly direction: 'positive' | 'negative'
  readonly arithmetic: Readonly<Record<string, number | boolean | null>>
}

const FIGURES: readonly (readonly [keyof GapResult, string])[] = [
  ['progress', 'completion_share'],
  ['timeShare', 'time_share'],
  ['leadPoints', 'lead_points'],
  ['expected', 'expected_now'],
  ['observedPerYear', 'observed_annual_change'],
  ['requiredPerYear', 'required_annual_change'],
  ['projection', 'projected_at_target_year'],
  ['shortfallShare', 'projected_shortfall_share_of_remaining_gap'],
]

/** A level met at its baseline is to be held, not gained: these figures are null whatever arithmetic would give. */
const HELD: readonly string[] = [
  'inc-target-equals-base-held',
  'inc-target-equals-base-missed',
  'dec-target-met-at-base-now-missed',
]
const NULL_WHEN_HELD: readonly string[] = [
  'progress',
  'leadPoints',
  'expected',
  'requiredPerYear',
  'shortfallShare',
]

describe('linear', () => {
  const cases = casesOf<LinearCase>('linear')

  it('has all its cases', () => expect(cases).toHaveLength(38))

  it.each(cases)(
    '$name',
    ({ name, series, base_year, target, target_year, current_year, direction, arithmetic }) => {
      const operator = direction === 'positive' ? '>=' : '<='
      const result = analyzeGap(
        pointsOf(series),
        { operator, value: target, baselineYear: base_year, targetYear: target_year },
        { asOf: current_year },
      )
      for (const [figure, key] of FIGURES) {
        const held = HELD.includes(name) && NULL_WHEN_HELD.includes(figure)
        expectFigure(result[figure] as number | null, held ? null : (arithmetic[key] as number | null))
      }
      const met = arithmetic.target_met === true
      expectFigure(result.gap, met ? 0 : Math.abs(Number(arithmetic.remaining_gap)))
      expect(['met', 'slipping'].includes(result.verdict)).toBe(met)
    },
  )
})

interface CagrCase {
  readonly name: string
  readonly series: Series
  readonly baseYear: number
  readonly target: number
  readonly targetYear: number
  readonly currentYear: number
  readonly direction: 'positive' | 'negative'
  readonly ratio: number
  readonly status: string
}

describe('cagr', () => {
  const cases = casesOf<CagrCase>('cagr')

  it('has all its cases', () => expect(cases).toHaveLength(21))

  it.each(cases)(
    '$name',
    ({ series, baseYear, target, targetYear, currentYear, direction, ratio, status }) => {
      const operator = direction === 'positive' ? '>=' : '<='
      const goal = { operator, value: target, baselineYear: baseYear, targetYear } as const
      const result = analyzeGap(pointsOf(series), goal, { method: 'cagr', asOf: currentYear })
      expect(result.native).toBe(status.replace('target_', '').replace('_progress', ''))
      expect(result.ratio).toBeCloseTo(ratio, 9)
    },
  )
})

interface AverageCase {
  readonly name: string
  readonly kind: 'target_by_year' | 'keep_every_year' | 'direction_only'
  readonly series: Series
  readonly target: number | null
  readonly targetYear: number | null
  readonly currentYear: number
  readonly direction: 'increase' | 'decrease'
  readonly published: string
}

describe('average-change', () => {
  const cases = casesOf<AverageCase>('average-change')

  it('has all its cases', () => expect(cases).toHaveLength(186))

  it.each(cases)('$name', ({ kind, series, target, targetYear, currentYear, direction, published }) => {
    const up = direction === 'increase'
    const result = analyzeGap(
      pointsOf(series),
      kind === 'direction_only'
        ? { operator: up ? 'higher' : 'lower', targetYear }
        : { operator: up ? '>=' : '<=', targetYear, ...(target !== null && { value: target }) },
      { method: 'average-change', asOf: currentYear },
    )
    expect(result.native).toBe(published)
  })
})
