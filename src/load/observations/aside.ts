/** Rows that are no indicators: totals, headings and the notes under a table. */
import type { Row } from '../table/table.ts'
import { type Context, cellOf } from './context.ts'
import { remember } from './remember.ts'

const NOTE =
  /^(?:注|备注|说明|填表说明|填报说明|填报|填表|制表|审核|负责人|单位负责人|联系人|联系电话|数据来源|资料来源)[^:：]{0,8}[:：]|^注\d*[.、\s]/
const TOTAL = /^(?:合计|小计|总计|共计|平均|总体|total|subtotal|sum|average)(?:[:：（(\s].*)?$/i

const isNote = remember((text) => NOTE.test(text))
const isTotal = remember((text) => TOTAL.test(text))

const filledOf = ({ cells }: Row): readonly string[] =>
  cells.map((cell) => cell.trim()).filter((cell) => cell !== '')

function firstFilled({ cells }: Row): string | undefined {
  for (const cell of cells) {
    const text = cell.trim()
    if (text !== '') return text
  }
  return undefined
}

/** The text of a row to be set aside, or undefined for a row to be read. */
export function findAside(row: Row, context: Context): string | undefined {
  const first = firstFilled(row)
  if (first === undefined) return ''
  if (
    isNote(first) &&
    context.figures.every(({ value }) => cellOf(row, value) === '' || filledOf(row).length < 3)
  )
    return first
  const { single } = context.columns
  const called = cellOf(row, single.name) || cellOf(row, single.item)
  if (isTotal(called === '' ? first : called)) return called === '' ? first : called
  return isHeading(row, context) ? first : undefined
}

/** One lonely text that is no known indicator: "一、产品质量". */
function isHeading(row: Row, { columns, figures, index }: Context): boolean {
  if (row.broken || figures.some(({ value }) => cellOf(row, value) !== '')) return false
  const [only, second] = filledOf(row)
  if (only === undefined || second !== undefined) return false
  const { id, year } = columns.single
  if (cellOf(row, year) !== '') return false
  return index.byName(only).length === 0 && (cellOf(row, id) === '' || index.byId(only) === undefined)
}
