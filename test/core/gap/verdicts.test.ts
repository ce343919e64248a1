/** Every verdict for levels, bands and milestones, in its order of precedence. */
import { describe, expect, it } from 'vitest'
import { analyzeSeries } from '../../../src/core/gap/analyze-series.ts'
import type { Requirement } from '../../../src/core/operators/all.ts'
import { type Figures, goal, series, verdict } from './series.ts'

const LEVELS: readonly [string, Requirement, (figure: number) => number][] = [
  ['>= 90', { operator: '>=', value: '90' }, (y) => y],
  ['> 89.999', { operator: '>', value: '89.999' }, (y) => y],
  ['about 100', { operator: 'about', value: '100', tolerance: '0.1' }, (y) => y],
  ['<= 10', { operator: '<=', value: '10' }, (y) => 100 - y],
  ['< 10.001', { operator: '<', value: '10.001' }, (y) => 100 - y],
  ['about 8, lower', { operator: 'about', value: '8', tolerance: '0.25', better: 'lower' }, (y) => 100 - y],
  ['none', { operator: 'none' }, (y) => 90 - y],
  ['= 90', { operator: '=', value: '90' }, (y) => y],
  ['between 90 and 91', { operator: 'between', min: '90', max: '91' }, (y) => y],
]

/** Each verdict with a series towards at least 90; mirrored for what is better lower. */
const WAYS: readonly (readonly [string, readonly (number | null)[]])[] = [
  ['no-data', []],
  ['insufficient-data', [80]],
  ['met', [80, 90, 90]],
  ['met', [90, 90, 90]],
  ['met', [null, 90]],
  ['lost', [80, 90, 89]],
  ['lost', [90, 89]],
  ['missed', [80, 90, 89, 89]],
  ['missed', [80, null, null, 89.9]],
  ['regressing', [80, 79]],
  ['stalled', [80, 83, 80]],
  ['on-track', [80, 84]],
  ['at-risk', [80, 83]],
  ['behind', [80, 81]],
]

describe.each(LEVELS)('%s', (_name, requirement, mirror) => {
  it.each(WAYS)('%s: %j', (expected, values) => {
    // A number prints as a decimal without an exponent at this size.
    const figures = values.map((each) => (each === null ? null : (String(mirror(each)) as `${number}`)))
    expect(verdict(requirement, figures)).toBe(expected)
  })
})

describe('slipping', () => {
  const atLeast90: Requirement = { operator: '>=', value: '90' }

  it.each<[string, Requirement, Figures]>([
    ['>=', atLeast90, ['80', '93', '91']],
    ['>= met at the baseline', atLeast90, ['95', '92']],
    ['<=', { operator: '<=', value: '10' }, ['5', '8']],
    ['none', { operator: 'none' }, ['-3', '-1']],
    ['about', { operator: 'about', value: '100', tolerance: '0.1' }, ['99', '93']],
    ['between', { operator: 'between', min: '10', max: '20' }, ['15', '18']],
    ['=', { operator: '=', value: '5' }, ['4', '5']],
  ])('%s: carried on to the target year the last change breaks it', (_name, requirement, values) => {
    expect(verdict(requirement, values)).toBe('slipping')
  })

  it('looks at the last change only, and exactly', () => {
    expect(verdict(atLeast90, ['99', '92', '91'])).toBe('met') // 90 in 2020 still holds
    expect(verdict({ operator: '>', value: '90' }, ['99', '92', '91'])).toBe('slipping') // 90 is not above 90
    expect(verdict(atLeast90, ['93', null, '91'])).toBe('met') // two years for 2: 90
    expect(verdict(atLeast90, ['93.1', null, '91'])).toBe('slipping')
  })

  it('has no time left in the target year', () => {
    expect(verdict(atLeast90, ['99', '95', '93', '90'])).toBe('met')
  })

  it('does not depend on the method', () => {
    for (const method of ['linear', 'cagr', 'average-change'] as const) {
      expect(analyzeSeries(series(['80', '93', '91']), goal(atLeast90), { method }).verdict).toBe('slipping')
    }
  })
})

describe('milestone', () => {
  it.each<[string, 'built' | 'advancing', Figures]>([
    ['no-data', 'built', []],
    ['stalled', 'built', ['not-started', 'not-started']],
    ['in-progress', 'built', ['not-started', 'advancing']],
    ['met', 'built', ['not-started', 'advancing', 'built']],
    ['lost', 'built', ['not-started', 'built', 'advancing']],
    ['missed', 'built', ['not-started', 'advancing', 'advancing', 'advancing']],
    ['missed', 'built', ['built', 'advancing', 'advancing', 'advancing']],
    ['stalled', 'advancing', ['not-started']],
    ['met', 'advancing', ['not-started', 'advancing']],
    ['met', 'advancing', ['built', 'advancing']],
    ['lost', 'advancing', ['advancing', 'not-started']],
  ])('%s: %s after %j', (expected, value, values) => {
    expect(verdict({ operator: 'milestone', value }, values)).toBe(expected)
  })

  it('has no figures but the share of the time', () => {
    const analysis = analyzeSeries(
      series(['not-started', 'advancing']),
      goal({ operator: 'milestone', value: 'built' }),
    )
    expect(analysis).toMatchObject({
      threshold: null,
      gap: null,
      margin: null,
      progress: null,
      expected: null,
      projection: null,
    })
    expect(analysis.timeShare).toMatch(/^0\.3{20}$/)
  })

  it('does not see figures, nor a figure a stage', () => {
    expect(verdict({ operator: 'milestone', value: 'built' }, ['1', '2'])).toBe('no-data')
    expect(verdict({ operator: '>=', value: '1' }, ['built', '0'])).toBe('insufficient-data')
  })
})
