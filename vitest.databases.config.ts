import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { include: ['test/databases/**/*.test.ts'] } })
