/** Units as they are written in cells, and conversions between those that the plan relates. */
import { type Decimal, times } from '../../core/decimal.ts'
import type { Plan, Unit } from '../../core/model.ts'
import { suggest } from '../nearest.ts'
import { oncePer } from '../once-per.ts'
import { remember } from './remember.ts'

const keyOf = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')

export interface Units {
  /** The unit a text names, by id, alias, symbol or name; where several do, `expected` is taken when it is one. */
  find(text: string, expected: string): Unit | undefined
  suggest(text: string): string | null
  /** `number` of `from` in `to`; undefined when the plan relates the two in no way. */
  convert(number: Decimal, from: string, to: string): Decimal | undefined
}

/** What a plan calls its units: the same for every table. */
const namesIn = oncePer((units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> => {
  const byName = new Map<string, Unit[]>()
  for (const unit of units) {
    const names = [unit.id, ...unit.aliases, unit.symbol.zh, unit.symbol.en, unit.name.zh, unit.name.en]
    for (const key of new Set(names.map(keyOf))) {
      if (key !== '') byName.set(key, [...(byName.get(key) ?? []), unit])
    }
  }
  return byName
})

export function createUnits({ units, conversions }: Pick<Plan, 'units' | 'conversions'>): Units {
  const byName = namesIn(units)
  const named = remember((text) => byName.get(keyOf(text)) ?? [])
  const known = units.flatMap((unit) => [unit.id, ...unit.aliases])
  return {
    find: (text, expected) => {
      const found = named(text)
      return found.find(({ id }) => id === expected) ?? found[0]
    },
    suggest: (text) => suggest(text, known),
    convert: (number, from, to) => {
      const conversion = conversions.find((candidate) => candidate.from === from && candidate.to === to)
      return conversion && times(number, conversion.factor)
    },
  }
}
