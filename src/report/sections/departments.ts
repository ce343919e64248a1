import type { Finding } from '../../core/model.ts'
import { type Block, heading } from '../document.ts'
import type { ReportSection } from './section.ts'
import { columnsOf, FILTERS, rowOf } from './tables.ts'
import { waysOf } from './target-words.ts'

const departmentOf = ({ observation, target }: Finding): string | null =>
  observation?.department ?? target.department

/** The targets of each department that the data or the plan name, in the order of their first target. */
export default {
  name: 'departments',
  blocks: ({ plan, check, gap }, { words }) => {
    const wayOf = waysOf(gap)
    const names = new Set(check.findings.map(departmentOf).filter((name) => name !== null))
    return [...names].flatMap((name, index): readonly Block[] => {
      const own = check.findings.filter((finding) => departmentOf(finding) === name)
      return [
        heading(2, name),
        {
          kind: 'table',
          id: `department-${index + 1}`,
          caption: words.report.departments.caption(name),
          filters: FILTERS,
          columns: columnsOf(words),
          rows: own.map((finding) => rowOf(finding, wayOf(finding), { plan, words })),
        },
      ]
    })
  },
} satisfies ReportSection
