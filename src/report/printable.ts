import { isPlain } from './quick-width.ts'

/**
 * Control, bidirectional and other invisible characters, which could move a terminal's cursor, reverse its text or hide
 * in it. Variation selectors only choose among the shapes of a character; names of people hold them.
 */
const showUnseen = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029](?<![\t\n\p{Variation_Selector}])/gu,
    (character) => character.split('').map(escaped).join(''),
  )

/** One unit of UTF-16 as JSON and many languages escape it. */
const escaped = (unit: string): string =>
  `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`

/** Text of a file made harmless for a screen: what cannot be seen is shown by its code. */
export const printable = (text: string): string =>
  // Most text holds nothing to look for, and the pattern takes its time to be made ready.
  isPlain(text.replaceAll('\n', ' ')) ? text : showUnseen(text)

/** Halves of characters, which no file format can hold, as the sign for a lost character. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD')
