import type { Severity } from '../problem.ts'

/** The plan's own files. All are errors: a plan with a fault judges nothing. */
export interface PlanProblems {
  'plan/missing-file': { readonly name: string }
  'plan/yaml': { readonly reason: string }
  'plan/unknown-key': { readonly key: string; readonly suggestion: string | null }
  'plan/missing-key': { readonly key: string }
  'plan/bad-value': { readonly key: string; readonly expected: string }
  'plan/unknown-operator': { readonly operator: string; readonly suggestion: string | null }
  'plan/duplicate-id': { readonly id: string }
  'plan/unknown-measure': { readonly measure: number }
  'plan/unknown-unit': { readonly unit: string; readonly suggestion: string | null }
  'plan/unknown-category': { readonly category: string; readonly suggestion: string | null }
  'plan/unknown-table': { readonly table: number }
  'plan/unit-operator': { readonly unit: string; readonly operator: string }
  'plan/written-disagrees': { readonly written: string; readonly encoded: string }
  'plan/duplicate-name': { readonly name: string; readonly id: string }
  'plan/period': Record<never, never>
}

export const plan: { readonly [Code in keyof PlanProblems]: Severity } = {
  'plan/missing-file': 'error',
  'plan/yaml': 'error',
  'plan/unknown-key': 'error',
  'plan/missing-key': 'error',
  'plan/bad-value': 'error',
  'plan/unknown-operator': 'error',
  'plan/duplicate-id': 'error',
  'plan/unknown-measure': 'error',
  'plan/unknown-unit': 'error',
  'plan/unknown-category': 'error',
  'plan/unknown-table': 'error',
  'plan/unit-operator': 'error',
  'plan/written-disagrees': 'error',
  'plan/duplicate-name': 'error',
  'plan/period': 'error',
}
