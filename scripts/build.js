// Bundles the command line and the library, so that what is installed starts fast; writes the types, and the shipped
// plan compiled.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { build } from 'esbuild'
import { modulesApart } from './build/apart.js'
import { lean } from './build/lean.js'
import { licencesOf } from './build/licences.js'
import { rawText } from './build/raw-text.js'
import { writeTypes } from './build/types.js'

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minify: true,
  metafile: true,
  legalComments: 'none',
  plugins: [lean, rawText],
  // ECharts tells developers things on the console, and stdout is for results.
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
}

/** What a file of its own is called: as its source, or as its package. */
const nameOf = (source) => (source.startsWith('src/') ? basename(source, '.ts') : source.split('/')[1])

/** Leaves the modules that are files of their own to be imported when they are asked for. */
function leaveApart(sources) {
  const files = new Map(
    sources.map((source) => [
      source.startsWith('src/') ? resolve(source) : nameOf(source),
      `./${nameOf(source)}.js`,
    ]),
  )
  return {
    name: 'leave-apart',
    setup: ({ onResolve }) =>
      onResolve({ filter: /.*/ }, ({ kind, path, resolveDir }) => {
        const file =
          kind === 'dynamic-import' && files.get(path.startsWith('.') ? resolve(resolveDir, path) : path)
        return file ? { path: file, external: true } : undefined
      }),
  }
}

/** The library, and what is loaded when asked for by it and by the command line: ESM, nothing in it twice. */
async function bundleLibrary(apart) {
  const { metafile } = await build({
    ...shared,
    entryPoints: { index: 'src/index.ts', ...Object.fromEntries(apart.map((each) => [nameOf(each), each])) },
    outdir: 'dist',
    splitting: true,
    format: 'esm',
    // Some bundled packages are CommonJS and call require.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  })
  return metafile
}

/** What the command line starts with: CommonJS, which Node starts sooner, in one file. */
async function bundleCli(apart) {
  const { metafile, outputFiles } = await build({
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    write: false,
    format: 'cjs',
    define: { ...shared.define, 'import.meta.dirname': '__dirname' },
    plugins: [...shared.plugins, leaveApart(apart)],
  })
  // esbuild escapes strings but not regular expressions; ASCII alone is read as it stands on disk.
  const text = outputFiles[0].text
    .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    // Compiled code that was kept knows no file to import from; bin/minhang-quality.js does.
    .replaceAll('import("./', '__import("./')
  const hash = createHash('sha256').update(text).digest('hex')
  // A function of what a module is given, and the hash that its compiled code is kept under; see bin/minhang-quality.js.
  const head = `//${hash.slice(0, 16)}\n(function (module, require, __import, __dirname) {`
  writeFileSync('dist/cli.cjs', `${head}${text}\n})`)
  return metafile
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

const starts = ['src/cli/main.ts', 'src/cli/commands/check.ts', 'src/report/formats/table.ts']

rmSync('dist', { recursive: true, force: true })
const apart = await modulesApart({ ...shared, entryPoints: starts })
const inCli = apart.filter((source) => source.startsWith('src/cli/'))
if (inCli.length > 0) throw new Error(`heavy packages are for load and report to import lazily: ${inCli}`)
const bundled = [await bundleLibrary(apart), await bundleCli(apart)]
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licencesOf(bundled))
await compilePlan().catch((error) => {
  if (error.name !== 'InvalidPlan') throw error
  // The faults of the plan, not the stack of what found them.
  console.error(error.message)
  process.exit(1)
})
writeTypes()
