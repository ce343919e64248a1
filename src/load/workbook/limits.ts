/** Sizes that no workbook of figures reaches. Beyond them it is a bomb, or something other than a table. */
import { makeProblem } from '../../core/problem.ts'
import type { WorkbookLimit } from '../../core/problems/workbook.ts'
import { WorkbookFault } from './fault.ts'
import type { Entry } from './zip-directory.ts'

const MEBIBYTE = 1024 * 1024

/** The file itself. */
export const MOST_PACKED = 256 * MEBIBYTE
const MOST_ENTRIES = 10_000
/** Of all parts that hold text; pictures are never unpacked. */
const MOST_UNPACKED = 512 * MEBIBYTE
/** Sheets of figures shrink to a tenth, blank ones with borders to a hundredth. */
const MOST_RATIO = 200
/** So little does no harm, however small it was packed. */
const HARMLESS = 10 * MEBIBYTE

export function tooLarge(kind: WorkbookLimit, found: number, limit: number): WorkbookFault {
  return new WorkbookFault(makeProblem('file/too-large', { kind, found, limit }))
}

const isText = ({ name }: Entry): boolean => /\.(xml|rels)$/.test(name)

/** Throws for an archive that is larger than any workbook. The sizes are what its directory says; reading holds it to them. */
export function checkLimits(entries: readonly Entry[]): void {
  if (entries.length > MOST_ENTRIES) throw tooLarge('entries', entries.length, MOST_ENTRIES)
  const texts = entries.filter(isText)
  const unpacked = texts.reduce((sum, { size }) => sum + size, 0)
  if (unpacked > MOST_UNPACKED) throw tooLarge('unpacked', unpacked, MOST_UNPACKED)
  for (const { size, packed } of texts) {
    const ratio = Math.round(size / Math.max(packed, 1))
    if (size > HARMLESS && ratio > MOST_RATIO) throw tooLarge('ratio', ratio, MOST_RATIO)
  }
}
