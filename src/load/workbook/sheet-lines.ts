import type { ByteSource } from '../table/source.ts'
import { openSheets } from './open-workbook.ts'

/** The cells of the rows asked for, as the sheet has them: nothing is carried down. */
export function sheetLines(
  source: ByteSource,
  name: string,
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>()
  const sheet = openSheets(source).find((each) => each.name === name)
  for (const { line, cells } of sheet?.rows() ?? []) if (wanted.has(line)) found.set(line, cells)
  return found
}
