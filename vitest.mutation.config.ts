import { defineConfig } from 'vitest/config'

/** The tests of what `npm run mutation` mutates, without a build; Stryker runs those that reach a mutant. */
export default defineConfig({
  test: {
    include: ['test/core/**/*.test.ts', 'test/load/**/*.test.ts'],
    // It loads the whole tool while it runs, so that Stryker takes what only happens on loading for tested by it.
    exclude: ['test/load/workbook/libreoffice.test.ts'],
    testTimeout: 120_000,
  },
})
