/** What can be seen of a header that names no known column. */

/** Signs that people put between columns, and that are read as text. */
const SEPARATORS = ['，', '；', '、', '｜', '  ', '　'] as const

/** The sign between the names, where the whole header is one cell. */
export function separatorMeant(headers: readonly string[]): string | undefined {
  const [only] = headers
  return headers.length === 1 ? SEPARATORS.find((sign) => (only ?? '').includes(sign)) : undefined
}

/** Whether most of the names are question marks, as a program writes characters that an encoding does not have. */
export const areLost = (headers: readonly string[]): boolean =>
  headers.filter((name) => /^[?？]{2,}$|[?？]{3}/.test(name)).length * 2 > headers.length
