// Holds the project against public material that is not part of it, in ../shared. Says plainly when it is not there,
// and fails unless called with --if-there.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { notRun } from './not-run.js'

const missing = ['plan', 'corpus', 'methods']
  .map((name) => `../shared/${name}`)
  .filter((path) => !existsSync(path))
if (missing.length > 0)
  notRun('conformance', `not there: ${missing.join(', ')} (the plan's text and the public cases)`)
else {
  const { status } = spawnSync('npx', ['vitest', 'run', '--config', 'vitest.conformance.config.ts'], {
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
}
