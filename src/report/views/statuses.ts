import type { Words } from '../../words/all.ts'
import { type Block, paragraph } from '../document.ts'

/** What is made up, estimated or provisional, said to the reader. */
export const statusBlocks = (statuses: Readonly<Record<string, number>>, words: Words): readonly Block[] =>
  (['illustrative', 'estimated', 'provisional'] as const).flatMap((status) => {
    const count = statuses[status]
    return count === undefined ? [] : [paragraph(words.statusNotes[status](count), 'unsure')]
  })
