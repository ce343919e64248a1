import { defineConfig } from 'vitest/config'

/** The tests for what is mutated, without a build; `scripts/mutation.js` says which, Stryker runs those that reach a mutant. */
export default defineConfig({
  test: {
    include: (process.env.MUTATION_TESTS ?? 'test/core/**/*.test.ts,test/load/**/*.test.ts').split(','),
    // It loads the whole tool while it runs, so that Stryker takes what only happens on loading for tested by it.
    exclude: ['test/load/workbook/libreoffice.test.ts'],
    testTimeout: 120_000,
  },
})
