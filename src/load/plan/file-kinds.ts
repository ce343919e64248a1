/** The kinds of YAML files that make a plan; each has a schema of its own. */
export const planFileKinds = ['plan', 'measures', 'units', 'targets'] as const
export type PlanFileKind = (typeof planFileKinds)[number]
