import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Label, type Placed, placeInRow, textWidth } from '../../../src/report/drawing/label-row.ts'
import { rangeOf, ticksOf } from '../../../src/report/drawing/scale.ts'

describe('ticks', () => {
  it.each([
    [{ low: 16.1, high: 18.2 }, 4, { low: 16, high: 19, step: 1, digits: 0 }],
    [{ low: 0, high: 0.29 }, 4, { low: 0, high: 0.3, step: 0.1, digits: 1 }],
    [{ low: 98.8, high: 99.7 }, 4, { low: 98.75, high: 99.75, step: 0.25, digits: 2 }],
    [{ low: -3, high: 4 }, 4, { low: -4, high: 4, step: 2, digits: 0 }],
  ])('of %j in %i steps are round', (range, count, expected) => {
    expect(ticksOf(range, count)).toEqual(expected)
  })

  it('hold the range, are few, and are told apart by their digits', () => {
    const figure = fc.double({ min: -1e4, max: 1e4, noNaN: true })
    fc.assert(
      fc.property(figure, fc.double({ min: 1e-2, max: 1e6, noNaN: true }), (low, span) => {
        const { low: first, high: last, step, digits } = ticksOf({ low, high: low + span }, 4)
        expect(first).toBeLessThanOrEqual(low + step * 1e-6)
        expect(last).toBeGreaterThanOrEqual(low + span - step * 1e-6)
        expect((last - first) / step).toBeLessThan(6.5)
        expect((first + step).toFixed(digits)).not.toBe(first.toFixed(digits))
      }),
    )
  })

  it('have room around values that are all the same', () => {
    expect(rangeOf([5, 5], { below: 0.5, above: 0.5 })).toEqual({ low: 4.5, high: 5.5 })
    expect(rangeOf([0], { below: 0.5, above: 0.5 })).toEqual({ low: -0.5, high: 0.5 })
  })
})

function endsOf({ label, x, align }: Placed<Label>): readonly [left: number, right: number] {
  const wide = textWidth(label.text, 12)
  const left = x - { left: 0, center: wide / 2, right: wide }[align]
  return [left, left + wide]
}

describe('labels in a row', () => {
  const labels = fc.array(
    fc.record({ text: fc.string({ unit: fc.constantFrom('a', '目', '1'), maxLength: 24 }), at: fc.nat(400) }),
    { maxLength: 3 },
  )

  it('never cover each other and stay within the width, or stand on lines of their own', () => {
    fc.assert(
      fc.property(labels, fc.integer({ min: 320, max: 700 }), (given, width) => {
        const placed = placeInRow(given, { width, fontSize: 12 })
        expect(placed).toHaveLength(given.length)
        for (const [index, each] of placed.entries()) {
          const [left, right] = endsOf(each)
          expect(left).toBeGreaterThanOrEqual(0)
          expect(right).toBeLessThanOrEqual(width)
          const next = placed[index + 1]
          if (next?.line === each.line) expect(right).toBeLessThan(endsOf(next)[0])
        }
      }),
    )
  })

  it('stand under their marks when there is room', () => {
    const [placed] = placeInRow([{ text: 'ab', at: 200 }], { width: 400, fontSize: 10 })
    expect([placed?.x, placed?.align]).toEqual([200, 'center'])
    const [first] = placeInRow([{ text: 'ab', at: 3 }], { width: 400, fontSize: 10 })
    expect([first?.x, first?.align]).toEqual([0, 'left'])
    const [last] = placeInRow([{ text: 'ab', at: 399 }], { width: 400, fontSize: 10 })
    expect([last?.x, last?.align]).toEqual([400, 'right'])
  })
})
