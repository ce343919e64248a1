/** Types of the library: the declarations that `src/index.ts` leads to, and no others. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const OUT = join('dist', 'types')

const IMPORTED = /(?<=(?:from |import\()["'])(\.[^"']+)\.ts(?=["'])/g

/** Adds `file` and every declaration it imports, directly or not, to `found`, and names them as TypeScript finds them. */
function follow(file, found = new Set()) {
  if (found.has(file)) return found
  found.add(file)
  const text = readFileSync(file, 'utf8')
  for (const [, path] of text.matchAll(IMPORTED)) follow(join(dirname(file), `${path}.d.ts`), found)
  writeFileSync(file, text.replace(IMPORTED, '$1.js'))
  return found
}

export function writeTypes() {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json'], {
    stdio: 'inherit',
  })
  const reached = follow(join(OUT, 'index.d.ts'))
  for (const entry of readdirSync(OUT, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && !reached.has(path)) rmSync(path)
  }
}
