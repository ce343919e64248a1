import { expect, it } from 'vitest'
import { makeProblem } from '../../src/core/problem.ts'
import { applyRules } from '../../src/core/severity-rules.ts'
import { validate } from '../../src/core/validate.ts'
import { dataOf, number, planOf, seen, targetOf } from '../plan-fixture.ts'

const plan = planOf([targetOf({ id: 'A' }), targetOf({ id: 'B' })])
const at = (line: number) => ({ file: 'a.csv', line, column: 3 })
const source = { file: 'a.csv', encoding: 'utf-8', evidence: 'valid', delimiter: ',', headerLine: 1 } as const
const error = makeProblem('row/unknown-id', { id: 'Z', suggestion: null }, at(4))
const warning = makeProblem('csv/nul', {}, at(5))
const data = {
  ...dataOf([
    seen({ target: 'A', value: null, flaw: 'invalid-value', origin: at(2) }),
    seen({ target: 'A', region: '七宝镇', value: number('18'), origin: at(3) }),
    seen({ target: 'B', year: 2018, origin: at(4) }),
  ]),
  problems: [error, warning],
  sources: [
    { ...source, rows: 4 },
    { ...source, file: 'b.csv', rows: 3 },
  ],
}

it('says which targets are reported in the year, and where first', () => {
  const report = validate(plan, data)
  expect(report.year).toBe(2019)
  expect(report.targets.map(({ target, reported, origin }) => [target.id, reported, origin?.line])).toEqual([
    ['A', true, 2],
    ['B', false, undefined],
  ])
  expect(report.problems.map(({ code, target }) => [code, target])).toEqual([
    ['row/unknown-id', undefined],
    ['csv/nul', undefined],
    ['coverage/missing', 'B'],
  ])
  const errors = report.problems.filter(({ severity }) => severity === 'error').length
  const warnings = report.problems.filter(({ severity }) => severity === 'warning').length
  expect(report.summary).toEqual({ files: 2, rows: 7, errors, warnings, reported: 1, missing: 1 })
  expect([errors + warnings, errors > 0]).toEqual([2, true])
})

it('says who answers for it: the row that reports it, else the plan', () => {
  const targets = ['A', 'B', 'C'].map((id) => targetOf({ id, department: '绿化局' }))
  const rows = [seen({ target: 'A', department: '农委' }), seen({ target: 'B' })]
  const report = validate(planOf([...targets, targetOf({ id: 'D' })]), dataOf(rows))
  expect(report.targets.map(({ department }) => department)).toEqual(['农委', '绿化局', '绿化局', null])
})

it('takes the year asked for, and the last of the plan where there is nothing', () => {
  expect(validate(plan, data, { year: 2018 }).targets.map(({ reported }) => reported)).toEqual([false, true])
  expect(validate(plan, dataOf([]))).toMatchObject({
    command: 'validate',
    year: 2020,
    summary: { missing: 2 },
  })
})

it('gives a code another severity, or none', () => {
  const many = makeProblem('file/more-alike', { code: 'csv/nul', count: 3, from: 6, to: 9 })
  const rules = new Map([
    ['row/unknown-id', 'off'],
    ['csv/nul', 'info'],
  ] as const)
  const missing = makeProblem('coverage/no-observation', {})
  expect(applyRules([error, warning, many, missing], rules)).toEqual([
    { ...warning, severity: 'info' },
    { ...many, severity: 'info' },
    missing,
  ])
  expect(applyRules([error], new Map())).toEqual([error])
  expect(validate(plan, data, { rules }).summary).toMatchObject({ errors: 0, warnings: 0 })
})
