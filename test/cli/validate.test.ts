import { describe, expect, it } from 'vitest'
import { runWith, type Setup } from './fake-world.ts'

const csv = (...rows: string[]): string => ['id,year,value,unit', ...rows, ''].join('\n')
const validate = (content: string | Uint8Array, flags: readonly string[] = [], setup: Setup = {}) =>
  runWith(['validate', 'a.csv', ...flags], { ...setup, files: { 'a.csv': content, ...setup.files } })

const bytesOf = (how: 'utf8' | 'mark' | 'utf16' | 'gbk'): Uint8Array => {
  const text = csv('T4-02,2019,17,%')
  if (how === 'utf16') return new Uint8Array(Buffer.from(text, 'utf16le'))
  if (how === 'gbk')
    return new Uint8Array([...Buffer.from(`${text}T4-04,2019,`), 0xce, 0xde, 0xce, 0xde, 0x2c])
  return new TextEncoder().encode(how === 'mark' ? `\uFEFF${text}` : text)
}

const GOOD = csv('T4-02,2019,17,%')
const BAD = csv('T4-02,2019,0.18,%', 'T4-05,2019,说不清,%')

describe('validate: exit codes', () => {
  it('0 for usable data, though the target is failed and another missing', async () => {
    const ran = await validate(GOOD, ['--id', 'T4-02,T4-05'])
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toContain('a.csv  UTF-8 (valid)  ,                    1     1       0         0')
    expect(ran.stdout).toContain('Not reported (1 target)')
    expect(ran.stdout).toMatch(/T4-05 .*\n/)
    expect(ran.stdout.trimEnd().split('\n').slice(-2)).toEqual([
      '1 file read, 1 row; of 2 targets 1 reported, 1 missing.',
      'Usable: no errors, no warnings.',
    ])
  })

  it('1 for errors, each with its line, a caret and the remedy, and nothing on stderr', async () => {
    const ran = await validate(BAD, ['--id', 'T4-02,T4-05'])
    expect([ran.code, ran.stderr]).toEqual([1, ''])
    expect(ran.stdout).toContain('a.csv: 2 errors, 0 warnings\n2:12 error: ')
    expect(ran.stdout).toContain('  2 | T4-02,2019,0.18,%\n    |            ^^^^\n  → For 18% write 18')
    expect(ran.stdout.trimEnd().split('\n').at(-1)).toBe('To be mended before use: 2 errors, 0 warnings.')
  })

  it('never calls data usable that report nothing', async () => {
    const ran = await validate('%PDF-1.4', ['--rule', 'file/not-csv=off'])
    expect(ran.code).toBe(2)
    expect(ran.stdout.trimEnd().split('\n').at(-1)).toBe('Nothing to use: no target is reported.')
  })

  it('2 when a file has fewer lines than stand above its header', async () => {
    const files = { 'b.csv': `a title\n\n${GOOD}` }
    const ran = await validate(GOOD, ['b.csv', '--id', 'T4-02', '--header-line', '3'], { files })
    expect(ran.code).toBe(2)
    expect(ran.stdout.replaceAll(/\n +/g, ' ')).toContain(
      'error: the header is said to be on line 3, but the last line of the file that holds anything is 2',
    )
    expect(ran.stdout).not.toContain('file/no-rows')
    expect(ran.stdout).toContain('of 1 target 1 reported')
  })

  it('2 when a file is not there; the other is still told', async () => {
    const ran = await validate(GOOD, ['b.csv', '--id', 'T4-02', '-f', 'json'])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('[file/not-found]')
    expect(JSON.parse(ran.stdout).summary).toMatchObject({ files: 1, reported: 1 })
  })

  it.each([
    ['never', 0],
    ['error', 0],
    ['warning', 1],
  ])('--fail-on %s ends with %i on a warning', async (rule, code) => {
    const ran = await validate(csv('T4-02,2019,约18,%'), ['--id', 'T4-02', '--fail-on', rule])
    expect([ran.code, ran.stderr]).toEqual([code, ''])
    expect(ran.stdout).toContain('Usable: no errors; 1 warning to look at.')
  })

  it.each([
    ['0', 1],
    ['1', 0],
  ])('--max-warnings %s ends with %i on one warning', async (most, code) => {
    const ran = await validate(csv('T4-02,2019,约18,%'), ['--id', 'T4-02', '--max-warnings', most])
    expect(ran.code).toBe(code)
  })

  it.each([
    ['value/fraction-for-percent=off', 0, 0, 0],
    ['value/fraction-for-percent=warning', 0, 0, 1],
    ['coverage/missing=error', 1, 2, 0],
  ])('--rule %s ends with %i', async (rule, code, errors, warnings) => {
    const ran = await validate(csv('T4-02,2019,0.18,%'), [
      '--id',
      'T4-02,T4-05',
      '--rule',
      rule,
      '-f',
      'json',
    ])
    expect([ran.code, JSON.parse(ran.stdout).summary]).toEqual([
      code,
      { files: 1, rows: 1, errors, warnings, reported: 1, missing: 1 },
    ])
  })

  it.each([
    [['--rule', 'value/estimat=off'], 'value/estimate'],
    [['--rule', 'no/such=off'], 'there is no such problem code'],
    [['--rule', 'value/estimate'], 'value/estimate=off'],
    [['--rule', 'value/estimate=loud'], 'value/estimate=off'],
    [['--max-warnings', 'few'], '--max-warnings'],
    [['--only', 'pass'], '--only'],
  ])('%j is wrong usage: nothing on stdout', async (flags, named) => {
    const ran = await validate(GOOD, flags)
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toContain(named)
  })
})

describe('validate: formats', () => {
  it('json is the record of the contract, and stderr tells the problems', async () => {
    const ran = await validate(BAD, ['--id', 'T4-01,T4-02', '-f', 'json'])
    const { command, year, sources, summary, results, problems } = JSON.parse(ran.stdout)
    expect([ran.code, command, year]).toEqual([1, 'validate', 2019])
    expect(sources).toEqual([
      { file: 'a.csv', encoding: 'utf-8', evidence: 'valid', delimiter: ',', headerLine: 1, rows: 2 },
    ])
    expect(summary).toEqual({ files: 1, rows: 2, errors: 2, warnings: 0, reported: 1, missing: 1 })
    expect(results).toEqual([
      { id: 'T4-01', reported: false, origin: null },
      { id: 'T4-02', reported: true, origin: { file: 'a.csv', line: 2, column: 12 } },
    ])
    expect(problems.map(({ code }: { code: string }) => code)).toEqual([
      'value/fraction-for-percent',
      'value/not-a-number',
      'coverage/missing',
    ])
    expect(ran.stderr).toContain('a.csv:2:12 error: ')
  })

  it('csv has a row for each target', async () => {
    const ran = await validate(GOOD, ['--id', 'T4-02,T4-05', '-f', 'csv'])
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    const [header, reported, missing, end] = ran.stdout.split('\r\n')
    expect([header, reported, end]).toEqual([
      'id,name,measure,department,reported,file,line,column',
      'T4-02,Forest coverage,16,,true,a.csv,2,12',
      '',
    ])
    expect(missing).toMatch(/^T4-05,.*,\d+,,false,,,$/)
  })

  it('csv names the department that the data name, as check does', async () => {
    const files = { 'a.csv': 'id,year,value,department\nT4-02,2019,18,农委\nT4-05,2019,79,\n' }
    const named = async (command: string) => {
      const ran = await runWith([command, 'a.csv', '--id', 'T4-02,T4-05', '-f', 'csv'], { files })
      const [header = [], ...rows] = ran.stdout
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(','))
      return rows.map((cells) => cells[header.indexOf('department')])
    }
    expect(await named('validate')).toEqual(['农委', ''])
    expect(await named('check')).toEqual(['农委', ''])
  })

  it('markdown keeps the source as code, whatever it holds', async () => {
    const ran = await validate(csv('T4-02,2019,```<b>,%'), ['--id', 'T4-02', '-f', 'markdown'])
    expect([ran.code, ran.stderr]).toEqual([1, ''])
    expect(ran.stdout).toContain(
      '  ````text\n    2 | T4-02,2019,```<b>,%\n      |            ^^^^^^\n  ````\n',
    )
  })
})

describe('validate: machine formats', () => {
  it('github prints annotations, and its page goes to the step summary', async () => {
    const env = { LANG: 'en_US.UTF-8', GITHUB_STEP_SUMMARY: 'summary.md' }
    const ran = await validate(BAD, ['--id', 'T4-02,T4-05', '-f', 'github'], { env })
    expect([ran.code, ran.stdout.split('\n').length]).toEqual([1, 4])
    expect(ran.stdout).toContain(
      '::error file=a.csv,line=2,col=12,endColumn=16,title=value/fraction-for-percent::',
    )
    expect(ran.stdout.trimEnd().split('\n').at(-1)).toBe('2 problems in all.')
    expect(ran.stderr).toContain('a.csv:2:12 error: ')
    expect(ran.written['summary.md']).toContain('To be mended before use: 2 errors, 0 warnings.')
  })

  it('a step summary that cannot be written is said', async () => {
    const env = { LANG: 'en_US.UTF-8', GITHUB_STEP_SUMMARY: 'summary.md' }
    const ran = await validate(GOOD, ['--id', 'T4-02', '-f', 'github'], { env, unwritable: 'summary.md' })
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toContain('[usage/unwritable]')
  })

  it('no other format touches the summary', async () => {
    const env = { LANG: 'en_US.UTF-8', GITHUB_STEP_SUMMARY: 'summary.md' }
    expect((await validate(GOOD, ['--id', 'T4-02', '-f', 'junit'], { env })).written).toEqual({})
  })

  it.each(['junit', 'sarif', 'gitlab'])('%s goes to its file, the page to stdout', async (format) => {
    const ran = await validate(BAD, ['--id', 'T4-02', '-f', 'table', '-f', format, '-o', 'out'])
    expect([ran.code, ran.stderr]).toEqual([1, ''])
    expect(ran.stdout).toContain('To be mended before use')
    expect(ran.written.out).toContain('value/fraction-for-percent')
  })
})

describe('validate: pages', () => {
  it.each<[string, Uint8Array, readonly string[], string, string]>([
    ['nothing else would do', bytesOf('utf8'), [], 'UTF-8 (valid)', 'UTF-8（全文有效）'],
    ['a mark says so', bytesOf('mark'), [], 'UTF-8 (BOM)', 'UTF-8（有 BOM）'],
    ['the flag says so', bytesOf('utf8'), ['--encoding', 'gbk'], 'GB18030 (asked for)', 'GB18030（按指定）'],
    ['every pair has a zero', bytesOf('utf16'), [], 'UTF-16LE (zero bytes)', 'UTF-16LE（零字节规律）'],
    ['it fits best', bytesOf('gbk'), [], 'GB18030 (fits best)', 'GB18030（最为吻合）'],
  ])('say why the encoding was taken: %s', async (_, content, flags, en, zh) => {
    const page = async (lang: string) => (await validate(content, [...flags, '--lang', lang])).stdout
    expect(await page('en')).toContain(en)
    expect(await page('zh')).toContain(zh)
  })

  it('folds what repeats and puts the worst file first', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => `T4-02,2019,bad${index},%`)
    const ran = await runWith(['validate', 'a.csv', 'b.csv', '--id', 'T4-02'], {
      files: { 'a.csv': csv('T4-02,2019,x,%'), 'b.csv': csv(...rows) },
    })
    expect([ran.code, ran.stderr]).toEqual([1, ''])
    expect(ran.stdout).toContain('\n… and 37 more like this, lines 5-41\n')
    expect(ran.stdout.indexOf('b.csv: 40 errors')).toBeLessThan(ran.stdout.indexOf('a.csv: 1 error,'))
  })

  it('shows the lines of a GBK file under the title, in Chinese', async () => {
    // 编号,年份,实际值 / T4-02,2019,很多 in GBK.
    const head = [
      0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xc4, 0xea, 0xb7, 0xdd, 0x2c, 0xca, 0xb5, 0xbc, 0xca, 0xd6, 0xb5,
    ]
    const row = [...new TextEncoder().encode('\nT4-02,2019,'), 0xba, 0xdc, 0xb6, 0xe0, 0x0a]
    const ran = await validate(new Uint8Array([...head, ...row]), ['--id', 'T4-02', '--lang', 'zh'])
    expect([ran.code, ran.stderr]).toEqual([1, ''])
    expect(ran.stdout).toContain('GB18030')
    expect(ran.stdout).toContain('  2 | T4-02,2019,很多\n    |            ^^^^\n')
    expect(ran.stdout.trimEnd().split('\n').at(-1)).toBe('数据须更正后再报送：错误 1 个，警告 0 个。')
  })
})
