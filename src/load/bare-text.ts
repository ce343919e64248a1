/** What a spreadsheet would take for a formula is kept text by an apostrophe in front. */
const GUARDED = /^'[=+\-@＝＋－＠\t\r]/

/** How programs write what a spreadsheet must not take for a number: `="2019"`. */
const FORMULA_OF_TEXT = /^="((?:[^"]|"")*)"$/

const APOSTROPHE = 0x27
const EQUALS = 0x3d

/** The text that a formula of nothing but text gives, or the text itself. */
export const withoutFormula = (text: string): string =>
  text.charCodeAt(0) === EQUALS ? (FORMULA_OF_TEXT.exec(text)?.[1]?.replaceAll('""', '"') ?? text) : text

/** The text of a cell without what keeps it from being run or counted; trimmed text in, trimmed text out. */
export function bareText(text: string): string {
  if (text.charCodeAt(0) === APOSTROPHE) return GUARDED.test(text) ? text.slice(1).trim() : text
  return withoutFormula(text).trim()
}
