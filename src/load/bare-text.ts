/** What a spreadsheet would take for a formula is kept text by an apostrophe in front. */
const GUARDED = /^'[=+\-@＝＋－＠\t\r]/

const APOSTROPHE = 0x27

/** The text of a cell without the apostrophe that keeps it from being run; trimmed text in, trimmed text out. */
export const bareText = (text: string): string =>
  text.charCodeAt(0) === APOSTROPHE && GUARDED.test(text) ? text.slice(1).trim() : text
