// Known weaknesses in what ships. All packages are bundled, so `npm audit --omit=dev` would look at none of them: here
// the answer for all is held against the list of what is bundled. Says plainly when the registry does not answer,
// and fails unless called with --if-there.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { notRun } from './not-run.js'

const licences = readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8')
const shipped = new Set([...licences.matchAll(/^-{80}\n\n(\S+) /gm)].map(([, name]) => name))
if (shipped.size === 0) throw new Error('dist/THIRD-PARTY-LICENSES.txt names no package')

const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', maxBuffer: 1e8 })

/** The registry's answer; undefined when it gave none. */
function answerOf(text) {
  try {
    return JSON.parse(text).vulnerabilities
  } catch {
    return undefined
  }
}

const known = answerOf(stdout)
if (known === undefined) {
  notRun('audit', 'the registry does not answer `npm audit`')
} else {
  const ours = Object.values(known).filter(({ name }) => shipped.has(name))
  for (const { name, severity, range } of ours) console.error(`audit: ${name} ${range}: ${severity}`)
  console.log(`audit: ${shipped.size} bundled packages, ${ours.length} with a known weakness`)
  process.exitCode = ours.length === 0 ? 0 : 1
}
