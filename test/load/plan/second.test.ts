import { expect, it } from 'vitest'
import { parsePlan } from '../../../src/load/plan/parse-plan.ts'
import { filesIn } from './small-plan.ts'

const read = () => parsePlan(filesIn('test/fixtures/plans/second'))

it('any plan of the same shape loads', () => {
  expect(read().problems).toEqual([])
  const { id, period, tables, measures, conversions } = read().plan ?? {}
  expect({ id, period, tables, conversions, measures: measures?.map(({ title }) => title.en) }).toEqual({
    id: 'hexi-quality-2021-2025',
    period: { baseline: 2020, start: 2021, end: 2025 },
    tables: [],
    conversions: [],
    measures: ['Use less energy', 'Improve the environment', 'Improve services'],
  })
})

it('its targets are read with their own operators', () => {
  expect(read().plan?.targets.map(({ id, requirement }) => [id, requirement])).toEqual([
    ['A1', { operator: 'about', value: '0.30', tolerance: '0.1', better: 'lower' }],
    ['A2', { operator: 'between', min: '45', max: '55' }],
    ['A3', { operator: 'not-higher' }],
    ['B1', { operator: '=', value: '1' }],
    ['B2', { operator: 'lower' }],
    ['B3', { operator: '>=', benchmark: { zh: '全市平均', en: '全市平均' } }],
  ])
})

it('what a target leaves out has its default', () => {
  expect(read().plan?.targets[3]).toEqual({
    id: 'B1',
    name: { zh: '企业开办时间', en: 'Days to open a business' },
    aliases: ['开办企业时间'],
    table: null,
    category: '营商环境',
    item: '企业开办',
    content: '时间',
    nature: 'target',
    requirement: { operator: '=', value: '1' },
    unit: '天',
    measure: 3,
    related: [],
    basis: 'annual',
    scope: 'any',
    baseline: { year: 2020, value: '3', bound: 'at-most', match: 'exact' },
    plausible: null,
    written: '1 天',
    quote: '企业开办 1 天办结',
    department: '区市场监管局',
    note: null,
    rule: { file: 'targets.yaml', line: 33, column: 3 },
  })
  expect(read().plan?.targets[1]?.plausible).toEqual({ min: '20', max: '120', jump: '10' })
})

it('parts shared by an anchor are the same, and each measure has its own place', () => {
  expect(
    read().plan?.measures.map(({ chapter, section, rule }) => [chapter.en, section.en, rule.line]),
  ).toEqual([
    ['3. Main tasks', '(1) Green development', 2],
    ['3. Main tasks', '(1) Green development', 6],
    ['3. Main tasks', '(2) Business environment', 10],
  ])
})
