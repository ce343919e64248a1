import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // No test is about time; a loaded machine may take long.
    testTimeout: 120_000,
    include: ['test/**/*.test.ts'],
    exclude: ['test/conformance/**', 'test/databases/**', 'test/browser/**'],
    globalSetup: 'test/build-once.ts',
    coverage: {
      include: ['src/core/**/*.ts', 'src/load/**/*.ts'],
      reporter: ['text-summary'],
      thresholds: { lines: 95, branches: 95 },
    },
  },
})
