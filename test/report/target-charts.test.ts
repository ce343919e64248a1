import { expect, it } from 'vitest'
import { analyze } from '../../src/core/gap/analyze.ts'
import type { Requirement } from '../../src/core/operators/all.ts'
import { chartsOf } from '../../src/report/sections/target-charts.ts'
import { wordsOf } from '../../src/words/all.ts'
import { dataOf, number, planOf, seen, targetOf } from '../plan-fixture.ts'

/** The charts of a target that stood at 16 and then at 17, beside a city at 15. */
function drawn(requirement: Requirement, lang: 'zh' | 'en') {
  const plan = planOf([targetOf({ id: 'A', requirement })])
  const rows = [
    seen({ target: 'A', year: 2018, value: number('16') }),
    seen({ target: 'A', year: 2019, value: number('17'), benchmark: '15' }),
  ]
  const [way] = analyze(plan, dataOf(rows)).results
  return chartsOf(plan, way, wordsOf(lang))
}

const city: Requirement = { operator: '>', benchmark: { zh: '全市', en: 'city' } }

it.each([
  [{ operator: '>=', value: '18' }, '2020年目标 18%', '2020 target 18%', 2020],
  [{ operator: 'higher' }, '上年值（2018年） 16%', 'year before (2018) 16%', null],
  [{ operator: 'not-lower' }, '上年值（2018年） 16%', 'year before (2018) 16%', null],
  [city, '2019年全市水平 15%', '2019 city figure 15%', null],
] as const)(
  'both charts of %o call the figure that decides what it is',
  (requirement, zh, en, targetYear) => {
    for (const [lang, words] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const charts = drawn(requirement, lang)
      expect(charts.map(({ kind }) => kind)).toEqual(['bullet', 'trend'])
      for (const { target, alternative } of charts) {
        expect(`${target?.label} ${target?.text}`).toBe(words)
        expect(alternative).toContain(words)
      }
      expect(charts).toContainEqual(expect.objectContaining({ kind: 'trend', targetYear }))
    }
  },
)
