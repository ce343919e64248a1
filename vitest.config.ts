import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // No test is about time; a loaded machine may take long.
    testTimeout: 120_000,
    include: ['test/**/*.test.ts'],
    exclude: ['test/conformance/**', 'test/databases/**'],
    globalSetup: 'test/build-once.ts',
    // A test that hangs is found all the same; one on a busy machine is given its time.
    testTimeout: 60_000,
    coverage: { include: ['src/core/**/*.ts', 'src/load/**/*.ts'], reporter: ['text-summary'] },
  },
})
