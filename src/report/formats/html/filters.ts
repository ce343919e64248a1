/** The controls above a table. They are hidden until the page's own lines can serve them. */
import type { Words } from '../../../words/all.ts'
import { html, type Markup } from './markup.ts'
import { ordersOf, type PageTable, rowsOf } from './table.ts'

interface Option {
  readonly value: string
  readonly text: string
}

/** What a column holds, once each: by figure or by gravity, else as it comes. */
function optionsOf(table: PageTable, column: number): readonly Option[] {
  const cells = rowsOf(table).map((row) => row[column] ?? { text: '' })
  const orders = ordersOf(cells)
  const options = new Map(
    cells.map(({ text, inFull }, index) => [
      text,
      { text: inFull ?? text, order: Number(orders[index] ?? 0) },
    ]),
  )
  return [...options]
    .filter(([value]) => value !== '')
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([value, { text }]) => ({ value, text }))
}

const choice = (label: string, name: string, options: readonly Option[], all: string): Markup | false =>
  options.length > 1 &&
  html`<label><span>${label}</span> <select name="${name}"><option value="">${all}</option>${options.map(
    ({ value, text }) => html`<option value="${value}">${text}</option>`,
  )}</select></label>`

export function filterForm(table: PageTable, words: Words): Markup {
  const { page } = words
  const { name, by, parts, columns, filters = [] } = table
  const partOptions = parts.map(({ title }, index) => ({ value: String(index), text: title ?? '' }))
  return html`<form class="filters" data-table="${name}" hidden>
<label class="search"><span>${page.search}</span> <input type="search" name="search" autocomplete="off"></label>
${by !== undefined && choice(by, 'part', partOptions, page.all)}
${filters.map((column) =>
  choice(columns[column]?.title ?? '', `column-${column}`, optionsOf(table, column), page.all),
)}
<button type="reset">${page.reset}</button>
<p role="status" data-count="${page.count('{shown}', '{all}')}" data-sorted="${page.sorted('{column}', '{order}')}" data-orders="${page.orders.join('|')}"></p>
</form>`
}
