/** Where Chromium is, and how it is started so that it asks for nothing of its own. */
import { existsSync } from 'node:fs'

const known = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** Undefined where there is none. */
export const chromiumPath = known.find((path) => path !== undefined && existsSync(path))

export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
