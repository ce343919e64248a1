/** Whether a stream is shown colours. */

interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isTTY: boolean
  /** What --color or --no-color said. */
  readonly asked: boolean | undefined
}

/** A flag decides first, then NO_COLOR, then FORCE_COLOR, then whether a terminal is looking. */
export function wantsColor({ env, isTTY, asked }: Terminal): boolean {
  if (asked !== undefined) return asked
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return isTTY && env.TERM !== 'dumb'
}
