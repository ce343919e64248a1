/** Ties a row to its target. */
import type { Target } from '../../core/model.ts'
import type { Row } from '../table/table.ts'
import { type Context, cellOf, type Reporter } from './context.ts'

/** The target a row speaks of. `mismatch`: id and name point to different ones; the id's is given. */
export interface Tie {
  readonly target: Target
  readonly mismatch: boolean
}

/** What a row calls its indicator. */
interface Called {
  readonly id: string
  readonly name: string
  /** The cell that holds the name, for pointing at it. */
  readonly nameIndex: number
  readonly found: readonly Target[]
}

/** A bare number under 编号 counts the rows of the table, unless the plan numbers its targets so. */
const isSerial = (id: string, { index }: Context): boolean =>
  /^\d{1,3}$/.test(id) && index.byId(id) === undefined

/** A dash or a stroke says that there is no id. */
const withoutPlaceholder = (id: string): string => (/^[-–—/\\]+$/.test(id) ? '' : id)

function readCalled(row: Row, context: Context, carriedItem: string): Called {
  const { single } = context.columns
  const written = withoutPlaceholder(cellOf(row, single.id))
  const [name, content] = [cellOf(row, single.name), cellOf(row, single.content)]
  const item = cellOf(row, single.item) || (content === '' ? '' : carriedItem)
  const full = name || `${item}${content}`
  const id = full !== '' && isSerial(written, context) ? '' : written
  const nameIndex = (name === '' ? (single.item ?? single.content) : single.name) ?? single.name ?? 0
  return { id, name: full, nameIndex, found: findNamed({ name, item, content }, context) }
}

interface Names {
  readonly name: string
  readonly item: string
  readonly content: string
}

/** By name; where the name alone is none or several, item and content decide. */
function findNamed({ name, item, content }: Names, { index }: Context): readonly Target[] {
  const named = findPlain(name, index)
  if (named.length === 1 || item + content === '') return named
  const printed = index.byItem(item, content)
  return named.length === 0 || printed.length === 1 ? printed : named
}

/** "1、", "（一）", "①" or a star in front of a name; the mark of a footnote or a colon behind it. */
const NUMBERED = /^(?:[*＊※★☆▲△]\s*)?(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.、．]|[①-⑳])?\s*/
const FOOTNOTED = /\s*(?:[*＊※①-⑳¹²³⁴⁵⁶⁷⁸⁹]+|[:：])$/

/** The name as written, else without what often stands around it: "1、", "（%）". */
function findPlain(name: string, index: Context['index']): readonly Target[] {
  if (name === '') return []
  const found = index.byName(name)
  if (found.length > 0) return found
  const bare = name
    .replace(NUMBERED, '')
    .replace(FOOTNOTED, '')
    .replace(/[（(][^（()）]*[)）]$/, '')
  return bare === name ? [] : index.byName(bare)
}

/** The target of a row, or undefined when it has none, which is then reported. */
export function tieRow(
  row: Row,
  context: Context,
  { reporter, carriedItem }: { reporter: Reporter; carriedItem: string },
): Tie | undefined {
  const called = readCalled(row, context, carriedItem)
  const { id, name, nameIndex, found } = called
  const idIndex = context.columns.single.id ?? 0
  if (id === '' && name === '') {
    reporter.report(
      'row/no-indicator',
      {},
      context.columns.single.name ?? context.columns.single.item ?? idIndex,
    )
    return undefined
  }
  if (id === '') return tieByName(called, context, reporter)
  const target = context.index.byId(id)
  if (target === undefined) {
    const suggestion = (found.length === 1 ? found[0]?.id : context.index.nearestId(id)) ?? null
    reporter.report('row/unknown-id', { id, suggestion }, idIndex)
    return undefined
  }
  reporter.about(target)
  if (name === '' || found.includes(target)) return { target, mismatch: false }
  const named = findMeant(called, context)
  if (named === target) return { target, mismatch: false }
  reporter.report('row/id-name-mismatch', { id: target.id, name, named: named?.id ?? null }, nameIndex)
  return { target, mismatch: true }
}

/** The one target a name means, or most nearly: the wording drifts from year to year. */
function findMeant({ name, found }: Called, { index }: Context): Target | undefined {
  if (found.length > 0) return found.length === 1 ? found[0] : undefined
  const [nearest] = index.nearestNames(name)
  return nearest === undefined ? undefined : index.byName(nearest)[0]
}

function tieByName(
  { name, nameIndex, found }: Called,
  { index }: Context,
  reporter: Reporter,
): Tie | undefined {
  const [target] = found
  if (target === undefined) {
    reporter.report('row/unknown-indicator', { name, suggestions: index.suggestNames(name) }, nameIndex)
    return undefined
  }
  if (found.length > 1) {
    reporter.report('row/ambiguous-name', { name, ids: found.map(({ id }) => id) }, nameIndex)
    return undefined
  }
  reporter.about(target)
  return { target, mismatch: false }
}
