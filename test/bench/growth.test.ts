import { existsSync, readFileSync } from 'node:fs'
import { XMLValidator } from 'fast-xml-parser'
import { expect, it } from 'vitest'
import { type Growth, growthSvg } from './growth-chart.ts'
import { growthTable, growthWords } from './growth-words.ts'

const points = [10, 1000, 100_000, 1_000_000].map((rows, index) => ({
  rows,
  seconds: 0.06 * 4 ** index,
  megabytes: 50 + 90 * index,
}))
const growth: Growth = { own: points, repeated: points.map((each) => ({ ...each, megabytes: 60 })) }

it.each(['en', 'zh'] as const)('the chart shows both lines of both figures and says it all (%s)', (lang) => {
  const words = growthWords[lang].chart(growth)
  const svg = growthSvg(growth, words)
  expect(XMLValidator.validate(svg)).toBe(true)
  expect(svg).toBe(growthSvg(growth, words))
  for (const text of [words.time, words.memory, words.own, words.repeated, '1,000,000', '3.84 s', '320 MB'])
    expect(svg).toContain(`>${text}</text>`)
  expect(svg).toContain('prefers-color-scheme: dark')
  expect(svg).not.toMatch(/NaN|Infinity|undefined/)
})

it('where time is in proportion to rows the line rises by the same for each power of ten', () => {
  const straight = [10, 100, 1000].map((rows) => ({ rows, seconds: rows / 100, megabytes: 60 }))
  const svg = growthSvg({ own: straight, repeated: straight }, growthWords.en.chart(growth))
  const lines = [
    ...svg.matchAll(/<polyline points="([^"]*)"|<path d="M([^"Z]*)" fill="none" stroke="var\(--ink\)"/g),
  ]
  const ends = lines.flatMap(([, a, b]) => [(a ?? b ?? '').split(/[ L,]+/).map(Number)])
  const [time] = ends.filter((each) => each.length === 6)
  expect(time).toBeDefined()
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0] = time ?? []
  expect(x2 - x1).toBeCloseTo(x1 - x0, 0)
  expect(y1 - y2).toBeCloseTo(y0 - y1, 0)
  expect(y0 - y2).toBeGreaterThan(50)
})

it('the table says what was not measured by a dash', () => {
  const table = growthTable({ own: points, repeated: points.slice(0, 1) }, growthWords.en.columns)
  const cells = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
  expect(cells[2]).toEqual(['', '10', '0.0600 s', '50 MB', '0.0600 s', '50 MB', ''])
  expect(cells.at(-1)).toEqual(['', '1,000,000', '3.84 s', '320 MB', '—', '—', ''])
})

it.each(['docs/speed.md', 'docs/speed.zh-CN.md'])(
  '%s shows a chart that is there, and its figures',
  (page) => {
    const text = readFileSync(page, 'utf8')
    const [, chart = ''] = /!\[.*\]\((.*)\)/.exec(text) ?? []
    expect(existsSync(`docs/${chart}`)).toBe(true)
    expect(text).toMatch(/\| 1,000,000 \|/)
  },
)
