import { damaged } from './fault.ts'
import { type CellText, numberText } from './number-text.ts'
import { unescapeText } from './strings.ts'
import type { Formats } from './styles.ts'

/** What the cells of all sheets lean on. */
export interface CellContext {
  readonly strings: readonly string[]
  readonly formats: Formats
  readonly from1904: boolean
}

/** A cell as the sheet's XML has it. */
export interface RawCell {
  readonly type: string
  readonly style: number
  /** Null when there is none. */
  readonly formula: string | null
  readonly value: string
  /** Text that stands in the cell itself. */
  readonly inline: string
}

/** The text of a cell. `part` is named when the cell refers to a text that is not there. */
export function cellText(cell: RawCell, { strings, formats, from1904 }: CellContext, part: string): CellText {
  const { type, style, formula, value, inline } = cell
  switch (type) {
    case 's': {
      const text = strings[Number(value)]
      if (text === undefined) throw damaged(part)
      return { text }
    }
    case 'inlineStr':
      return { text: unescapeText(inline) }
    case 'str':
      return { text: unescapeText(value) }
    case 'b':
      return { text: value === '1' ? 'TRUE' : 'FALSE' }
    case 'd':
      return { text: value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '') }
    default:
      // Written by a program that works nothing out: what the result would be is not in the file.
      if (formula !== null && value === '') return { text: `=${formula || '…'}` }
      return numberText(value, formats(style), from1904)
  }
}
