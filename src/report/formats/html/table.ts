/** A table that can be read on paper, sorted and filtered on a screen, and told on a telephone. */
import type { Words } from '../../../words/all.ts'
import type { Block, Cell, Column, Tone } from '../../document.ts'
import { columnRuns, fullTitle, hasGroups } from '../../grouped.ts'
import { unbroken } from '../../unbroken.ts'
import { widthOf } from '../../width.ts'
import { filterForm } from './filters.ts'
import { anchor, html, type Markup } from './markup.ts'
import { prose } from './text.ts'

export type TableBlock = Extract<Block, { kind: 'table' }>

/** A table as the page holds it: its rows under one heading or several. */
export interface PageTable extends Omit<TableBlock, 'rows'> {
  readonly name: string
  /** The `id` of the heading that already says what the caption would. */
  readonly namedBy?: string | undefined
  /** What tells the parts apart; absent where there is one. */
  readonly by?: string
  readonly parts: readonly { readonly title: string | null; readonly rows: TableBlock['rows'] }[]
}

/** Fewer rows than these need neither order nor choice. */
const FEW = 8
/** A figure, a verdict or a name of at most so many columns stays on one line. */
const SHORT = 20
/** A figure whose unit is longer may be broken before it, so that names have room. */
const SHORT_FIGURE = 13
/** An id, or a name as short. */
const ID = 8

export const rowsOf = ({ parts }: PageTable): TableBlock['rows'] => parts.flatMap(({ rows }) => rows)

const TONES: { readonly [T in Tone]: number } = { bad: 0, unsure: 1, muted: 2, strong: 2, good: 3 }

/** What each cell of a column is ordered by where its text would not do: its figure, or how grave it is. */
export function ordersOf(cells: readonly Cell[]): readonly (string | null)[] {
  if (cells.some(({ number }) => number !== undefined)) return cells.map(({ number }) => number ?? '')
  return cells.map(({ rank, tone }) => {
    const order = rank ?? (tone && TONES[tone])
    return order === undefined ? null : String(order)
  })
}

interface PageCell {
  readonly cell: Cell
  readonly column: Column
  /** What it is sorted by; null: it stays where it is. */
  readonly order: string | null
}

function cellMarkup({ cell, column, order }: PageCell, index: number, words: Words): Markup {
  const { text, tone, number, comment, inFull, ref } = cell
  const right = column.align === 'right'
  // An id is not to be broken after its hyphen.
  const isId = index === 0 && widthOf(text) <= ID
  const most = number === undefined ? SHORT : SHORT_FIGURE
  const short = isId || ((number ?? tone ?? ref) !== undefined && widthOf(text) <= most)
  const classes = [
    right && 'number',
    short && 'short',
    widthOf(text) <= SHORT && 'brief',
    text.includes('\n') && 'lines',
    tone && `tone-${tone}`,
    right && number === '0' && 'none',
  ].filter(Boolean)
  const note = [inFull, comment].filter(Boolean).join('\n')
  const said = prose(unbroken(text), words)
  const shown = ref === undefined ? said : html`<a href="#${anchor(ref)}">${said}</a>`
  const attributes = [
    classes.length > 0 && html` class="${classes.join(' ')}"`,
    order !== null && html` data-order="${order}"`,
    note !== '' && html` title="${note}"`,
  ]
  return index === 0
    ? html`<th scope="row"${attributes}>${shown}</th>`
    : html`<td data-label="${fullTitle(column).replace('\n', ' ')}"${attributes}>${shown}</td>`
}

/** The heads of groups, above those of their columns. */
const groupHeads = (columns: readonly Column[]): Markup | false =>
  hasGroups(columns) &&
  html`<tr class="groups">${columnRuns(columns).map(({ group, span }) =>
    group === undefined ? html`<td></td>` : html`<th scope="colgroup" colspan="${span}">${group}</th>`,
  )}</tr>`

/** The sum below is no row to sort or to filter. */
const footMarkup = ({ columns, foot = [] }: PageTable, words: Words): Markup =>
  html`<tfoot><tr class="row">${columns.map((column, index) =>
    cellMarkup({ cell: foot[index] ?? { text: '' }, column, order: null }, index, words),
  )}</tr></tfoot>`

const partHead = (title: string, columns: number, words: Words): Markup =>
  html`<tr class="part"><th scope="rowgroup" colspan="${columns}">${prose(title, words)}</th></tr>`

export function tableMarkup(table: PageTable, words: Words): Markup {
  const { columns, parts, filters, caption, name, namedBy } = table
  const all = rowsOf(table)
  const many = all.length >= FEW
  const sortable = many && (filters !== undefined || columns.some(({ align }) => align === 'right'))
  const orders = columns.map((_, index) => {
    const cells = all.map((row) => row[index] ?? { text: '' })
    return new Map(ordersOf(cells).map((order, row) => [all[row], order]))
  })
  const rowMarkup = (row: readonly Cell[]): Markup =>
    html`\n<tr class="row">${columns.map((column, index) => {
      const order = sortable ? (orders[index]?.get(row) ?? null) : null
      return cellMarkup({ cell: row[index] ?? { text: '' }, column, order }, index, words)
    })}</tr>`
  return html`${many && filters !== undefined && filterForm(table, words)}
<div class="table"><table id="${name}"${namedBy !== undefined && html` aria-labelledby="${namedBy}"`}${sortable && html` data-sortable`}${hasGroups(columns) && html` class="matrix"`}>
${caption !== undefined && namedBy === undefined && html`<caption>${prose(caption, words)}</caption>`}
<thead>${groupHeads(columns)}<tr>${columns.map(
    ({ title, align }) => html`<th scope="col"${align === 'right' && html` class="number"`}>${title}</th>`,
  )}</tr></thead>
${parts.map(
  ({ title, rows }, part) =>
    html`<tbody data-part="${part}">${
      title !== null && partHead(title, columns.length, words)
    }${rows.map(rowMarkup)}</tbody>`,
)}${table.foot !== undefined && footMarkup(table, words)}
</table></div>`
}
