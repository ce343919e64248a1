// Holds the project against public material that is not part of it, in ../shared. Says plainly when it is not there.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

if (!existsSync('../shared/plan')) {
  console.log(
    'conformance: NOT RUN: the folder ../shared with the plan text and the public cases is not there',
  )
  process.exit(0)
}
const { status } = spawnSync('npx', ['vitest', 'run', '--config', 'vitest.conformance.config.ts'], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
