import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/conformance/**'],
    globalSetup: 'test/build-once.ts',
    coverage: { include: ['src/core/**/*.ts', 'src/load/**/*.ts'], reporter: ['text-summary'] },
  },
})
