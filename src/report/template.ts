/** A blank table for a department to fill in: what is asked, and empty cells beside it. */
import type { Plan, Target } from '../core/model.ts'
import type { Words } from '../words/all.ts'
import { csvText } from './formats/csv.ts'
import type { JsonValue } from './json-value.ts'

export interface TemplateOptions {
  readonly words: Words
  /** The year to report. */
  readonly year: number
  /** One row for each target with a column for each year of the plan, instead of one row for each year. */
  readonly wide: boolean
}

interface Column {
  readonly header: string
  /** What stands in the cell; the rest is for the department. */
  readonly cell: (target: Target) => JsonValue
}

const blank = (header: string): Column => ({ header, cell: () => null })

const asksBenchmark = ({ requirement }: Target): boolean => 'benchmark' in requirement

const asksPrevious = ({ requirement: { operator } }: Target): boolean =>
  ['higher', 'lower', 'not-lower', 'not-higher'].includes(operator)

/** The years of a wide table: from the plan's first to the one asked for. */
const yearsOf = ({ period }: Plan, year: number): readonly number[] =>
  Array.from({ length: Math.max(year - period.start, 0) + 1 }, (_, back) => year - back).reverse()

/** Cells for figures; a comparison has a column only where a target needs one. */
function figureColumns(
  { targets, ...plan }: Plan,
  { words, year, wide }: TemplateOptions,
): readonly Column[] {
  const { template } = words
  const benchmark = targets.some(asksBenchmark)
  if (wide) {
    return yearsOf({ ...plan, targets }, year).flatMap((each) => [
      blank(template.yearly(each, '')),
      ...(benchmark ? [blank(template.yearly(each, template.benchmark))] : []),
    ])
  }
  return [
    { header: template.year, cell: () => year },
    blank(template.value),
    ...(benchmark ? [blank(template.benchmark)] : []),
    ...(targets.some(asksPrevious) ? [blank(template.previous)] : []),
  ]
}

/** The template as CSV with a byte order mark, so that Excel opens it right wherever it is written. */
export function renderTemplate(plan: Plan, options: TemplateOptions): string {
  const { template, lang } = options.words
  const columns: readonly Column[] = [
    { header: template.id, cell: ({ id }) => id },
    { header: template.name, cell: ({ name }) => name[lang] },
    { header: template.unit, cell: ({ unit }) => unit },
    { header: template.target, cell: ({ written }) => written },
    ...figureColumns(plan, options),
    blank(template.status),
    blank(template.source),
  ]
  const rows = plan.targets.map((target) => columns.map(({ cell }) => cell(target)))
  return `\uFEFF${csvText([columns.map(({ header }) => header), ...rows])}`
}
