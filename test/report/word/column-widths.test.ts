import { describe, expect, it } from 'vitest'
import type { Cell, Column } from '../../../src/report/document.ts'
import { CHARACTER, columnTwips, PADDING } from '../../../src/report/word/column-widths.ts'
import { TEXT_WIDTH } from '../../../src/report/word/styles.ts'

/** How many half-width characters stand on a line of each column. */
function roomIn(columns: readonly Column[], row: readonly Cell[], lang: 'zh' | 'en'): readonly number[] {
  const twips = columnTwips({ kind: 'table', columns, rows: [row] }, lang)
  expect(twips.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(TEXT_WIDTH - columns.length)
  return twips.map((each) => (each - 2 * PADDING) / CHARACTER)
}

const long = 'a line that goes on and on '.repeat(8)
const narrow = (title: string): Column => ({ title, narrowest: 4 })

describe('the columns of a table on paper', () => {
  it('are not narrower than their longest word, title included', () => {
    const columns = [narrow('Indicator'), narrow('Measure'), narrow('Quote')]
    const [name, title] = roomIn(
      columns,
      [{ text: `standardised ${long}` }, { text: '1' }, { text: long }],
      'en',
    )
    expect(name).toBeGreaterThan('standardised'.length * 1.12)
    expect(title).toBeGreaterThan('Measure'.length * 1.12 * 1.1)
  })

  it('keep a verdict on one line, and an id', () => {
    const columns = [{ title: '编号' }, narrow('指标'), narrow('进度研判'), narrow('原文')]
    const row: readonly Cell[] = [
      { text: 'M09-2' },
      { text: '很长的名称'.repeat(20) },
      { text: '↑ 达到序时进度', tone: 'good' },
      { text: '很长的原文'.repeat(20) },
    ]
    const [id, , verdict] = roomIn(columns, row, 'zh')
    expect(id).toBeGreaterThan(6.2)
    expect(verdict).toBeGreaterThan(16)
  })

  it('part no figure from its sign, and no short Chinese title', () => {
    const columns = [narrow('目标'), narrow('差距/余量'), narrow('原文')]
    const [target, distance] = roomIn(
      columns,
      [{ text: '不低于全市 ≥ 95.5%' }, { text: '很长的差距'.repeat(20) }, { text: '很长的原文'.repeat(20) }],
      'zh',
    )
    expect(target).toBeGreaterThan('≥ 95.5%'.length + 1)
    expect(distance).toBeGreaterThan(9)
  })

  it('break what is no word, so that nothing is pushed off the page', () => {
    const columns = [narrow('Name'), narrow('Text')]
    const [name] = roomIn(columns, [{ text: 'x'.repeat(400) }, { text: long }], 'en')
    expect(name).toBeLessThan(80)
  })
})
