/** Many places as an object: their ranking and the spread of each target. */
import type { Regions, Standing } from '../../core/regions.ts'
import type { End, Spread } from '../../core/spread.ts'
import { summarize } from '../../core/summarize.ts'
import { figure, type JsonValue } from '../json-value.ts'
import { lazily } from '../lazily.ts'
import { countsJson, groupedJson } from './check-records.ts'
import { bilingual } from './envelope.ts'

const standingJson = (standing: Standing): JsonValue => {
  const summary = summarize(standing.judged)
  return {
    rank: standing.rank,
    tied: standing.tied,
    region: standing.region,
    share: figure(standing.share),
    ...countsJson(summary),
    category: groupedJson(summary.category),
  }
}

/** A figure that the places at this end do not share has no one value. */
const endJson = (end: End | null): JsonValue =>
  end && { value: end.low === end.high ? figure(end.low) : null, regions: end.regions }

const spreadJson = ({ target, reported, pass, total, best, median, worst }: Spread): JsonValue => ({
  id: target.id,
  name: bilingual(target.name),
  unit: target.unit,
  reported,
  pass,
  total,
  best: endJson(best),
  median: figure(median),
  worst: endJson(worst),
})

/** Beside the keys of the contract, only where the data name regions. */
export const regionsJson = (regions: Regions | null): Readonly<Record<string, JsonValue>> =>
  regions === null
    ? {}
    : {
        regions: {
          ranking: lazily(regions.standings, standingJson),
          spread: lazily(regions.spreads, spreadJson),
          leftOut: regions.leftOut.map(({ id }) => id),
        },
      }
