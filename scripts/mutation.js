// How many small changes of the code the tests notice, folder by folder: npm run mutation [-- core/gap load/plan/yaml.ts …]
// Without names all of src/core and src/load, which takes hours; a folder without the folders in it is `core/`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

const REPORTS = 'reports/mutation'

const foldersIn = (folder) =>
  readdirSync(`src/${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`)

const everything = () => ['core', 'load'].flatMap((folder) => [`${folder}/`, ...foldersIn(folder)])

/** The files behind a name: one file, a folder with all in it, or only what stands in the folder itself. */
function filesOf(name) {
  if (name.endsWith('.ts')) return `src/${name}`
  return name.endsWith('/') ? `src/${name}*.ts` : `src/${name}/**/*.ts`
}

/** The tests beside them, which mirror the sources; where there is no such folder, those of the folder above. */
function testsOf(name) {
  const folder = name.endsWith('.ts') ? dirname(name) : name.replace(/\/$/, '')
  if (!folder.includes('/')) return `test/${folder}/**/*.test.ts`
  return existsSync(`test/${folder}`) ? `test/${folder}/**/*.test.ts` : testsOf(dirname(folder))
}

const reportOf = (name) => `${REPORTS}/${name.replace(/\W+/g, '-')}.json`

function run(name) {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', '--mutate', filesOf(name)],
    {
      stdio: 'inherit',
      env: { ...process.env, MUTATION_TESTS: testsOf(name), MUTATION_REPORT: reportOf(name) },
    },
  )
  return status === 0
}

/** Detected is what a test failed on, or what never came to an end; what is left out counts on neither side. */
function count(name) {
  const { files } = JSON.parse(readFileSync(reportOf(name), 'utf8'))
  const states = Object.values(files).flatMap(({ mutants }) => mutants.map((mutant) => mutant.status))
  const of = (...wanted) => states.filter((state) => wanted.includes(state)).length
  const detected = of('Killed', 'Timeout')
  return { name, detected, missed: of('Survived', 'NoCoverage'), timeouts: of('Timeout') }
}

const score = ({ detected, missed }) =>
  detected + missed === 0 ? '—' : `${((100 * detected) / (detected + missed)).toFixed(1)} %`

const line = (count) =>
  `${score(count).padStart(8)}  ${count.name.padEnd(26)} ${count.detected} of ${count.detected + count.missed} mutants noticed, ${count.timeouts} of them by running out of time`

const asked = process.argv.slice(2)
const names = asked.length > 0 ? asked : everything()
const stray = names.find((name) => !existsSync(`src/${name}`))
if (stray !== undefined) {
  console.error(`mutation: there is no src/${stray}`)
  process.exit(2)
}
mkdirSync(REPORTS, { recursive: true })
const failed = names.filter((name) => !run(name))
const counts = names.filter((name) => !failed.includes(name)).map(count)
const sum = (key) => counts.reduce((total, each) => total + each[key], 0)
for (const each of counts) console.log(line(each))
console.log(
  line({ name: 'in all', detected: sum('detected'), missed: sum('missed'), timeouts: sum('timeouts') }),
)
for (const name of failed) console.error(`mutation: ${name} could not be measured`)
process.exitCode = failed.length > 0 ? 1 : 0
