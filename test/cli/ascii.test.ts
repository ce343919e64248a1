import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Ran, runWith } from './fake-world.ts'

/** What a console of code page 936 can show: every character that two bytes of GBK stand for. */
const gbk = new Set(
  Array.from({ length: 0x7e }, (_, lead) => 0x81 + lead).flatMap((lead) =>
    Array.from({ length: 0xbf }, (_, trail) => 0x40 + trail).flatMap((trail) => [
      ...new TextDecoder('gbk').decode(new Uint8Array([lead, trail])),
    ]),
  ),
)

/** Letters, digits and the punctuation of Chinese; all else beyond ASCII is a sign. */
const isWord = (character: string): boolean =>
  /[\0-\x7f\p{L}\p{M}\p{Nd}\u3000-\u303f\uff00-\uffef“”‘’]/u.test(character)

const files = Object.fromEntries(
  ['data/2018.csv', 'data/2019.csv', 'data/regions-2019.csv', 'test/fixtures/readme/2019.csv'].map((path) => [
    path,
    readFileSync(path),
  ]),
)

const run = (command: string, lang: string, env: Readonly<Record<string, string>>): Promise<Ran> =>
  runWith([...command.split(' '), '--lang', lang], {
    files,
    env,
    ...(existsSync('dist/plan.json') && { compiledPlan: 'dist' }),
  })

const commands = [
  'check data/2019.csv',
  'check data/regions-2019.csv',
  'check test/fixtures/readme/2019.csv',
  'gap data/2018.csv data/2019.csv --reach --what-if T4-02=18.2',
  'gap data/2018.csv data/2019.csv --method cagr',
  'compare data/2018.csv data/2019.csv',
  'validate test/fixtures/readme/2019.csv',
  'report data/2018.csv data/2019.csv -f table',
  'targets',
  'explain T4-05 --data data/2018.csv --data data/2019.csv',
  'explain codes',
  'check --help',
  'check nowhere.csv',
]

describe.each(['zh', 'en'])('with MINHANG_ASCII=1, in %s,', (lang) => {
  it.each(commands)('%s draws in ASCII', async (command) => {
    const { stdout, stderr } = await run(command, lang, { MINHANG_ASCII: '1' })
    const text = stdout + stderr
    expect([...new Set(text)].filter((character) => !isWord(character))).toEqual([])
    const beyond = [...new Set(text)].filter((character) => character > '\x7f' && !gbk.has(character))
    expect(beyond).toEqual([])
  })
})

describe('without it', () => {
  it('signs are drawn that code page 936 has not', async () => {
    const { stdout } = await run('check data/2019.csv', 'zh', {})
    expect(gbk.has('≥') && gbk.has('达')).toBe(true)
    expect([...new Set(stdout)].filter((character) => character > '\x7f' && !gbk.has(character))).toEqual([
      '✓',
      '✗',
    ])
  })

  it('a file looks the same whatever the terminal', async () => {
    const written = async (env: Readonly<Record<string, string>>) =>
      (await run('gap data/2018.csv data/2019.csv -f text -o a.txt', 'zh', env)).written['a.txt']
    expect(await written({ TERM: 'dumb' })).toBe(await written({ TERM: 'xterm' }))
    expect(await written({ MINHANG_ASCII: '1' })).not.toContain('█')
  })

  it('columns stand below each other though signs become two characters', async () => {
    const { stdout } = await run('check data/2019.csv --table 2', 'en', { MINHANG_ASCII: '1' })
    const lines = stdout.split('\n')
    const head = lines.find((line) => line.startsWith('Id ')) ?? ''
    const row = lines.find((line) => line.startsWith('T2-04')) ?? ''
    expect(row.slice(head.indexOf('Actual'))).toMatch(/^94\.1% +\+ pass/)
    expect(row.slice(head.indexOf('Target'))).toMatch(/^>= 93% /)
  })
})
