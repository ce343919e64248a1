import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../src/words/all.ts'
import { runWith } from './fake-world.ts'

const en = wordsOf('en')
const { attention, headline, basis } = en.report

const reportOn = async (files: Readonly<Record<string, string>>, ...argv: string[]) =>
  (await runWith(['report', ...Object.keys(files), '--lang', 'en', '-q', ...argv], { files })).stdout

/** Text as it was before it was wrapped. */
const unwrapped = (text: string): string => text.replace(/\s+/g, ' ')

describe('a report never makes silence sound like good news', () => {
  const unusable = { 'a.csv': 'id,year,value\nT4-02,2019,many\n' }

  it('does not say that nothing needs action where nothing is known', async () => {
    const said = unwrapped(await reportOn(unusable, '--sections', 'attention'))
    expect(said).toContain(attention.unclear(53, 53))
    expect(said).not.toContain(attention.none)
  })

  it('says of how many nobody knows, beside what needs action', async () => {
    const files = { 'a.csv': 'id,year,value\nT3-04,2018,3\nT3-04,2019,4\nT1-03,2019,17\n' }
    const said = unwrapped(await reportOn(files, '--sections', 'attention,headline', '--table', '1,3'))
    expect(said).toContain(attention.unclear(16, 17))
    expect(said).toContain(headline.unjudgedDetail + headline.insufficient(1))
  })

  it('shows no green for a count that is none', async () => {
    const page = await reportOn(unusable, '--sections', 'headline', '-f', 'html')
    const cards = [...page.matchAll(/<li class="tone-(\w+)"><b>(\d+)<\/b>/g)].map(([, tone, count]) => [
      tone,
      count,
    ])
    expect(cards).toEqual([
      ['muted', '0'],
      ['muted', '0'],
      ['muted', '0'],
      ['unsure', '53'],
    ])
  })

  it('says that all is well where all is known', async () => {
    const files = { 'a.csv': 'id,year,value\nT4-02,2018,18.1\nT4-02,2019,18.3\n' }
    const argv = ['--sections', 'attention,headline', '--id', 'T4-02']
    expect(await reportOn(files, ...argv)).toContain(attention.none)
    expect(await reportOn(files, ...argv, '-f', 'html')).toContain('<li class="tone-good"><b>0</b>')
  })

  it('does not call a single year on time', async () => {
    const files = { 'a.csv': 'id,year,value\nT1-03,2019,17\n' }
    const said = await reportOn(files, '--sections', 'targets', '--id', 'T1-03')
    expect(said).toContain(en.progress.justBegun)
    expect(said).not.toContain(en.progress.lead('0'))
    expect(said).not.toContain(en.report.chart.baseline(2019))
    expect(said).not.toContain(en.report.chart.expected(2019))
  })

  it('asks no pace of what has arrived', async () => {
    const files = { 'a.csv': 'id,year,value\nT1-03,2018,17\nT1-03,2019,20\n' }
    const said = await reportOn(files, '--sections', 'targets', '--id', 'T1-03')
    expect(said).toContain(en.progress.perYear(null, '+3'))
    expect(said).not.toContain(en.progress.perYear('0', null))
  })

  it('counts judgements, not targets, where only places report', async () => {
    const files = { 'r.csv': readFileSync('data/regions-2019.csv', 'utf8') }
    const said = unwrapped(await reportOn(files, '--sections', 'headline'))
    expect(said).toMatch(/of 504 judgements in all regions/)
    expect(said).not.toMatch(/504 targets/)
    // Their comparison figure is missing: that is the reason why they are not judged, and no second one.
    expect(said).not.toContain(headline.unjudgedDetail + headline.insufficient(4))
    expect(said).toContain('14 regions')
  })
})

describe('what the report stands on', () => {
  it('is each file with its years, and how many problems there were', async () => {
    const files = {
      'a.csv': 'id,year,value\nT4-02,2016,15\nT4-02,2017,16\nT4-02,2018,17\n',
      'b.csv': 'id,year,value\nT4-02,2019,17\nT4-01,2018,many\n',
    }
    const said = await reportOn(files, '--sections', 'basis')
    expect(said).toMatch(/a\.csv {2,}2016–2018 /)
    expect(said).toMatch(/b\.csv {2,}2018, 2019 /)
    expect(said).toContain(en.problemCounts(1, 0))
    expect(basis.yearsText([])).toBe('')
  })
})

describe('departments', () => {
  const files = {
    '2018.csv': 'id,year,value,department\nT4-02,2018,16.2,Green\nT4-03,2018,80,Air\nT4-04,2018,40,Air\n',
    '2019.csv':
      'id,year,value,department\nT4-01,2019,10.33,Green\nT4-02,2019,16.3,Green\nT4-03,2019,82,Air\n',
  }

  it('are counted side by side before each is told', async () => {
    const said = await reportOn(files, '--sections', 'departments', '--table', '4')
    const [, table = ''] = said.split(en.report.sections.departments)
    // total, pass, fail, not judged, on the way, need action
    expect(table).toMatch(/Green +2 +0 +2 +0 +1 +1/)
    expect(table).toMatch(/Air +2 +1 +0 +1 +0 +0/)
  })

  it('see the worst of theirs first, and what they did not report this year', async () => {
    const said = await reportOn(files, '--sections', 'departments', '--table', '4', '-f', 'markdown')
    const [, green = '', air = ''] = said.split('\n### ')
    expect([...green.matchAll(/^\| (T\S+)/gm)].map(([, id]) => id)).toEqual(['T4-02', 'T4-01'])
    expect([...air.matchAll(/^\| (T\S+)/gm)].map(([, id]) => id)).toEqual(['T4-03', 'T4-04'])
  })

  it('are named with what needs action, and with each target', async () => {
    const said = await reportOn(files, '--sections', 'attention', '--id', 'T4-02', '-f', 'markdown')
    expect(said).toMatch(/16 .*<br>Green \|/)
    expect(await reportOn(files, '--sections', 'targets', '--id', 'T4-02')).toMatch(/Department +Green/)
  })
})
