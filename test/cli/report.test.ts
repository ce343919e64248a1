import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sectionNames } from '../../src/report/sections/all.ts'
import { widthOf } from '../../src/report/width.ts'
import { wordsOf } from '../../src/words/all.ts'
import { runWith, type Setup } from './fake-world.ts'

const files = {
  '2018.csv': readFileSync('data/2018.csv', 'utf8'),
  '2019.csv': readFileSync('data/2019.csv', 'utf8'),
}
const both = ['report', '2018.csv', '2019.csv']
const report = (argv: readonly string[], setup: Setup = {}) =>
  runWith([...both, ...argv], { files, ...setup })

const titles = (lang: 'zh' | 'en') => Object.values(wordsOf(lang).report.sections)
const headings = (text: string, lang: 'zh' | 'en') =>
  text.split('\n').filter((line) => titles(lang).includes(line))

describe('report', () => {
  it('tells every section that has something to say, in the order of the list', async () => {
    const { code, stdout, stderr } = await report(['--lang', 'en'])
    const { sections } = wordsOf('en').report
    const { basis, headline, attention, tables, measures, targets, method } = sections
    expect([code, stderr]).toEqual([0, ''])
    expect(headings(stdout, 'en')).toEqual([basis, headline, attention, tables, measures, targets, method])
  })

  it('tells only the sections asked for, in the order asked for, under the title given', async () => {
    const argv = ['--lang', 'en', '--sections', 'method,headline', '--title', 'Half-year', '--date', '1 July']
    const { stdout } = await report(argv)
    const { headline, method } = wordsOf('en').report.sections
    expect(headings(stdout, 'en')).toEqual([method, headline])
    expect(stdout.split('\n')[0]).toBe('Half-year')
    for (const sections of ['basis', 'headline'])
      expect((await report([...argv, '--sections', sections])).stdout).toContain(
        'Date of this report  1 July',
      )
  })

  it.each([
    ['M05-1', '94.5', '98.7', 'at this pace 100% by 2020'],
    ['M05-1', '97', '98.5', 'at this pace 100% in 2020'],
    ['T2-06', '38.5', '45.2', 'at this pace 51.9% in 2020'],
  ])('of %s from %s to %s is told what can be: %s', async (id, before, now, told) => {
    const rows = `id,year,value\n${id},2018,${before}\n${id},2019,${now}\n`
    const ran = await runWith(['report', 'x.csv', '--lang', 'en', '-f', 'text', '--width', '200'], {
      files: { 'x.csv': rows },
    })
    expect(ran.stdout).toContain(told)
  })

  it('invents no date', async () => {
    expect((await report(['--lang', 'en'])).stdout).not.toContain('Date of this report')
  })

  it.each((['zh', 'en'] as const).flatMap((lang) => [72, 80, 120].map((width) => [lang, width] as const)))(
    'in %s no line is wider than %i columns, whatever the terminal',
    async (lang, width) => {
      const { stdout } = await report(['--lang', lang, '--width', String(width)], {
        columns: 33,
        isTTY: true,
      })
      for (const line of stdout.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width)
      expect(stdout).not.toContain('\u001B')
    },
  )

  it('says the same counts as check and gap', async () => {
    const { stdout } = await report(['-f', 'json'])
    const told = JSON.parse(stdout)
    const judged = JSON.parse((await runWith(['check', ...both.slice(1), '-f', 'json'], { files })).stdout)
    const ways = JSON.parse((await runWith(['gap', ...both.slice(1), '-f', 'json'], { files })).stdout)
    expect(told.summary).toEqual({ check: judged.summary, gap: ways.summary })
    expect(told.results.map(({ check }: { check: unknown }) => check)).toEqual(judged.results)
    expect(told.results.map(({ gap }: { gap: unknown }) => gap)).toEqual(ways.results)
  })

  it('fails on data errors only, unless told otherwise', async () => {
    const wrong = { 'a.csv': 'id,year,value\nT4-02,2019,95.2.1\nT4-01,2019,9\n' }
    const run = (...argv: string[]) => runWith(['report', 'a.csv', ...argv], { files: wrong })
    expect((await report([])).code).toBe(0)
    expect((await report(['--fail-on', 'fail'])).code).toBe(1)
    const { code, stdout, stderr } = await run('--lang', 'en', '--sections', 'unjudged,problems')
    expect(code).toBe(1)
    expect(stderr).toContain('value/')
    expect(stdout).toContain('a.csv:2:12')
    const reason = wordsOf('en').reasons['invalid-value']
    expect((await run('--lang', 'en', '--sections', 'unjudged', '--width', '200')).stdout).toContain(reason)
    expect((await run('--fail-on', 'never')).code).toBe(0)
  })

  it.each([
    ['--sections', 'headlines', `headline`],
    ['--width', '71', '72'],
    ['--width', 'wide', '72'],
  ])('refuses %s %s and says what there is', async (option, value, said) => {
    const { code, stdout, stderr } = await report([option, value, '--lang', 'en'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(option)
    expect(stderr).toContain(said)
  })

  it('names each department of the data in a section of its own', async () => {
    const data = 'id,year,value,department\nT4-02,2019,17,绿化市容局\nT4-01,2019,11,"a|b <i>"\n'
    const { stdout } = await runWith(['report', 'a.csv', '-f', 'markdown', '--sections', 'departments'], {
      files: { 'a.csv': data },
    })
    expect(stdout).toContain('### 绿化市容局')
    expect(stdout).toContain('### a\\|b \\<i\\>')
  })

  it('names every section in its help', async () => {
    const { stdout } = await runWith(['report', '--help'])
    for (const name of sectionNames) expect(stdout).toContain(name)
  })
})
