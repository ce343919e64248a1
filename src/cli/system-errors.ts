/** ENOENT, EACCES; not the ERR_… of a mistake in the program. */
const SYSTEM = /^E[A-Z0-9]+$/

/** The code of what the system said, or of what we say of a file in its stead. Any other error is thrown on. */
export function systemReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (typeof code === 'string' && SYSTEM.test(code)) return code
  throw error
}
