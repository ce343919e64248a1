import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnIndex, columnLetters } from '../../../src/load/workbook/cell-name.ts'

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [54, 'BC'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (index, letters) => {
  expect([columnLetters(index), columnIndex(`${letters}12`)]).toEqual([letters, index])
})

it.each(['', '12', '1A', 'a1', '$A$1'])('"%s" does not begin like the name of a cell', (name) => {
  expect(columnIndex(name)).toBeUndefined()
})

it('every column has a name of its own', () => {
  fc.assert(
    fc.property(fc.nat(16_383), (index) => {
      expect(columnIndex(columnLetters(index))).toBe(index)
    }),
  )
})
