import type { PlanProblems } from '../../../core/problems/plan.ts'
import type { CodeWords } from '../../code-words.ts'

export const plan: CodeWords<PlanProblems> = {
  'plan/missing-file': {
    meaning: 'A file that a plan needs is not in its folder.',
    wrong: 'plan/\n  plan.yaml\n  targets.yaml',
    right: 'plan/\n  plan.yaml\n  measures.yaml\n  units.yaml\n  targets.yaml',
  },
  'plan/yaml': {
    meaning: 'The file is not valid YAML.',
    wrong: 'operator: >=',
    right: 'operator: ">="',
  },
  'plan/unknown-key': {
    meaning: 'There is no such key; often a slip of spelling.',
    wrong: 'opertor: ">="',
    right: 'operator: ">="',
  },
  'plan/unused-key': {
    meaning: 'The key belongs to another operator and means nothing here.',
    wrong: 'operator: ">="\nvalue: 18\ntolerance: 0.05',
    right: 'operator: ">="\nvalue: 18',
  },
  'plan/exclusive-keys': {
    meaning: 'More than one of the keys that stand for each other is given.',
    wrong: 'operator: ">="\nvalue: 18\nbenchmark: the city',
    right: 'operator: ">="\nvalue: 18',
  },
  'plan/missing-key': {
    meaning: 'A key that is needed is missing.',
    wrong: 'id: T4-02\noperator: ">="',
    right: 'id: T4-02\noperator: ">="\nvalue: 18',
  },
  'plan/bad-value': {
    meaning: 'The value of a key is not of the kind that is due.',
    wrong: 'value: 18%',
    right: 'value: 18',
  },
  'plan/unknown-operator': {
    meaning: 'There is no such operator.',
    wrong: 'operator: "=>"',
    right: 'operator: ">="',
  },
  'plan/duplicate-id': {
    meaning: 'An id is used twice.',
    wrong: '- id: T4-02\n- id: T4-02',
    right: '- id: T4-02\n- id: T4-03',
  },
  'plan/unknown-measure': {
    meaning: 'No measure of measures.yaml has this number.',
    wrong: 'measure: 99',
    right: 'measure: 16',
  },
  'plan/unknown-unit': {
    meaning: 'No unit of units.yaml has this id.',
    wrong: 'unit: 平方迷',
    right: 'unit: 平方米',
  },
  'plan/unknown-category': {
    meaning: 'No category of plan.yaml has this name.',
    wrong: 'category: 绿化',
    right: 'category: 绿化质量',
  },
  'plan/unknown-table': {
    meaning: 'No table of plan.yaml has this number.',
    wrong: 'table: 9',
    right: 'table: 4',
  },
  'plan/unit-operator': {
    meaning: 'Unit and operator do not go together: a stage has no size, and only a count can be "none".',
    wrong: 'operator: milestone\nvalue: built\nunit: "%"',
    right: 'operator: milestone\nvalue: built\nunit: 进展',
  },
  'plan/written-disagrees': {
    meaning: 'Operator or value disagree with what the plan prints.',
    wrong: 'written: ≤0.29\noperator: ">="\nvalue: 0.29',
    right: 'written: ≤0.29\noperator: "<="\nvalue: 0.29',
  },
  'plan/written-undecided': {
    meaning: 'The plan prints a bare figure; it is not read as a floor, and no note says why.',
    wrong: 'written: "60"\noperator: "="\nvalue: 60',
    right: 'written: "60"\noperator: "="\nvalue: 60\nnote: {zh: 恰为 60 个, en: exactly 60}',
  },
  'plan/duplicate-name': {
    meaning: 'A name or alias belongs to another target already, so rows given by name could be either.',
    wrong: 'alias of T4-01: 森林覆盖率',
    right: 'alias of T4-01: 人均绿地',
  },
  'plan/period': {
    meaning: "The plan's years are not in order.",
    wrong: 'period: {baseline: 2018, start: 2018, end: 2020}',
    right: 'period: {baseline: 2017, start: 2018, end: 2020}',
  },
}
