import type { Stage } from '../model.ts'
import { defineOperator } from './operator.ts'

export interface MilestoneRequirement {
  readonly operator: 'milestone'
  readonly value: 'built' | 'advancing'
}

/** From the least to the most done. */
export const stageOrder: readonly Stage[] = ['not-started', 'advancing', 'built']

/** 建成 asks for the thing itself; 推动, 加快推进 ask only that the work is under way. */
export default defineOperator<MilestoneRequirement>({
  names: ['milestone'],
  units: ['stage'],
  schema: (z) => ({ value: z.enum(['built', 'advancing']).describe('How far it must have come.') }),
  from: ({ word }) => ({
    operator: 'milestone',
    value: word('value') === 'advancing' ? 'advancing' : 'built',
  }),
  asks: ({ value }) => ({ stage: value }),
})
