// What ships, tried as those who install it get it: packed, weighed, installed into an empty folder, run and imported.
// The built package is run by this Node, and with --nodes by the other versions too: npm run package [-- --nodes]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { nodeBinary } from './node-binary.js'

const LIMIT = 1_000_000
const OTHER_NODES = ['22', '24', '26']

const faults = []
const folder = mkdtempSync(join(tmpdir(), 'minhang-package-'))

function run(command, args, { cwd = process.cwd(), codes = [0] } = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1e8 })
  if (codes.includes(status)) return stdout
  throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`)
}

/** Runs one check; what fails is kept, so that the others still run. */
function attempt(name, action) {
  try {
    console.log(`package: ${name}: ${action() ?? 'well'}`)
  } catch (error) {
    faults.push(name)
    console.error(`package: ${name}: FAILED\n${error.message}`)
  }
}

const tool = (name, ...args) => run(process.execPath, [resolve('node_modules', name), ...args])

const PROGRAM = `
import { collect, evaluate, headerWords, loadPlan, readObservations, readTable, readWorkbook, render } from 'minhang-quality'
import type { CheckReport, Plan } from 'minhang-quality'
import { readFileSync } from 'node:fs'

const plan: Plan = await loadPlan()
const bytes: Uint8Array = readFileSync('node_modules/minhang-quality/data/2019.csv')
const table = readTable(bytes, { headerWords, filename: '2019.csv' })
const report: CheckReport = evaluate(plan, collect([readObservations(plan, table, { file: '2019.csv' })]))
// @ts-expect-error A report is no number.
const wrong: number = report
if (typeof readWorkbook !== 'function' || wrong === undefined) throw new Error('not there')
console.log(render(report, 'json', { lang: 'en' }).length > 1000 ? plan.targets.length : 0)
`

const TYPESCRIPT = [
  '--strict',
  '--target',
  'es2023',
  '--module',
  'nodenext',
  '--types',
  'node',
  '--typeRoots',
]

function installed(node) {
  const bin = join(folder, 'node_modules', '.bin', 'minhang-quality')
  const data = join(folder, 'node_modules', 'minhang-quality', 'data', '2019.csv')
  // The sample misses some targets on purpose: 1.
  const told = JSON.parse(run(node, [bin, 'check', data, '-f', 'json'], { cwd: folder, codes: [1] }))
  const judged = told.results.length
  const again = run(node, [bin, 'check', data, '--lang', 'en'], { cwd: folder, codes: [1] })
  if (!again.includes(`of ${judged} targets`)) throw new Error(again)
  const formats = ['html', 'xlsx', 'docx'].map((format) => {
    const file = join(folder, `report.${format}`)
    run(node, [bin, 'report', data, '-f', format, '-o', file], { cwd: folder })
    return `${format} ${statSync(file).size} bytes`
  })
  const imported = run(node, ['program.js'], { cwd: folder }).trim()
  if (imported !== String(judged)) throw new Error(`import: ${imported} targets`)
  return `check, import and report (${formats.join(', ')}) run: ${run(node, ['--version']).trim()}`
}

try {
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--silent', '--pack-destination', folder]))
  const tarball = join(folder, packed.filename)
  attempt('size', () => {
    if (packed.size >= LIMIT) throw new Error(`${packed.size} bytes, not under ${LIMIT}`)
    return `${packed.size} bytes packed, ${packed.entryCount} files, ${packed.unpackedSize} bytes unpacked`
  })
  attempt('licences', () => {
    if (packed.files.every(({ path }) => path !== 'dist/THIRD-PARTY-LICENSES.txt')) throw new Error('none')
  })
  attempt('publint', () => {
    const said = tool('publint/src/cli.js', 'run', tarball, '--strict')
    if (!said.includes('All good!')) throw new Error(said)
  })
  attempt('attw', () => void tool('@arethetypeswrong/cli/dist/index.js', tarball, '--profile', 'esm-only'))

  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  attempt(
    'install',
    () => void run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: folder }),
  )
  writeFileSync(join(folder, 'program.ts'), PROGRAM)
  attempt('types', () => {
    const tsc = [
      resolve('node_modules/typescript/bin/tsc'),
      ...TYPESCRIPT,
      resolve('node_modules/@types'),
      'program.ts',
    ]
    run(process.execPath, tsc, { cwd: folder })
  })
  attempt('installed', () => installed(process.execPath))
  if (process.argv.includes('--nodes'))
    for (const version of OTHER_NODES)
      attempt(`installed, Node ${version}`, () => {
        const node = nodeBinary(version)
        return node === undefined ? 'NOT RUN: the registry does not bring it' : installed(node)
      })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(faults.length === 0 ? 'package: all well' : `package: failed: ${faults.join(', ')}`)
process.exitCode = faults.length === 0 ? 0 : 1
