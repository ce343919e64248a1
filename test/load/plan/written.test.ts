import { describe, expect, it } from 'vitest'
import { problemsIn, targetText } from './small-plan.ts'

type Changes = Readonly<Record<string, string | null>>

const value = (operator: string, figure: string, unit = "'%'"): Changes => ({
  operator: `'${operator}'`,
  value: figure,
  unit,
})
const plain = (operator: string, unit = "'%'"): Changes => ({ operator, value: null, unit })
const built: Changes = { operator: 'milestone', value: 'built', unit: '进展' }
const advancing: Changes = { operator: 'milestone', value: 'advancing', unit: '进展' }
const about: Changes = { operator: 'about', value: '11', tolerance: '0.05', unit: '平方米' }
const between: Changes = { operator: 'between', value: null, min: '2', max: '3', unit: '起' }
const city = (operator: string): Changes => ({
  operator: `'${operator}'`,
  value: null,
  benchmark: '全市平均',
})

const codesFor = (written: string, changes: Changes) =>
  problemsIn(targetText({ ...changes, written: `'${written}'` })).map(({ code, line, column }) => [
    code,
    line,
    column,
  ])

/** The line of `written`: the changes may drop or keep `value` above it, never move it below. */
const lineOf = (changes: Changes) => (changes.value === null ? 7 : 8)

describe('words and requirement that agree', () => {
  it.each<[string, Changes]>([
    ['≥ 99%', value('>=', '99')],
    ['≥ 99.0%', value('>=', '99')],
    ['≥99％', value('>=', '99')],
    ['不低于 50%', value('>=', '50')],
    ['75%以上', value('>=', '75')],
    ['达到 93%', value('>=', '93')],
    ['到2020年达到 93%', value('>=', '93')],
    ['逐年提高到 95%', value('>=', '95')],
    ['100%', value('>=', '100')],
    ['60', value('>=', '60', '起')],
    ['3 家', value('>=', '3', '起')],
    ['1,200 起', value('>=', '1200', '起')],
    ['全部', value('>=', '100')],
    ['全覆盖', value('=', '100')],
    ['累计推进既有建筑节能改造30万平方米', value('>=', '30', '万平方米')],
    ['2018-2020 年新建 30 万平方米', value('>=', '300000', '平方米')],
    ['≥ 5000 平方米', value('>=', '0.5', '万平方米')],
    ['≤ 0.29', value('<=', '0.29')],
    ['50 以内', value('<=', '50')],
    ['PM2.5 降至 50 以下', value('<=', '50')],
    ['不超过 5', value('<=', '5')],
    ['高于 90%', value('>', '90')],
    ['低于 5%', value('<', '5')],
    ['5 起', value('=', '5', '起')],
    ['11 平方米左右', about],
    ['达到 11 平方米左右', about],
    ['≥ 0.2 万平方米', value('>=', '2000', '平方米')],
    ['≥ 2000 平方米', value('>=', '0.2', '万平方米')],
    ['约 11 平方米', about],
    ['2-3 个', between],
    ['2 个至 3 个', between],
    ['2-3 个', value('>=', '2', '起')],
    ['≥ 2 且 ≤ 3', between],
    ['杜绝', plain('none', '起')],
    ['为零', plain('none', '起')],
    ['0 起', plain('none', '起')],
    ['为零', value('<=', '0', '起')],
    ['建成', built],
    ['基本建成', built],
    ['加快推进', advancing],
    ['推动', advancing],
    ['稳中有升', plain('not-lower')],
    ['稳中有降', plain('not-higher')],
    ['不低于上年', plain('not-lower')],
    ['持续提升', plain('higher')],
    ['持续改进', plain('higher')],
    ['持续改善', plain('lower')],
    ['逐年下降', plain('lower')],
    ['高于全市水平', city('>')],
    ['不低于全市平均水平', city('>=')],
    ['显著改善', value('>=', '99')],
    ['at least 99%', value('>=', '99')],
    ['no more than 5', value('<=', '5')],
  ])('%s: %o', (written, changes) => {
    expect(codesFor(written, changes)).toEqual([])
  })
})

describe('words and requirement that contradict each other', () => {
  it.each<[string, Changes]>([
    ['≥ 99%', value('>=', '98')],
    ['≥ 99%', value('<=', '99')],
    ['≥ 99%', value('>', '99')],
    ['不低于 50%', value('<=', '50')],
    ['不高于 50%', value('>', '50')],
    ['75%以上', value('<', '75')],
    ['100%', value('>=', '10')],
    ['60', plain('higher')],
    ['60', built],
    ['全部', value('>=', '90')],
    ['30万平方米', value('>=', '3', '万平方米')],
    ['≥ 0.2 起', value('>=', '2000', '平方米')],
    ['≥ 2000 起', value('>=', '0.2', '万平方米')],
    ['≥ 2000 平方米', value('>=', '0.2', '起')],
    ['不高于 50', value('=', '50', '起')],
    ['≤ 0', value('=', '5', '起')],
    ['11 平方米左右', value('>=', '11', '平方米')],
    ['11 平方米左右', { ...about, value: '10' }],
    ['2-3 个', value('>=', '3', '起')],
    ['2-4 个', between],
    ['杜绝', value('<=', '1', '起')],
    ['≤ 1', plain('none', '起')],
    ['建成', advancing],
    ['加快推进', built],
    ['建成', value('>=', '1')],
    ['稳中有升', plain('higher')],
    ['持续提升', plain('not-lower')],
    ['逐年下降', plain('higher')],
    ['高于全市水平', city('>=')],
    ['不低于全市平均水平', city('>')],
    ['at least 99%', value('<=', '99')],
  ])('%s: %o', (written, changes) => {
    expect(codesFor(written, changes)).toEqual([['plan/written-disagrees', lineOf(changes), 12]])
  })
})

describe('a bare figure', () => {
  it.each<[Changes]>([[value('<=', '35')], [value('<', '35')], [value('>', '35')]])(
    'needs a note for %o',
    (changes) => {
      expect(codesFor('35', changes)).toEqual([['plan/written-undecided', 8, 12]])
      expect(codesFor('35', { ...changes, note: '{zh: 越低越好, en: Less is better}' })).toEqual([])
    },
  )
})
