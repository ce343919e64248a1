/** The cells of a table: figures as numbers, text that stays text, each in one of a few styles. */
import type { CellStyle, CellValue, Cell as SheetCell } from 'hucre/xlsx'
import type { Cell, Tone } from '../document.ts'
import { rowsAndFoot } from '../grouped.ts'
import { officeText } from '../office/office-text.ts'
import { tool } from '../tool.ts'
import { numberCell } from './number-cell.ts'
import type { Table } from './sheets.ts'
import { cellStyle, type Fonts, toneStyle } from './style.ts'

export type Cells = Map<string, Partial<SheetCell>>

/** What Excel, WPS and LibreOffice take in one cell. */
const LONGEST_TEXT = 32_767
const EXCEL_ERROR = /^#[A-Z/!?0]+[!?A]?$/

/**
 * Text as it must stand in a file: `_x0041_` would be read as "A", so its underscore is written by its own code; what
 * begins like a formula, or looks like an error of Excel's, stays text even when somebody edits it.
 */
export function textCell(text: string): Partial<SheetCell> {
  const value = officeText(text)
    .slice(0, LONGEST_TEXT)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  if (EXCEL_ERROR.test(value)) return { richText: [{ text: value }], style: { numFmt: '@' } }
  return { value, ...(/^[=+\-@]/.test(value) && { style: { numFmt: '@' } }) }
}

/** A toned word, such as a verdict; a sentence or a figure is coloured where it stands. */
export const isWord = (cell: Cell): cell is Cell & { readonly tone: Tone } =>
  cell.tone !== undefined && cell.number === undefined && /^[^\n]{1,30}$/.test(cell.text)

/** The comment is for those who point at the cell. */
const commentOf = ({ comment }: Cell): Partial<SheetCell> =>
  comment ? { comment: { author: tool.name, text: officeText(comment) } } : {}

/** Styles, each made once: a large sheet has hundreds of thousands of cells in a dozen of them. */
class Styles {
  readonly #fonts: Fonts
  readonly #made = new Map<string, CellStyle>()

  constructor(fonts: Fonts) {
    this.#fonts = fonts
  }

  of(numFmt: string | undefined, right: boolean, tone: Tone | undefined, wrapText: boolean): CellStyle {
    const key = `${numFmt ?? ''}|${right}|${tone ?? ''}|${wrapText}`
    const known = this.#made.get(key)
    if (known !== undefined) return known
    const plain = cellStyle(this.#fonts, {
      wrapText,
      // Figures stand at the edge: not every program sets figures of every format in by the same indent.
      ...(right ? { horizontal: 'right' } : { horizontal: 'left', indent: 1 }),
    })
    const toned = tone === undefined ? {} : toneStyle(tone)
    const font = { ...plain.font, ...toned.font }
    const style = { ...plain, ...toned, font, ...(numFmt !== undefined && { numFmt }) }
    this.#made.set(key, style)
    return style
  }
}

type BodyCell = Partial<SheetCell> & { readonly style: CellStyle }

function bodyCell(cell: Cell, styles: Styles, right: boolean): BodyCell {
  const numeric = numberCell(cell)
  const told = numeric === null ? textCell(cell.text) : { value: numeric.value }
  const format = numeric === null ? told.style?.numFmt : numeric.format
  const tone = isWord(cell) ? undefined : cell.tone
  const style = styles.of(format, right || numeric !== null, tone, numeric === null)
  return { ...told, style, ...commentOf(cell) }
}

/** The style that most cells of a column have. */
function usualStyle(cells: readonly (BodyCell | undefined)[]): CellStyle | undefined {
  const counts = new Map<CellStyle, number>()
  for (const cell of cells) if (cell) counts.set(cell.style, (counts.get(cell.style) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

interface Body {
  readonly values: CellValue[][]
  /** What a value and the style of its column do not say. */
  readonly cells: Cells
  readonly usual: readonly (CellStyle | undefined)[]
}

/** Values under the usual style of their column, and what is unlike: the library takes its time for each such cell. */
export function bodyOf(table: Table, fonts: Fonts): Body {
  const { columns } = table
  const styles = new Styles(fonts)
  const rows = rowsAndFoot(table).map((row) =>
    columns.map(({ align }, index) => bodyCell(row[index] ?? { text: '' }, styles, align === 'right')),
  )
  const usual = columns.map((_, index) => usualStyle(rows.map((row) => row[index])))
  const cells: Cells = new Map()
  rows.forEach((row, line) => {
    row.forEach((cell, index) => {
      if (cell.style !== usual[index] || cell.comment !== undefined || cell.richText !== undefined)
        cells.set(`${line + 1},${index}`, cell)
    })
  })
  return { values: rows.map((row) => row.map(({ value = null }) => value)), cells, usual }
}
