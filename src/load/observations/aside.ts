/** Rows that are no indicators: totals, headings and the notes under a table. */
import { bareText } from '../bare-text.ts'
import type { Row } from '../table/table.ts'
import { type Context, cellOf } from './context.ts'
import { remember } from './remember.ts'

const NOTE =
  /^(?:注|备注|说明|填表说明|填报说明|填报|填表|制表|审核|负责人|单位负责人|联系人|联系电话|数据来源|资料来源)[^:：]{0,8}[:：]|^注\d*[.、\s]/
const TOTAL = /^(?:合计|小计|总计|共计|平均|总体|total|subtotal|sum|average)(?:[:：（(\s].*)?$/i

/** How a line begins that heads a chapter, or says which table or page it is. */
const CHAPTER =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|第[一二三四五六七八九十\d\s]{1,5}[章节页]|(?:续?表|附件?)\s*[\d一二三四五六七八九十])/

const isNote = remember((text) => NOTE.test(text))
/** The line between header and rows that Markdown draws: `| --- | --- |`. */
const isRule = (text: string): boolean => /^:?-{2,}:?$/.test(text)
const isTotal = remember((text) => TOTAL.test(text))

/** Whether a text may set the row aside in which it stands first. */
export const looksAside = (text: string): boolean => isNote(text) || isRule(text) || isTotal(text)

/** What stands in the row, cell by cell, but for the remarks of an earlier check. */
const filledOf = ({ cells }: Row, { columns: { remark } }: Context): readonly string[] =>
  cells.flatMap((cell, index) => (index === remark || cell.trim() === '' ? [] : [bareText(cell.trim())]))

function firstFilled({ cells }: Row, { columns: { remark } }: Context): string | undefined {
  let index = 0
  for (const cell of cells) {
    const text = cell.trim()
    if (text !== '' && index !== remark) return bareText(text)
    index += 1
  }
  return undefined
}

/** The text of a row to be set aside, or undefined for a row to be read. */
export function findAside(row: Row, context: Context): string | undefined {
  const first = firstFilled(row, context)
  if (first === undefined) return ''
  if (isNote(first) && isNoteRow(row, context)) return first
  if (isRule(first) && filledOf(row, context).every(isRule)) return first
  const { single } = context.columns
  const called = cellOf(row, single.name) || cellOf(row, single.item)
  const summed = [called === '' ? first : called, cellOf(row, single.region)].find(isTotal)
  if (summed !== undefined) return summed
  return isHeading(row, context) ? first : undefined
}

/** A note, unless a figure stands beside it among other cells; signatures may fill a whole row. */
function isNoteRow(row: Row, context: Context): boolean {
  const filled = filledOf(row, context)
  return (
    filled.length < 3 ||
    filled.every(isNote) ||
    context.figures.every(({ value }) => cellOf(row, value) === '')
  )
}

/**
 * One lonely text that is no known indicator: "一、产品质量". On a line without a delimiter, which may be a row that was
 * cut off, it must begin as a heading does.
 */
function isHeading(row: Row, context: Context): boolean {
  const { columns, figures, index } = context
  if (row.broken && (row.cells.length > 1 || !CHAPTER.test(firstFilled(row, context) ?? ''))) return false
  if (figures.some(({ value }) => cellOf(row, value) !== '')) return false
  const [only, second] = filledOf(row, context)
  if (only === undefined || second !== undefined) return false
  const { id, year } = columns.single
  if (cellOf(row, year) !== '') return false
  return index.byName(only).length === 0 && (cellOf(row, id) === '' || index.byId(only) === undefined)
}
