/** What the folders have in common; `scripts/mutation.js` says which files, which tests, and where the report goes. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: process.env.MUTATION_REPORT ?? 'reports/mutation/mutation.json' },
  clearTextReporter: { allowColor: false, reportTests: false },
  concurrency: 1,
  ignoreStatic: true,
  tsconfigFile: 'none',
  ignorePatterns: ['dist', 'docs', 'bin', 'biome.json', 'reports', 'coverage'],
  thresholds: { high: 85, low: 70, break: null },
}
