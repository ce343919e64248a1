import { regionColumns } from '../views/gap.ts'
import { regionBlocks, regionLine } from '../views/regions.ts'
import type { ReportSection } from './section.ts'

/** Many places judged by the same plan; where the data name one or none, there is nothing to compare. */
export default {
  name: 'regions',
  blocks: ({ regions, plan, year, whole: { gap } }, { words }) => {
    if (regions === null) return []
    const { more } = regionColumns(gap, words)
    const columns = { ...words.verdicts, ...(more && { more }) }
    const setting = { plan, year, words, command: 'check', columns }
    return [regionLine(regions, setting), ...regionBlocks(regions, setting)]
  },
} satisfies ReportSection
