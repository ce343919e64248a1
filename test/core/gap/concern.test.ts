import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GapFinding } from '../../../src/core/gap/analyze.ts'
import { type Concern, concernsOf, isOpen, openWays, worstWaysFirst } from '../../../src/core/gap/concern.ts'
import { type GapVerdict, gapVerdicts } from '../../../src/core/gap/model.ts'
import { countWays } from '../../../src/core/gap/summary.ts'
import { findingOf } from './findings.ts'

const NONE = { met: 0, onTheWay: 0, open: 0, unclear: 0 }

describe('what a verdict asks of those who answer for the target', () => {
  it.each<[GapVerdict, Concern]>([
    ['missed', 'open'],
    ['lost', 'open'],
    ['regressing', 'open'],
    ['stalled', 'open'],
    ['behind', 'open'],
    ['at-risk', 'open'],
    ['slipping', 'open'],
    ['on-track', 'onTheWay'],
    ['in-progress', 'onTheWay'],
    ['no-data', 'unclear'],
    ['insufficient-data', 'unclear'],
    ['met', 'met'],
  ])('%s: %s', (verdict, concern) => {
    expect(concernsOf(countWays([verdict]))).toEqual({ ...NONE, [concern]: 1 })
    expect(isOpen(findingOf(verdict))).toBe(concern === 'open')
  })

  it('is counted over all verdicts', () => {
    const ways = countWays([
      'met',
      'behind',
      'missed',
      'behind',
      'on-track',
      'no-data',
      'in-progress',
      'slipping',
    ])
    expect(concernsOf(ways)).toEqual({ met: 1, onTheWay: 2, open: 4, unclear: 1 })
    expect(concernsOf(countWays([]))).toEqual(NONE)
  })

  it('is one thing for every target, so that the four add up to all', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...gapVerdicts)), (verdicts) => {
        const { met, onTheWay, open, unclear } = concernsOf(countWays(verdicts))
        expect(met + onTheWay + open + unclear).toBe(verdicts.length)
        expect(openWays(verdicts.map((each) => findingOf(each)))).toHaveLength(open)
      }),
    )
  })
})

describe('a list worst first', () => {
  const plan = (): readonly GapFinding[] => [
    findingOf('met', 'A'),
    findingOf('behind', 'B'),
    findingOf('no-data', 'C'),
    findingOf('slipping', 'D'),
    findingOf('missed', 'E'),
    findingOf('behind', 'F'),
    findingOf('on-track', 'G'),
  ]
  const told = (findings: readonly GapFinding[]) => findings.map(({ target }) => target.id).join('')

  it('keeps the order of the plan among equals, and leaves the report’s own order alone', () => {
    const findings = plan()
    expect(told(worstWaysFirst(findings))).toBe('EBFCGDA')
    expect(told(findings)).toBe('ABCDEFG')
  })

  it('tells what is open and nothing else', () => {
    expect(told(openWays(plan()))).toBe('EBFD')
  })
})
