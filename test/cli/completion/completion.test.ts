import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { commands } from '../../../src/cli/commands/all.ts'
import { shellNames } from '../../../src/cli/completion/shells.ts'
import { paths, sources } from '../../../src/cli/completion/sources.ts'
import { formatNames } from '../../../src/report/formats/all.ts'
import { cliWordsOf } from '../../../src/words/cli.ts'
import { runWith, type Setup } from '../fake-world.ts'

const english: Setup = { env: { LANG: 'en_US.UTF-8' } }
const chinese: Setup = { env: { LANG: 'zh_CN.UTF-8' } }

/** What fish is answered: what stays of the word, where the rest comes from, and the words with what they mean. */
async function suggested(words: readonly string[], setup: Setup = chinese) {
  const { code, stderr, stdout } = await runWith(['completion', 'fish', '--', ...words], setup)
  expect([code, stderr]).toEqual([0, ''])
  const [kept, from, ...lines] = stdout.slice(0, -1).split('\n')
  return { kept, from, words: lines.map((line) => line.split('\t')[0]), lines }
}

describe('the script', () => {
  it.each(shellNames)('for %s is printed, and says how to switch it on', async (shell) => {
    for (const [setup, words] of [
      [english, cliWordsOf('en')],
      [chinese, cliWordsOf('zh')],
    ] as const) {
      const { code, stderr, stdout } = await runWith(['completion', shell], setup)
      expect([code, stderr]).toEqual([0, ''])
      expect(stdout).toContain(`# ${words.completion[shell]}\n`)
      expect(stdout).toContain(` completion ${shell} -- `)
    }
  })

  it('is in the language asked for', async () => {
    expect((await runWith(['completion', 'bash', '--lang', 'zh'], english)).stdout).toBe(
      (await runWith(['completion', 'bash'], chinese)).stdout,
    )
  })

  it.each([
    [
      english,
      'error: shell does not take "powershell" [usage/bad-choice]\n  → Choose from: bash, zsh, fish.\n',
    ],
    [chinese, '错误：shell 不接受“powershell” [usage/bad-choice]\n  → 可选：bash、zsh、fish。\n'],
  ])('for an unknown shell is refused', async (setup, told) => {
    expect(await runWith(['completion', 'powershell'], setup)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: told,
    })
  })

  it('needs to know for which shell', async () => {
    const { code, stderr, stdout } = await runWith(['completion'], english)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('missing argument: shell')
  })
})

describe('what may stand under the cursor', () => {
  it('is a command, with what it does', async () => {
    const { lines } = await suggested([''], english)
    expect(lines.slice(0, -1)).toEqual(
      commands.map(({ name }) => `${name}\t${cliWordsOf('en').commands[name].summary}`),
    )
    expect(lines.at(-1)).toMatch(/^help\t/)
    expect((await suggested(['help', ''])).words).toEqual((await suggested([''])).words)
  })

  it('is an option of that command', async () => {
    const { words } = await suggested(['gap', '--'])
    expect(words).toEqual(expect.arrayContaining(['--what-if', '--id', '--format', '--help', '--no-color']))
    expect((await suggested(['check', '-'])).words).not.toContain('--what-if')
    expect((await suggested(['--'])).words).toEqual(['--version', '--help'])
  })

  it('is an option also where nothing else can stand', async () => {
    expect((await suggested(['targets', ''])).words).toContain('--category')
    expect((await suggested(['explain', 'T1-01', ''])).words).toContain('--data')
    expect((await suggested(['targets', '--', ''])).words).toEqual([])
  })

  it.each([
    [['check', '-f', ''], formatNames],
    [['check', '--format', ''], formatNames],
    [
      ['check', 'a.csv', '--only', ''],
      ['pass', 'fail', 'unknown'],
    ],
    [
      ['gap', '--method', ''],
      ['linear', 'cagr', 'average-change'],
    ],
    [
      ['check', '--lang', ''],
      ['zh', 'en'],
    ],
    [
      ['check', '--delimiter', ''],
      ['comma', 'semicolon', 'tab', 'pipe'],
    ],
    [
      ['sql', '--dialect', ''],
      ['duckdb', 'postgres', 'spark'],
    ],
    [
      ['schema', ''],
      ['plan', 'measures', 'units', 'targets'],
    ],
    [['completion', ''], shellNames],
    [
      ['check', '--year', ''],
      ['2017', '2018', '2019', '2020'],
    ],
    [
      ['check', '--table', ''],
      ['1', '2', '3', '4'],
    ],
  ])('is a word of the list: %j', async (line, words) => {
    expect(await suggested(line)).toMatchObject({ kept: '', words })
  })

  it('is the id of a target, with its name', async () => {
    const { lines } = await suggested(['check', '--id', ''])
    expect(lines).toHaveLength(53)
    expect(lines).toContain('T4-02\t森林覆盖率')
    expect((await suggested(['check', '--id', ''], english)).lines).toContain('T4-02\tForest coverage')
    expect((await suggested(['check', '--lang', 'en', '--id', ''])).lines).toContain('T4-02\tForest coverage')
  })

  it('is for explain also a problem code', async () => {
    const { lines, words } = await suggested(['explain', ''], english)
    expect(words).toEqual(expect.arrayContaining(['T4-02', 'value/range', 'codes']))
    expect(lines.find((line) => line.startsWith('file/not-found'))).toMatch(/\tNothing is at the path given/)
  })

  it('is a category the plan uses, in the language of the reader or of what is typed', async () => {
    expect((await suggested(['check', '--category', ''])).lines).toContain('绿化质量\tGreen space')
    expect((await suggested(['check', '--category', ''], english)).lines).toContain('Green space\t绿化质量')
    expect(await suggested(['check', '--category', '绿'], english)).toMatchObject({ words: ['绿化质量'] })
    expect(await suggested(['check', '--category', 'gree'])).toMatchObject({ words: ['Green space'] })
  })

  it('is after a comma what the list does not hold yet', async () => {
    const { from, kept, words } = await suggested(['check', '--only=fail，pass,'])
    expect([kept, from, words]).toEqual(['--only=fail，pass,', 'words', ['unknown']])
    const list = await suggested(['check', '--category', '农产品,Green space,'])
    expect(list.words).not.toContain('农产品')
    expect(list.words).not.toContain('绿化质量')
  })

  it('is an id with its sign, or a code and then a level', async () => {
    expect(await suggested(['gap', '--what-if', ''])).toMatchObject({
      from: 'words',
      words: expect.arrayContaining(['T4-02=']),
    })
    expect(await suggested(['gap', '--what-if', 'T4-02='])).toMatchObject({ kept: 'T4-02=', words: [] })
    expect((await suggested(['check', '--rule', ''])).words).toContain('value/estimate=')
    expect(await suggested(['check', '--rule=value/estimate='])).toMatchObject({
      kept: '--rule=value/estimate=',
      from: 'words',
      words: ['off', 'warning', 'error'],
    })
  })

  it('is a file or a folder, which the shell knows', async () => {
    expect(await suggested(['check', ''])).toMatchObject({ from: 'files', kept: '', words: [] })
    expect(await suggested(['check', 'a.csv', 'b'])).toMatchObject({ from: 'files' })
    expect(await suggested(['explain', 'T1-01', '--data=d'])).toMatchObject({
      from: 'files',
      kept: '--data=',
    })
    expect(await suggested(['check', '-o', ''])).toMatchObject({ from: 'files' })
    expect(await suggested(['validate', '--write-back', ''])).toMatchObject({ from: 'folders' })
    expect(await suggested(['check', '--', '-'])).toMatchObject({ from: 'files' })
  })

  it.each([
    [['chekc', '']],
    [['report', '--title', '']],
    [['check', '--region', '']],
    [['sql', '--table', '']],
  ])('is unknown: %j', async (line) => {
    expect(await suggested(line)).toMatchObject({ from: 'words', words: [] })
  })
})

describe('another plan', () => {
  const names = ['plan', 'measures', 'units', '4-environment']
  const files = Object.fromEntries(
    names.map((name) => [
      `/home/me/plan/${name}.yaml`,
      readFileSync(`targets/${name}.yaml`, 'utf8')
        .replaceAll('T4-02', 'X9-01')
        .replaceAll('绿化质量', '造林'),
    ]),
  )
  const setup: Setup = { ...chinese, files, env: { LANG: 'zh_CN.UTF-8', HOME: '/home/me' } }

  it.each(['/home/me/plan', '~/plan'])('named on the line is the one completed from: %s', async (folder) => {
    const { words } = await suggested(['check', '--targets', folder, '--id', ''], setup)
    expect(words).toContain('X9-01')
    expect(words).not.toContain('T4-02')
    const categories = await suggested(['check', `--targets=${folder}`, '--category', ''], setup)
    expect(categories.words).toContain('造林')
    // Only what targets are filed under.
    expect(categories.words).not.toContain('农产品')
  })

  it('holds nothing that could play with the terminal', async () => {
    const evil = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [
        path,
        text
          .replaceAll('zh: 造林', 'zh: "造\\e[2J林"')
          .replaceAll('category: 造林', 'category: "造\\e[2J林"')
          .replace('zh: 森林覆盖率', 'zh: "森林\\e[2J覆盖率"'),
      ]),
    )
    const evilly: Setup = { ...setup, files: evil }
    const { lines } = await suggested(['check', '--targets', '~/plan', '--id', 'X'], evilly)
    expect(lines).toContain('X9-01\t森林\\u001B[2J覆盖率')
    expect(
      (await suggested(['check', '--targets', '~/plan', '--category', ''], evilly)).lines.join(),
    ).not.toContain('造')
  })

  it('that cannot be read gives an error, which the script hides', async () => {
    const ran = await runWith(['completion', 'fish', '--', 'check', '--targets', 'no', '--id', ''], english)
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('file/unreadable')
  })
})

describe('the answer', () => {
  /** The line up to the cursor, and the end of it that bash replaces. */
  const bash = async (line: string, replaced: string) =>
    (await runWith(['completion', 'bash', '--', `minhang-quality ${line}`, replaced], chinese)).stdout

  it.each([
    ['check --id M16', 'M16', 'open\nM16-1\n'],
    ['check --id m16', 'm16', 'open\nM16-1\n'],
    ['check --id=T4-12,M16', 'T4-12,M16', 'open\nT4-12,M16-1\n'],
    ['check --rule value/estimate=o', 'o', 'words\noff\n'],
    ['check --fail-on=at', 'at', 'words\nat-risk\n'],
    ['check --category Gree', 'Gree', 'open\nGreen\\ space\n'],
    ['check --category "Green s', 'Green s', 'open\nGreen space\n'],
    ["check --category '农产品','绿", '绿', 'open\n绿化质量\n'],
    ['check --category 产(', '(', 'open\n（商）品\n'],
    ['check da', 'da', 'files\n'],
    ['check --targets ', '', 'folders\n'],
    ['check --only nothing', 'nothing', 'open\n'],
    ['gap --what-if M16', 'M16', 'open\nM16-1=\n'],
  ])('to bash is what it puts in place of the end of the line: %s', async (line, replaced, told) => {
    expect(await bash(line, replaced)).toBe(told)
  })

  it('to zsh parts a word from its meaning at a colon, and holds no other', async () => {
    const { stdout } = await runWith(['completion', 'zsh', '--', 'check', '--id=T4-01,'], english)
    expect(stdout.split('\n').slice(0, 2)).toEqual(['--id=T4-01,', 'comma'])
    expect(stdout).toContain('\nT4-02:Forest coverage\n')
  })
})

/** Stand-ins of options whose values nobody can know: names in the data, numbers, free text. */
const FREE = ['name', 'n', 'text', 'columns']

it('every option and argument has something to complete it, or is known to have none', async () => {
  for (const { load, name } of commands) {
    const { define } = (await load()).default
    const { options, registeredArguments } = define(new Command(name), cliWordsOf('en'))
    const standIns = [
      ...options
        .filter(({ argChoices, required }) => required && argChoices === undefined)
        .map(({ flags }) => /<(.+)>/.exec(flags)?.[1]?.replace(',…', '') ?? flags),
      ...registeredArguments
        .filter(({ argChoices }) => argChoices === undefined)
        .map((argument) => argument.name()),
    ]
    const known = [...Object.keys(sources), ...Object.keys(paths), ...FREE]
    expect(standIns.filter((each) => !known.includes(each))).toEqual([])
  }
})
