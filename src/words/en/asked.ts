import type { Target } from '../../core/model.ts'

const SIGNS = { '>=': '≥', '<=': '≤', '>': '>', '<': '<' } as const
const YEAR_BEFORE = { higher: '>', 'not-lower': '≥', lower: '<', 'not-higher': '≤' } as const

/** As the plan prints it where that can be read without Chinese, else what it comes to. */
export function asked({ written, requirement }: Target, figure: (number: string) => string): string {
  if (!/\p{Script=Han}/u.test(written)) return written
  switch (requirement.operator) {
    case '>=':
    case '<=':
    case '>':
    case '<': {
      const bar = 'benchmark' in requirement ? 'benchmark' : figure(requirement.value)
      return `${SIGNS[requirement.operator]} ${bar}`
    }
    case '=':
      return figure(requirement.value)
    case 'about':
      return `about ${figure(requirement.value)}`
    case 'between':
      return `${requirement.min} to ${figure(requirement.max)}`
    case 'none':
      return 'none'
    case 'milestone':
      return requirement.value === 'built' ? 'built' : 'under way'
    case 'higher':
    case 'lower':
    case 'not-lower':
    case 'not-higher':
      return `${YEAR_BEFORE[requirement.operator]} year before`
  }
}
