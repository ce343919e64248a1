/** Every parser, on everything: it answers, and its answer keeps its own law. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pairOutputs } from '../../src/cli/destinations.ts'
import { CannotDo } from '../../src/cli/usage-error.ts'
import { parseSupposition } from '../../src/cli/what-if.ts'
import { compare, parseDecimal } from '../../src/core/decimal.ts'
import { loadPlan } from '../../src/index.ts'
import { bareText } from '../../src/load/bare-text.ts'
import { normalizeName } from '../../src/load/normalize.ts'
import { findColumns } from '../../src/load/observations/columns.ts'
import { headerWords } from '../../src/load/observations/header-words.ts'
import { parseNumber } from '../../src/load/observations/number.ts'
import { parseStage } from '../../src/load/observations/stages.ts'
import { parseStatus } from '../../src/load/observations/statuses.ts'
import { parseYear, yearOfFile, yearOfTitle } from '../../src/load/observations/years.ts'
import { parsePlan } from '../../src/load/plan/parse-plan.ts'
import { decode } from '../../src/load/table/decode.ts'
import { findDialect } from '../../src/load/table/dialect.ts'
import { kindOfBytes, kindOfText } from '../../src/load/table/kind.ts'
import { readTable } from '../../src/load/table/read-table.ts'
import { readSpan, scanRecord } from '../../src/load/table/scan.ts'
import { sourceOf } from '../../src/load/table/source.ts'
import { withoutFormula } from '../../src/report/csv-cell.ts'
import { anyFile, randomBytes, randomCell } from './mutations.ts'
import { patience, trying } from './runs.ts'

const plan = await loadPlan()
/** Half of a character. */
const HALF = /\p{Surrogate}/u
const anyText = fc.oneof(randomCell, fc.string({ unit: 'binary', maxLength: 30 }))

/** Tries a law on whatever the arbitrary brings. */
const holds = <T>(
  name: string,
  arbitrary: fc.Arbitrary<T>,
  law: (value: T) => void,
  usual = 1000,
  cost = 1,
): void => it(name, () => fc.assert(fc.property(arbitrary, law), trying(usual, cost)), patience)

holds('encodings: every byte is told, and the text is sound', randomBytes, (bytes) => {
  const { encoding, blocks } = decode(sourceOf(bytes))
  const text = [...blocks()].map((block) => block.text).join('')
  expect(['utf-8', 'utf-16le', 'utf-16be', 'gb18030']).toContain(encoding)
  expect(HALF.test(text)).toBe(false)
})

holds('encodings: asked for, whatever the bytes', fc.tuple(randomBytes, anyText), ([bytes, name]) => {
  for (const asked of ['utf-8', 'utf-16', 'utf-16be', 'gbk', name])
    expect([...decode(sourceOf(bytes), asked).blocks()].every(({ text }) => !HALF.test(text))).toBe(true)
})

holds('kinds and dialects', fc.tuple(randomBytes, anyText), ([bytes, text]) => {
  expect([undefined, 'string']).toContain(
    typeof kindOfBytes(sourceOf(bytes)) === 'string' ? 'string' : undefined,
  )
  expect([undefined, 'string']).toContain(typeof kindOfText(text) === 'string' ? 'string' : undefined)
  expect([...findDialect(text, undefined, headerWords).delimiter]).toHaveLength(1)
})

holds(
  'records: cells and delimiters make up the line again',
  fc.tuple(anyText, fc.constantFrom(',', '\t', '|')),
  ([text, delimiter]) => {
    const { spans, end } = scanRecord(text, 0, delimiter)
    expect(spans.map(({ start, end: to }) => text.slice(start, to)).join(delimiter)).toBe(text.slice(0, end))
    for (const span of spans) expect(text).toContain(readSpan(text, span).split('"')[0])
  },
)

holds(
  'tables: places lie inside the file',
  anyFile,
  (bytes) => {
    const table = readTable(bytes, { headerWords })
    for (const row of table.rows) {
      expect(row.endLine).toBeGreaterThanOrEqual(row.line)
      for (const [index] of row.cells.entries()) {
        const { line, column, endColumn } = row.locate(index)
        expect(line >= row.line && line <= row.endLine && column >= 1 && endColumn >= column).toBe(true)
      }
    }
    // Beyond the first hundred, columns that nobody knows are counted.
    const codes = findColumns(table).problems.map(({ code }) => code)
    expect(codes.filter((code) => !/^header\/|^file\/more-alike$/.test(code))).toEqual([])
  },
  300,
)

holds('numbers: a figure is a decimal, and a fault is named', anyText, (text) => {
  const parsed = parseNumber(text)
  if (parsed.kind === 'figure') expect(parseDecimal(parsed.number)).toBe(parsed.number)
  else expect(['blank', 'nothing', 'fault']).toContain(parsed.kind)
})

holds('decimals: what is read is what is written', anyText, (text) => {
  const decimal = parseDecimal(text)
  if (decimal === undefined) return
  expect(parseDecimal(decimal)).toBe(decimal)
  expect(compare(decimal, decimal)).toBe(0)
})

holds('stages, statuses, years, names', anyText, (text) => {
  expect([undefined, 'not-started', 'advancing', 'built']).toContain(parseStage(text))
  expect([undefined, 'final', 'provisional', 'estimated', 'forecast', 'illustrative']).toContain(
    parseStatus(text),
  )
  const years = [parseYear(text), yearOfFile(text), yearOfTitle([{ line: 1, text }])]
  for (const year of years) if (year != null) expect(year >= 1900 && year < 2100).toBe(true)
  expect(normalizeName(normalizeName(text))).toBe(normalizeName(text))
})

holds('formulas: what is disarmed reads as it was', anyText, (text) => {
  expect(withoutFormula(text)).not.toMatch(/^[=@]/)
  expect(bareText(withoutFormula(text.trim()))).toBe(bareText(text.trim()))
})

const yamlPart = fc.constantFrom(
  ...[
    'id: ',
    'name: ',
    '- ',
    '  ',
    '\n',
    '{',
    '}',
    '[',
    ']',
    '&a ',
    '*a ',
    '<<: ',
    '!!js/function ',
    '? ',
    ': ',
    '#',
    '|\n',
  ],
  ...[
    'T1-01',
    '{zh: 甲, en: a}',
    'value: 1e9',
    '"',
    "'",
    '\t',
    '---\n',
    '%YAML 9\n',
    '__proto__: ',
    'constructor: ',
    '\0',
  ],
)
const planFile = fc.constantFrom('plan.yaml', 'measures.yaml', 'units.yaml', '1-product.yaml')
const anyYaml = fc.oneof(
  fc.array(yamlPart, { maxLength: 30 }).map((parts) => parts.join('')),
  anyText,
)

holds(
  'plans: any text is a plan or has a fault with a place',
  fc.tuple(planFile, anyYaml),
  ([path, text]) => {
    const { plan: read, problems } = parsePlan([{ path, text }])
    expect(read === null).toBe(problems.some(({ severity }) => severity === 'error'))
    for (const { file } of problems) expect(typeof file).toBe('string')
  },
  300,
  5,
)

const flag = fc.oneof(
  anyText.map((format) => ({ format })),
  anyText.map((file) => ({ file })),
)
holds('outputs: every file is written by one format', fc.array(flag, { maxLength: 6 }), (flags) => {
  const pairs = pairOutputs(flags, 'table')
  const files = flags.flatMap((each) => ('file' in each ? [each.file] : []))
  if (pairs !== null)
    expect(pairs.flatMap(({ file }) => (file === null ? [] : [file])).toSorted()).toEqual(files.toSorted())
})

holds(
  'suppositions: one value for one target, or a refusal',
  fc.tuple(anyText, anyText),
  ([id, value]) => {
    for (const text of [`${id}=${value}`, `T4-02=${value}`, `T2-07@${id}=${value}`, value]) {
      try {
        expect(plan.targets.map((target) => target.id)).toContain(parseSupposition(text, plan).id)
      } catch (error) {
        expect(error).toBeInstanceOf(CannotDo)
      }
    }
  },
  300,
)
