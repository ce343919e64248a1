import { defineConfig } from 'vitest/config'

/** The tests of what `npm run mutation` mutates, without a build; Stryker runs those that reach a mutant. */
export default defineConfig({
  test: { include: ['test/core/**/*.test.ts', 'test/load/**/*.test.ts'], testTimeout: 120_000 },
})
