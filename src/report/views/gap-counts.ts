/** How many targets have which verdict: in all, by category, nature and department. */
import type { GapReport } from '../../core/gap/analyze.ts'
import { gapVerdicts } from '../../core/gap/model.ts'
import type { GapCounts } from '../../core/gap/summary.ts'
import type { Words } from '../../words/all.ts'
import { type Block, type Cell, type Column, heading } from '../document.ts'

export function countBlocks({ summary, plan }: GapReport, words: Words): readonly Block[] {
  const used = gapVerdicts.filter((verdict) => summary[verdict] > 0)
  const row = (name: string, counts: GapCounts): readonly Cell[] => [
    { text: name },
    { text: String(counts.total) },
    ...used.map((verdict) => ({ text: String(counts[verdict]) })),
  ]
  const columns: readonly Column[] = [
    { title: words.progress.group, narrowest: 12 },
    { title: words.columns.total, align: 'right', narrowest: 4 },
    ...used.map(
      (verdict) => ({ title: words.progress.verdicts[verdict], align: 'right', narrowest: 4 }) as const,
    ),
  ]
  const categoryName = (zh: string) =>
    plan.categories.find((category) => category.zh === zh)?.[words.lang] ?? zh
  const rows = [
    row(words.columns.total, summary),
    ...[...summary.category].map(([category, counts]) => row(categoryName(category), counts)),
    ...[...summary.nature].map(([nature, counts]) =>
      row(`${words.progress.natureGroup}${words.colon}${words.natures[nature]}`, counts),
    ),
    ...[...summary.department].map(([name, counts]) =>
      row(`${words.progress.departmentGroup}${words.colon}${name}`, counts),
    ),
  ]
  return [heading(2, words.progress.countsTitle), { kind: 'table', columns, rows }]
}
