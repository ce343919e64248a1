import type { PlanProblems } from '../../../core/problems/plan.ts'
import type { CodeWords } from '../../code-words.ts'

export const plan: CodeWords<PlanProblems> = {
  'plan/missing-file': {
    meaning: '计划文件夹中缺少必需的文件。',
    wrong: 'plan/\n  plan.yaml\n  targets.yaml',
    right: 'plan/\n  plan.yaml\n  measures.yaml\n  units.yaml\n  targets.yaml',
  },
  'plan/yaml': {
    meaning: '不是有效的 YAML。',
    wrong: 'operator: >=',
    right: 'operator: ">="',
  },
  'plan/unknown-key': {
    meaning: '没有这个键，多为拼写错误。',
    wrong: 'opertor: ">="',
    right: 'operator: ">="',
  },
  'plan/unused-key': {
    meaning: '该键属于别的运算符，在此不起作用。',
    wrong: 'operator: ">="\nvalue: 18\ntolerance: 0.05',
    right: 'operator: ">="\nvalue: 18',
  },
  'plan/exclusive-keys': {
    meaning: '互相替代的键写了不止一个。',
    wrong: 'operator: ">="\nvalue: 18\nbenchmark: 全市水平',
    right: 'operator: ">="\nvalue: 18',
  },
  'plan/missing-key': {
    meaning: '缺少必需的键。',
    wrong: 'id: T4-02\noperator: ">="',
    right: 'id: T4-02\noperator: ">="\nvalue: 18',
  },
  'plan/bad-value': {
    meaning: '键的值不是所要求的类型或取值。',
    wrong: 'value: 18%',
    right: 'value: 18',
  },
  'plan/unknown-operator': {
    meaning: '没有这个运算符。',
    wrong: 'operator: "=>"',
    right: 'operator: ">="',
  },
  'plan/duplicate-id': {
    meaning: '编号重复。',
    wrong: '- id: T4-02\n- id: T4-02',
    right: '- id: T4-02\n- id: T4-03',
  },
  'plan/unknown-measure': {
    meaning: '举措序号不在 measures.yaml 中。',
    wrong: 'measure: 99',
    right: 'measure: 16',
  },
  'plan/unknown-unit': {
    meaning: '单位不在 units.yaml 中。',
    wrong: 'unit: 平方迷',
    right: 'unit: 平方米',
  },
  'plan/unknown-category': {
    meaning: '类别不在 plan.yaml 中。',
    wrong: 'category: 绿化',
    right: 'category: 绿化质量',
  },
  'plan/unknown-table': {
    meaning: '表号不在 plan.yaml 中。',
    wrong: 'table: 9',
    right: 'table: 4',
  },
  'plan/unit-operator': {
    meaning: '单位与运算符不相配：阶段没有大小，个数才谈得上“没有”。',
    wrong: 'operator: milestone\nvalue: built\nunit: "%"',
    right: 'operator: milestone\nvalue: built\nunit: 进展',
  },
  'plan/written-disagrees': {
    meaning: '录入的运算符或数值与原文不一致。',
    wrong: 'written: ≤0.29\noperator: ">="\nvalue: 0.29',
    right: 'written: ≤0.29\noperator: "<="\nvalue: 0.29',
  },
  'plan/written-undecided': {
    meaning: '原文只有一个数字，却未按“不低于”录入，也没有写明理由。',
    wrong: 'written: "60"\noperator: "="\nvalue: 60',
    right: 'written: "60"\noperator: "="\nvalue: 60\nnote: {zh: 恰为 60 个, en: exactly 60}',
  },
  'plan/duplicate-name': {
    meaning: '名称或别名已属于另一目标，按名称填报时无法区分。',
    wrong: 'T4-01 的别名：森林覆盖率',
    right: 'T4-01 的别名：人均绿地',
  },
  'plan/period': {
    meaning: '计划年份先后颠倒。',
    wrong: 'period: {baseline: 2018, start: 2018, end: 2020}',
    right: 'period: {baseline: 2017, start: 2018, end: 2020}',
  },
}
