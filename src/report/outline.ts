/** A document with chapters, figures and charts as a flat run of simple blocks, for formats that have only text. */
import type { Chart } from './chart.ts'
import { type Block, heading, paragraph } from './document.ts'

export type SimpleBlock = Exclude<Block, { readonly kind: 'section' | 'group' | 'figures' | 'chart' }>

const said = ({ alternative }: Chart): readonly SimpleBlock[] => [paragraph(alternative)]

export function outline(
  blocks: readonly Block[],
  chartBlocks: (chart: Chart) => readonly SimpleBlock[] = said,
): readonly SimpleBlock[] {
  return blocks.flatMap((block): readonly SimpleBlock[] => {
    switch (block.kind) {
      case 'section':
        return [heading(1, block.title), ...outline(block.blocks, chartBlocks)]
      case 'group': {
        const status = block.status === undefined ? '' : ` · ${block.status}`
        return [heading(2, block.title + status), ...outline(block.blocks, chartBlocks)]
      }
      case 'figures':
        return [
          {
            kind: 'facts',
            facts: block.figures.map(({ label, text, detail }) => [
              label,
              detail === undefined ? text : `${text} · ${detail}`,
            ]),
          },
        ]
      case 'chart':
        return chartBlocks(block.chart)
      default:
        return [block]
    }
  })
}
