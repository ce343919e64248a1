// Holds the project against public material that is not part of it, in ../shared. Says plainly when it is not there.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const missing = ['plan', 'corpus', 'methods']
  .map((name) => `../shared/${name}`)
  .filter((path) => !existsSync(path))
if (missing.length > 0) {
  console.log(`conformance: NOT RUN: not there: ${missing.join(', ')} (the plan's text and the public cases)`)
  process.exit(0)
}
const { status } = spawnSync('npx', ['vitest', 'run', '--config', 'vitest.conformance.config.ts'], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
