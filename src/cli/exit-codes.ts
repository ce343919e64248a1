/** What the exit code means. The format never changes it. */
export const exitCodes = { done: 0, findings: 1, cannot: 2, bug: 3, interrupted: 130 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
