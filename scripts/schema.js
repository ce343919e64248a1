// Writes the JSON Schemas that editors use, from the built tool; a test fails when they are stale.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'

mkdirSync('targets/schema', { recursive: true })
for (const name of ['plan', 'measures', 'units', 'targets']) {
  const text = execFileSync(process.execPath, ['bin/minhang-quality.js', 'schema', name], {
    encoding: 'utf8',
  })
  writeFileSync(`targets/schema/${name}.schema.json`, text)
}
