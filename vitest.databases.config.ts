import { defineConfig } from 'vitest/config'

// No test is about time; a loaded machine may take long.
export default defineConfig({ test: { include: ['test/databases/**/*.test.ts'], testTimeout: 1_200_000 } })
