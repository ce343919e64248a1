import { matrixBlocks } from './count-columns.ts'
import type { ReportSection } from './section.ts'
import { measureTitle } from './target-words.ts'

/** Which measure answers for how many targets of which verdict. */
export default {
  name: 'measures',
  blocks: ({ plan, measures }, { words }) =>
    matrixBlocks(
      measures,
      {
        id: 'measures',
        caption: words.report.measures.caption,
        who: words.columns.measure,
        nameOf: (number) => measureTitle(plan, number, words),
      },
      words,
    ),
} satisfies ReportSection
