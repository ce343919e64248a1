// Makes the workbook and the paper, in both languages, and opens them in LibreOffice: as a reader would, once as pages
// (PDF, and pictures to look at) and once as figures (CSV). Says plainly when LibreOffice is not there, and
// fails unless called with --if-there.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { named, notRun } from './not-run.js'

const has = (program) => spawnSync('which', [program]).status === 0
const missing = ['soffice', 'pdftotext', 'pdftoppm', 'pdfinfo'].filter((program) => !has(program))
if (missing.length > 0) {
  const packages = 'libreoffice-writer-nogui libreoffice-calc-nogui fonts-noto-cjk poppler-utils'
  notRun('office', `not there: ${missing.join(', ')} (Debian: ${packages})`)
  process.exit()
}

const out = named[0] ?? mkdtempSync(join(tmpdir(), 'office-'))
mkdirSync(out, { recursive: true })
const faults = []
const expect = (holds, fault) => holds || faults.push(fault)

function run(program, args) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e9 })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}\n${stderr}`)
  return stdout
}

const tool = (...args) => run(process.execPath, ['bin/minhang-quality.js', ...args])
const profile = mkdtempSync(join(tmpdir(), 'office-profile-'))
const convert = (to, ...files) =>
  run('soffice', [
    '--headless',
    `-env:UserInstallation=file://${profile}`,
    '--convert-to',
    to,
    '--outdir',
    out,
    ...files,
  ])
const textOf = (name) => run('pdftotext', ['-layout', join(out, `${name}.pdf`), '-'])
const pagesOf = (name) => Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', [join(out, `${name}.pdf`)]))?.[1])

// What a department could send by accident or on purpose.
const hostile = join(out, 'hostile.csv')
writeFileSync(
  hostile,
  'id,year,value,unit,department,note\nT4-02,2019,17.15,%,=1+1,"<b>&amp;\u0007 @SUM(1)"\nT4-01,2019,12345678.901234567,平方米,+1,-1\n',
)

const ids = JSON.parse(tool('targets', '-f', 'json')).results.map(({ id }) => id)
const data = ['data/2018.csv', 'data/2019.csv']
const names = []
for (const lang of ['zh', 'en']) {
  for (const format of ['xlsx', 'docx']) {
    const name = `report-${lang}-${format}`
    tool('report', ...data, '--lang', lang, '-f', format, '-o', join(out, `${name}.${format}`))
    names.push([name, format, lang])
  }
}
for (const format of ['xlsx', 'docx']) {
  const name = `hostile-${format}`
  tool('report', hostile, '--lang', 'en', '-f', format, '-o', join(out, `${name}.${format}`))
  names.push([name, format, 'en'])
}

convert('pdf', ...names.map(([name, format]) => join(out, `${name}.${format}`)))
for (const [name, , lang] of names) {
  const pages = pagesOf(name)
  const text = textOf(name)
  expect(pages >= 5 && pages <= 60, `${name}: ${pages} pages`)
  for (const id of ids) expect(text.includes(id), `${name}: ${id} is not in it`)
  expect(text.includes(lang === 'zh' ? '需要采取措施' : 'What needs action now'), `${name}: no headline`)
  expect(!/Error:|#REF!|#NAME\?|#VALUE!|Err:\d/.test(text), `${name}: an error stands in it`)
  run('pdftoppm', ['-r', '70', '-png', join(out, `${name}.pdf`), join(out, name)])
}

// Every sheet as CSV, with the figures as they are and not as they are shown: commas, quotes when needed, UTF-8.
const sheetsAs = (name) => {
  convert(
    'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1',
    join(out, `${name}.xlsx`),
  )
  return readdirSync(out)
    .filter((file) => file.startsWith(`${name}-`) && file.endsWith('.csv'))
    .flatMap((file) => parse(readFileSync(join(out, file)), { relax_column_count: true, bom: true }))
}
const told = JSON.parse(tool('check', ...data, '--fail-on', 'never', '-f', 'json')).results
const rows = sheetsAs('report-en-xlsx')
for (const { id, actual } of told.filter((each) => typeof each.actual === 'number')) {
  const own = rows.filter(([first]) => first === id)
  expect(
    own.some((row) => row.includes(String(actual))),
    `xlsx: ${id} has no figure ${actual}`,
  )
}
const read = sheetsAs('hostile-xlsx').filter(([id]) => id === 'T4-01' || id === 'T4-02')
for (const text of ['=1+1', '+1', '-1', '12345678.901234567'])
  expect(
    read.some((row) => row.includes(text)),
    `hostile.xlsx: ${text} was not kept as text`,
  )

rmSync(profile, { recursive: true, force: true })
for (const fault of faults) console.error(`office: ${fault}`)
for (const [name] of names) console.log(`office: ${name}: ${pagesOf(name)} pages`)
console.log(
  faults.length === 0
    ? `office: all well; pictures of every page in ${out}`
    : `office: ${faults.length} faults`,
)
process.exit(faults.length === 0 ? 0 : 1)
