/** The chapters of the report, in the order in which it tells them. One more is one more file and one more line. */
import attention from './attention.ts'
import basis from './basis.ts'
import departments from './departments.ts'
import headline from './headline.ts'
import measures from './measures.ts'
import method from './method.ts'
import problems from './problems.ts'
import regions from './regions.ts'
import type { ReportSection } from './section.ts'
import tables from './tables.ts'
import targets from './targets.ts'
import unjudged from './unjudged.ts'

export const sections: readonly ReportSection[] = [
  basis,
  headline,
  attention,
  tables,
  measures,
  departments,
  regions,
  targets,
  unjudged,
  problems,
  method,
]

export const sectionNames: readonly string[] = sections.map(({ name }) => name)
