/** Small plans and data made by hand, so that a test says everything it depends on. */

import type { Decimal } from '../src/core/decimal.ts'
import type { Data, Observation, Plan, Target, Value } from '../src/core/model.ts'

const rule = { file: 'targets/a.yaml', line: 3, column: 3 }
const both = (text: string) => ({ zh: text, en: text })

export const targetOf = (part: Partial<Target> & Pick<Target, 'id'>): Target => ({
  name: both(`${part.id} name`),
  aliases: [],
  table: 1,
  category: '绿化质量',
  item: null,
  content: null,
  nature: 'target',
  requirement: { operator: '>=', value: '18' },
  unit: '%',
  measure: 16,
  related: [],
  basis: 'annual',
  scope: 'any',
  baseline: null,
  plausible: null,
  written: '18%',
  quote: '森林覆盖率达到 18%',
  department: null,
  note: null,
  rule,
  ...part,
})

export const planOf = (targets: readonly Target[]): Plan => ({
  id: 'plan',
  title: { zh: '某区计划', en: 'A plan' },
  document: '文〔2018〕1号',
  signed: '2018-03-28',
  period: { baseline: 2017, start: 2018, end: 2020 },
  district: { name: { zh: '闵行区', en: 'Minhang District' }, aliases: ['闵行', 'Minhang'] },
  tables: [{ number: 1, title: { zh: '人居环境', en: 'Environment' } }],
  categories: [
    { zh: '绿化质量', en: 'Greening', table: 1 },
    { zh: '服务业', en: 'Services', table: 1 },
  ],
  measures: [
    {
      number: 16,
      title: { zh: '加快绿化林业建设', en: 'Greening and forestry' },
      chapter: both('四'),
      section: both('（四）'),
      rule,
    },
  ],
  units: [
    {
      id: '%',
      kind: 'share',
      name: { zh: '百分比', en: 'percent' },
      symbol: both('%'),
      aliases: ['％'],
      rule,
    },
    {
      id: '平方米',
      kind: 'amount',
      name: { zh: '平方米', en: 'square metre' },
      symbol: { zh: '平方米', en: ' m²' },
      aliases: ['㎡'],
      rule,
    },
    {
      id: '起',
      kind: 'count',
      name: { zh: '起', en: 'case' },
      symbol: { zh: '起', en: '' },
      aliases: [],
      rule,
    },
    { id: '进展', kind: 'stage', name: { zh: '进展', en: 'progress' }, symbol: both(''), aliases: [], rule },
  ],
  conversions: [],
  targets,
})

export const number = (digits: Decimal): Value => ({ kind: 'number', number: digits })

export const seen = (part: Partial<Observation> & Pick<Observation, 'target'>): Observation => ({
  year: 2019,
  region: null,
  value: number('17'),
  flaw: null,
  benchmark: null,
  previous: null,
  department: null,
  status: null,
  source: null,
  note: null,
  origin: { file: 'data/2019.csv', line: 2, column: 5 },
  ...part,
})

export const dataOf = (observations: readonly Observation[]): Data => ({
  observations,
  problems: [],
  sources: [],
})
