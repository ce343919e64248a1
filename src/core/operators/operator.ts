import type { Decimal } from '../decimal.ts'
import type { Stage, UnitKind } from '../model.ts'
import type { Comparison } from './bounds.ts'

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
 * @internal
 */
export type Zod = Pick<
  typeof import('zod'),
  'NEVER' | 'enum' | 'strictObject' | 'string' | 'union' | 'unknown'
>

/** One figure that a value must stand in a comparison to: the plan's own, or one that the data bring. */
export interface Limit {
  readonly comparison: Comparison
  readonly figure: Decimal | keyof Context
}

/**
 * What is asked of a value, as data: every limit must hold, or a stage be reached. Judging, queries and the direction of
 * a target all follow from it.
 */
export type Asked = { readonly limits: readonly Limit[] } | { readonly stage: Stage }

/** +1: more is better; -1: less is better; 0: neither (nearer is better, or a stage). */
export type Direction = 1 | -1 | 0

/** What a caller of the library gives an operator, by the names of its YAML keys. */
export interface Given {
  /** Null when there is none of that name, or it is no plain number. */
  readonly figure: (name: string) => Decimal | null
  readonly word: (name: string) => string | undefined
}

/** A kind of requirement: how it is written in YAML, and what it asks of a value. */
export interface Operator<R extends { readonly operator: string }> {
  readonly names: readonly R['operator'][]
  /** Kinds of unit that make sense with it. */
  readonly units: readonly UnitKind[]
  /**
   * The keys of the YAML that hold what it needs, as a zod shape.
   * @internal
   */
  readonly schema: (z: Zod) => Record<string, import('zod').ZodType>
  /** Optional keys of the schema of which a target gives exactly one. */
  readonly exactlyOne?: readonly string[]
  /** The same from figures given one by one; null when one that it cannot do without is missing. */
  readonly from: (given: Given, operator: R['operator']) => R | null
  readonly asks: (requirement: R) => Asked
  /** The figures that the plan prints, lowest first; left out when they are those of the limits. */
  readonly figures?: (requirement: R) => readonly Decimal[]
}

export const defineOperator = <R extends { readonly operator: string }>(operator: Operator<R>): Operator<R> =>
  operator
