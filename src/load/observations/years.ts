/** The year of a value, where its own column does not say: a title line, the file's name. */
import type { TextLine } from '../table/table.ts'
import { toHalfWidth } from './number.ts'

const RANGE = /(?:19|20)\d\d\s*年?\s*[-–—~～至到]\s*(?:(?:19|20)\d\d|\d\d(?!\d))/g
const DATE = /(?:19|20)\d\d\s*(?:[-/.]\s*\d{1,2}|年\s*\d{1,2}\s*月)/g
const YEAR = /(?<!\d)20\d\d(?!\d)/g

const onlyOne = (years: readonly string[]): number | null => {
  const different = new Set(years)
  const [year] = different
  return different.size === 1 && year !== undefined ? Number(year) : null
}

/** The one year that the lines above the header name; spans ("2018-2020年") and dates of filing do not count. */
export function yearOfTitle(preamble: readonly TextLine[]): number | null {
  return onlyOne(
    preamble.flatMap(({ text }) => text.replace(RANGE, ' ').replace(DATE, ' ').match(YEAR) ?? []),
  )
}

/** The year in a file's name, when exactly one 20xx stands alone in it. */
export function yearOfFile(file: string): number | null {
  const found = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).match(YEAR) ?? []
  return found.length === 1 ? Number(found[0]) : null
}

/** "2019", "2019年", "2019年度", in full width too; undefined for what is no year. */
export function parseYear(text: string): number | undefined {
  const found = /^((?:19|20)\d\d)(?:\.0+)?\s*(?:年度?)?$/.exec(toHalfWidth(text.normalize('NFKC')))
  return found === null ? undefined : Number(found[1])
}
