/** What is said in a query: its header, and a remark above each step. */
export type SqlStep =
  | 'plan'
  | 'units'
  | 'reading'
  | 'converted'
  | 'comparable'
  | 'checked'
  | 'weighed'
  | 'settled'
  | 'usable'
  | 'lasting'
  | 'followed'
  | 'limited'
  | 'held'
  | 'reasoned'

export type SqlColumn =
  | 'id'
  | 'year'
  | 'region'
  | 'value'
  | 'bound'
  | 'stage'
  | 'unit'
  | 'benchmark'
  | 'previous'
  | 'status'

export interface SqlWords {
  readonly header: (facts: {
    readonly title: string
    readonly document: string
    readonly tool: string
    readonly dialect: string
    readonly table: string
    readonly columns: readonly (readonly [name: string, meaning: string])[]
    /** Digits before and after the point; null where any number of them is exact. */
    readonly limits: { readonly whole: number; readonly fraction: number } | null
  }) => readonly string[]
  readonly dialects: { readonly [D in 'duckdb' | 'postgres' | 'spark']: string }
  readonly columns: { readonly [C in SqlColumn]: string }
  readonly steps: { readonly [S in SqlStep]: string }
}
