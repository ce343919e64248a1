import type { GapBaseline } from '../core/gap/model.ts'

/** What stands in a workbook beside what the page says: names of sheets, and columns of figures alone. */
export interface WorkbookWords {
  readonly overview: string
  readonly contents: string
  readonly details: string
  readonly rows: (count: number) => string
  /** Names of sheets, short enough for a tab. */
  readonly tableSheet: (number: number, title: string) => string
  readonly commitments: string
  readonly untabled: string
  readonly verdicts: string
  readonly region: string
  readonly threshold: string
  readonly measureTitle: string
  readonly department: string
  readonly status: string
  readonly place: string
  readonly year: string
  readonly benchmark: string
  readonly previous: string
  readonly source: string
  readonly flaw: string
  readonly note: string
  readonly line: string
  readonly column: string
  readonly cell: string
  readonly code: string
  readonly data: SheetWords
  readonly problems: SheetWords
  readonly gap: SheetWords & GapColumns
}

interface SheetWords {
  readonly title: string
  readonly caption: string
}

interface GapColumns {
  readonly baselineYear: string
  readonly baseline: string
  readonly baselineFrom: string
  readonly sources: { readonly [S in GapBaseline['source']]: string }
  readonly actualYear: string
  readonly targetYear: string
  readonly gap: string
  readonly margin: string
  readonly progress: string
  readonly timeShare: string
  readonly lead: string
  readonly expected: string
  readonly observed: string
  readonly required: string
  readonly acceleration: string
  readonly projection: string
  readonly shortfall: string
  readonly method: string
}
