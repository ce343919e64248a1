// Every ```text block that opens with "$ npx minhang-quality …" or "$ node docs/examples/…" is what that command
// really prints, and the ```js block of the library guides is the program itself.
// Rewrites the blocks; with --check only says which are stale, and fails.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const BLOCK = /```text\n\$ (npx minhang-quality|node) (.*)\n[\s\S]*?```/g
const PROGRAM = /```js\n[\s\S]*?```/

const printed = (program, args) => {
  const options = { encoding: 'utf8', env: { PATH: process.env.PATH, LANG: 'C' } }
  const words = args.split(' ')
  const { stdout, stderr } = spawnSync(
    process.execPath,
    program === 'node' ? words : ['bin/minhang-quality.js', ...words],
    options,
  )
  return `\`\`\`text\n$ ${program} ${args}\n${stderr}${stdout}\`\`\``
}

const example = () => `\`\`\`js\n${readFileSync('docs/examples/judge.mjs', 'utf8')}\`\`\``

const pages = ['README', 'docs/data', 'docs/regions', 'docs/library']

for (const file of pages.flatMap((page) => [`${page}.md`, `${page}.zh-CN.md`])) {
  const before = readFileSync(file, 'utf8')
  const after = before
    .replace(BLOCK, (_block, program, args) => printed(program, args))
    .replace(PROGRAM, example)
  if (after === before) continue
  if (process.argv.includes('--check')) {
    console.error(`${file} shows old output: run npm run readme`)
    process.exitCode = 1
  } else writeFileSync(file, after)
}
