import { expect, it } from 'vitest'
import { unbroken } from '../../src/report/unbroken.ts'

it.each([
  ['重点食品 | 抽检合格率 | ≥ 96%', '重点食品 | 抽检合格率 | ≥~96%'],
  ['不少于 9 个', '不少于 9~个'],
  ['> benchmark of 2019', '>~benchmark of 2019'],
  ['needs +1 a year', 'needs +1 a year'],
])('of %s no sign and no unit is left alone', (text, kept) => {
  expect(unbroken(text)).toBe(kept.replaceAll('~', '\u00A0'))
})
