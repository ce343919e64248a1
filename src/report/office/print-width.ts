import type { Lang } from '../../words/all.ts'
import { fontOf } from './character-widths.ts'

/** The width of a line on paper, in half-width characters. Latin letters of a Chinese paper are no wider than in 黑体. */
export const printWidth = (text: string, lang: Lang, bold = false): number =>
  [...text].reduce((sum, character) => sum + fontOf[lang].widthOf(character, bold), 0) / 500
