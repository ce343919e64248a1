import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/core/evaluate.ts'
import { analyze } from '../../src/core/gap/analyze.ts'
import type { Data } from '../../src/core/model.ts'
import { makeProblem } from '../../src/core/problem.ts'
import { validate } from '../../src/core/validate.ts'
import { renderText } from '../../src/report/formats/text-formats.ts'
import { fingerprints, hash } from '../../src/report/hash.ts'
import { printable } from '../../src/report/printable.ts'
import { problemText } from '../../src/report/problem-text.ts'
import type { Report } from '../../src/report/views/all.ts'
import { wordsOf } from '../../src/words/all.ts'
import { dataOf, number, planOf, seen, targetOf } from '../plan-fixture.ts'

const NASTY = '"<&|%,:`]]>\r\n\u0000\u001B[31m\u202E\uFFFE\uD800::error::中文'
const FILE = 'data/坏 "<&|%,:`#?.csv'

const plan = planOf([
  targetOf({ id: 'A', name: { zh: NASTY, en: NASTY } }),
  targetOf({ id: 'B' }),
  targetOf({ id: 'C', table: null, nature: 'commitment' }),
])

const problemAt = (line: number, text = NASTY) =>
  makeProblem('value/not-a-number', { text }, { file: FILE, line, column: 3, endColumn: 9, target: 'A' })

const data: Data = {
  ...dataOf([
    seen({ target: 'A', origin: { file: FILE, line: 2, column: 5 } }),
    seen({ target: 'B', value: number('19') }),
  ]),
  problems: [
    makeProblem('coverage/no-observation', {}),
    problemAt(4),
    problemAt(5),
    makeProblem(
      'value/estimate',
      { text: NASTY },
      { file: FILE, line: 6, related: [{ file: FILE, line: 2 }] },
    ),
  ],
  sources: [
    { file: FILE, encoding: 'utf-8', delimiter: ',', headerLine: 1, rows: 9 },
    { file: 'good.csv', encoding: 'utf-8', delimiter: ',', headerLine: 1, rows: 1 },
  ],
}

const judgement = evaluate(plan, data)
const validation = validate(plan, data)
const told: readonly Report[] = [judgement, validation, analyze(plan, data)]
const reports: readonly Report[] = [...told, { command: 'targets', plan }]

const print = (format: string, report: Report): string =>
  renderText(report, format, { words: wordsOf('zh'), width: 80, only: null, paint: (_tone, text) => text })

describe('sarif', () => {
  const path = createRequire(import.meta.url).resolve(
    '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  )
  const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  const isSarif = ajv.compile(JSON.parse(readFileSync(path, 'utf8')))

  it.each(reports)('$command is valid by the JSON Schema of SARIF 2.1.0', (report) => {
    isSarif(JSON.parse(print('sarif', report)))
    expect(isSarif.errors ?? []).toEqual([])
  })

  it('points at the cell, counting characters, under a URI that is one', () => {
    const [run] = JSON.parse(print('sarif', validation)).runs
    expect(run.columnKind).toBe('unicodeCodePoints')
    const [whole, first, , estimate] = run.results
    expect(whole.locations).toEqual([])
    const { artifactLocation, region } = first.locations[0].physicalLocation
    expect(decodeURIComponent(artifactLocation.uri)).toBe(FILE)
    expect(artifactLocation.uri).toMatch(/^[\w%./()-]+$/)
    expect(region).toEqual({ startLine: 4, startColumn: 3, endColumn: 9 })
    expect(estimate.locations[0].physicalLocation.region).toEqual({ startLine: 6 })
    expect(estimate.relatedLocations).toHaveLength(1)
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId)
  })

  it('a failed target is a result at its value', () => {
    const [run] = JSON.parse(print('sarif', judgement)).runs
    expect(run.results.at(-1)).toMatchObject({ ruleId: 'A', level: 'error' })
    expect(run.results.at(-1).locations[0].physicalLocation.region).toEqual({ startLine: 2, startColumn: 5 })
  })
})

describe('junit', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => /^test(suite|case)$/.test(name),
  })
  interface Test {
    readonly name: string
    readonly classname: string
    readonly failure?: { readonly message: string; readonly type: string }
    readonly skipped?: { readonly message: string } | ''
  }
  const testsOf = (report: Report): Test[] => {
    const text = print('junit', report)
    expect(XMLValidator.validate(text)).toBe(true)
    const { testsuites } = parser.parse(text)
    const tests = (testsuites.testsuite ?? []).flatMap(({ testcase }: { testcase: Test[] }) => testcase)
    expect(Number(testsuites.tests)).toBe(tests.length)
    expect(Number(testsuites.failures)).toBe(
      tests.filter(({ failure }: Test) => failure !== undefined).length,
    )
    expect(Number(testsuites.skipped)).toBe(tests.filter(({ skipped }: Test) => skipped !== undefined).length)
    return tests
  }

  it.each(reports)('$command is read back by a parser', (report) => {
    testsOf(report)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML forbids is looked for
    expect(print('junit', report)).not.toMatch(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/)
  })

  it('check: failed is a failure, unknown is skipped with its reason, never passed', () => {
    const tests = testsOf(judgement)
    const [a, b, c] = tests
    expect(a?.name).toContain(printable('中文'))
    expect([a?.failure?.type, b?.failure, b?.skipped]).toEqual(['fail', undefined, undefined])
    expect(c?.skipped).toMatchObject({ message: expect.stringContaining('未报数') })
    expect(tests.map(({ name }) => name)).toContain('good.csv')
  })

  it('validate: each error is a failure at its place', () => {
    const failed = testsOf(validation).filter(({ failure }) => failure !== undefined)
    expect(failed.map(({ failure }) => failure?.type)).toEqual([
      'coverage/no-observation',
      'value/not-a-number',
      'value/not-a-number',
    ])
  })
})

describe('github', () => {
  it.each(told)('$command keeps every annotation on one line', (report) => {
    const lines = print('github', report).trimEnd().split('\n')
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^::(error|warning) [^:]*::[^\r\n]*$/)
    expect(lines.at(-1)).toMatch(/^共 \d 个问题。$/)
  })

  it('escapes what would end a property or a message', () => {
    const line = print('github', validation).split('\n')[1] ?? ''
    expect(line).toContain(
      '::error file=data/坏 "<&|%25%2C%3A`#?.csv,line=4,col=3,endColumn=9,title=value/not-a-number::',
    )
    expect(line).toContain('%25,:`]]>')
    expect(line).toContain('%0A')
  })

  it('shows ten, errors first, and counts the rest', () => {
    const many = {
      ...data,
      problems: [...data.problems.slice(3), ...Array.from({ length: 12 }, (_, at) => problemAt(at + 2))],
    }
    const lines = print('github', validate(plan, many)).trimEnd().split('\n')
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10)
    expect(lines.at(-1)).toBe('另有 3 个问题未在此列出。')
    expect(lines).toHaveLength(11)
  })
})

describe('gitlab', () => {
  interface Entry {
    readonly fingerprint: string
    readonly check_name: string
    readonly severity: string
    readonly location: { readonly path: string; readonly lines: { readonly begin: number } }
  }
  const entriesOf = (report: Report): Entry[] => JSON.parse(print('gitlab', report))

  it.each(told)('$command has what Code Quality asks for, each entry with its own fingerprint', (report) => {
    const entries = entriesOf(report)
    for (const entry of entries) {
      expect(entry).toEqual({
        description: expect.stringMatching(/./),
        check_name: expect.stringMatching(/./),
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        severity: expect.stringMatching(/^(major|minor)$/),
        location: { path: expect.stringMatching(/./), lines: { begin: expect.any(Number) } },
      })
    }
    expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length)
  })

  it('says on one line what is wrong and what to do', () => {
    const unread = problemAt(40, '坏')
    const { message, hint } = problemText(unread, wordsOf('zh'))
    const [entry] = JSON.parse(
      print('gitlab', validate(plan, { ...data, observations: [], problems: [unread] })),
    )
    expect(entry.description).toBe(`${message} → ${hint}`)
  })

  it('a fingerprint stays when lines move', () => {
    const moved = { ...data, problems: [problemAt(40), problemAt(50)] }
    const marks = (report: Report) => entriesOf(report).map(({ fingerprint }) => fingerprint)
    expect(marks(validate(plan, data))).toEqual(expect.arrayContaining(marks(validate(plan, moved))))
  })
})

it('the hash is FNV-1a, and equal items differ by their order', () => {
  expect([hash(''), hash('a')]).toEqual(['cbf29ce484222325', 'af63dc4c8601ec8c'])
  const [first, second, other] = fingerprints([['a'], ['a'], ['b']])
  expect(new Set([first, second, other]).size).toBe(3)
})
