/** Which column is what, by its header. */
import { makeProblem, type Problem } from '../../core/problem.ts'
import { ProblemLog } from '../../core/problem-log.ts'
import { bareText } from '../bare-text.ts'
import { suggest } from '../nearest.ts'
import { normalizeName } from '../normalize.ts'
import type { Table } from '../table/table.ts'
import { readBrackets, withoutBrackets } from './header-brackets.ts'
import { headerWords, type Role, remarkHeaders, UNUSED, WORDS } from './header-words.ts'

/** Roles that a header may give for one year: "2019年实际值", "2020年目标值". */
export type YearlyRole = 'value' | 'target' | 'benchmark' | 'previous'

export interface YearlyColumn {
  readonly role: YearlyRole
  readonly year: number
  readonly index: number
}

export interface Columns {
  readonly single: { readonly [R in Role]?: number }
  readonly yearly: readonly YearlyColumn[]
  /** By column, the unit that its header gives its figures: 实际值（‰）. */
  readonly units?: { readonly [index: number]: string }
  /** Where the remarks of an earlier check stand; they are no part of the data. */
  readonly remark?: number
}

export interface ColumnReading {
  readonly columns: Columns
  readonly problems: readonly Problem[]
}

const roles = new Map<string, Role>(
  // Object.entries loses the key type; the keys are those of WORDS.
  (Object.entries(WORDS) as [Role, readonly string[]][]).flatMap(([role, words]) =>
    words.map((word) => [normalizeName(word), role] as const),
  ),
)
const unused = new Set(UNUSED.map(normalizeName))
const remarks = new Set(remarkHeaders.map(normalizeName))
const yearlyRoles: ReadonlySet<string> = new Set<YearlyRole>(['value', 'target', 'benchmark', 'previous'])

const isYearly = (role: Role | undefined): role is YearlyRole => role !== undefined && yearlyRoles.has(role)

type Meaning = { readonly role: Role; readonly year?: number; readonly unit?: string } | 'unused' | undefined

function findBare(header: string): Meaning {
  const name = normalizeName(header)
  const role = roles.get(name)
  if (role !== undefined) return { role }
  if (unused.has(name)) return 'unused'
  const dated = /^(.*?)((?:19|20)\d\d)(?:年度|年)?(.*)$/.exec(name)
  if (dated === null) return undefined
  const word = `${dated[1] ?? ''}${dated[3] ?? ''}`
  if (unused.has(word)) return 'unused'
  const kind = word === '' ? 'value' : roles.get(word)
  return isYearly(kind) ? { role: kind, year: Number(dated[2]) } : undefined
}

/** What stands in brackets may belong to the name (实际（值）), or give the figures their unit, or say that they are others. */
function findMeaning(header: string): Meaning {
  const whole = findBare(header)
  const meaning = whole ?? findBare(withoutBrackets(header))
  if (whole !== undefined || meaning === undefined || meaning === 'unused' || !isYearly(meaning.role))
    return meaning
  const { unit, isOther } = readBrackets(header)
  // A target is only held against the plan's, whatever it is called.
  if (isOther) return meaning.role === 'target' ? meaning : undefined
  return unit === '' ? meaning : { ...meaning, unit }
}

/** More unknown columns than this are counted: something else is wrong with the header. */
const MOST_UNKNOWN = 100

/** What stands above the rows. */
type TableHead = Omit<Table, 'rows' | 'problems'>

/** The columns of a table, and what is wrong with its header. A second column for the same thing is not used. */
export function findColumns(table: TableHead): ColumnReading {
  const single: { [R in Role]?: number } = {}
  const yearly: YearlyColumn[] = []
  const units: { [index: number]: string } = {}
  const problems: Problem[] = []
  const seen = new Map<string, number>()
  const unknown = new ProblemLog(MOST_UNKNOWN)
  let strange = 0
  const remark = findRemarkColumn(table.header)
  for (const [index, header] of table.header.entries()) {
    if (index === remark) continue
    const name = bareText(header.trim())
    const meaning = findMeaning(name)
    if (name === '' || meaning === 'unused') continue
    const place = table.headerRow?.locate(index) ?? {}
    if (meaning === undefined) {
      strange += 1
      const suggestion = strange > MOST_UNKNOWN ? null : suggest(name, headerWords)
      unknown.push(makeProblem('header/unknown-column', { name, suggestion }, place))
      continue
    }
    const key = `${meaning.role} ${meaning.year ?? ''}`
    const first = seen.get(key)
    if (first !== undefined) {
      // The table itself reports a header that stands there twice; here two words mean the same.
      if (bareText(table.header[first]?.trim() ?? '') !== name)
        problems.push(makeProblem('header/duplicate', { name, first: first + 1 }, place))
      continue
    }
    seen.set(key, index)
    if (meaning.unit !== undefined) units[index] = meaning.unit
    if (meaning.year === undefined) single[meaning.role] = index
    else if (isYearly(meaning.role)) yearly.push({ role: meaning.role, year: meaning.year, index })
  }
  const faults = checkColumns({ single, yearly }, table)
  const foreign = faults.some(({ code }) => code === 'header/no-known-column')
  const columns: Columns = {
    single,
    yearly,
    ...(Object.keys(units).length > 0 && { units }),
    ...(remark !== undefined && { remark }),
  }
  return { columns, problems: foreign ? faults : [...unknown.all(), ...problems, ...faults] }
}

/** The column of remarks that an earlier `--write-back` added, if the table has one. */
export function findRemarkColumn(header: readonly string[]): number | undefined {
  const index = header.findIndex((name) => remarks.has(normalizeName(name)))
  return index < 0 ? undefined : index
}

/** Without a name and a value there is nothing to read. */
function checkColumns({ single, yearly }: Columns, table: TableHead): readonly Problem[] {
  if (table.headerLine === null) return []
  const spot = { line: table.headerLine }
  if (Object.keys(single).length === 0 && yearly.length === 0) {
    return [makeProblem('header/no-known-column', { headers: table.header.map((name) => name.trim()) }, spot)]
  }
  const named = single.id !== undefined || single.name !== undefined || single.item !== undefined
  const valued = single.value !== undefined || yearly.some(({ role }) => role === 'value')
  return [
    ...(named ? [] : [makeProblem('header/missing-column', { role: 'name' }, spot)]),
    ...(valued ? [] : [makeProblem('header/missing-column', { role: 'value' }, spot)]),
  ]
}
