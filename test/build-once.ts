import { execFileSync } from 'node:child_process'

/** The tests of the built `bin` must see what is in src now, not an old build. */
export default function buildOnce(): void {
  execFileSync(process.execPath, ['scripts/build.js'], { stdio: 'inherit' })
}
