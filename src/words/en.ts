/** English: every sentence the tool says to a person. */
import { asked } from './en/asked.ts'
import { codes } from './en/codes.ts'
import { compare } from './en/compare.ts'
import { document } from './en/document.ts'
import { gap as progress } from './en/gap.ts'
import { page } from './en/page.ts'
import { csv } from './en/problems/csv.ts'
import { file } from './en/problems/file.ts'
import { plan } from './en/problems/plan.ts'
import { plausibility } from './en/problems/plausibility.ts'
import { row } from './en/problems/row.ts'
import { usage } from './en/problems/usage.ts'
import { value } from './en/problems/value.ts'
import { workbook as workbooks } from './en/problems/workbook.ts'
import { reading } from './en/reading.ts'
import { regions } from './en/regions.ts'
import { report } from './en/report.ts'
import { sql } from './en/sql.ts'
import { validate } from './en/validate.ts'
import { workbook } from './en/workbook.ts'
import type { Words } from './words.ts'

const problems = { ...file, ...csv, ...row, ...value, ...workbooks, ...plausibility, ...plan, ...usage }

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

export const en: Words = {
  lang: 'en',
  problems,
  progress,
  report,
  regions,
  workbook,
  sql,
  document,
  page,
  compare,
  separator: ', ',
  colon: ': ',
  verdicts: { pass: 'pass', fail: 'fail', unknown: 'unknown' },
  reasons: {
    'not-reported': 'not reported',
    'invalid-value': 'the value is not usable',
    conflict: 'conflicting values',
    'id-name-mismatch': 'id and name disagree',
    'no-benchmark': 'no figure to compare with',
    'no-previous-year': 'no figure for the year before',
    'bound-undecided': 'only a bound, which does not decide',
    forecast: 'only a forecast',
  },
  statuses: {
    final: 'final',
    provisional: 'provisional',
    estimated: 'estimated',
    forecast: 'forecast',
    illustrative: 'illustrative',
  },
  stages: { 'not-started': 'not started', advancing: 'under way', built: 'built' },
  natures: { target: 'target', reference: 'reference value', commitment: 'commitment' },
  bases: {
    annual: 'value of the year',
    stock: 'stock at year end',
    cumulative: "running total since the plan's first year",
  },
  scopes: { district: 'the whole district only', any: 'the district and its towns' },
  matches: { exact: 'same definition', close: 'similar definition' },
  severities: { error: 'error', warning: 'warning', info: 'note' },
  bounded: (number, bound) =>
    ({ 'at-most': `≤ ${number}`, 'at-least': `≥ ${number}`, below: `< ${number}`, above: `> ${number}` })[
      bound
    ],
  columns: {
    id: 'Id',
    name: 'Indicator',
    target: 'Target',
    actual: 'Actual',
    verdict: 'Verdict',
    difference: 'Gap/margin',
    measure: 'Measure',
    category: 'Category',
    table: 'Table',
    unit: 'Unit',
    nature: 'Nature',
    total: 'Total',
    share: 'Passed',
  },
  tableTitle: (number, title) => `Table ${number}. ${title}`,
  commitmentsTitle: 'Commitments made in sentences, outside the tables',
  untabledTitle: 'Targets',
  measureRef: (number) => `M${number}`,
  signs: { pass: '✓', fail: '✗', unknown: '?' },
  gap: (figure) => `${figure} short`,
  points: (figure) => `${figure} pp`,
  comparedWith: (figure) => `against ${figure}`,
  yearBefore: (figure) => `year before ${figure}`,
  checkTitle: (year, document) => `Actual values of ${year} judged against ${document}`,
  failedTitle: 'Failed, worst first (gap as a share of the target)',
  unknownTitle: 'Cannot be judged',
  summaryTitle: 'By category',
  resultTitle: 'Result',
  responsible: (number, title) => `${number}  ${title}`,
  noFailures: 'No target failed.',
  statusNotes: {
    illustrative: (count) => `Note: ${plural(count, 'value')} made up for illustration; evidence of nothing.`,
    estimated: (count) => `${plural(count, 'value')} estimated.`,
    provisional: (count) => `${plural(count, 'value')} provisional.`,
  },
  estimatedMark: '~',
  lastLine: ({ year, counts }) =>
    `${year}: of ${plural(counts.total, 'target')}, ${counts.pass} passed, ${counts.fail} failed, ${counts.unknown} cannot be judged.`,
  notShown: (count) => `${plural(count, 'target')} not listed because of --only; the counts include them.`,
  problemCounts: (errors, warnings) =>
    `Data problems: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}.`,
  hint: (text) => `  → ${text}`,
  related: (place) => `  see also ${place}`,
  targetsTitle: (title, count) => `${title}: ${plural(count, 'target')}`,
  explain: {
    asked: 'Asked for',
    written: 'As printed',
    quote: "The plan's words",
    reading: 'How it is judged',
    note: 'Why',
    measure: 'Measure',
    related: 'Also leans on',
    category: 'Category',
    nature: 'Nature',
    basis: 'Basis',
    scope: 'Applies to',
    unit: 'Unit',
    baseline: 'Baseline',
    noBaseline: 'the plan gives no usable baseline',
    aliases: 'Also known as',
    defined: 'Defined at',
    department: 'Department',
  },
  template: {
    id: 'id',
    name: 'name',
    unit: 'unit',
    target: 'target',
    year: 'year',
    value: 'value',
    benchmark: 'benchmark',
    previous: 'previous',
    status: 'status',
    source: 'source',
    yearly: (year, role) => `${year} ${role}`.trim(),
  },
  codes,
  codeExamples: {
    title: 'Problem codes',
    introduction:
      'Everything that can be found wrong in data, in the files of a plan or on the command line: what it means, an example, and the example mended.',
    wrong: 'Wrong:',
    right: 'Right:',
  },
  validate,
  moreRemarks: (count) => `and ${plural(count, 'more problem')} not listed here.`,
  remarkCount: (count) => (count === 0 ? 'Nothing to report.' : `${plural(count, 'problem')} in all.`),
  reading,
  asked,
}
