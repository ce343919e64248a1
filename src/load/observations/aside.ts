/** Rows that are no indicators: totals, headings and the notes under a table. */
import type { Row } from '../table/table.ts'
import { type Context, cellOf } from './context.ts'

const NOTE =
  /^(?:注|备注|说明|填表说明|填报说明|填报|填表|制表|审核|负责人|单位负责人|联系人|联系电话|数据来源|资料来源)[^:：]{0,8}[:：]|^注\d*[.、\s]/
const TOTAL = /^(?:合计|小计|总计|共计|平均|总体|total|subtotal|sum|average)(?:[:：（(\s].*)?$/i

/** The text of a row to be set aside, or undefined for a row to be read. */
export function findAside(row: Row, context: Context): string | undefined {
  const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const [first] = filled
  if (first === undefined) return ''
  if (
    NOTE.test(first) &&
    context.figures.every(({ value }) => cellOf(row, value) === '' || filled.length < 3)
  )
    return first
  const { single } = context.columns
  const called = cellOf(row, single.name) || cellOf(row, single.item)
  if (TOTAL.test(called === '' ? first : called)) return called === '' ? first : called
  return isHeading(row, filled, context) ? first : undefined
}

/** One lonely text that is no known indicator: "一、产品质量". */
function isHeading(row: Row, filled: readonly string[], { columns, figures, index }: Context): boolean {
  const [only] = filled
  if (filled.length !== 1 || only === undefined || row.broken) return false
  if (figures.some(({ value }) => cellOf(row, value) !== '')) return false
  const { id, year } = columns.single
  if (cellOf(row, year) !== '') return false
  return index.byName(only).length === 0 && (cellOf(row, id) === '' || index.byId(only) === undefined)
}
