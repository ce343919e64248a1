import { describe, expect, it } from 'vitest'
import { gapVerdicts } from '../../../src/core/gap/model.ts'
import { countWays, type GapCounts, summarizeGap } from '../../../src/core/gap/summary.ts'
import { findingOf } from './findings.ts'

const counts = (part: Partial<GapCounts> = {}): GapCounts => ({ ...countWays([]), ...part })

describe('counts', () => {
  it('name every verdict, with 0 where no target has it', () => {
    expect(Object.keys(countWays([])).sort()).toEqual(['total', ...gapVerdicts].sort())
    expect(new Set(Object.values(countWays([])))).toEqual(new Set([0]))
  })

  it.each(gapVerdicts)('count %s and nothing else', (verdict) => {
    expect(countWays([verdict, verdict])).toEqual(counts({ total: 2, [verdict]: 2 }))
  })
})

it('a summary counts by the order of the plan, measures by number, departments as first met', () => {
  const [missed, met] = [findingOf('missed', 'A'), findingOf('met', 'B')]
  const findings = [
    { ...missed, target: { ...missed.target, category: '服务业', measure: 22 }, department: '区商务委' },
    { ...met, target: { ...met.target, measure: 3, nature: 'commitment' as const } },
    { ...met, target: { ...met.target, measure: 16 }, department: '区农委' },
    { ...missed, department: '区商务委' },
  ]
  const { category, nature, measure, department, ...all } = summarizeGap(findings)
  const [one, other] = [counts({ total: 1, missed: 1 }), counts({ total: 1, met: 1 })]
  expect(all).toEqual(counts({ total: 4, missed: 2, met: 2 }))
  expect([...category]).toEqual([
    ['服务业', one],
    ['绿化质量', counts({ total: 3, missed: 1, met: 2 })],
  ])
  expect([...nature]).toEqual([
    ['target', counts({ total: 3, missed: 2, met: 1 })],
    ['commitment', other],
  ])
  expect([...measure]).toEqual([
    [3, other],
    [16, counts({ total: 2, missed: 1, met: 1 })],
    [22, one],
  ])
  expect([...department]).toEqual([
    ['区商务委', counts({ total: 2, missed: 2 })],
    ['区农委', other],
  ])
})
