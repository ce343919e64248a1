import { oncePer } from './once-per.ts'

/** Nothing in these has another form: most names are of nothing else. */
const PLAIN = /^[a-z0-9\u4e00-\u9fff]*$/

const SPACE = /\s+/gu
const BRACKETS = /[()[\]{}<>〈〉《》「」『』【】〔〕〖〗]/gu
const QUOTES = /["'`´“”„‘’‚‛‟«»‹›]/gu
const DOTS = /[·•‧・]/gu

/**
 * The form in which names are compared: half width, lower case, without white space, brackets, quotes and middle
 * dots. "全区环境空气质量（AQI）优良率" and "全区环境空气质量aqi优良率" are one name.
 */
export function normalizeName(text: string): string {
  if (PLAIN.test(text)) return text
  const plain = text.normalize('NFKC').toLowerCase()
  return plain.replace(SPACE, '').replace(BRACKETS, '').replace(QUOTES, '').replace(DOTS, '')
}

/** A list of names in the form in which they are compared. */
export const nameSet = oncePer(
  (names: readonly string[]): ReadonlySet<string> => new Set(names.map(normalizeName)),
)
