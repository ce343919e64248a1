import { printable, wellFormed } from '../printable.ts'

/** Text that every Office program can hold: no control character, no half of a character, nothing XML has no place for. */
export const officeText = (text: string): string =>
  wellFormed(printable(text)).replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
