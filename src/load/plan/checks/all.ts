/** The rules of meaning, checked after the form. One more is one more file and one more line. */
import type { Check } from '../draft.ts'
import knownCategories from './known-categories.ts'
import knownMeasures from './known-measures.ts'
import knownTables from './known-tables.ts'
import knownUnits from './known-units.ts'
import period from './period.ts'
import ranges from './ranges.ts'
import uniqueIds from './unique-ids.ts'
import uniqueNames from './unique-names.ts'
import unitKinds from './unit-kinds.ts'
import unitSpellings from './unit-spellings.ts'
import written from './written.ts'

export const checks: readonly Check[] = [
  uniqueIds,
  knownMeasures,
  knownUnits,
  unitKinds,
  unitSpellings,
  knownCategories,
  knownTables,
  uniqueNames,
  ranges,
  period,
  written,
]
