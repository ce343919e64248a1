/** A page as the sheets of a workbook: each table its own, everything else on the first. */
import { type Block, type Cell, heading, type Tone } from '../document.ts'
import { sheetNames } from './sheet-name.ts'

export type Table = Extract<Block, { kind: 'table' }>

/** A line of the first sheet: cells from the left. */
export interface Line {
  readonly style: 'title' | 'heading' | 'text' | 'fact'
  readonly cells: readonly Cell[]
  /** The name of the sheet that the first cell leads to. */
  readonly to?: string
}

export interface Sheet {
  readonly name: string
  readonly table: Table
}

export interface Workbook {
  readonly title: string
  /** The name of the first sheet. */
  readonly overview: string
  readonly lines: readonly Line[]
  readonly sheets: readonly Sheet[]
}

/** More rows than this, and the header with them, no program takes on one sheet. */
const MOST_ROWS = 1_048_575

const textLine = (text: string, tone?: Tone): Line => ({
  style: 'text',
  cells: [{ text, ...(tone && { tone }) }],
})

function linesOf(block: Exclude<Flat, { kind: 'table' | 'heading' }>): readonly Line[] {
  switch (block.kind) {
    case 'paragraph':
      return [textLine(block.text, block.tone)]
    case 'facts':
      return block.facts.map(([label, text]) => ({ style: 'fact', cells: [{ text: label }, { text }] }))
    case 'figures':
      return block.figures.map(({ label, text, tone, detail = '' }) => {
        const number = /^\d+$/.test(text) ? { number: text as `${number}` } : {}
        return {
          style: 'fact',
          cells: [{ text: label }, { text, ...number, ...(tone && { tone }) }, { text: detail }],
        }
      })
    case 'chart':
      return [textLine(block.chart.alternative)]
    case 'code':
      return block.text.split('\n').map((text) => textLine(text))
    case 'notice':
      return [
        textLine(block.text, block.tone),
        ...(block.excerpt === null ? [] : [textLine(`  ${block.excerpt.text}`, 'muted')]),
        ...block.notes.map((note) => textLine(note, 'muted')),
      ]
  }
}

type Flat = Exclude<Block, { kind: 'section' | 'group' }>

const flat = (blocks: readonly Block[]): readonly Flat[] =>
  blocks.flatMap((block): readonly Flat[] =>
    block.kind === 'section' || block.kind === 'group'
      ? [heading(block.kind === 'section' ? 1 : 2, block.title), ...flat(block.blocks)]
      : [block],
  )

/** Rows beyond what one sheet takes go on to the next. */
function* parts(table: Table): Generator<Table> {
  for (let from = 0; from === 0 || from < table.rows.length; from += MOST_ROWS)
    yield { ...table, rows: table.rows.slice(from, from + MOST_ROWS) }
}

interface Named {
  readonly name: string
  readonly table: Table
}

/** The words for the first sheet itself. */
export interface SheetWords {
  readonly overview: string
  readonly contents: string
  /** A table straight under the title has no heading to be named by. */
  readonly details: string
  readonly rows: (count: number) => string
}

/** Where every other sheet is, and what it holds. */
function contents(sheets: readonly Sheet[], words: SheetWords): readonly Line[] {
  if (sheets.length === 0) return []
  return [
    { style: 'heading', cells: [{ text: words.contents }] },
    ...sheets.map(({ name, table }) => ({
      style: 'fact' as const,
      to: name,
      cells: [{ text: name }, { text: words.rows(table.rows.length) }, { text: table.caption ?? '' }],
    })),
  ]
}

/** The first sheet holds the title, what is no table, and the list of the others. */
export function workbookOf(blocks: readonly Block[], words: SheetWords): Workbook {
  const tables: Named[] = []
  const lines: Line[] = []
  let nearest = words.details
  // A heading waits until something stands under it: most lead only to a table, which has a sheet of its own.
  let waiting: Line | null = null
  for (const block of flat(blocks)) {
    if (block.kind === 'heading') {
      const style = lines.length === 0 ? 'title' : 'heading'
      nearest = style === 'title' ? words.details : block.text
      waiting = { style, cells: [{ text: block.text }] }
      if (style === 'heading') continue
      lines.push(waiting)
      waiting = null
    } else if (block.kind === 'table') {
      for (const table of parts(block)) tables.push({ name: block.sheet ?? nearest, table })
    } else {
      lines.push(...(waiting === null ? [] : [waiting]), ...linesOf(block))
      waiting = null
    }
  }
  const [overview = words.overview, ...names] = sheetNames([
    words.overview,
    ...tables.map(({ name }) => name),
  ])
  const sheets = tables.map(({ table }, index) => ({ name: names[index] ?? '', table }))
  const title = blocks.find((block) => block.kind === 'heading')?.text ?? overview
  return { title, overview, lines: [...lines, ...contents(sheets, words)], sheets }
}
