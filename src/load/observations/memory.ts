/** What the rows of a table say again and again: held once, so that a million rows do not hold it a million times. */
import type { Plan, Target, Value } from '../../core/model.ts'
import { detach, remember } from './remember.ts'
import { wholeOf } from './whole.ts'
import { parseYear } from './years.ts'

export interface Memory {
  readonly yearOf: (text: string) => number | undefined
  /** The region's own name; null for the whole district. Every region is remembered, since results are kept for each. */
  readonly regionOf: (text: string) => string | null
  /** The text itself, null when empty. */
  readonly textOf: (text: string) => string | null
  readonly values: ValueMemory
}

export function createMemory({ district }: Pick<Plan, 'district'>): Memory {
  const regions = new Map<string, string | null>()
  const isWhole = wholeOf(district)
  const detached = remember(detach)
  return {
    yearOf: remember(parseYear),
    regionOf: (text) => {
      const known = regions.get(text)
      if (known !== undefined) return known
      const own = detach(text)
      const region = isWhole(own) ? null : own
      regions.set(own, region)
      return region
    },
    textOf: (text) => (text === '' ? null : detached(text)),
    values: new ValueMemory(),
  }
}

/** More different values than this are not worth keeping. */
const MOST_VALUES = 50_000

/** The values that cells of a target have been read as, in a unit, without anything to report. */
class ValueMemory {
  readonly #values = new Map<Target, Map<string, Map<string, Value>>>()
  #left = MOST_VALUES

  get(target: Target, unit: string, text: string): Value | undefined {
    return this.#values.get(target)?.get(unit)?.get(text)
  }

  set(target: Target, unit: string, { text, value }: { readonly text: string; readonly value: Value }): void {
    if (this.#left === 0) return
    this.#left -= 1
    const units = this.#values.get(target) ?? new Map<string, Map<string, Value>>()
    const texts = units.get(unit) ?? new Map<string, Value>()
    this.#values.set(target, units)
    units.set(unit, texts)
    texts.set(detach(text), value)
  }
}
