import type { Plan, Target } from './model.ts'

/** Where targets are judged, and which of them mean something there. */
export interface Place {
  /** null: the whole district. */
  readonly region: string | null
  readonly targets: readonly Target[]
}

/** The district when it reports or nothing else can be judged, then each region that reports or is named, by name. */
export function placesOf({ targets }: Plan, reporting: Iterable<string | null>): readonly Place[] {
  const named = new Set(reporting)
  const regional = targets.filter(({ scope }) => scope === 'any')
  const regions = regional.length === 0 ? [] : [...named].filter((region) => region !== null).sort()
  const places = regions.map((region): Place => ({ region, targets: regional }))
  return named.has(null) || regions.length === 0 ? [{ region: null, targets }, ...places] : places
}
