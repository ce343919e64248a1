import type { Decimal } from '../decimal.ts'
import type { Judgement, UnitKind, Value } from '../model.ts'

/** What an operator may look at beside the value itself. */
export interface Context {
  /** The figure to compare with, brought by the data: the city's level. */
  readonly benchmark?: Decimal
  /** The year before. */
  readonly previous?: Decimal
}

/**
 * The few parts of zod an operator's schema is made of. An operator gets zod handed in, so that judging never
 * loads it; `load/plan/schema.ts` is the only caller.
 */
export type Zod = Pick<
  typeof import('zod'),
  'NEVER' | 'enum' | 'strictObject' | 'string' | 'union' | 'unknown'
>

/** +1: more is better; -1: less is better; 0: neither (nearer is better, or a stage). */
export type Direction = 1 | -1 | 0

/** A kind of requirement: how it is written in YAML, how it judges, and what it compares with. */
export interface Operator<R extends { readonly operator: string }> {
  readonly names: readonly R['operator'][]
  /** Kinds of unit that make sense with it. */
  readonly units: readonly UnitKind[]
  /** The keys of the YAML that hold what it needs, as a zod shape. */
  readonly schema: (z: Zod) => Record<string, import('zod').ZodType>
  /** Optional keys of the schema of which a target gives exactly one. */
  readonly exactlyOne?: readonly string[]
  readonly judge: (requirement: R, actual: Value, context: Context) => Judgement
  /** The figure that decides, where there is one before the data is seen. */
  readonly threshold: (requirement: R, context: Context) => Decimal | null
  readonly direction: (requirement: R) => Direction
}

export const defineOperator = <R extends { readonly operator: string }>(operator: Operator<R>): Operator<R> =>
  operator
