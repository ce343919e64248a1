// Writes the list of problem codes from the built tool's own words; a test fails when it is stale.
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'

mkdirSync('docs', { recursive: true })
for (const [lang, file] of [
  ['en', 'docs/problems.md'],
  ['zh', 'docs/problems.zh-CN.md'],
]) {
  const args = ['explain', 'codes', '-f', 'markdown', '--lang', lang, '-o', file]
  execFileSync(process.execPath, ['bin/minhang-quality.js', ...args])
}
