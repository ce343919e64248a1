import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { strip } from '../../src/report/strip.ts'
import { anyBullet, bulletOf, markOf } from './drawing/charts.ts'

describe('a bullet in characters', () => {
  it('goes from the baseline, past the value now, to the target and its good side', () => {
    expect(strip(bulletOf())).toBe('─○━━━━━━━━━━━●──▽──────┃░░░░░░░░')
  })

  it('has its good side at the left where less is better, and none where nearer is', () => {
    const falling = bulletOf({
      better: 'less',
      baseline: markOf('60', ''),
      actual: markOf('38', ''),
      target: markOf('50', ''),
    })
    expect(strip({ ...falling, expected: null }, 16)).toBe('░░░░●━━━━┃━━━━○─')
    expect(strip(bulletOf({ better: 'nearer' }))).not.toContain('░')
  })

  it('is nothing where there is nothing to compare', () => {
    expect(strip(bulletOf({ baseline: null, actual: null, expected: null }))).toBeNull()
  })

  it('is as long as asked for, and shows the value now whatever else falls on it', () => {
    fc.assert(
      fc.property(anyBullet, fc.integer({ min: 12, max: 60 }), (bullet, cells) => {
        const line = strip(bullet, cells)
        if (line === null) return
        expect(line).toHaveLength(cells)
        expect(line.includes('●')).toBe(bullet.actual !== null)
      }),
    )
  })
})
