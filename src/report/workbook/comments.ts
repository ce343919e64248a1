import { widthOf } from '../width.ts'
import type { Table } from './sheets.ts'

/** About so many characters stand in a line of a comment that is two columns wide. */
const LINE = 32

/** Excel shows a comment in a box of a fixed size, in rows of the sheet, so the box is given room for its text. */
export const roomForComments = (vml: string, { rows }: Table): string =>
  vml.replace(/<x:Anchor>(\d+),(\d+),(\d+),(\d+),(\d+),(\d+),\d+,(\d+)<\/x:Anchor>/g, (_, ...found) => {
    const [left, leftOffset, top, topOffset, right, rightOffset, bottomOffset] = found.map(Number)
    const [row = 0, column = 0] = [top, (left ?? 1) - 1]
    const text = rows[row - 1]?.[column]?.comment ?? ''
    const bottom = row + Math.max(4, Math.ceil(widthOf(text) / LINE) + 1)
    const anchor = [left, leftOffset, row, topOffset, right, rightOffset, bottom, bottomOffset]
    return `<x:Anchor>${anchor.join(',')}</x:Anchor>`
  })
