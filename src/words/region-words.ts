/** What is said of many places judged by one plan. */
export interface RegionWords {
  readonly title: (count: number) => string
  /** How a place is measured, and that unknown is no pass. */
  readonly note: (applicable: number) => string
  /** Targets that no region is judged by. */
  readonly leftOut: (ids: readonly string[]) => string
  readonly rank: string
  /** "2" or, when others share it, "2=". */
  readonly rankText: (rank: number, tied: boolean) => string
  readonly region: string
  readonly share: string
  /** The columns of `gap`: reached, not yet, no data, to be minded. */
  readonly ways: {
    readonly pass: string
    readonly fail: string
    readonly unknown: string
    readonly open: string
  }
  readonly matrixTitle: string
  readonly matrixNote: string
  /** Tables of the plan by which no place can be judged. */
  readonly matrixLeftOut: (tables: readonly string[]) => string
  readonly spreadTitle: string
  readonly spreadNote: string
  /** Targets of which no place has an exact figure. */
  readonly spreadLeftOut: (ids: readonly string[]) => string
  readonly best: string
  readonly median: string
  readonly worst: string
  readonly passed: string
  /** The first places of a list, and how many there are in all. */
  readonly among: (names: readonly string[], count: number) => string
  /** All that report have the same figure. */
  readonly alike: (count: number) => string
  /** Places from one position to another that a page leaves out. */
  readonly folded: (count: number) => string
  readonly foldedNote: (from: number, to: number) => string
  readonly inFull: (command: string, region: string) => string
  readonly lastLine: (facts: {
    readonly year: number
    readonly regions: number
    readonly pass: number
    readonly total: number
    readonly best: readonly string[]
  }) => string
}
