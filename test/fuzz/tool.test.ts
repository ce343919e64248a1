/** The whole tool on files that no department meant to send. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Ran, runWith } from '../cli/fake-world.ts'
import { anyFile } from './mutations.ts'
import { patience, trying } from './runs.ts'

const SLOW = 20_000

/** Controls of a terminal, of the direction of text, and other characters that nobody sees. */
const HARMFUL = /(?![\n\r\t])[\p{Cc}\p{Bidi_Control}\u200b-\u200d\u00ad\u{e0000}-\u{e007f}]/u

/** What no reader should ever see, unless it stood in the file. */
const RAW = [
  /\n\s+at .+:\d+:\d+/,
  /\b(?:Type|Range|Syntax|Reference|Zod|Csv)Error\b/,
  /\[object /,
  /\bundefined\b/,
  /node_modules/,
]

const UNUSABLE =
  /^(?:file\/(?:not-found|unreadable|no-csv|empty|no-rows|not-csv)|encoding\/other|csv\/wrapped-rows|header\/(?:no-known-column|missing-column)|row\/no-year|coverage\/no-)/

interface Told {
  readonly code: string
  readonly severity: string
  readonly message: string
}

/** By the contract: 2 for what could not be used, 1 for data with errors, else what the verdicts say. */
function expectedCodes(
  command: string,
  { problems }: { readonly problems: readonly Told[] },
): readonly number[] {
  if (problems.some(({ code }) => UNUSABLE.test(code))) return [2]
  if (problems.some(({ severity }) => severity === 'error')) return [1]
  return command === 'validate' ? [0] : [0, 1]
}

async function run(command: string, bytes: Uint8Array, flags: readonly string[]): Promise<Ran> {
  const started = Date.now()
  const ran = await runWith([command, '2019.csv', ...flags], {
    files: { '2019.csv': bytes },
    compiledPlan: 'dist',
  })
  expect(Date.now() - started).toBeLessThan(SLOW)
  return ran
}

describe.each(['check', 'validate', 'gap'])('%s', (command) => {
  it(
    'never throws or hangs, ends by the contract, and speaks in sentences',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyFile, fc.constantFrom('zh', 'en'), async (bytes, lang) => {
          const json = await run(command, bytes, ['-f', 'json', '--lang', lang])
          const report = JSON.parse(json.stdout)
          expect(expectedCodes(command, report)).toContain(json.code)
          for (const { message } of report.problems) expect(message).not.toBe('')
          const page = await run(command, bytes, ['--lang', lang])
          expect(page.code).toBe(json.code)
          const content = new TextDecoder('latin1').decode(bytes)
          for (const pattern of RAW.filter((each) => !each.test(content)))
            expect(json.stdout + json.stderr + page.stdout + page.stderr).not.toMatch(pattern)
        }),
        trying(60, 100),
      )
    },
    patience,
  )
})

it(
  'every format shows what is in the data harmlessly',
  async () => {
    const formats = ['table', 'json', 'csv', 'markdown', 'junit', 'sarif', 'github', 'gitlab']
    await fc.assert(
      fc.asyncProperty(anyFile, fc.constantFrom(...formats), async (bytes, format) => {
        for (const command of ['check', 'validate']) {
          const { stdout, stderr } = await run(command, bytes, ['-f', format])
          expect(stdout + stderr).not.toMatch(HARMFUL)
        }
      }),
      trying(60, 100),
    )
  },
  patience,
)
