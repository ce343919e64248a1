// Every ```text block that opens with "$ npx minhang-quality …" is what that command really prints.
// Rewrites the blocks; with --check only says which are stale, and fails.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const BLOCK = /```text\n\$ npx minhang-quality (.*)\n[\s\S]*?```/g

const printed = (args) => {
  const options = { encoding: 'utf8', env: { PATH: process.env.PATH, LANG: 'C' } }
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['bin/minhang-quality.js', ...args.split(' ')],
    options,
  )
  return `\`\`\`text\n$ npx minhang-quality ${args}\n${stderr}${stdout}\`\`\``
}

for (const file of ['README.md', 'README.zh-CN.md']) {
  const before = readFileSync(file, 'utf8')
  const after = before.replace(BLOCK, (_block, args) => printed(args))
  if (after === before) continue
  if (process.argv.includes('--check')) {
    console.error(`${file} shows old output: run npm run readme`)
    process.exitCode = 1
  } else writeFileSync(file, after)
}
