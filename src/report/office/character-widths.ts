/** How wide characters are, in thousandths of their size, in the two fonts that our pictures name. */
import type { Lang } from '../../words/all.ts'
import type { EmfFont } from './emf.ts'

/** Arial from the space on: its own widths, one for each printable character of ASCII. */
const ARIAL = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]
const LATIN = 556
/** Signs of ours that Arial has, and that are not as wide as they are high. */
const SIGNS = new Map([...'≤≥'].map((sign) => [sign, 549]))
const BOLDER = 1.06
/** From here on characters are as wide as they are high: punctuation, signs, arrows, Han. */
const WIDE = 0x2010

/** 黑体 is a grid: a Latin letter is half as wide as a Han character. */
export const black: EmfFont = {
  face: '黑体',
  widthOf: (character) => ((character.codePointAt(0) ?? 0) < WIDE ? 500 : 1000),
}

export const arial: EmfFont = {
  face: 'Arial',
  widthOf: (character, bold) => {
    const code = character.codePointAt(0) ?? 0
    if (code >= WIDE) return SIGNS.get(character) ?? 1000
    return Math.round((ARIAL[code - 32] ?? LATIN) * (bold ? BOLDER : 1))
  },
}

export const fontOf: { readonly [L in Lang]: EmfFont } = { zh: black, en: arial }
