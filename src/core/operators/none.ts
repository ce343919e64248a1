import { defineOperator } from './operator.ts'

export interface NoneRequirement {
  readonly operator: 'none'
}

/** 杜绝, 为零: not one. */
export default defineOperator<NoneRequirement>({
  names: ['none'],
  units: ['count'],
  schema: () => ({}),
  from: () => ({ operator: 'none' }),
  asks: () => ({ limits: [{ comparison: '<=', figure: '0' }] }),
})
