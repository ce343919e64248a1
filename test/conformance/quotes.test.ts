import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadPlan } from '../../src/index.ts'

/** The text was damaged by a converter and cut by page breaks, so white space does not count. */
const bare = (text: string): string => text.replace(/\s/g, '')
const text = bare(readFileSync('../shared/plan/minhang-quality-plan-2018-2020.txt', 'utf8'))
const plan = await loadPlan()

describe("the plan's own words", () => {
  it.each(plan.targets.map((target) => [target.id, target] as const))(
    '%s',
    (_id, { quote, baseline, item, content, written, table }) => {
      expect(text).toContain(bare(quote))
      if (baseline?.quote !== undefined) expect(text).toContain(bare(baseline.quote))
      // An empty 内容 cell is printed as a cell of its own where the table has that column.
      const row = [content ?? item ?? '', written].map(bare)
      if (table !== null) expect(text.includes(row.join('|')) || text.includes(row.join('||'))).toBe(true)
    },
  )

  it.each(plan.measures.map((measure) => [measure.number, measure] as const))(
    'measure %i',
    (number, { title, chapter, section }) => {
      expect(text).toContain(bare(`${number}、${title.zh}`))
      expect(text).toContain(bare(chapter.zh))
      expect(text).toContain(bare(section.zh))
    },
  )
})
