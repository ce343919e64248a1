import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decimal } from '../../src/core/decimal.ts'
import { asciiSigns, bar, blockSigns, sparkline } from '../../src/report/bar.ts'

describe('bar', () => {
  it.each<[Decimal, Decimal, string]>([
    ['0', '0', '|.........'],
    ['0.5', '0.7', '#####..|..'],
    ['0.9', '0.5', '#####|###.'],
    ['1', '1', '#########|'],
    ['-3', '0.5', '.....|....'],
    ['7', '0.5', '#####|####'],
  ])('%s of the way, %s of the time', (progress, timeShare, expected) => {
    expect(bar(progress, timeShare, { signs: asciiSigns, cells: 10 })).toBe(expected)
  })

  it('is always as long as asked, with one mark', () => {
    const share = fc.integer({ min: -500, max: 500 }).map((hundredths) => `${hundredths / 100}` as Decimal)
    fc.assert(
      fc.property(share, share, fc.integer({ min: 2, max: 40 }), (progress, timeShare, cells) => {
        const drawn = bar(progress, timeShare, { signs: blockSigns, cells })
        expect([drawn.length, drawn.split(blockSigns.expected).length]).toEqual([cells, 2])
      }),
    )
  })
})

describe('sparkline', () => {
  it.each<[Decimal[], string]>([
    [['1', '2', '3'], '▁▅█'],
    [['3', '2', '1'], '█▅▁'],
    [['5', '5', '5'], '▅▅▅'],
    [[], ''],
  ])('%j', (values, expected) => expect(sparkline(values, blockSigns)).toBe(expected))
})
