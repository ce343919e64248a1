/**
 * What rows of plain lines say, learned from the general reading of rows like them: the same cells say the same. A line
 * is known when a row has been read without anything to report that had its region, and one that had all its other
 * cells but for the figures; a figure is read once for each target and unit. Whatever else there is, is read as a row.
 */
import type { Observation, Target, Value } from '../../core/model.ts'
import { type Facts, PlainObservation } from '../../core/plain-observation.ts'
import type { CodedLines } from '../table/coded-lines.ts'
import { looksAside } from './aside.ts'
import { CodeTree } from './code-tree.ts'
import { type Context, cellText } from './context.ts'
import { readAlone } from './figure.ts'
import type { RowReading } from './row.ts'
import { unitFor } from './unit-text.ts'

/** A column of figures of one target in one unit: what its texts were read as, by their codes; null: to be read as a row. */
interface FigureColumn {
  readonly index: number
  readonly target: Target
  readonly unit: string
  readonly values: (Value | null | undefined)[]
}

/** What a region cell is: the name of one, words for the whole district, or blank, so that another cell stands first. */
type Side = 'named' | 'whole' | 'blank'

interface Region {
  readonly name: string | null
  readonly side: Side
}

/** Where no column tells. */
const NO_REGION: Region = { name: null, side: 'blank' }

/** What rows say that have all cells in common but for the region and the figures. */
interface Frame {
  readonly columns: readonly FigureColumn[]
  /** For each figure; where a row with such a region cell has been read. */
  readonly facts: { [S in Side]?: readonly Facts[] }
}

/** Places for figures, each 8 bytes. */
const MOST_FIGURES = 4_000_000

const factsOf = ({ value: _, region: __, origin, ...facts }: Observation): Facts => ({
  ...facts,
  file: origin.file,
})

/** Whether what a row says depends on nothing but its cells, and a figure on nothing beside it. */
export function canBeLearned({ columns: { single }, figures }: Context): boolean {
  const compared = figures.some(({ benchmark, previous }) => (benchmark ?? previous) !== undefined)
  return single.item === undefined && single.content === undefined && !compared
}

export class Learned {
  readonly #context: Context
  readonly #width: number
  readonly #region: number | undefined
  readonly #frames: CodeTree<Frame>
  readonly #regions: (Region | undefined)[] = []
  /** Those of the line at hand. */
  readonly #values: Value[] = []
  readonly #columns = new Map<string, readonly FigureColumn[]>()
  #figuresLeft = MOST_FIGURES

  /** `width`: the cells of a row that is as wide as the header. */
  constructor(context: Context, width: number) {
    this.#context = context
    this.#width = width
    this.#region = context.columns.single.region
    const apart = new Set([...context.figures.map(({ value }) => value), this.#region])
    this.#frames = new CodeTree([...Array(width).keys()].filter((index) => !apart.has(index)))
  }

  /** Hands on the observations of a line, if they are known. */
  recall(lines: CodedLines, index: number, take: (seen: PlainObservation) => void): boolean {
    if (lines.width(index) !== this.#width) return false
    const region = this.#region === undefined ? NO_REGION : this.#regions[lines.code(index, this.#region)]
    if (region === undefined) return false
    const frame = this.#frames.find(lines, index)
    const facts = frame?.facts[region.side]
    if (frame === undefined || facts === undefined) return false
    const values = this.#values
    for (let at = 0; at < facts.length; at += 1) {
      const column = frame.columns[at]
      const value = column === undefined ? null : this.#valueIn(column, lines, index)
      if (value === null) return false
      values[at] = value
    }
    for (let at = 0; at < facts.length; at += 1) {
      const own = facts[at]
      const value = values[at]
      const figure = frame.columns[at]
      if (own === undefined || value === undefined || figure === undefined) continue
      const column = lines.characterAt(index, figure.index) + lines.indent(index, figure.index)
      take(new PlainObservation(own, value, { region: region.name, line: lines.line + index, column }))
    }
    return true
  }

  /** Learns from what the general reading of a line gave. */
  learn(lines: CodedLines, index: number, { observations, problems, noYear }: RowReading): void {
    const [first] = observations
    const complete = observations.length === this.#context.figures.length && !noYear
    if (first === undefined || !complete || problems.length > 0 || !this.#isCoded(lines, index)) return
    const region = this.#learnRegion(lines, index, first.region)
    if (region === undefined) return
    const frame = this.#frameAt(lines, index, first.target)
    if (frame === undefined) return
    frame.facts[region.side] ??= observations.map(factsOf)
  }

  #isCoded(lines: CodedLines, index: number): boolean {
    if (lines.width(index) !== this.#width) return false
    for (let column = 0; column < this.#width; column += 1) if (lines.code(index, column) < 0) return false
    return true
  }

  #learnRegion(lines: CodedLines, index: number, name: string | null): Region | undefined {
    if (this.#region === undefined) return NO_REGION
    const text = cellText(lines.text(index, this.#region))
    // A text that may set a row aside when it stands first in one says nothing for other rows.
    if (looksAside(text)) return undefined
    const region: Region = { name, side: name !== null ? 'named' : text === '' ? 'blank' : 'whole' }
    const code = lines.code(index, this.#region)
    while (this.#regions.length < code) this.#regions.push(undefined)
    this.#regions[code] = region
    return region
  }

  #frameAt(lines: CodedLines, index: number, target: string): Frame | undefined {
    const { unit, name } = this.#context.columns.single
    const textAt = (column: number | undefined) =>
      column === undefined ? '' : cellText(lines.text(index, column))
    return this.#frames.findOrAdd(lines, index, () => {
      const said = { unit: textAt(unit), name: textAt(name) }
      const units = this.#context.figures.map(({ value }) => unitFor(value, said, this.#context).text)
      return { facts: {}, columns: this.#columnsOf(target, units) }
    })
  }

  #columnsOf(id: string, units: readonly string[]): readonly FigureColumn[] {
    const key = JSON.stringify([id, ...units])
    const known = this.#columns.get(key)
    if (known !== undefined) return known
    const target = this.#context.index.byId(id)
    if (target === undefined) return []
    const made = this.#context.figures.map(({ value }, at) => ({
      ...{ index: value, target, unit: units[at] ?? '', values: [] },
    }))
    this.#columns.set(key, made)
    return made
  }

  #valueIn(column: FigureColumn, lines: CodedLines, index: number): Value | null {
    const code = lines.code(index, column.index)
    const { values } = column
    const known = values[code]
    if (known !== undefined || code < 0) return known ?? null
    const value = readAlone(cellText(lines.text(index, column.index)), column, this.#context)
    const added = code + 1 - values.length
    if (added > this.#figuresLeft) return value
    this.#figuresLeft -= Math.max(0, added)
    while (values.length < code) values.push(undefined)
    values[code] = value
    return value
  }
}
