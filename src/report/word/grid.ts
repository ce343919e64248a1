/** Things side by side without a table's lines: pictures, facts with their labels, the figures of the headline. */
import { Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import type { Lang } from '../../words/all.ts'
import type { Block, Figure } from '../document.ts'
import { printWidth } from '../office/print-width.ts'
import { CHARACTER, PADDING } from './column-widths.ts'
import { FRAME, line, NO_FRAME } from './frames.ts'
import { STYLE, TEXT_WIDTH } from './styles.ts'
import { cellParagraph, runs } from './text.ts'

export interface GridRow {
  readonly cells: readonly (readonly Paragraph[])[]
  /** How many columns each of its cells takes; the last takes what is left. */
  readonly span?: number
  /** Whether its cells stand on its foot, and not under its head. */
  readonly onFoot?: boolean
}

/** Rows of cells side by side, without lines. */
export function grid(rows: readonly GridRow[], widths: readonly number[]): Table {
  const cellOf = ({ cells, span: usual = 1, onFoot = false }: GridRow, index: number): TableCell => {
    const from = index * usual
    const span = index === cells.length - 1 ? widths.length - from : usual
    const width = widths.slice(from, from + span).reduce((sum, each) => sum + each, 0)
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      ...(span > 1 && { columnSpan: span }),
      margins: { left: PADDING, right: PADDING },
      verticalAlign: onFoot ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
      children: [...(cells[index] ?? [])],
    })
  }
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: NO_FRAME,
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.cells.map((_, index) => cellOf(row, index)),
        }),
    ),
  })
}

type Fact = readonly [label: string, text: string]

/** Short facts stand two in a row. */
function inPairs(said: readonly Fact[], isShort: (fact: Fact) => boolean): readonly (readonly Fact[])[] {
  const rows: Fact[][] = []
  for (const fact of said) {
    const last = rows.at(-1)
    if (last?.length === 1 && [...last, fact].every(isShort)) last.push(fact)
    else rows.push([fact])
  }
  return rows
}

type Facts = Extract<Block, { kind: 'facts' }>

/** Labels, and what is said of them, below rows whose cells take two columns. */
export function facts({ facts: said }: Facts, lang: Lang, above: readonly GridRow[] = []): Table {
  const widest = Math.max(...said.map(([label]) => printWidth(label, lang)))
  const label = Math.ceil(Math.min(widest + 1, 24)) * CHARACTER + 2 * PADDING
  const text = TEXT_WIDTH / 2 - label
  const room = Math.floor((text - 2 * PADDING) / CHARACTER) - 1
  const pairs = inPairs(said, ([, each]) => printWidth(each, lang) <= room)
  const rows = pairs.map((pair, index) => {
    // Kept on one page: what a target's last fact is of should not have to be looked up.
    const keepNext = index < pairs.length - 1
    const cells = pair.flatMap(([name, own]) => [
      [cellParagraph({ text: name, tone: 'muted' }, { keepNext })],
      [cellParagraph({ text: own }, { keepNext })],
    ])
    return { cells }
  })
  return grid([...above.map((row) => ({ ...row, span: 2 })), ...rows], [label, text, label, text])
}

/** The headline: a large figure under its label, what it means below. */
export function figures(said: readonly Figure[]): Table {
  const width = Math.floor(TEXT_WIDTH / Math.max(said.length, 1))
  const big = ({ text, tone }: Figure) =>
    new Paragraph({
      style: STYLE.cell,
      alignment: 'center',
      keepNext: true,
      children: [...runs(text, tone, { size: 48, bold: true })],
    })
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: said.map(() => width),
    layout: TableLayoutType.FIXED,
    borders: { ...FRAME, insideVertical: line(4, 'C9D1DB') },
    rows: [
      new TableRow({
        cantSplit: true,
        children: said.map(
          (figure) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              margins: { left: 100, right: 100, top: 80, bottom: 80 },
              children: [
                cellParagraph({ text: figure.label, tone: 'strong' }, { align: 'center' }),
                big(figure),
                cellParagraph({ text: figure.detail ?? '', tone: 'muted' }, { align: 'center' }),
              ],
            }),
        ),
      }),
    ],
  })
}
