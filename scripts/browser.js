// Opens what the tool writes in a real Chromium and looks: errors, requests, filters, keyboard, narrow screens, paper,
// and what axe-core says. Needs Chromium (Debian: apt-get install chromium fonts-noto-cjk); CHROMIUM names another one.
// Without it nothing is run and this fails, unless called with --if-there.
import { spawnSync } from 'node:child_process'
import { chromiumPath } from './chromium.js'
import { notRun } from './not-run.js'

if (chromiumPath === undefined)
  notRun('browser', 'no Chromium here (apt-get install chromium fonts-noto-cjk, or set CHROMIUM)')
else {
  const { status } = spawnSync('npx', ['vitest', 'run', '--config', 'vitest.browser.config.ts'], {
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
}
