/** The plan as other checkers can use it: for each target at most two bounds, in binary. */
import type { Plan, Target } from '../../src/core/model.ts'

export interface Bounds {
  readonly id: string
  readonly least: number | null
  readonly most: number | null
}

function boundsOf({ id, requirement }: Target): Bounds {
  const none = { id, least: null, most: null }
  switch (requirement.operator) {
    case 'none':
      return { ...none, most: 0 }
    case '>=':
      return 'value' in requirement ? { ...none, least: Number(requirement.value) } : none
    case '<=':
      return 'value' in requirement ? { ...none, most: Number(requirement.value) } : none
    case 'about':
      return { ...none, least: Number(requirement.value) * (1 - Number(requirement.tolerance)) }
    default:
      return none
  }
}

export const figuresOf = ({ targets, period }: Plan) => ({
  targets: targets.map(boundsOf),
  years: Array.from({ length: period.end - period.baseline + 1 }, (_, at) => period.baseline + at),
  judged: period.end,
  statuses: ['final', 'provisional', 'estimated', 'forecast', 'illustrative'],
})

/** The bounds as CSV, empty where the plan sets none. */
export const boundsCsv = (bounds: readonly Bounds[]): string =>
  ['id,least,most', ...bounds.map(({ id, least, most }) => `${id},${least ?? ''},${most ?? ''}`), ''].join(
    '\n',
  )
