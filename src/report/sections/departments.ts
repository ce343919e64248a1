import type { ToldStory } from '../../core/told-story.ts'
import { type Block, heading } from '../document.ts'
import type { Reader } from '../views/view.ts'
import { matrixBlocks } from './count-columns.ts'
import type { ReportSection } from './section.ts'
import { columnsOf, rowOf } from './tables.ts'

/** Which department answers for how many targets of which verdict, before each is told by itself. */
export const departmentCounts = (
  { departmentCounts: matrix }: ToldStory,
  { words }: Reader,
): readonly Block[] =>
  matrix.rows.length < 2
    ? []
    : matrixBlocks(
        matrix,
        {
          id: 'departments',
          caption: words.report.departments.counts,
          who: words.explain.department,
          nameOf: (name) => name,
        },
        words,
      )

/** The targets of each department that the data or the plan name, the worst first. */
export default {
  name: 'departments',
  blocks: (report, reader) => {
    const { plan, departments } = report
    const { words } = reader
    const sections = departments.flatMap(({ name, own }, index): readonly Block[] => [
      heading(2, name),
      {
        kind: 'table',
        id: `department-${index + 1}`,
        caption: words.report.departments.caption(name),
        columns: columnsOf(words),
        rows: own.map((told) => rowOf(told, { plan, words })),
      },
    ])
    return [...departmentCounts(report, reader), ...sections]
  },
} satisfies ReportSection
