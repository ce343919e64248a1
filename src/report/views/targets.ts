import type { Plan, Target } from '../../core/model.ts'
import type { Words } from '../../words/all.ts'
import { type Block, heading, paragraph } from '../document.ts'
import { askedText } from '../figures.ts'
import { JsonNumber } from '../json-value.ts'
import { envelope } from './envelope.ts'
import { categoryName, groupByTable } from './plan-groups.ts'
import { targetJson } from './target-records.ts'
import { type Reader, rowsOf, type View } from './view.ts'

/** The plan's targets, as a list to read. */
export interface TargetsReport {
  readonly command: 'targets'
  readonly plan: Plan
}

function rowOf(plan: Plan, target: Target, words: Words) {
  return [
    { text: target.id },
    { text: categoryName(plan, target.category, words) },
    { text: target.name[words.lang] },
    { text: askedText(plan, target, words) },
    { text: words.measureRef(target.measure) },
  ]
}

function tableBlocks(plan: Plan, { words }: Reader): readonly Block[] {
  const columns = [
    { title: words.columns.id },
    { title: words.columns.category, narrowest: 8 },
    { title: words.columns.name, narrowest: 14 },
    { title: words.columns.target, narrowest: 10 },
    { title: words.columns.measure },
  ]
  const items = plan.targets.map((target) => ({ target }))
  return groupByTable(plan, items, words).flatMap((group) => [
    heading(2, group.title),
    { kind: 'table', columns, rows: group.items.map(({ target }) => rowOf(plan, target, words)) } as const,
  ])
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
    ...tableBlocks(plan, reader),
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
