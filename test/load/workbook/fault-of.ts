import type { WorkbookFault } from '../../../src/load/workbook/fault.ts'

/** What is said of a workbook that cannot be read any further; undefined when it can. */
export function faultOf(step: () => unknown) {
  try {
    step()
  } catch (error) {
    // Nothing else is thrown for what a workbook holds; anything else has no problem, and fails the test.
    const { code, args } = (error as WorkbookFault).problem
    return { code, args }
  }
  return undefined
}

export const damagedPart = (part: string | null) => ({ code: 'file/damaged', args: { part } })
