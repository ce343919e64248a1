/**
 * Which modules that are loaded when asked for are files of their own: those that bring much of packages with them.
 * Everything else is one file, which starts fastest.
 */
import { build } from 'esbuild'

/** Bytes of packages, beyond those that the start has anyway. */
const MUCH = 30_000

const fromPackages = ({ inputs }) =>
  Object.entries(inputs)
    .filter(([path]) => path.startsWith('node_modules/'))
    .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0)

function closureOf(start, outputs, seen = new Set()) {
  if (seen.has(start)) return seen
  seen.add(start)
  for (const { kind, path, external } of outputs[start].imports)
    if (kind === 'import-statement' && !external) closureOf(path, outputs, seen)
  return seen
}

/** Paths of sources, such as `src/load/plan/parse-plan.ts`. */
export async function modulesApart(options) {
  const { metafile } = await build({
    ...options,
    format: 'esm',
    splitting: true,
    outdir: 'dist',
    write: false,
    metafile: true,
  })
  const { outputs } = metafile
  const entries = Object.entries(outputs).filter(([, { entryPoint }]) => entryPoint !== undefined)
  const starts = entries.filter(([, { entryPoint }]) => options.entryPoints.includes(entryPoint))
  const atStart = new Set(starts.flatMap(([path]) => [...closureOf(path, outputs)]))
  return entries
    .filter(([path]) => {
      const own = [...closureOf(path, outputs)].filter((each) => !atStart.has(each))
      return own.reduce((sum, each) => sum + fromPackages(outputs[each]), 0) > MUCH
    })
    .map(([, { entryPoint }]) => entryPoint)
    .filter((path) => !options.entryPoints.includes(path))
}
