import { describe, expect, it } from 'vitest'
import { loadPlan } from '../../src/index.ts'
import { askedText, withUnit } from '../../src/report/figures.ts'
import { wordsOf } from '../../src/words/all.ts'
import { yearList } from '../../src/words/year-list.ts'

const plan = await loadPlan()
const zh = wordsOf('zh')

const readingOf = (id: string): string | undefined => {
  const target = plan.targets.find((each) => each.id === id)
  const unit = plan.units.find((each) => each.id === target?.unit)
  return target && zh.reading(target, (number) => withUnit(number, unit, zh))
}

describe('a sentence on how a target is judged', () => {
  it('sets a space after a figure or a sign, none after a unit in Chinese', () => {
    expect(readingOf('T1-01')).toBe('实际值不低于 99% 即达标；按原值比较，不作修约。')
    expect(readingOf('T1-03')).toBe('实际值不低于 20 个即达标；按原值比较，不作修约。')
    expect(readingOf('T4-01')).toBe('“左右”按目标值下浮 5% 判定：不低于 10.45 平方米即达标，另一侧不限。')
  })
})

describe('a list of years', () => {
  it.each<[readonly number[], string]>([
    [[], ''],
    [[2019], '2019'],
    [[2018, 2019], '2018、2019'],
    [[2017, 2018, 2019], '2017—2019'],
    [[2016, 2018, 2019], '2016、2018、2019'],
  ])('%o is %s', (years, text) => {
    expect(yearList(years, '—', '、')).toBe(text)
  })
})

describe('what is asked', () => {
  const en = wordsOf('en')
  const askedIn = (words: typeof en, id: string): string | undefined => {
    const target = plan.targets.find((each) => each.id === id)
    return target && askedText(plan, target, words)
  }

  it.each([
    ['T1-01', '≥ 99%'],
    ['T1-03', '≥ 20'],
    ['T2-02', 'none'],
    ['T2-07', 'built'],
    ['T3-01', 'under way'],
    ['T4-01', 'about 11 m²'],
    ['G3-1', '> benchmark'],
    ['M06-1', '≥ year before'],
    ['M09-3', '≥ 2'],
  ])('of %s is %s in English', (id, text) => expect(askedIn(en, id)).toBe(text))

  it('is said as the plan prints it in Chinese, and without Chinese in English', () => {
    for (const { id, written } of plan.targets) {
      expect(askedIn(zh, id)).toBe(written)
      expect(askedIn(en, id)).not.toMatch(/\p{Script=Han}/u)
    }
  })
})
