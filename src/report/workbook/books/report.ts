import type { StoryReport } from '../../../core/story.ts'
import { type ToldStory, toldStory, waysOf } from '../../../core/told-story.ts'
import type { SectionName } from '../../../words/report-words.ts'
import { type Block, heading } from '../../document.ts'
import attention from '../../sections/attention.ts'
import { departmentCounts } from '../../sections/departments.ts'
import unjudged from '../../sections/unjudged.ts'
import { chosenSections, headBlocks } from '../../views/report.ts'
import type { Reader } from '../../views/view.ts'
import { findingsTables } from '../tables/findings.ts'
import { gapTable } from '../tables/gap.ts'
import { observationsTable } from '../tables/observations.ts'
import { problemsTable } from '../tables/problems.ts'

type Chapter = (report: ToldStory, reader: Reader) => readonly Block[]

/** Chapters that an analyst wants as tables: figures with their units beside them, every region, nothing cut short. */
const chapters: { readonly [S in SectionName]?: Chapter } = {
  tables: ({ whole: { plan, year, check, gap } }, { words }) =>
    findingsTables({ plan, findings: check.findings, wayOf: waysOf(gap) }, year, words),
  attention: (report, reader) => tablesFirst(attention.blocks(report, reader)),
  unjudged: (report, reader) => tablesFirst(unjudged.blocks(report, reader)),
  // A department is a column of every table, with a filter; only its counts are a table of their own.
  departments: departmentCounts,
  targets: ({ whole: { plan, gap } }, { words }) => gapTable(plan, gap.results, words),
  problems: ({ problems }, { words }) => problemsTable(problems, words),
}

/** A remark on how a table is sorted says nothing on another sheet; one that there is no such table does. */
const tablesFirst = (blocks: readonly Block[]): readonly Block[] => {
  const tables = blocks.filter(({ kind }) => kind === 'table')
  return tables.length === 0 ? blocks : tables
}

/** The chapters asked for, and where everything comes from: the data, when the report tells what it stands on. */
export function storyBook(report: StoryReport, reader: Reader): readonly Block[] {
  const { words } = reader
  const asked = chosenSections(report)
  const told = toldStory(report)
  return [
    ...headBlocks(report, words),
    ...asked.flatMap(({ name, blocks }): readonly Block[] => [
      heading(2, words.report.sections[name]),
      ...(chapters[name] ?? blocks)(told, reader),
    ]),
    ...(asked.some(({ name }) => name === 'basis')
      ? observationsTable(report.plan, report.observations, words)
      : []),
  ]
}
