import type { GapFinding } from '../../core/gap/analyze.ts'
import { gapVerdicts } from '../../core/gap/model.ts'
import { summarizeGap } from '../../core/gap/summary.ts'
import type { Finding } from '../../core/model.ts'
import { summarize } from '../../core/summarize.ts'
import { type Block, heading } from '../document.ts'
import type { Reader } from '../views/view.ts'
import { countCells, countColumns } from './count-columns.ts'
import type { ReportSection, ToldStory } from './section.ts'
import { columnsOf, rowOf } from './tables.ts'
import { departmentOf, waysOf } from './target-words.ts'

interface Told {
  readonly finding: Finding
  readonly way: GapFinding | undefined
}

interface Department {
  readonly name: string
  readonly own: readonly Told[]
}

/** Departments in the order of their first target. One that did not report this year is known by what it sent before. */
function departmentsOf({ check, gap }: ToldStory): readonly Department[] {
  const wayOf = waysOf(gap)
  const departments = new Map<string, Told[]>()
  for (const finding of check.findings) {
    const way = wayOf(finding)
    const name = departmentOf(finding, way)
    if (name !== null) departments.set(name, [...(departments.get(name) ?? []), { finding, way }])
  }
  return [...departments].map(([name, own]) => ({ name, own }))
}

const graveness = ({ way }: Told): number =>
  way === undefined ? gapVerdicts.length : gapVerdicts.indexOf(way.analysis.verdict)

/** Which department answers for how many targets of which verdict, before each is told by itself. */
export const departmentCounts = (report: ToldStory, { words }: Reader): readonly Block[] => {
  const departments = departmentsOf(report)
  if (departments.length < 2) return []
  const rows = departments.map(({ name, own }) => [
    { text: name },
    ...countCells(
      summarize(own.map(({ finding }) => finding)),
      summarizeGap(own.flatMap(({ way }) => way ?? [])),
    ),
  ])
  const columns = [{ title: words.explain.department, narrowest: 20 }, ...countColumns(words)]
  const { counts } = words.report.departments
  return [{ kind: 'table', id: 'departments', caption: counts, columns, rows }]
}

/** The targets of each department that the data or the plan name, the worst first. */
export default {
  name: 'departments',
  blocks: (report, reader) => {
    const { plan } = report
    const { words } = reader
    const sections = departmentsOf(report).flatMap(({ name, own }, index): readonly Block[] => [
      heading(2, name),
      {
        kind: 'table',
        id: `department-${index + 1}`,
        caption: words.report.departments.caption(name),
        columns: columnsOf(words),
        rows: [...own]
          .sort((a, b) => graveness(a) - graveness(b))
          .map(({ finding, way }) => rowOf(finding, way, { plan, words })),
      },
    ])
    return [...departmentCounts(report, reader), ...sections]
  },
} satisfies ReportSection
