/** Physical lines of a text that may end in LF, CRLF, CR, or all three. */

export type LineEnd = 'LF' | 'CRLF' | 'CR'

export interface LineReader {
  /** The index of the line break at or after `from`, or the text's length. */
  endOf(from: number): number
  /** The index of the first double quote at or after `from`, or the text's length. */
  quoteFrom(from: number): number
  /** The line break that stands at `end`; undefined at the end of the text. */
  breakAt(end: number): LineEnd | undefined
}

/** The next occurrence is remembered, so that a character that never occurs is looked for only once. */
function createFinder(text: string, character: string): (from: number) => number {
  let [known, found] = [0, -1]
  return (from) => {
    if (from > found || from < known) {
      const at = text.indexOf(character, from)
      found = at < 0 ? text.length : at
      known = from
    }
    return found
  }
}

export function createLineReader(text: string): LineReader {
  const nextLineFeed = createFinder(text, '\n')
  const nextReturn = createFinder(text, '\r')
  return {
    endOf: (from) => Math.min(nextLineFeed(from), nextReturn(from)),
    quoteFrom: createFinder(text, '"'),
    breakAt: (end) => {
      if (end >= text.length) return undefined
      if (text[end] === '\n') return 'LF'
      return text[end + 1] === '\n' ? 'CRLF' : 'CR'
    },
  }
}

export const lengthOf = (lineEnd: LineEnd | undefined): number =>
  lineEnd === undefined ? 0 : lineEnd === 'CRLF' ? 2 : 1

/** How many line breaks a stretch of text holds. */
export const countBreaks = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0

/** Characters, not UTF-16 units: what a person counts in an editor. */
export const countCharacters = (text: string): number => {
  let count = 0
  // The second half of a pair counts with its first.
  for (let at = 0; at < text.length; at += 1) if (!isSecondHalf(text, at)) count += 1
  return count
}

const isSecondHalf = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800

export const lastLineOf = (text: string): string =>
  text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1)
