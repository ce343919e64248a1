import type { SqlWords } from '../sql-words.ts'

export const sql: SqlWords = {
  header: ({ title, document, tool, dialect, table, columns, limits }) => [
    `${title} (${document})`,
    `Made by ${tool} from the plan's YAML, for ${dialect}: verdict, gap and margin of every row, in exact decimals.`,
    '',
    `Reads the table ${table} with these columns (where one is missing, a view may give it as NULL):`,
    ...columns.map(([name, meaning]) => `  ${name}: ${meaning}`),
    '',
    'Figures must be clean numbers. Full-width digits, words such as 约 or 以上 and thousands separators are for',
    'minhang-quality, or whatever loads the table, to read first. What is no number is unknown, never a pass.',
    ...(limits === null
      ? []
      : [
          `A number with more than ${limits.whole} digits before the point or ${limits.fraction} after it does not fit a DECIMAL; it is not rounded but unknown (invalid-value).`,
        ]),
    'No region is judged by a target of scope: district; such rows are left out. Of several rows for one id, year and',
    'region, final replaces provisional and estimated, anything replaces a forecast, and what then differs is a conflict.',
  ],
  dialects: { duckdb: 'DuckDB', postgres: 'PostgreSQL', spark: 'Spark SQL' },
  columns: {
    id: 'text, the id of the target, such as T4-02',
    year: 'whole number',
    region: 'text; NULL for the whole district',
    value: 'DECIMAL or NUMERIC; NULL when not reported',
    bound: 'when the value is only a bound: at-most, at-least, below or above; else NULL',
    stage: 'for a milestone: not-started, advancing or built; else NULL',
    unit: "as units.yaml spells it; NULL for the target's own unit",
    benchmark: 'the figure to compare with, such as the city level, in the same unit; else NULL',
    previous: 'the value of the year before, in the same unit; else NULL',
    status: 'final, provisional, estimated, forecast or illustrative; else NULL',
  },
  steps: {
    plan: 'The targets: the lower limit (low) and the upper one (high), or the stage to be reached',
    units: 'How the unit of a target may be spelled, and what it converts by',
    reading: 'Each row beside its target and its unit',
    converted: "Texts become numbers in the target's unit",
    comparable: 'The figures to compare with, where they can be used',
    checked: 'What cannot be used: below zero, a fraction where a percentage is due, no number',
    weighed: 'What else is reported for the same target, year and region',
    settled: 'One row for each target, year and region; rows that differ are a conflict',
    usable: 'Beside it what is asked; exact is the figure that another year may be compared with',
    lasting: 'A running total below that of an earlier year cannot be used',
    followed: "The year before: from the data, else from the row, else the plan's baseline (district only)",
    limited: 'The figures that decide',
    held: 'Whether each limit holds; NULL where a bound leaves it open',
    reasoned: 'Why there is no verdict',
  },
}
