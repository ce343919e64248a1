/** What a spreadsheet would take for a formula is kept text by an apostrophe in front. */
const GUARDED = /^'[=+\-@＝＋－＠\t\r]/

/** How programs write what a spreadsheet must not take for a number: `="2019"`. */
const FORMULA_OF_TEXT = /^="([^"]*)"$/

const APOSTROPHE = 0x27
const EQUALS = 0x3d

/** The text of a cell without what keeps it from being run or counted; trimmed text in, trimmed text out. */
export function bareText(text: string): string {
  const first = text.charCodeAt(0)
  if (first === APOSTROPHE) return GUARDED.test(text) ? text.slice(1).trim() : text
  return first === EQUALS ? (FORMULA_OF_TEXT.exec(text)?.[1]?.trim() ?? text) : text
}
