/** Series and goals in short hand. */
import { analyzeSeries } from '../../../src/core/gap/analyze-series.ts'
import type { Goal, SeriesPoint } from '../../../src/core/gap/model.ts'
import type { Stage, Value } from '../../../src/core/model.ts'
import type { Requirement } from '../../../src/core/operators/all.ts'
import { number } from '../../plan-fixture.ts'

export type Figures = readonly (`${number}` | Stage | null)[]

const STAGES: readonly string[] = ['not-started', 'advancing', 'built']
// Whatever is not the name of a stage is a figure.
const valueFrom = (each: `${number}` | Stage): Value =>
  STAGES.includes(each) ? { kind: 'stage', stage: each as Stage } : number(each as `${number}`)

/** Values of 2017, 2018, …; null: not reported. */
export const series = (values: Figures, part: Partial<SeriesPoint> = {}): readonly SeriesPoint[] =>
  values.flatMap((each, index) =>
    each === null ? [] : [{ ...part, year: 2017 + index, value: valueFrom(each) }],
  )

export const goal = (requirement: Requirement, targetYear: number | null = 2020): Goal => ({
  requirement,
  baselineYear: 2017,
  baseline: null,
  targetYear,
})

export const verdict = (requirement: Requirement, values: Figures, targetYear: number | null = 2020) =>
  analyzeSeries(series(values), goal(requirement, targetYear)).verdict
