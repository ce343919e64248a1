/** A document with chapters, figures and charts as a flat run of simple blocks, for formats that have only text. */
import { type Block, heading, paragraph } from './document.ts'

export type SimpleBlock = Exclude<Block, { readonly kind: 'section' | 'group' | 'figures' | 'chart' }>

export function outline(blocks: readonly Block[]): readonly SimpleBlock[] {
  return blocks.flatMap((block): readonly SimpleBlock[] => {
    switch (block.kind) {
      case 'section':
        return [heading(1, block.title), ...outline(block.blocks)]
      case 'group': {
        const status = block.status === undefined ? '' : ` · ${block.status}`
        return [heading(2, block.title + status), ...outline(block.blocks)]
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
        return [paragraph(block.chart.alternative)]
      default:
        return [block]
    }
  })
}
