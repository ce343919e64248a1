import type { Target } from '../../core/model.ts'

/** As the plan prints it. */
export const asked = ({ written }: Target): string => written
