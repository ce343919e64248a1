/** A page as the body of a Word document. */
import { LineRuleType, Paragraph, type Table } from 'docx'
import type { Chart } from '../chart.ts'
import type { Block } from '../document.ts'
import { excerptLines } from '../excerpt.ts'
import { fittingParts } from '../grouped.ts'
import { officeText } from '../office/office-text.ts'
import { isTooWide } from './column-widths.ts'
import { facts, figures } from './grid.ts'
import type { Numbering } from './numbering.ts'
import { pictures, picturesAndFacts } from './picture.ts'
import { STYLE } from './styles.ts'
import { table } from './table.ts'
import { caption, headingParagraph, paragraph, runs } from './text.ts'

type Element = Paragraph | Table

const EXCERPT_WIDTH = 76
/** In twentieths of a point. */
const GAP = 160
/** Between a table and what follows, which else Word would take for one table. */
export const gap = (): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: GAP, lineRule: LineRuleType.EXACT } })

/** Text whose columns mean something. */
const fixed = (lines: readonly string[]): Paragraph =>
  new Paragraph({
    style: STYLE.cell,
    indent: { left: 240 },
    children: [
      ...runs(lines.map(officeText).join('\n'), undefined, {
        font: { ascii: 'Consolas', hAnsi: 'Consolas', cs: 'Consolas', eastAsia: '宋体' },
      }),
    ],
  })

interface Place {
  readonly depth: 1 | 2
  /** What follows behind all remarks, so that they stay with the table they speak of. */
  readonly led: Block | undefined
  /** What follows has no room above it of its own, as headings have. */
  readonly close: boolean
  readonly newPage: boolean
}

const HEADED: readonly Block['kind'][] = ['heading', 'group', 'section']

function element(
  block: Block,
  numbering: Numbering,
  { depth, led, close, newPage }: Place,
): readonly Element[] {
  const below = close ? [gap()] : []
  switch (block.kind) {
    case 'heading':
      return [headingParagraph(numbering, { level: depth, text: block.text, newPage })]
    case 'paragraph':
      return [paragraph(block.text, block.tone, led !== undefined && ['table', 'group'].includes(led.kind))]
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [caption(numbering, 'table', block.caption)]),
        ...fittingParts(block, (part) => isTooWide(part, numbering.lang)).flatMap((part, index) => [
          ...(index > 0 ? [gap()] : []),
          table(part, numbering.lang),
        ]),
        ...below,
      ]
    case 'facts':
      return block.facts.length === 0 ? [] : [facts(block, numbering.lang), ...below]
    case 'figures':
      return block.figures.length === 0 ? [] : [figures(block.figures), ...below]
    case 'chart':
      return [pictures([block.chart], numbering)]
    case 'section':
      return [
        headingParagraph(numbering, { level: 1, text: block.title, newPage }),
        ...body(block.blocks, numbering, { depth: 2 }),
      ]
    case 'group': {
      const { title: text, status, tone } = block
      const heading = {
        level: 3,
        text,
        ...(status !== undefined && { status }),
        ...(tone && { tone }),
      } as const
      return [headingParagraph(numbering, heading), ...body(block.blocks, numbering, { depth: 2 })]
    }
    case 'code':
      return [fixed(block.text.split('\n'))]
    case 'notice':
      return [
        paragraph(block.text, block.tone),
        ...(block.excerpt === null ? [] : [fixed(excerptLines(block.excerpt, EXCERPT_WIDTH))]),
        ...block.notes.map((note) => paragraph(note, 'muted')),
      ]
  }
}

export interface BodyOptions {
  readonly depth?: 1 | 2
  /** Begins on a page of its own. */
  readonly newPage?: boolean
}

/** Blocks in their order; charts that follow each other stand in pairs. */
export function body(
  blocks: readonly Block[],
  numbering: Numbering,
  { depth = 1, newPage = false }: BodyOptions = {},
): readonly Element[] {
  const elements: Element[] = []
  let charts: readonly Chart[] = []
  blocks.forEach((block, index) => {
    const next = blocks[index + 1]
    const led = blocks.slice(index + 1).find(({ kind }) => kind !== 'paragraph')
    const close = next !== undefined && !HEADED.includes(next.kind)
    if (block.kind === 'chart') charts = [...charts, block.chart]
    else if (block.kind === 'facts' && charts.length > 0) {
      elements.push(picturesAndFacts(charts, block, numbering), ...(close ? [gap()] : []))
      charts = []
    } else elements.push(...element(block, numbering, { depth, led, close, newPage: newPage && index === 0 }))
    if (charts.length === 0 || next?.kind === 'chart' || next?.kind === 'facts') return
    elements.push(pictures(charts, numbering))
    charts = []
  })
  return elements
}
