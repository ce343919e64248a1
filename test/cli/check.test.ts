import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runWith, type Setup } from './fake-world.ts'

const csv = (...rows: string[]): string => ['id,year,value', ...rows, ''].join('\n')
const check = (content: string, flags: readonly string[] = [], setup: Setup = {}) =>
  runWith(['check', 'a.csv', ...flags], { ...setup, files: { 'a.csv': content, ...setup.files } })
const results = (stdout: string) => JSON.parse(stdout).results as Record<string, unknown>[]

describe('check: exit codes', () => {
  it('0 when every target asked about passes', async () => {
    const ran = await check(csv('T4-02,2019,18'), ['--id', 'T4-02', '-f', 'csv'])
    expect(ran).toEqual({
      code: 0,
      stderr: '',
      written: {},
      stdout: expect.stringMatching(
        /^id,name,.*\r\nT4-02,Forest coverage,4,绿化质量,.*,pass,.*,0,0,.*a\.csv,2,12\r\n$/s,
      ),
    })
  })

  it('1 when one fails, and says which on stdout, nothing on stderr', async () => {
    const ran = await check(csv('T4-02,2019,17'), ['--id', 'T4-02'])
    expect([ran.code, ran.stderr]).toEqual([1, ''])
    expect(ran.stdout).toContain('1 pp short')
    expect(ran.stdout.trimEnd().split('\n').at(-1)).toBe(
      '2019: of 1 target, 0 passed, 1 failed, 0 cannot be judged.',
    )
  })

  it('2 when no row belongs to a target, but the page is printed', async () => {
    const ran = await check(csv(), ['--id', 'T4-02'])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toMatch(/coverage\/no-observation|file\/no-rows/)
    expect(ran.stdout).toContain('1 cannot be judged')
  })

  it.each([
    ['%PDF-1.4', 1],
    ['T9-99', 2],
  ])('2 with one error of %s alone, and another where rows could be read', async (first, errors) => {
    const text = first.startsWith('%') ? first : `编号,年份,实际值\n${first},2019,5\n`
    const ran = await runWith(['check', 'a.csv', '--lang', 'en'], { files: { 'a.csv': text } })
    expect(ran.code).toBe(2)
    expect(ran.stderr.match(/error:/g)).toHaveLength(errors)
  })

  it.each([
    ['en', 'the year is left blank, and no single year stands in the title or file name', 'or give --year.'],
    ['zh', '未填年份，标题和文件名中也没有唯一的年份', '也可用 --year 指定。'],
  ])('1 when rows leave the year blank, each of them told in %s', async (lang, message, hint) => {
    const text = '编号,年份,实际值\nT1-01,2019,99.5\nT1-09,,99\nT1-02,,88\nT1-04,,91\n'
    const ids = 'T1-01,T1-02,T1-04,T1-09'
    const ran = await check(text, ['--id', ids, '--lang', lang])
    expect(ran.code).toBe(1)
    expect(ran.stderr.match(/a\.csv:\d+:\d+/g)).toEqual(['a.csv:3:7', 'a.csv:4:7', 'a.csv:5:7'])
    expect(ran.stderr.split(message)).toHaveLength(4)
    expect(ran.stderr).toContain(hint)
    const given = await check(text, ['--id', ids, '--lang', lang, '--year', '2019'])
    expect(given.stderr).toBe('')
  })

  it('2 when the year has no row, and names the years there are', async () => {
    const ran = await check(csv('T4-02,2019,18'), ['--year', '2020'])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain(
      'error: the data hold no row for 2020 [coverage/no-year]\n  → Years in the data: 2019; choose one with --year.\n',
    )
  })

  it('2 when one file of two is not there; the other is judged', async () => {
    const ran = await check(csv('T4-02,2019,18'), ['b.csv', '--id', 'T4-02', '-f', 'json'])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('[file/not-found]')
    expect(results(ran.stdout)).toMatchObject([{ id: 'T4-02', verdict: 'pass' }])
  })

  it.each([
    ['never', 0],
    ['error', 0],
    ['missed', 0],
    ['fail', 1],
    ['at-risk', 1],
    ['unknown', 1],
    ['warning', 1],
  ])('--fail-on %s ends with %i on a failed target', async (rule, code) => {
    expect((await check(csv('T4-02,2019,17'), ['--id', 'T4-02', '--fail-on', rule])).code).toBe(code)
  })

  it.each([
    ['fail', 0],
    ['at-risk', 0],
    ['unknown', 1],
  ])('--fail-on %s ends with %i on an unknown one', async (rule, code) => {
    expect((await check(csv('T4-02,2019,18'), ['--id', 'T4-02,T4-05', '--fail-on', rule])).code).toBe(code)
  })

  it.each([
    ['never', 0],
    ['error', 1],
    ['fail', 1],
  ])('--fail-on %s ends with %i on wrong data', async (rule, code) => {
    const ran = await check(csv('T4-02,2019,18', 'T4-05,2019,about five'), [
      '--id',
      'T4-02',
      '--fail-on',
      rule,
    ])
    expect(ran.code).toBe(code)
    expect(ran.stderr).toContain('a.csv:3:12 error: ')
  })
})

describe('check: usage', () => {
  it.each([
    [['check'], 'missing argument: files', 'usage/missing-argument'],
    [['check', 'a.csv', '--yaer', '2019'], 'there is no option --yaer', 'usage/unknown-option'],
    [['check', 'a.csv', '--year', '19'], '--year takes a year of four digits, not "19"', 'usage/bad-year'],
    [['check', 'a.csv', '-f', 'xml'], '--format does not take "xml"', 'usage/bad-choice'],
    [['check', 'a.csv', '--fail-on', 'never!'], '--fail-on does not take "never!"', 'usage/bad-choice'],
    [['check', 'a.csv', '--only', 'passed'], '--only does not take "passed"', 'usage/bad-choice'],
    [['check', 'a.csv', '--category', '绿化'], '--category 绿化 matches no target', 'usage/no-match'],
    [['check', 'a.csv', '--id', 'T4-2'], '--id T4-2 matches no target', 'usage/no-match'],
    [['check', 'a.csv', '--year'], 'option --year needs a value', 'usage/missing-value'],
    [
      ['check', 'a.csv', '-f', 'json', '-o', 'a', '-o', 'b'],
      '2 -o but only 1 -f: they cannot be paired',
      'usage/output-pairs',
    ],
    [['chekc', 'a.csv'], 'there is no command "chekc"', 'usage/unknown-command'],
  ])('%j ends with 2 and prints no result', async (argv, message, code) => {
    const ran = await runWith(argv, { files: { 'a.csv': csv('T4-02,2019,18') } })
    expect(ran).toMatchObject({ code: 2, stdout: '', written: {} })
    expect(ran.stderr).toContain(`error: ${message} [${code}]\n  → `)
  })

  it('says it in Chinese too', async () => {
    const ran = await runWith(['check'], { env: {} })
    expect(ran).toEqual({
      code: 2,
      stdout: '',
      written: {},
      stderr:
        '错误：缺少参数：files [usage/missing-argument]\n  → 例如：minhang-quality check data/2019.csv\n',
    })
  })
})

describe('check: output', () => {
  it('writes each format to its file and the one left over to stdout', async () => {
    const ran = await check(csv('T4-02,2019,18'), [
      '--id',
      'T4-02',
      '-f',
      'json',
      '-o',
      'r.json',
      '-f',
      'csv',
      '-o',
      'r.csv',
      '-f',
      'markdown',
    ])
    expect(ran.code).toBe(0)
    expect(JSON.parse(ran.written['r.json'] ?? '')).toMatchObject({ command: 'check', year: 2019 })
    expect(ran.written['r.csv']).toMatch(/^\uFEFFid,/)
    expect(ran.stdout).toMatch(/^# /)
  })

  it('names what it cannot write, and ends with 2', async () => {
    const ran = await check(csv('T4-02,2019,18'), ['-f', 'json', '-o', 'full.json'], {
      unwritable: 'full.json',
    })
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain(
      'full.json error: cannot write full.json (the disk is full) [usage/unwritable]',
    )
  })

  it('colours a terminal, obeys NO_COLOR, FORCE_COLOR and the flags', async () => {
    const colored = async (flags: readonly string[], setup: Setup) =>
      (await check(csv('T4-02,2019,18'), ['--id', 'T4-02', ...flags], setup)).stdout.includes('\u001B[')
    const env = { LANG: 'en_US' }
    expect(await colored([], { isTTY: true })).toBe(true)
    expect(await colored([], {})).toBe(false)
    expect(await colored([], { isTTY: true, env: { ...env, NO_COLOR: '1' } })).toBe(false)
    expect(await colored([], { env: { ...env, FORCE_COLOR: '1' } })).toBe(true)
    expect(await colored(['--no-color'], { env: { ...env, FORCE_COLOR: '1' } })).toBe(false)
    expect(await colored(['--color'], { env: { ...env, NO_COLOR: '1' } })).toBe(true)
  })

  it.each([
    [{}, '达标'],
    [{ LANG: 'C.UTF-8' }, '达标'],
    [{ LANG: 'zh_CN.GBK' }, '达标'],
    [{ LANG: 'en_GB.UTF-8' }, 'pass'],
    [{ LANG: 'en_GB', LC_ALL: 'zh_CN' }, '达标'],
    [{ LANG: 'zh_CN', LC_MESSAGES: 'en_US' }, 'pass'],
  ])('speaks by the locale %o', async (env, word) => {
    const { stdout } = await check(csv('T4-02,2019,18'), ['--id', 'T4-02'], { env })
    expect(stdout).toContain(`✓ ${word}`)
  })

  it('--only changes neither counts nor exit code', async () => {
    const ran = await check(csv('T4-02,2019,17', 'T4-05,2019,80'), [
      '--id',
      'T4-02,T4-05',
      '--only',
      'pass',
      '-f',
      'json',
    ])
    expect(ran.code).toBe(1)
    expect(results(ran.stdout).map(({ id }) => id)).toEqual(['T4-05'])
    expect(JSON.parse(ran.stdout).summary).toMatchObject({ total: 2, pass: 1, fail: 1 })
  })
})

describe('check: inputs', () => {
  const one = csv('T4-02,2019,18')

  it('reads standard input under the name given', async () => {
    const ran = await runWith(['check', '-', '--stdin-filename', '2019.csv', '--id', 'T4-02', '-f', 'json'], {
      stdin: 'id,value\nT4-02,18\n',
    })
    expect(ran.code).toBe(0)
    expect(results(ran.stdout)).toMatchObject([
      { origin: { file: '2019.csv', line: 2, column: 7 }, year: 2019 },
    ])
  })

  it('reads every .csv below a folder, in one order, each once', async () => {
    const files = { 'd/b.csv': csv('T4-05,2019,80'), 'd/a/x.CSV': one, 'd/notes.txt': 'not data' }
    const ran = await runWith(['check', 'd', 'd/b.csv', '--id', 'T4-02,T4-05', '-f', 'json'], { files })
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(JSON.parse(ran.stdout).sources.map(({ file }: { file: string }) => file)).toEqual([
      'd/a/x.CSV',
      'd/b.csv',
    ])
  })

  it('passes over what systems leave beside files', async () => {
    const left = {
      'd/._b.csv': '\0\u0005Mac OS X',
      'd/~$b.csv': 'admin',
      'd/.DS_Store': '',
      'd/.git/c.csv': 'x',
    }
    const files = { 'd/b.csv': csv('T4-05,2019,80'), ...left, 'd/Thumbs.db': '', 'd/desktop.ini': '' }
    const ran = await runWith(['check', 'd', '--id', 'T4-05', '-f', 'json'], { files })
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(JSON.parse(ran.stdout).sources).toMatchObject([{ file: 'd/b.csv' }])
    // Named by itself it is read, and said to be none.
    expect((await runWith(['check', 'd/._b.csv'], { files })).code).toBe(2)
  })

  it('says when a folder holds no CSV', async () => {
    const ran = await runWith(['check', 'd'], { files: { 'd/notes.txt': '' } })
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('[file/no-csv]')
  })

  it('two values for one target are an error at the later, and nobody wins', async () => {
    const ran = await check(one, ['b.csv', '--id', 'T4-02', '-f', 'json'], {
      files: { 'b.csv': csv('T4-02,2019,17') },
    })
    expect(ran.code).toBe(1)
    expect(results(ran.stdout)).toMatchObject([{ verdict: 'unknown', reason: 'conflict' }])
    expect(JSON.parse(ran.stdout).problems).toMatchObject([
      { code: 'row/conflict', file: 'b.csv', line: 2, related: [{ file: 'a.csv', line: 2 }] },
    ])
  })
})

describe('check: the plan’s own words', () => {
  it('基本建成 is reached where the plan asks for it, and under way elsewhere', async () => {
    const { stdout } = await check(csv('M14-1,2020,基本建成', 'T2-07,2020,基本建成'), ['-f', 'json'])
    const judged = results(stdout).filter(({ id }) => id === 'M14-1' || id === 'T2-07')
    expect(judged.map(({ id, actual, verdict }) => [id, actual, verdict])).toEqual([
      ['T2-07', 'advancing', 'fail'],
      ['M14-1', 'built', 'pass'],
    ])
  })
})

describe('check: the sample', () => {
  it('judges all 53 targets of 2019, says that they are made up, and ends with 1', async () => {
    const files = { 'data/2019.csv': readFileSync('data/2019.csv') }
    const ran = await runWith(['check', 'data/2019.csv'], { files })
    expect([ran.code, ran.stderr]).toEqual([1, ''])
    expect(ran.stdout).toContain('53 values made up for illustration')
    const json = JSON.parse((await runWith(['check', 'data/2019.csv', '-f', 'json'], { files })).stdout)
    expect(json.summary).toMatchObject({ total: 53, unknown: 0 })
    expect(json.problems.filter(({ severity }: { severity: string }) => severity !== 'info')).toEqual([])
    for (const { origin, rule } of json.results)
      expect([origin.line > 1, rule.line > 1]).toEqual([true, true])
  })
})
