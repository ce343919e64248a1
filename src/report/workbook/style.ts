/** How cells look: quiet, printable, and never saying by colour alone what no word says. */
import type { CellStyle } from 'hucre/xlsx'
import type { Tone } from '../document.ts'

interface Look {
  readonly text: string
  readonly fill?: string
  readonly bold?: boolean
}

/** Dark text on a light ground of the same hue: over 4.5 to 1, on screen and in a black and white print. */
export const LOOKS: { readonly [T in Tone]: Look } = {
  good: { text: '0B5A2B', fill: 'E3F3E6' },
  bad: { text: '9B1C1C', fill: 'FBE4E4' },
  unsure: { text: '7A4B00', fill: 'FDF0D5' },
  muted: { text: '5F6368' },
  strong: { text: '1F2328', bold: true },
}

const LINE = { style: 'thin', color: { rgb: 'D0D7DE' } } as const
const BOX = { top: LINE, right: LINE, bottom: LINE, left: LINE }
const INK = '1F3A5F'

export interface Fonts {
  readonly body: string
  readonly head: string
}

/** Named, never embedded: every office in China has them, and every program has a stand-in. */
export const FONTS: { readonly zh: Fonts; readonly en: Fonts } = {
  zh: { body: '宋体', head: '黑体' },
  en: { body: 'Arial', head: 'Arial' },
}

const ground = (rgb: string): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb },
  bgColor: { rgb },
})

/** A tone as a conditional format, or as a plain style. */
export const toneStyle = (tone: Tone): CellStyle => {
  const { text, fill, bold = false } = LOOKS[tone]
  return {
    font: { color: { rgb: text }, ...(bold && { bold }) },
    ...(fill !== undefined && { fill: ground(fill) }),
  }
}

export const headerStyle = ({ head }: Fonts): CellStyle => ({
  font: { name: head, size: 11, bold: true, color: { rgb: 'FFFFFF' } },
  fill: ground(INK),
  border: BOX,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
})

export const lineStyle = (style: 'title' | 'heading' | 'text' | 'fact', { body, head }: Fonts): CellStyle => {
  if (style === 'title') return { font: { name: head, size: 16, bold: true, color: { rgb: INK } } }
  if (style === 'heading') return { font: { name: head, size: 12, bold: true, color: { rgb: INK } } }
  return { font: { name: body, size: 11 }, alignment: { vertical: 'center' } }
}

export const cellStyle = ({ body }: Fonts, alignment: NonNullable<CellStyle['alignment']>): CellStyle => ({
  font: { name: body, size: 11 },
  border: BOX,
  alignment: { vertical: 'center', ...alignment },
})
