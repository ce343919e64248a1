import type { output } from 'zod'
import type { Conversion, Measure, Unit } from '../../core/model.ts'
import type { Requirement } from '../../core/operators/all.ts'
import type { Problem } from '../../core/problem.ts'
import type { Item } from './entry.ts'
import type { planHead, targetCommon } from './schema.ts'

export type PlanHead = output<typeof planHead>

/** A target as far as it could be read: what has a fault of form is not there. */
export type TargetDraft = Partial<output<typeof targetCommon>> & { readonly requirement?: Requirement }

/** What may be referred to, even where its own entry has a fault. Null: the file could not be read, so nobody knows. */
export interface Known {
  readonly measures: ReadonlySet<string> | null
  readonly units: ReadonlySet<string> | null
  readonly categories: ReadonlySet<string> | null
  readonly tables: ReadonlySet<string> | null
}

/** A plan before its meaning is checked. */
export interface Draft {
  readonly head: Item<PlanHead> | null
  readonly measures: readonly Item<Measure>[]
  readonly units: readonly Item<Unit>[]
  readonly conversions: readonly Item<Conversion>[]
  readonly targets: readonly Item<TargetDraft>[]
  readonly known: Known
}

/** A rule of meaning. Finds every breach; what has a fault of form already is passed over. */
export type Check = (draft: Draft) => readonly Problem[]
