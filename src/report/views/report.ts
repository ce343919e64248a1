import type { GapFinding } from '../../core/gap/analyze.ts'
import type { Finding } from '../../core/model.ts'
import { compareRegions } from '../../core/regions.ts'
import type { StoryReport } from '../../core/story.ts'
import { toldStory, waysOf } from '../../core/told-story.ts'
import type { Words } from '../../words/all.ts'
import { type Block, heading } from '../document.ts'
import type { JsonValue } from '../json-value.ts'
import { lazily } from '../lazily.ts'
import { sections } from '../sections/all.ts'
import type { ReportSection } from '../sections/section.ts'
import { CHECK_COLUMNS, findingJson, findingRow, shown, summaryJson } from './check-records.ts'
import { bilingual, envelope } from './envelope.ts'
import { gapJson, gapSummaryJson } from './gap-records.ts'
import { regionsJson } from './regions-json.ts'
import { type Reader, rowsOf, type View } from './view.ts'

/** The sections asked for, in the order asked for. */
export const chosenSections = ({ sections: names }: StoryReport): readonly ReportSection[] =>
  names === undefined
    ? sections
    : names.flatMap((name) => sections.find((section) => section.name === name) ?? [])

const titleOf = ({ title, plan, year }: StoryReport, words: Words): string =>
  title ?? words.report.title(plan.title[words.lang], year)

/** Title and date of the report; the date where somebody gave one. */
export const headBlocks = (report: StoryReport, words: Words): readonly Block[] => [
  heading(1, titleOf(report, words)),
  ...(report.date === undefined
    ? []
    : [{ kind: 'facts', facts: [[words.report.basis.date, report.date]] } as const]),
]

function document(report: StoryReport, reader: Reader): readonly Block[] {
  const { words } = reader
  const told = toldStory(report)
  return [
    ...headBlocks(report, words),
    ...chosenSections(report).flatMap(({ name, blocks }): readonly Block[] => {
      const own = blocks(told, reader)
      return own.length === 0
        ? []
        : [{ kind: 'section', id: name, title: words.report.sections[name], blocks: own }]
    }),
  ]
}

const bothJson = (finding: Finding, way: GapFinding | undefined): Readonly<Record<string, JsonValue>> => ({
  id: finding.target.id,
  name: bilingual(finding.target.name),
  region: finding.region,
  check: findingJson(finding),
  gap: way === undefined ? null : gapJson(way),
})

/** The whole story; as an object and as rows it is what `check` and `gap` say of each target, side by side. */
export const reportView: View<StoryReport> = {
  document,
  json: (report, reader) => {
    const wayOf = waysOf(report.gap)
    const told = envelope(
      {
        ...report,
        own: { title: titleOf(report, reader.words), date: report.date ?? null },
        summary: { check: summaryJson(report.check.summary), gap: gapSummaryJson(report.gap.summary) },
        results: lazily(shown(report.check, reader), (finding) => bothJson(finding, wayOf(finding))),
      },
      reader.words,
    )
    return { ...told, ...regionsJson(compareRegions(report.plan, report.check.findings)) }
  },
  rows: ({ check }, reader) =>
    rowsOf(
      lazily(shown(check, reader), (finding) => findingRow(finding, reader)),
      CHECK_COLUMNS,
    ),
}
