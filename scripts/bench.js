// How fast the tool is, measured beside others in the same run: npm run bench [-- start throughput …] [--runs 9]
// The parts and what is measured are in test/bench; the results go to test/bench/RESULTS.md.
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

// What is measured is what the sources give now.
execFileSync(process.execPath, ['scripts/build.js'], { stdio: 'inherit' })

const outfile = resolve('node_modules', '.cache', 'bench', 'bench.js')
await build({
  entryPoints: ['test/bench/bench.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile,
  logLevel: 'warning',
})
const { bench } = await import(pathToFileURL(outfile).href)
process.exitCode = await bench(process.argv.slice(2))
