// Opens what the tool writes in a real Chromium and looks: errors, requests, filters, keyboard, narrow screens, paper,
// and what axe-core says. Needs Chromium (Debian: apt-get install chromium fonts-noto-cjk); CHROMIUM names another one.
// Without it nothing is run and this fails, unless called with --if-there.
import { spawnSync } from 'node:child_process'
import { chromiumPath } from './chromium.js'

if (chromiumPath === undefined) {
  console.log('browser: NOT RUN: no Chromium here (apt-get install chromium fonts-noto-cjk, or set CHROMIUM)')
  process.exit(process.argv.includes('--if-there') ? 0 : 1)
}
const { status } = spawnSync('npx', ['vitest', 'run', '--config', 'vitest.browser.config.ts'], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
