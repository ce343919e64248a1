/** What a workbook is made of: its sheets in order, and the parts they all lean on. */
import { makeProblem } from '../../core/problem.ts'
import type { Archive } from './archive.ts'
import { damaged, WorkbookFault } from './fault.ts'
import { type Attributes, elements, isTrue, readXml } from './xml.ts'

export interface SheetPart {
  readonly name: string
  readonly part: string
  readonly hidden: boolean
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[]
  readonly strings: string | null
  readonly styles: string | null
  /** Days are counted from 1904, as old Excel for Macintosh did. */
  readonly from1904: boolean
}

interface Relation {
  readonly type: string
  readonly part: string
}

/** `a/b` and `../c.xml` are `a/c.xml`; what begins with a slash stands by itself. */
function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `${folder}/${target}`
  const steps: string[] = []
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** What a part refers to, by id. Types are told by their last word: there are two sets of addresses before it. */
function readRelations(archive: Archive, part: string): ReadonlyMap<string, Relation> {
  const at = part.lastIndexOf('/')
  const [folder, name] = [part.slice(0, Math.max(at, 0)), part.slice(at + 1)]
  const list = resolve(folder, `_rels/${name}.rels`)
  if (!archive.has(list)) return new Map()
  const found = [...elements(archive, list, 'Relationship')].map(
    ({ Id = '', Type = '', Target = '' }): [string, Relation] => [
      Id,
      { type: Type.slice(Type.lastIndexOf('/') + 1), part: resolve(folder, Target) },
    ],
  )
  return new Map(found)
}

const idOf = (attributes: Attributes): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''

export function readParts(archive: Archive): WorkbookParts {
  const main = [...readRelations(archive, '').values()].find(({ type }) => type === 'officeDocument')
  const part = main?.part ?? 'xl/workbook.xml'
  // The archive may hold workbooks instead of being one.
  if (!archive.has(part)) throw new WorkbookFault(makeProblem('file/not-csv', { kind: 'zip' }))
  const relations = readRelations(archive, part)
  const sheets: SheetPart[] = []
  let from1904 = false
  for (const event of readXml(archive, part)) {
    if (event.kind !== 'open') continue
    const { name, attributes } = event
    if (name === 'workbookPr') from1904 = isTrue(attributes.date1904)
    if (name !== 'sheet') continue
    const relation = relations.get(idOf(attributes))
    if (relation === undefined) throw damaged(part)
    // Sheets of charts and macros hold no cells.
    if (relation.type !== 'worksheet') continue
    const hidden = (attributes.state ?? 'visible') !== 'visible'
    sheets.push({ name: attributes.name ?? '', part: relation.part, hidden })
  }
  if (sheets.length === 0) throw damaged(part)
  const partOf = (wanted: string): string | null =>
    [...relations.values()].find(({ type }) => type === wanted)?.part ?? null
  return { sheets, strings: partOf('sharedStrings'), styles: partOf('styles'), from1904 }
}
