import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { drawChart } from '../../../src/report/drawing/draw-chart.ts'
import { themes } from '../../../src/report/drawing/theme.ts'
import { anyBullet, anyTrend, bulletOf, markOf, trendOf } from './charts.ts'

const { goodSide, track } = themes.print

/** The corners of the shaded side. */
function shaded(svg: string): { xs: readonly number[]; ys: readonly number[] } | null {
  const points = svg.match(new RegExp(`<polygon points="([^"]*)" fill="${goodSide}"`))?.[1]
  if (points === undefined) return null
  const numbers = points.split(' ').map(Number)
  return { xs: numbers.filter((_, i) => i % 2 === 0), ys: numbers.filter((_, i) => i % 2 === 1) }
}

const texts = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text)

describe('every chart', () => {
  it.each([
    ['bullet', bulletOf()],
    ['trend', trendOf()],
  ])('a %s is the same bytes each time, whatever was drawn before', (_kind, chart) => {
    const first = drawChart(chart)
    drawChart(trendOf({ points: [] }))
    drawChart(bulletOf({ baseline: null }))
    expect(drawChart(chart)).toBe(first)
  })

  it('stands beside others in a strict page: no name, no style, no script, no address', () => {
    for (const svg of [drawChart(bulletOf()), drawChart(trendOf())])
      expect(svg).not.toMatch(/ (?:id|class|style|href|on\w+|ecmeta_\w+)=|url\(|<(?:style|script|defs)/)
  })

  it('has a name and a description for whoever does not see it', () => {
    for (const chart of [bulletOf(), trendOf()]) {
      const { svg } = new XMLParser({ ignoreAttributes: false }).parse(drawChart(chart))
      expect([svg['@_role'], svg.title, svg.desc]).toEqual(['img', chart.title, chart.alternative])
    }
  })

  it('keeps its words words', () => {
    const nasty = '</svg><script>alert("1")</script>&amp; class="zr0-cls-0" <![CDATA['
    const chart = bulletOf({ title: nasty, alternative: nasty, target: markOf('18', nasty) })
    const svg = drawChart(chart)
    expect(svg).not.toMatch(/<script|<!\[CDATA/)
    expect(texts(svg).join()).toContain('&lt;/svg&gt;&lt;script&gt;')
    expect(texts(svg).join()).toContain('class=')
    expect(new XMLParser().parse(svg).svg.desc).toBe(
      nasty.replace('&amp;', '&amp;amp;').replace('&amp;amp;', '&amp;'),
    )
  })

  it('takes every colour from the page it stands in, or brings all of them', () => {
    for (const chart of [bulletOf(), trendOf()]) {
      expect(drawChart(chart, { theme: 'page' })).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|font-family/i)
      expect(drawChart(chart, { theme: 'print' })).not.toContain('var(')
    }
  })

  it('is well-formed and has a place for everything, whatever the figures', () => {
    fc.assert(
      fc.property(fc.oneof(anyBullet, anyTrend), fc.integer({ min: 240, max: 900 }), (chart, width) => {
        const svg = drawChart(chart, { width })
        expect(XMLValidator.validate(svg)).toBe(true)
        expect(svg).not.toMatch(/NaN|Infinity|undefined/)
        expect(svg).toContain(`width="${width}"`)
      }),
      { numRuns: 60 },
    )
  }, 30_000)
})

it('keeps free at the right what is to be spare', () => {
  const [plain, spared] = [
    drawChart(bulletOf(), { width: 277 }),
    drawChart(bulletOf(), { width: 285, spare: 8 }),
  ]
  expect(spared).toContain('viewBox="0 0 285 ')
  expect(spared.replaceAll('285', '277')).toBe(plain)
})

describe('a bullet', () => {
  it('says all its marks, the value now in bold', () => {
    const svg = drawChart(bulletOf())
    expect(texts(svg)).toEqual([
      '● 实际 2019 17.15%',
      '▽ 序时应达 2019 17.39%',
      '○ 基期 2017 16.18%',
      '┃ 目标 2020 18%',
      '阴影一侧为达标 →',
    ])
    expect(svg).toMatch(/font-weight="(?:700|bold)"[^>]*>● 实际/)
  })

  it('shades the side beyond the target where more is better, before it where less is', () => {
    const more = shaded(drawChart(bulletOf(), { width: 400 }))
    const less = shaded(drawChart(bulletOf({ better: 'less' }), { width: 400 }))
    expect(Math.max(...(more?.xs ?? []))).toBe(392)
    expect(Math.min(...(more?.xs ?? []))).toBeGreaterThan(200)
    expect(Math.min(...(less?.xs ?? []))).toBe(8)
    expect(Math.max(...(less?.xs ?? []))).toBeGreaterThan(200)
  })

  it('shades nothing where nearer is better, or nothing decides', () => {
    expect(shaded(drawChart(bulletOf({ better: 'nearer' })))).toBeNull()
    expect(shaded(drawChart(bulletOf({ target: null })))).toBeNull()
  })

  it('draws what is known when nothing is reported', () => {
    const svg = drawChart(bulletOf({ actual: null, expected: null }))
    expect(texts(svg)).toEqual(['○ 基期 2017 16.18%', '┃ 目标 2020 18%', '阴影一侧为达标 →'])
  })

  it('opens a bound towards where the value may lie', () => {
    const bounded = (bound: 'at-most' | 'at-least') =>
      texts(drawChart(bulletOf({ actual: markOf('0.29', '实际', { bound }) })))[0]
    expect([bounded('at-most'), bounded('at-least')]).toEqual(['◀ 实际 0.29%', '▶ 实际 0.29%'])
  })

  it('stands on a ground even where all is zero', () => {
    const zero = markOf('0', '零')
    const svg = drawChart(
      bulletOf({ baseline: zero, actual: zero, expected: null, target: zero, better: 'less' }),
    )
    expect(svg).toContain(`fill="${track}"`)
    expect(shaded(svg)).not.toBeNull()
  })
})

describe('a trend', () => {
  it('names its lines, the years, the latest value and the figure that decides', () => {
    const said = texts(drawChart(trendOf()))
    for (const each of ['实际值', '序时进度线', '照此推算', '2017', '2018', '2019', '2020', '17.15'])
      expect(said).toContain(each)
    expect(said.filter((each) => each === '18')).toHaveLength(2)
  })

  it('reaches the year of the target though nothing leads there', () => {
    const alone = { line: [], projection: [] }
    expect(texts(drawChart(trendOf(alone)))).toContain('2020')
    expect(texts(drawChart(trendOf({ ...alone, targetYear: null })))).not.toContain('2020')
  })

  it('names no line that is not drawn', () => {
    const said = texts(drawChart(trendOf({ line: [], projection: [] })))
    expect(said).toContain('实际值')
    expect(said).not.toContain('序时进度线')
    expect(said).not.toContain('照此推算')
  })

  it('shades above the target where more is better, below it where less is', () => {
    const more = shaded(drawChart(trendOf()))
    const less = shaded(drawChart(trendOf({ better: 'less' })))
    expect(Math.min(...(more?.ys ?? []))).toBeLessThan(Math.min(...(less?.ys ?? [])))
    expect(Math.max(...(more?.ys ?? []))).toBe(Math.min(...(less?.ys ?? [])))
    expect(shaded(drawChart(trendOf({ better: 'nearer' })))).toBeNull()
  })

  it('has no axis beyond a hundred per cent', () => {
    const full = trendOf({
      points: [
        { year: 2018, value: '98' },
        { year: 2019, value: '100' },
      ],
      line: [],
      projection: [],
      target: null,
    })
    expect(texts(drawChart(full))).not.toContain('101')
    expect(
      texts(drawChart({ ...full, unit: '个' })).some((text) => Number(text) > 100 && Number(text) < 200),
    ).toBe(true)
  })
})
