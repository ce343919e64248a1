/** A real browser for the tests: fresh, quiet, and with an eye on all it asks for. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { chromiumFlags, chromiumPath } from '../../scripts/chromium.js'

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath ?? 'chromium', args: [...chromiumFlags] })

const folder = mkdtempSync(join(tmpdir(), 'minhang-quality-'))
const written = new Map<string, string>()

/** The address of the page that the built tool writes for a command line. */
export function pageOf(...argv: readonly string[]): string {
  const key = argv.join(' ')
  const known = written.get(key)
  if (known !== undefined) return known
  const file = join(folder, `${written.size}.html`)
  const all = ['bin/minhang-quality.js', ...argv, '-f', 'html', '-o', file, '--fail-on', 'never']
  execFileSync(process.execPath, all, { stdio: 'ignore' })
  const address = pathToFileURL(file).href
  written.set(key, address)
  return address
}

export const reportIn = (lang: 'zh' | 'en'): string =>
  pageOf('report', 'data/2018.csv', 'data/2019.csv', '--lang', lang)

/** A page opened, with everything it complained of or asked for beside itself. */
export async function open(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => faults.push(`dialog: ${dialog.message()}`))
  page.on('request', (request) => {
    if (request.url() !== address) faults.push(`request: ${request.url()}`)
  })
  await page.goto(address)
  return { page, faults }
}
