import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as library from '../src/index.ts'
import { textFormatNames } from '../src/report/formats/text-formats.ts'

/** The names that the library's door gives out, with those of its types. */
function exportedNames(): readonly string[] {
  const source = readFileSync('src/index.ts', 'utf8')
  const listed = [...source.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, names = '']) =>
    names.split(','),
  )
  const declared = [...source.matchAll(/^export (?:async )?(?:function|class|const|interface) (\w+)/gm)]
  return [...listed, ...declared.map(([, name = '']) => name)]
    .map((name) => name.replace('type ', '').trim())
    .filter((name) => name !== '')
}

describe.each(['docs/library.md', 'docs/library.zh-CN.md'])('%s', (path) => {
  const guide = readFileSync(path, 'utf8')

  it('names every export', () => {
    const names = new Set([...Object.keys(library), ...exportedNames()])
    expect([...names].filter((name) => !new RegExp(`\`${name}\\b`).test(guide))).toEqual([])
  })

  it('names every format and every figure there is', () => {
    const figures = Object.entries(
      library.analyzeGap([{ year: 2018, value: 1 }], { operator: '>=', value: 2, targetYear: 2020 }),
    ).map(([name]) => name)
    expect([...textFormatNames, ...figures].filter((name) => !guide.includes(`\`${name}\``))).toEqual([])
  })

  it('says of `about` what it takes where nothing is given', () => {
    const goal = { operator: 'about', value: 11, targetYear: 2020 } as const
    const series = [{ year: 2018, value: 10 }]
    expect(library.analyzeGap(series, goal)).toEqual(
      library.analyzeGap(series, { ...goal, tolerance: 0, better: 'higher' }),
    )
    expect(guide).toMatch(/`tolerance`[^`]*(?:default: |默认 )0\b/)
    expect(guide).toMatch(/`better`[^)）]*(?:default: |默认 )`'higher'`/)
    expect(guide).toMatch(/`value`[^。.]*`min`[^。.]*`max`[^。.]*`insufficient-data`/)
  })
})

describe('chunks', () => {
  it('are the text, and of a long one several', async () => {
    const plan = await library.loadPlan()
    const rows = Array.from({ length: 400 }, (_, town) => `M18-1,2019,98.${town},镇${town}`)
    const table = library.readTable(new TextEncoder().encode(`id,year,value,region\n${rows.join('\n')}\n`), {
      headerWords: library.headerWords,
    })
    const report = library.evaluate(plan, library.collect([library.readObservations(plan, table)]))
    for (const format of ['json', 'csv']) {
      const chunks = [...library.renderChunks(report, format)]
      expect(chunks.length).toBeGreaterThan(1)
      expect(chunks.join('')).toBe(library.render(report, format))
    }
    expect([...library.renderChunks(report, 'table', { lang: 'en', ascii: true })].join('')).toContain(
      '>= 97%',
    )
    expect(() => library.renderChunks(report, 'xlsx')).toThrow(RangeError)
  })
})
