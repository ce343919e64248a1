/** What a page on a screen says beside its content: how to move in it, and what its controls do. */
export interface PageWords {
  readonly skip: string
  readonly contents: string
  /** The list of all targets by their signs. */
  readonly index: string
  /** Leaves those in sight that are neither met nor on track. */
  readonly onlyOpen: string
  readonly search: string
  readonly all: string
  readonly reset: string
  /** How many rows are to be seen. */
  readonly count: (shown: string, all: string) => string
  readonly sorted: (column: string, order: string) => string
  /** Upwards, downwards, as the plan prints them. */
  readonly orders: readonly [up: string, down: string, plan: string]
  readonly madeBy: (tool: string) => string
}
