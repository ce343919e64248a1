/** One sheet's XML → rows of text. Gone through twice: what is merged and hidden is known only at its end. */
import type { ProblemSink } from '../../core/problem-log.ts'
import type { Archive } from './archive.ts'
import { columnIndex, columnLetters } from './cell-name.ts'
import { type CellContext, cellText } from './cell-text.ts'
import { type Merge, parseMerge } from './merged.ts'
import { OpenCell, OpenRow } from './open-row.ts'
import type { SheetPart } from './parts.ts'
import { RichText } from './rich-text.ts'
import type { SheetRow } from './sheet-row.ts'
import type { ColumnUse } from './stray-cells.ts'
import { type Attributes, isTrue, readXml } from './xml.ts'

export interface SheetFacts {
  readonly merges: readonly Merge[]
  /** Columns up to the last one that holds something. */
  readonly columns: readonly ColumnUse[]
  /** Rows that hold something and are not shown. */
  readonly hiddenRows: { readonly count: number; readonly first: number | null }
  /** The letters of columns that are not shown. */
  readonly hiddenColumns: readonly string[]
}

/** Of a sheet in any program; a row that claims to stand below it is the next one. */
const LAST_ROW = 1_048_576

export class Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly #archive: Archive
  readonly #part: string
  readonly #context: CellContext
  #facts: SheetFacts | undefined

  constructor(archive: Archive, { name, part, hidden }: SheetPart, context: CellContext) {
    this.name = name
    this.hidden = hidden
    this.#archive = archive
    this.#part = part
    this.#context = context
  }

  get facts(): SheetFacts {
    this.#facts ??= this.#gatherFacts()
    return this.#facts
  }

  /** The rows that hold something. Cells beyond the limits are reported and cut. */
  *rows(problems?: ProblemSink): Generator<SheetRow> {
    for (const { row } of this.#read({ problems })) yield row
  }

  #gatherFacts(): SheetFacts {
    const merges: Merge[] = []
    const columns: Attributes[] = []
    const hiddenRows: { count: number; first: number | null } = { count: 0, first: null }
    const uses: { count: number; line: number }[] = []
    const onOther = (name: string, attributes: Attributes): void => {
      const merge = name === 'mergeCell' ? parseMerge(attributes.ref ?? '') : undefined
      if (merge !== undefined) merges.push(merge)
      if (name === 'col' && isTrue(attributes.hidden)) columns.push(attributes)
    }
    for (const { row, hidden } of this.#read({ onOther })) {
      row.cells.forEach((cell, column) => {
        uses[column] ??= { count: 0, line: 0 }
        const use = uses[column]
        if (cell === '') return
        use.count += 1
        if (use.count === 1) use.line = row.line
      })
      if (!hidden) continue
      hiddenRows.count += 1
      hiddenRows.first ??= row.line
    }
    const hiddenColumns = uses
      .map((_, index) => index)
      .filter((index) => columns.some(({ min, max }) => Number(min) <= index + 1 && index + 1 <= Number(max)))
      .map(columnLetters)
    return { merges, columns: uses, hiddenRows, hiddenColumns }
  }

  *#read(to: Reader): Generator<{ readonly row: SheetRow; readonly hidden: boolean }> {
    const rich = new RichText()
    let [line, hidden, within] = [0, false, '']
    let row = new OpenRow()
    let cell: OpenCell | undefined
    for (const event of readXml(this.#archive, this.#part)) {
      if (event.kind === 'text') {
        cell?.add(within, rich.read(event.text))
        continue
      }
      const { kind, name } = event
      rich.see(event)
      if (kind === 'open') {
        const { attributes } = event
        within = name
        if (name === 'row') {
          const given = Number(attributes.r)
          line = Number.isInteger(given) && given > 0 && given <= LAST_ROW ? given : line + 1
          hidden = isTrue(attributes.hidden)
          row = new OpenRow()
        } else if (name === 'c') cell = new OpenCell(attributes, columnIndex(attributes.r ?? '') ?? row.next)
        else if (name === 'f' && cell !== undefined) cell.formula = ''
        else to.onOther?.(name, attributes)
        continue
      }
      within = ''
      if (name === 'c' && cell !== undefined) {
        row.add(cell, cellText(cell, this.#context, this.#part))
        cell = undefined
      }
      if (name !== 'row') continue
      const closed = row.close(line, this.name, to.problems)
      if (closed.cells.length > 0) yield { row: closed, hidden }
    }
  }
}

interface Reader {
  readonly problems?: ProblemSink | undefined
  /** Told of every element that is no row, cell or text. */
  readonly onOther?: (name: string, attributes: Attributes) => void
}
