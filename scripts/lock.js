// A registry mirror may not hold the builds of a tool for other systems; npm then writes a lock file that `npm ci`
// refuses ("Missing: … from lock file"). This adds what is missing: name, version and system, never an address.
// Run it after every change of the dependencies: npm run lock
import { readFileSync, writeFileSync } from 'node:fs'

const FILE = 'package-lock.json'
const lock = JSON.parse(readFileSync(FILE, 'utf8'))

for (const { optionalDependencies = {}, dev } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const key = `node_modules/${name}`
    if (lock.packages[key]?.version !== undefined || !/^\d/.test(version)) continue
    const [os, cpu, libc] = name
      .replace(/^.*\/(?:[a-z]+-)?(?=(?:android|darwin|linux|win32)-)/, '')
      .split('-')
    lock.packages[key] = {
      version,
      cpu: [cpu],
      ...(dev && { dev }),
      ...(libc && { libc: [libc] }),
      optional: true,
      os: [os],
    }
  }
}

for (const entry of Object.values(lock.packages)) delete entry.resolved
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`)
