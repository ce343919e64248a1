import type { Severity } from '../problem.ts'

/** Why a file cannot be read as YAML. */
export type YamlFault =
  | 'alias'
  | 'anchor'
  | 'colon'
  | 'deep'
  | 'long'
  | 'many'
  | 'comma'
  | 'documents'
  | 'duplicate-key'
  | 'escape'
  | 'indent'
  | 'key'
  | 'quote'
  | 'structure'
  | 'tab'
  | 'tag'

/** What a key should hold: a kind of value, or one of a few words. */
export type Expectation =
  | 'date'
  | 'decimal'
  | 'list'
  | 'mapping'
  | 'not-empty'
  | 'ordered'
  | 'positive'
  | 'share'
  | 'text'
  | 'text-or-pair'
  | 'whole-number'
  | { readonly oneOf: readonly string[] }

/** The plan's own files. All are errors: a plan with a fault judges nothing. Keys are named with the keys above them. */
export interface PlanProblems {
  'plan/missing-file': { readonly name: string }
  'plan/yaml': { readonly reason: YamlFault }
  'plan/unknown-key': { readonly key: string; readonly suggestion: string | null }
  /** A key that another operator takes, but not this one. */
  'plan/unused-key': { readonly key: string; readonly operator: string; readonly takes: readonly string[] }
  /** More than one of the keys that stand for each other. */
  'plan/exclusive-keys': { readonly keys: readonly string[] }
  'plan/missing-key': { readonly key: string }
  'plan/bad-value': {
    readonly key: string
    readonly expected: Expectation
    readonly suggestion: string | null
  }
  'plan/unknown-operator': { readonly operator: string; readonly suggestion: string | null }
  'plan/duplicate-id': { readonly id: string }
  'plan/unknown-measure': { readonly measure: number }
  'plan/unknown-unit': { readonly unit: string; readonly suggestion: string | null }
  'plan/unknown-category': { readonly category: string; readonly suggestion: string | null }
  'plan/unknown-table': { readonly table: number }
  'plan/unit-operator': { readonly unit: string; readonly operator: string }
  'plan/written-disagrees': { readonly written: string; readonly encoded: string }
  /** A bare figure read as something else than a floor, without a note that says why. */
  'plan/written-undecided': { readonly written: string; readonly encoded: string }
  'plan/duplicate-name': { readonly name: string; readonly id: string }
  'plan/period': Record<never, never>
}

export const plan: { readonly [Code in keyof PlanProblems]: Severity } = {
  'plan/missing-file': 'error',
  'plan/yaml': 'error',
  'plan/unknown-key': 'error',
  'plan/unused-key': 'error',
  'plan/exclusive-keys': 'error',
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
  'plan/written-undecided': 'error',
  'plan/duplicate-name': 'error',
  'plan/period': 'error',
}
