import { widthOf } from '../width.ts'

/** Signs that a Chinese font draws as wide as a Han character, though a terminal does not: ≥, ✓, —, “. */
const WIDE_SIGNS = /[\u2010-\u2027\u2030-\u205E\u2190-\u2BFF]/g

/** The width of a line on paper, in half-width characters. */
export const printWidth = (text: string): number => widthOf(text) + (text.match(WIDE_SIGNS)?.length ?? 0)
