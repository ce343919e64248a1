import { judgeAgainst } from './bounds.ts'
import { defineOperator } from './operator.ts'

export interface NoneRequirement {
  readonly operator: 'none'
}

/** 杜绝, 为零: not one. */
export default defineOperator<NoneRequirement>({
  names: ['none'],
  units: ['count'],
  schema: () => ({}),
  judge: (_requirement, actual) => judgeAgainst('<=', actual, '0'),
  threshold: () => '0',
  direction: () => -1,
})
