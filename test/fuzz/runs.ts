/** How often a property is tried: a fixed number in the tests, FUZZ_RUNS in `npm run fuzz`. */
import type { Parameters } from 'fast-check'

const asked = Number(process.env.FUZZ_RUNS)
const seed = process.env.FUZZ_SEED

/**
 * `usual` in the tests. `npm run fuzz` tries each parser FUZZ_RUNS times, and what takes `cost` times as long as a
 * parser that many times less often. The tests repeat one seed, so that they say the same every time.
 */
export function trying<T>(usual: number, cost = 1): Parameters<T> {
  if (!(asked > 0)) return { numRuns: usual, seed: 20180328 }
  return { numRuns: Math.ceil(asked / cost), ...(seed !== undefined && { seed: Number(seed) }) }
}

/** For a test that tries a property: no limit in the nightly run. */
export const patience = asked > 0 ? 12 * 60 * 60 * 1000 : 120_000
