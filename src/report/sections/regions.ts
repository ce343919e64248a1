import { compareRegions } from '../../core/regions.ts'
import { regionColumns } from '../views/gap.ts'
import { isFolded, regionBlocks, regionLine } from '../views/regions.ts'
import type { ReportSection } from './section.ts'

/** Many places judged by the same plan; where the data name one or none, there is nothing to compare. */
export default {
  name: 'regions',
  blocks: ({ whole: { plan, year, check, gap } }, { words }) => {
    const regions = compareRegions(plan, check.findings)
    if (!isFolded(regions)) return []
    const { more } = regionColumns(gap, words)
    const columns = { ...words.verdicts, ...(more && { more }) }
    const setting = { plan, year, words, command: 'check', columns }
    return [regionLine(regions, setting), ...regionBlocks(regions, setting)]
  },
} satisfies ReportSection
