import { describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands/all.ts'
import { failOnRules } from '../../src/cli/fail-on.ts'
import { formatNames } from '../../src/report/formats/all.ts'
import { widthOf } from '../../src/report/width.ts'
import { cliWordsOf } from '../../src/words/cli.ts'
import { exampleLines } from '../../src/words/examples.ts'
import { runWith } from './fake-world.ts'

const help = async (name: string, lang: string): Promise<string> =>
  (await runWith([name, '--help'], { env: { LANG: lang } })).stdout

describe.each([['en_US.UTF-8'], ['zh_CN.UTF-8']])('help in %s', (lang) => {
  const words = cliWordsOf(lang.startsWith('zh') ? 'zh' : 'en')

  it.each(commands.map(({ name }) => name))(
    'of %s fits into 80 columns, but for lines to copy',
    async (name) => {
      const lines = (await help(name, lang)).split('\n')
      const examples: readonly string[] = exampleLines[name].map((line) => `  minhang-quality ${line}`)
      expect(lines.filter((line) => widthOf(line) > 80 && !examples.includes(line))).toEqual([])
      expect(lines).toEqual(expect.arrayContaining([...examples]))
      expect(lines.join('\n')).not.toMatch(/undefined|\[object/)
    },
  )

  it('names every format and rule there is', async () => {
    const shown = (await help('check', lang)).replace(/\s+/g, '')
    for (const name of [...formatNames, ...failOnRules]) expect(shown).toContain(name)
  })

  it.each([
    ['check', 'fail'],
    ['gap', 'fail'],
    ['compare', 'error'],
    ['validate', 'error'],
    ['report', 'error'],
  ])('of %s says when it ends with 1', async (name, usual) => {
    const shown = (await help(name, lang)).replace(/\s+/g, '')
    const choices = words.choices('', failOnRules, usual).replace(/\s+/g, '')
    expect(shown).toContain(choices)
    expect(shown).toContain(words.exitCodes.findings.replace(/\s+/g, ''))
  })

  it('of what judges nothing knows no exit code 1', async () => {
    expect(await help('targets', lang)).not.toContain('\n  1 ')
  })

  it('says the usual format', async () => {
    expect((await help('report', lang)).replace(/\s+/g, '')).toContain(
      words.choices('', formatNames, 'text').replace(/\s+/g, ''),
    )
  })
})

it.each([
  ['validate', 'error'],
  ['check', 'fail'],
])('%s without --fail-on ends as its help says', async (name, usual) => {
  const files = { '2019.csv': 'id,year,value\nT4-02,2019,1\n' }
  const plain = await runWith([name, '2019.csv'], { files })
  const told = await runWith([name, '2019.csv', '--fail-on', usual], { files })
  expect(plain.code).toBe(told.code)
})

describe('the command help', () => {
  it.each([
    [['help'], ['--help']],
    [
      ['help', 'gap'],
      ['gap', '--help'],
    ],
  ])('%j shows what %j shows', async (argv, alike) => {
    expect(await runWith(argv)).toEqual({ ...(await runWith(alike)), code: 0, stderr: '' })
  })

  it('of what is no command says so', async () => {
    const { code, stdout, stderr } = await runWith(['help', 'chekc'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^error: .*chekc.*\[usage\/unknown-command\]\n.*check/)
  })

  it('is shown where nothing is asked, which is nothing done', async () => {
    const { code, stdout, stderr } = await runWith([])
    expect([code, stdout]).toEqual([2, ''])
    expect((await runWith(['help'])).stdout.startsWith(stderr.trimEnd())).toBe(true)
  })
})
