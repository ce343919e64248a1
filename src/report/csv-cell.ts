/** A cell of CSV: quoted where it must be, and never run as a formula. */

const FORMULA = /^[=+\-@＝＋－＠\t\r]/

/** A dash alone, a signed number, perhaps with its unit: no formula can be made of these. */
const HARMLESS = /^[-+＋－][-－\s]*(?:[\d０-９][\d０-９.．,，]*\s*[%％‰]?\p{Script=Han}*)?$/u

/** A text that a spreadsheet would run as a formula is kept text by an apostrophe in front. */
export const withoutFormula = (text: string): string =>
  FORMULA.test(text) && !HARMLESS.test(text) ? `'${text}` : text

export const quoteCell = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
