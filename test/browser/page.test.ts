import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gapVerdicts as worstFirst } from '../../src/core/gap/model.ts'
import { wordsOf } from '../../src/words/all.ts'
import { launch, open, pageOf, reportIn } from './chromium.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const languages = ['zh', 'en'] as const
const PHONE = { width: 360, height: 740 }

const visibleRows = (page: Page) => page.locator('#list-all-targets tr.row:visible')
const status = (page: Page) => page.locator('form[data-table="list-all-targets"] [role=status]')
const header = (page: Page, name: string) =>
  page.locator('#list-all-targets thead').getByRole('button', { name, exact: true })

async function idsIn(page: Page): Promise<readonly string[]> {
  return await page.locator('#list-all-targets tr.row:visible th').allTextContents()
}

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** What axe-core finds wrong, best practices included. */
async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const results = (await page.evaluate('axe.run()')) as AxeResults
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length})`)
}

/** How far the page can be pushed to the side, in pixels. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

describe.each(languages)('the report in %s', (lang) => {
  const words = wordsOf(lang)
  const { page: says, columns, verdicts, signs } = words

  it('opens from disk without an error and without asking for anything', async () => {
    const { page, faults } = await open(browser, reportIn(lang))
    await page.mouse.wheel(0, 30_000)
    expect(faults).toEqual([])
    expect(await visibleRows(page).count()).toBe(53)
  })

  it('chooses rows by verdict, by table and by word, counts them aloud, and gives all back', async () => {
    const { page } = await open(browser, reportIn(lang))
    const form = page.locator('form[data-table="list-all-targets"]')
    await form
      .getByRole('combobox', { name: columns.verdict, exact: true })
      .selectOption(`${signs.fail} ${verdicts.fail}`)
    expect(await visibleRows(page).count()).toBe(19)
    expect(await status(page).textContent()).toContain(says.count('19', '53'))
    await form.getByRole('combobox', { name: columns.table, exact: true }).selectOption('3')
    expect((await idsIn(page)).every((id) => id.startsWith('T4-'))).toBe(true)
    await form.getByRole('searchbox', { name: says.search, exact: true }).fill('t4-02')
    expect(await idsIn(page)).toEqual(['T4-02'])
    await form.getByRole('button', { name: says.reset }).click()
    await expect.poll(() => visibleRows(page).count()).toBe(53)
    expect(await status(page).textContent()).toContain(says.count('53', '53'))
  })

  it('chooses a measure by its title', async () => {
    const { page } = await open(browser, reportIn(lang))
    const form = page.locator('form[data-table="list-all-targets"]')
    const title = words.responsible(
      20,
      { zh: '提升交通出行便利程度', en: 'Make getting around easier' }[lang],
    )
    await form.getByRole('combobox', { name: columns.measure, exact: true }).selectOption({ label: title })
    expect(await idsIn(page)).toEqual(['T4-09', 'T4-10', 'T4-11', 'T4-12'])
  })

  it('orders rows by what they mean, up, down, and back to the plan', async () => {
    const { page } = await open(browser, reportIn(lang))
    const before = await idsIn(page)
    const gap = header(page, columns.difference)
    const cell = gap.locator('..')
    await gap.click()
    const orders = await page
      .locator('#list-all-targets tr.row:visible td:nth-child(6)')
      .evaluateAll((cells) => cells.map((each) => each.getAttribute('data-order') ?? ''))
    const figures = orders.filter((order) => order !== '').map(Number)
    expect(figures.length).toBeGreaterThan(40)
    expect(figures).toEqual([...figures].sort((a, b) => a - b))
    expect(orders.slice(figures.length).every((order) => order === '')).toBe(true)
    expect(await cell.getAttribute('aria-sort')).toBe('ascending')
    expect(await status(page).textContent()).toContain(says.sorted(columns.difference, says.orders[0]))
    await gap.click()
    expect(await cell.getAttribute('aria-sort')).toBe('descending')
    await gap.click()
    expect(await cell.getAttribute('aria-sort')).toBe('none')
    expect(await idsIn(page)).toEqual(before)
  })

  it('puts what is grave first when ordered by verdict', async () => {
    const { page } = await open(browser, reportIn(lang))
    await header(page, columns.verdict).click()
    const first = await page.locator('#list-all-targets tr.row:visible td:nth-child(5)').first().textContent()
    expect(first).toContain(verdicts.fail)
  })

  it('puts the worst first when ordered by progress, on paper too, under no heading of the plan', async () => {
    const { page } = await open(browser, reportIn(lang))
    await header(page, words.report.tables.way).click()
    const shown = await page.locator('#list-all-targets tr.row:visible td:nth-child(7)').allTextContents()
    const ranks = shown.map((text) =>
      worstFirst.findIndex((verdict) => text.endsWith(words.progress.verdicts[verdict])),
    )
    expect(ranks.length).toBe(53)
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
    expect(new Set(ranks).size).toBeGreaterThan(4)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#list-all-targets tr.part:visible').count()).toBe(0)
  })

  it('can be used with the keyboard alone', async () => {
    const { page } = await open(browser, reportIn(lang))
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: says.skip })
    expect(await skip.evaluate((link) => link.matches(':focus'))).toBe(true)
    expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('main')
    await page.locator('form[data-table="list-all-targets"] input').focus()
    await page.keyboard.type('T4-02')
    expect(await visibleRows(page).count()).toBe(1)
    await header(page, columns.id).focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('#list-all-targets th[aria-sort=ascending]').count()).toBe(1)
    const outline = 'getComputedStyle(document.activeElement).outlineStyle'
    expect(await page.evaluate(outline)).toBe('solid')
    await page.locator('#list-all-targets tr.row:visible a').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/#T4-02$/)
  })

  it.each([360, 768, 1024, 1280, 1920])('is not pushed sideways at %i pixels', async (width) => {
    const { page } = await open(browser, reportIn(lang), { viewport: { width, height: 800 } })
    expect(await sideways(page)).toBe(0)
  })

  it.each(['light', 'dark'] as const)(
    'gives axe-core nothing to find in %s, on a desk and on a phone',
    async (scheme) => {
      for (const viewport of [{ width: 1280, height: 900 }, PHONE]) {
        const { page } = await open(browser, reportIn(lang), { colorScheme: scheme, viewport })
        expect(await violationsOf(page)).toEqual([])
      }
    },
  )

  it('shows only what needs attention when asked, says how much, and gives back what a link leads to', async () => {
    const { page } = await open(browser, reportIn(lang))
    const box = page.getByRole('checkbox', { name: says.onlyOpen })
    const targets = page.locator('.target:visible')
    const told = page.locator('form.choice [role=status]')
    expect(await targets.count()).toBe(53)
    await box.check()
    expect(await targets.count()).toBe(8)
    expect(await page.locator('.target.tone-good:visible').count()).toBe(0)
    expect(await told.textContent()).toBe(says.count('8', '53'))
    const target = page.locator('#T1-01')
    const link = page.locator('#list-all-targets').getByRole('link', { name: 'T1-01' })
    for (const _ of ['first', 'when the address already ends with it']) {
      await link.click()
      expect(await box.isChecked()).toBe(false)
      expect(await target.isVisible()).toBe(true)
      await box.check()
    }
    await page.evaluate("location.hash = '#top'")
    await page.goBack()
    await target.waitFor()
    expect(await box.isChecked()).toBe(false)
    await box.check()
    await page.emulateMedia({ media: 'print' })
    expect(await targets.count()).toBe(53)
  })

  it('counts by every verdict under two heads, and its last row stays last', async () => {
    const { page } = await open(browser, reportIn(lang))
    const matrix = page.locator('#list-measures')
    expect(await matrix.locator('thead th[scope=colgroup]').allTextContents()).toEqual([
      words.report.measures.judged,
      words.report.measures.ways,
    ])
    await matrix.getByRole('button', { name: verdicts.fail, exact: true }).click()
    expect(await matrix.locator('tr.row').last().locator('th').textContent()).toBe(columns.total)
    const counts = await matrix.locator('tfoot td').allTextContents()
    const sums = await matrix
      .locator('tbody tr.row')
      .evaluateAll((rows) =>
        rows.reduce<number[]>(
          (all, row) =>
            [...row.querySelectorAll('td')].map((cell, at) => (all[at] ?? 0) + Number(cell.textContent)),
          [],
        ),
      )
    expect(counts.map(Number)).toEqual(sums)
    await page.setViewportSize(PHONE)
    expect(await matrix.locator('tbody td.none:visible').count()).toBe(0)
  })

  it('prints everything, whatever was chosen on the screen, and no controls', async () => {
    const { page } = await open(browser, reportIn(lang))
    await page.locator('form[data-table="list-all-targets"] input').fill('T4-02')
    await header(page, columns.id).click()
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await visibleRows(page).count()).toBe(53)
    expect(await page.locator('form:visible, nav:visible').count()).toBe(0)
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)')
    expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(100_000)
  })

  it('says everything without its script', async () => {
    const { page } = await open(browser, reportIn(lang), { javaScriptEnabled: false })
    expect(await visibleRows(page).count()).toBe(53)
    expect(await page.locator('article.target:visible').count()).toBe(53)
    expect(await page.locator('form:visible, button:visible').count()).toBe(0)
  })

  it('tells whoever does not see a chart what is in it', async () => {
    const { page } = await open(browser, reportIn(lang))
    const chart = page.locator('article[aria-labelledby=T4-02]').getByRole('img').first()
    const name = { zh: '森林覆盖率', en: 'Forest coverage' }[lang]
    expect(await chart.getAttribute('role')).toBe('img')
    expect(await chart.locator('title').textContent()).toContain(name)
    expect(await chart.locator('desc').textContent()).toContain('17.15%')
  })
})

describe.each([
  ['check', 'data/2019.csv'],
  ['gap', 'data/2018.csv', 'data/2019.csv'],
  ['compare', 'data/2018.csv', 'data/2019.csv'],
  ['validate', 'test/fixtures/readme/2019.csv'],
])('the page of %s', (...argv) => {
  it('opens without a fault, is no wider than a phone, and gives axe-core nothing to find', async () => {
    const { page, faults } = await open(browser, pageOf(...argv, '--lang', 'en'), { viewport: PHONE })
    expect(faults).toEqual([])
    expect(await sideways(page)).toBe(0)
    expect(await violationsOf(page)).toEqual([])
  })
})
