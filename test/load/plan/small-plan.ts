/** A plan of a few lines, so that a test shows the fault it is about and nothing else. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Problem } from '../../../src/core/problem.ts'
import { type PlanFile, parsePlan } from '../../../src/load/plan/parse-plan.ts'

export const PLAN = `id: p
title: {zh: 计划, en: Plan}
document: 1号
signed: 2021-01-01
period: {baseline: 2020, start: 2021, end: 2025}
tables:
  - {number: 1, title: {zh: 表一, en: Table 1}}
categories:
  - {zh: 农产品, en: Produce}
`

export const MEASURES = `- number: 1
  title: {zh: 一, en: One}
  chapter: {zh: 章, en: Chapter}
  section: {zh: 节, en: Section}
`

export const UNITS = `units:
  - {id: '%', kind: share, name: {zh: 百分比, en: percent}, symbol: {zh: '%', en: '%'}, aliases: [％]}
  - {id: 起, kind: count, name: {zh: 起, en: number}, symbol: {zh: 起, en: ''}}
  - {id: 平方米, kind: amount, name: {zh: 平方米, en: m²}, symbol: {zh: 平方米, en: ' m²'}, aliases: [㎡, 平米]}
  - {id: 万平方米, kind: amount, name: {zh: 万平方米, en: 10000 m²}, symbol: {zh: 万平方米, en: ''}}
  - {id: 进展, kind: stage, name: {zh: 进展, en: stage}, symbol: {zh: '', en: ''}}
conversions:
  - {from: 平方米, to: 万平方米, factor: 0.0001}
`

const DEFAULTS: Readonly<Record<string, string>> = {
  id: 'A1',
  name: '{zh: 合格率, en: Pass rate}',
  category: '农产品',
  operator: "'>='",
  value: '99',
  unit: "'%'",
  measure: '1',
  written: '≥ 99%',
  quote: '合格率不低于 99%',
}

/** One target on ten lines or so: id on line 1, then the keys in the order above, then the new ones. Null drops a key. */
export function targetText(changes: Readonly<Record<string, string | null>> = {}): string {
  const keys = Object.entries({ ...DEFAULTS, ...changes }).filter(([, value]) => value !== null)
  return keys.map(([key, value], index) => `${index === 0 ? '-' : ' '} ${key}: ${value}\n`).join('')
}

export function smallPlan(
  targets: string,
  parts: Readonly<Record<string, string>> = {},
): readonly PlanFile[] {
  const texts = {
    'plan.yaml': PLAN,
    'measures.yaml': MEASURES,
    'units.yaml': UNITS,
    'a.yaml': targets,
    ...parts,
  }
  return Object.entries(texts).map(([path, text]) => ({ path, text }))
}

export const problemsIn = (
  targets: string,
  parts: Readonly<Record<string, string>> = {},
): readonly Problem[] => parsePlan(smallPlan(targets, parts)).problems

/** The plan files of a directory, named without it. */
export const filesIn = (folder: string): readonly PlanFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ path: basename(name), text: readFileSync(join(folder, name), 'utf8') }))

export type Changes = Readonly<Record<string, string | null>>
export type Fault = readonly [
  code: Problem['code'],
  args: object,
  line: number,
  column: number,
  endColumn: number,
]

/** Faults of target A1 in a.yaml, whole. */
export const inTarget = (...faults: readonly Fault[]) =>
  faults.map(([code, args, line, column, endColumn]) => ({
    code,
    severity: 'error',
    args,
    file: 'a.yaml',
    line,
    column,
    endColumn,
    target: 'A1',
  }))

export const bad = (key: string, expected: unknown, suggestion: string | null = null) => ({
  key,
  expected,
  suggestion,
})
