// A page for each command in docs/commands/, made of its help, with every example run. Rewrites the pages; with --check
// only says which are stale, and fails.
import { execFile } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const FOLDER = 'docs/commands'
const TOOL = 'minhang-quality'
/** Longer outputs are cut: a page shows what to expect, not all of it. */
const MOST_LINES = 45

const LANGUAGES = {
  en: {
    locale: 'en_US.UTF-8',
    page: (name) => `${name}.md`,
    other: ['中文', 'zh'],
    title: 'Commands',
    intro:
      'One page for each command, made of its `--help`; every example is run when the pages are made. `minhang-quality <command> --help` says the same.',
    all: 'All commands',
    more: (count) => `… ${count} more lines`,
    ended: (code, files) =>
      `Ends with exit code ${code}${files.length > 0 ? ` and has written ${files.join(', ')}` : ''}.`,
    data: 'The examples read the made-up samples in [data/](../../data/README.md).',
    submitted: '`submitted/2019.csv` is [a file with mistakes](../../test/fixtures/readme/2019.csv).',
    columns: ['command', 'what it does'],
    codes: ['code', 'meaning'],
  },
  zh: {
    locale: 'zh_CN.UTF-8',
    page: (name) => `${name}.zh-CN.md`,
    other: ['English', 'en'],
    title: '命令',
    intro:
      '每个命令一页，由其 `--help` 生成；页中的例子在生成时都实际运行过。`minhang-quality <命令> --help` 内容相同。',
    all: '全部命令',
    more: (count) => `……另有 ${count} 行`,
    ended: (code, files) => `退出码 ${code}${files.length > 0 ? `；写出 ${files.join('、')}` : ''}。`,
    data: '例子读取 [data/](../../data/README.md) 中编造的样本。',
    submitted: '`submitted/2019.csv` 是[一份有错误的文件](../../test/fixtures/readme/2019.csv)。',
    columns: ['命令', '用途'],
    codes: ['退出码', '含义'],
  },
}

const execute = promisify(execFile)

/** Runs the tool; `stdout` follows `stderr`, as a terminal would mostly show them. */
async function run(args, { cwd = '.', lang, columns = 80 }) {
  const env = { PATH: process.env.PATH, LANG: LANGUAGES[lang].locale, COLUMNS: String(columns) }
  const program = [resolve('bin/minhang-quality.js'), ...args]
  const {
    code = 0,
    stderr,
    stdout,
  } = await execute(process.execPath, program, { cwd, env }).catch((ended) => ended)
  if (typeof code !== 'number') throw new Error(`${args.join(' ')} ended with ${code}`)
  return { code, shown: stderr + stdout }
}

const WIDE = 100_000

/** The blocks of a help: usage, what it does, then lists below their headings. In wide lines nothing is broken. */
async function helpOf(args, lang) {
  const blocksAt = async (columns) =>
    (await run([...args, '--help'], { lang, columns })).shown.trimEnd().split('\n\n')
  const [[usage, , ...narrow], [, about, ...wide]] = await Promise.all([blocksAt(80), blocksAt(WIDE)])
  const listed = (block) =>
    block
      .split('\n')
      .slice(1)
      .map((line) => line.trim())
  return { about, lists: [usage, ...narrow], wide: wide.map(listed) }
}

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** Prose in which options stand as code. */
const withCode = (text) => text.replace(/(?<![`-])--[a-z][a-z-]*/g, '`$&`')

/** The term of a list and what stands behind it. */
const partsOf = (line) => /^(\S+(?: [<[]\S+)?)\s+(.*)$/.exec(line).slice(1)

const fenced = (text) => `\`\`\`text\n${text.trimEnd()}\n\`\`\``

function cut(text, { more }) {
  const lines = text.trimEnd().split('\n')
  if (lines.length <= MOST_LINES) return lines.join('\n')
  return [...lines.slice(0, MOST_LINES - 5), more(lines.length - MOST_LINES + 5)].join('\n')
}

/** Runs an example in a folder of its own, with the samples in it. */
async function exampleOf(line, says, lang) {
  const words = LANGUAGES[lang]
  const cwd = mkdtempSync(join(tmpdir(), 'minhang-commands-'))
  try {
    symlinkSync(resolve('data'), join(cwd, 'data'))
    mkdirSync(join(cwd, 'submitted'))
    copyFileSync('test/fixtures/readme/2019.csv', join(cwd, 'submitted', '2019.csv'))
    const { code, shown } = await run(line.split(' ').slice(1), { cwd, lang })
    const files = readdirSync(cwd, { recursive: true })
      .sort()
      .filter((path) => /\.\w+$/.test(path) && !/^(data|submitted)\b/.test(path))
      .map((path) => `\`${path}\``)
    return [
      `### ${says[0].toUpperCase()}${says.slice(1)}`,
      fenced(`$ ${line}\n${cut(shown, words)}`),
      words.ended(code, files),
    ]
  } finally {
    rmSync(cwd, { recursive: true })
  }
}

function linksOf(name, lang) {
  const { all, other, page } = LANGUAGES[lang]
  const [label, otherLang] = other
  const elsewhere = `[${label}](${LANGUAGES[otherLang].page(name)})`
  return name === 'README' ? elsewhere : `${elsewhere} · [${all}](${page('README')})`
}

async function commandPage(name, lang) {
  const words = LANGUAGES[lang]
  const { about, lists, wide } = await helpOf([name], lang)
  const [examples, codes] = wide.slice(-2)
  const [exampleHeading, codeHeading] = lists
    .slice(-2)
    .map((block) => block.split('\n')[0].replace(/[:：]$/, ''))
  const pairs = examples.flatMap((line, at) => (at % 2 === 0 ? [[line.slice(2), examples[at + 1]]] : []))
  const shown = await Promise.all(pairs.map(([says, line]) => exampleOf(line, says, lang)))
  return [
    `# ${TOOL} ${name}`,
    linksOf(name, lang),
    withCode(about),
    fenced(lists.slice(0, -2).join('\n\n')),
    `## ${exampleHeading}`,
    ...['data', 'submitted'].flatMap((name) => (examples.join().includes(` ${name}/`) ? [words[name]] : [])),
    ...shown.flat(),
    `## ${codeHeading}`,
    withCode(table(words.codes, codes.map(partsOf))),
  ]
}

/** Names of the commands, and the page that lists them. */
async function indexPage(lang) {
  const words = LANGUAGES[lang]
  const { about, wide } = await helpOf([], lang)
  const listed = wide.at(-2).map(partsOf)
  const own = listed.filter(([term]) => !term.startsWith('help'))
  const names = own.map(([term]) => term.split(' ')[0])
  const rows = own.map(([term, says], at) => [
    `[\`${term.replaceAll('|', '\\|')}\`](${words.page(names[at])})`,
    says,
  ])
  const page = [
    `# ${words.title}`,
    linksOf('README', lang),
    about,
    words.intro,
    table(words.columns, rows),
    withCode(table(words.codes, wide.at(-1).map(partsOf))),
  ]
  return { names, page }
}

const pages = new Map()
for (const [lang, { page }] of Object.entries(LANGUAGES)) {
  const index = await indexPage(lang)
  pages.set(page('README'), index.page)
  for (const name of index.names) pages.set(page(name), await commandPage(name, lang))
}

if (process.argv.includes('--check')) {
  const kept = existsSync(FOLDER) ? readdirSync(FOLDER) : []
  const stale = [...pages].filter(
    ([file, blocks]) =>
      !kept.includes(file) || readFileSync(join(FOLDER, file), 'utf8') !== `${blocks.join('\n\n')}\n`,
  )
  const wrong = [...stale.map(([file]) => file), ...kept.filter((file) => !pages.has(file))]
  if (wrong.length > 0) {
    console.error(`${FOLDER} is stale: ${wrong.join(', ')}: run npm run commands`)
    process.exitCode = 1
  }
} else {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  for (const [file, blocks] of pages) writeFileSync(join(FOLDER, file), `${blocks.join('\n\n')}\n`)
}
