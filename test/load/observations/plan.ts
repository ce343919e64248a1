/** A small plan with one target of each kind that reading data must tell apart. */
import type { Plan, Unit, UnitKind } from '../../../src/core/model.ts'
import { planOf, targetOf } from '../../plan-fixture.ts'

const rule = { file: 'targets/units.yaml', line: 1, column: 1 }

const unitOf = (id: string, kind: UnitKind, ...aliases: string[]): Unit => ({
  id,
  kind,
  name: { zh: id, en: id },
  symbol: { zh: id === '1' || id === '进展' ? '' : id, en: '' },
  aliases,
  rule,
})

const named = (zh: string, en: string) => ({ zh, en })

export const plan: Plan = {
  ...planOf([
    targetOf({
      id: 'T1-01',
      name: named('农产品质量安全抽样合格率', 'Pass rate'),
      aliases: ['农产品抽检合格率'],
      item: '农产品质量安全',
      content: '抽样合格率',
      requirement: { operator: '>=', value: '99' },
      written: '≥ 99%',
    }),
    targetOf({
      id: 'T1-12',
      name: named('建筑施工事故死亡人数下降率', 'Fall in deaths'),
      item: '建筑施工事故死亡人数下降',
      requirement: { operator: '>=', value: '10' },
      written: '≥ 10%',
    }),
    targetOf({
      id: 'T2-01',
      name: named('一般事故起数', 'Accidents'),
      item: '事故',
      content: '一般事故',
      requirement: { operator: 'none' },
      unit: '起',
      written: '杜绝',
    }),
    targetOf({
      id: 'T2-02',
      name: named('较大事故起数', 'Serious accidents'),
      item: '事故',
      content: '较大事故',
      requirement: { operator: '<=', value: '1' },
      unit: '起',
      written: '≤1',
    }),
    targetOf({
      id: 'T3-01',
      name: named('示范区建设', 'Demonstration area'),
      requirement: { operator: 'milestone', value: 'built' },
      unit: '进展',
      written: '建成',
    }),
    targetOf({
      id: 'T4-01',
      name: named('人均公园绿地面积', 'Green space per head'),
      requirement: { operator: 'about', value: '11', tolerance: '0.05' },
      unit: '平方米',
      written: '11平方米左右',
    }),
    targetOf({
      id: 'T4-04',
      name: named('PM2.5 日均浓度', 'PM2.5'),
      requirement: { operator: '<=', value: '50' },
      unit: '微克/立方米',
      written: '≤ 50',
    }),
    targetOf({
      id: 'T4-09',
      name: named('专用道比率', 'Bus lanes'),
      requirement: { operator: '>=', value: '4' },
      written: '≥ 4%',
    }),
    targetOf({
      id: 'G3-1',
      name: named('满意度', 'Satisfaction'),
      requirement: { operator: '>=', benchmark: named('全市平均', 'city average') },
      written: '高于全市平均',
    }),
    targetOf({
      id: 'M16-1',
      name: named('立体绿化面积（累计）', 'Vertical greening'),
      requirement: { operator: '>=', value: '9' },
      basis: 'cumulative',
      unit: '万平方米',
      written: '9万平方米',
    }),
  ]),
  units: [
    unitOf('%', 'share', '％', 'percent'),
    unitOf('‰', 'share'),
    unitOf('1', 'share', '小数', 'fraction'),
    unitOf('起', 'count', '次'),
    unitOf('个', 'count'),
    unitOf('平方米', 'amount', '㎡', 'm²', 'm2', '㎡/人'),
    unitOf('万平方米', 'amount', '万㎡'),
    unitOf('微克/立方米', 'amount', 'μg/m³', 'ug/m3'),
    unitOf('毫克/立方米', 'amount', 'mg/m³'),
    unitOf('进展', 'stage'),
  ],
  conversions: [
    { from: '‰', to: '%', factor: '0.1' },
    { from: '1', to: '%', factor: '100' },
    { from: '毫克/立方米', to: '微克/立方米', factor: '1000' },
    { from: '平方米', to: '万平方米', factor: '0.0001' },
    { from: '个', to: '起', factor: '1' },
  ],
}
