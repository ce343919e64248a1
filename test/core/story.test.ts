import { expect, it } from 'vitest'
import { tellStory } from '../../src/core/story.ts'
import { dataOf, number, planOf, seen, targetOf } from '../plan-fixture.ts'

const plan = planOf([targetOf({ id: 'A' })])
const data = dataOf([2018, 2019].map((year) => seen({ target: 'A', year, value: number(`${year - 2001}`) })))

it('judges the same data both ways, as they stood in one year', () => {
  const story = tellStory(plan, data, { year: 2018 })
  expect(story).toMatchObject({ command: 'report', plan, year: 2018, observations: data.observations })
  expect(story.check.findings.map(({ year, verdict }) => [year, verdict])).toEqual([[2018, 'fail']])
  expect(story.gap.year).toBe(2018)
  expect(tellStory(plan, data).year).toBe(2019)
})
