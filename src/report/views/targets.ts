import type { Plan, Target } from '../../core/model.ts'
import { type Block, heading, paragraph } from '../document.ts'
import { JsonNumber } from '../json-value.ts'
import { envelope } from './envelope.ts'
import { targetJson } from './target-records.ts'
import { type Reader, rowsOf, type View } from './view.ts'

/** The plan's targets, as a list to read. */
export interface TargetsReport {
  readonly command: 'targets'
  readonly plan: Plan
}

function tableBlocks(plan: Plan, number: number | null, { words }: Reader): readonly Block[] {
  const { columns } = words
  const title = plan.tables.find((table) => table.number === number)?.title[words.lang] ?? ''
  const row = (target: Target) => [
    { text: target.id },
    { text: plan.categories.find(({ zh }) => zh === target.category)?.[words.lang] ?? target.category },
    { text: target.name[words.lang] },
    { text: target.written },
    { text: words.measureRef(target.measure) },
  ]
  const headers = [
    { title: columns.id },
    { title: columns.category, narrowest: 8 },
    { title: columns.name, narrowest: 14 },
    { title: columns.target, narrowest: 10 },
    { title: columns.measure },
  ]
  return [
    heading(2, number === null ? words.commitmentsTitle : words.tableTitle(number, title)),
    { kind: 'table', columns: headers, rows: plan.targets.filter(({ table }) => table === number).map(row) },
  ]
}

const COLUMNS = [
  'id',
  'name',
  'table',
  'category',
  'item',
  'content',
  'nature',
  'operator',
  'value',
  'tolerance',
  'min',
  'max',
  'benchmark',
  'unit',
  'measure',
  'basis',
  'scope',
  'baselineYear',
  'baselineValue',
  'written',
  'quote',
  'department',
  'file',
  'line',
] as const

export const targetsView: View<TargetsReport> = {
  document: ({ plan }, reader) => [
    heading(1, reader.words.targetsTitle(plan.title[reader.words.lang], plan.targets.length)),
    paragraph(plan.document),
    ...[...new Set(plan.targets.map(({ table }) => table))].flatMap((number) =>
      tableBlocks(plan, number, reader),
    ),
  ],
  json: ({ plan }, { words }) =>
    envelope(
      {
        command: 'targets',
        plan,
        summary: { total: plan.targets.length },
        results: plan.targets.map(targetJson),
      },
      words,
    ),
  rows: ({ plan }, { words }) =>
    rowsOf(
      plan.targets.map((target) => ({
        ...targetJson(target),
        name: target.name[words.lang],
        benchmark: 'benchmark' in target.requirement ? target.requirement.benchmark[words.lang] : null,
        baselineYear: target.baseline?.year ?? null,
        baselineValue: target.baseline ? new JsonNumber(target.baseline.value) : null,
        file: target.rule.file,
        line: target.rule.line,
      })),
      COLUMNS,
    ),
}
