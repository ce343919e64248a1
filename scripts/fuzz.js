// Every property of test/fuzz, many more times than in the tests: npm run fuzz -- [--runs 100000] [--seed 1] [files or -t name]
import { spawnSync } from 'node:child_process'

const args = process.argv.slice(2)
/** The value behind a flag, taken out of the arguments. */
function take(flag) {
  const at = args.indexOf(flag)
  return at < 0 ? undefined : args.splice(at, 2)[1]
}
const runs = take('--runs') ?? process.env.FUZZ_RUNS ?? '100000'
const seed = take('--seed')
if (!/^[1-9]\d*$/.test(runs) || (seed !== undefined && !/^-?\d+$/.test(seed))) {
  console.error('fuzz: --runs and --seed take whole numbers')
  process.exit(2)
}
console.log(`fuzz: ${runs} runs of every parser`)
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', ...(args.length > 0 ? args : ['test/fuzz'])],
  {
    stdio: 'inherit',
    env: { ...process.env, FUZZ_RUNS: runs, ...(seed !== undefined && { FUZZ_SEED: seed }) },
  },
)
process.exitCode = status ?? 1
