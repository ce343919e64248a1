/** A table as a worksheet: one header row, every figure a number, colours that follow the words. */
import { type ConditionalRule, cellRef, rangeRef, type WriteOptions, type WriteSheet } from 'hucre/xlsx'
import type { Tone } from '../document.ts'
import { fullTitle, rowsAndFoot } from '../grouped.ts'
import { officeText } from '../office/office-text.ts'
import { widthOf, wrap } from '../width.ts'
import { bodyOf, isWord } from './body-cells.ts'
import type { Sheet, Table } from './sheets.ts'
import { type Fonts, headerStyle, toneStyle } from './style.ts'

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number]

/** Columns of a sheet, in characters of the body font. */
const WIDTHS = { least: 7, most: 46, filterButton: 3, header: 14 } as const
/** So many characters stay legible when a sheet is fitted to the width of A4 on its side. */
const PAGE_WIDTH = 230
/** A line of the body font, and the highest a row may be, in points. */
const LINE = 15.5

/** A rule for every word of a column that has a tone, so that the colour follows when somebody changes the word. */
function rulesOf(table: Table): readonly ConditionalRule[] {
  const rules = table.columns.flatMap((_, column) => {
    const tones = new Map<string, Tone>()
    for (const row of table.rows) {
      const cell = row[column]
      if (cell !== undefined && isWord(cell)) tones.set(cell.text, cell.tone)
    }
    return [...tones].map(([text, tone]) => ({
      type: 'cellIs' as const,
      operator: 'equal' as const,
      formula: `"${officeText(text).replaceAll('"', '""')}"`,
      style: toneStyle(tone),
      range: rangeRef(1, column, Math.max(table.rows.length, 1), column),
    }))
  })
  return rules.map((rule, index) => ({ ...rule, priority: index + 1 }))
}

const widest = (text: string): number => Math.max(0, ...text.split('\n').map(widthOf))

function widthsOf({ columns, rows }: Table): readonly number[] {
  return columns.map((column, index) => {
    const header = Math.min(widest(fullTitle(column)), WIDTHS.header) + WIDTHS.filterButton
    const body = Math.max(0, ...rows.map((row) => widest(row[index]?.text ?? '')))
    return Math.max(WIDTHS.least, header, Math.min(body, WIDTHS.most)) + 2
  })
}

/** In points: only Excel works out on opening how high a row with broken lines must be. */
function heightsOf(table: Table, widths: readonly number[]): Map<number, { height: number }> {
  const linesOf = (texts: readonly string[], room: number): number =>
    Math.max(1, ...texts.map((text, index) => wrap(text, (widths[index] ?? 0) - room).length))
  const heights = new Map<number, { height: number }>()
  const header = table.columns.map(fullTitle)
  heights.set(0, { height: linesOf(header, WIDTHS.filterButton) * LINE + 8 })
  rowsAndFoot(table).forEach((row, index) => {
    const texts = row.map(({ text }) => officeText(text))
    heights.set(index + 1, { height: linesOf(texts, 2) * LINE + 3 })
  })
  return heights
}

/** Codes of headers and footers begin with "&". */
const printed = (text: string): string => [...officeText(text)].slice(0, 200).join('').replaceAll('&', '&&')

export const footer = (name: string, title: string): NonNullable<WriteSheet['headerFooter']> => ({
  oddHeader: `&C${printed(title)}`,
  oddFooter: `&L${printed(name)}&R&P / &N`,
})

/** A sheet's name as it stands in a reference. */
const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`

export const linkTo = (name: string): string => `${quoted(name)}!A1`

/**
 * The header and the names on every page. The library would write this with names of sheets that are not quoted, which
 * Excel takes for damage.
 */
export function printTitles({ name, table: { keys = 1 } }: Sheet): NamedRange {
  const last = cellRef(0, keys - 1).replace(/\d+$/, '')
  return {
    name: '_xlnm.Print_Titles',
    scope: name,
    range: `${quoted(name)}!$A:$${last},${quoted(name)}!$1:$1`,
  }
}

export function worksheet({ name, table }: Sheet, title: string, fonts: Fonts): WriteSheet {
  const { columns, rows, keys = 1 } = table
  const widths = widthsOf(table)
  const { values, cells, usual } = bodyOf(table, fonts)
  columns.forEach((column, index) => {
    cells.set(`0,${index}`, { value: officeText(fullTitle(column)), style: headerStyle(fonts) })
  })
  return {
    name,
    columns: widths.map((width, index) => ({ width, ...(usual[index] && { style: usual[index] }) })),
    rows: [columns.map(() => null), ...values],
    cells,
    rowDefs: heightsOf(table, widths),
    freezePane: { rows: 1, columns: keys },
    autoFilter: { range: rangeRef(0, 0, rows.length, columns.length - 1) },
    conditionalRules: [...rulesOf(table)],
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: Math.ceil(widths.reduce((sum, width) => sum + width, 0) / PAGE_WIDTH),
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: footer(name, title),
    a11y: { headerRow: 0, ...(table.caption !== undefined && { summary: officeText(table.caption) }) },
  }
}
