// Bundles the command line and the library, so that what is installed starts fast; writes the types, and the shipped
// plan compiled.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

/** commander can run other programs as commands. We have none, and Node takes its time to load what starts one. */
const withoutProcesses = {
  name: 'without-processes',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'without-processes' } : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'without-processes' }, () => ({ contents: 'module.exports = {}' }))
  },
}

async function bundle() {
  return await build({
    entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    // Stack traces that people send us should name our functions.
    keepNames: true,
    legalComments: 'none',
    plugins: [withoutProcesses],
    // ECharts tells developers things on the console, and stdout is for results.
    define: { 'process.env.NODE_ENV': '"production"' },
    // Some bundled packages are CommonJS and call require.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  })
}

/** The plan as the loader makes it, and the files it is made of; `src/cli/compiled-plan.ts` reads both. */
async function compilePlan() {
  const { loadPlan } = await import('../dist/index.js')
  const plan = await loadPlan()
  const paths = readdirSync('targets')
    .filter((name) => /\.ya?ml$/i.test(name))
    .sort()
    .map((name) => `targets/${name}`)
  const contents = paths.map((path) => readFileSync(path))
  const files = paths.map((path, index) => ({ path, size: contents[index].length }))
  writeFileSync('dist/plan.yaml', Buffer.concat(contents))
  writeFileSync('dist/plan.json', JSON.stringify({ files, plan }))
}

rmSync('dist', { recursive: true, force: true })
await bundle()
await compilePlan()
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json'], {
  stdio: 'inherit',
})
