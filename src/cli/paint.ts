import { Chalk } from 'chalk'
import type { Tone } from '../report/document.ts'

interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isTTY: boolean
  /** What --color or --no-color said. */
  readonly asked: boolean | undefined
}

/** A flag decides first, then NO_COLOR, then FORCE_COLOR, then whether a terminal is looking. */
function wantsColor({ env, isTTY, asked }: Terminal): boolean {
  if (asked !== undefined) return asked
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return isTTY && env.TERM !== 'dumb'
}

export type Paint = (tone: Tone, text: string) => string

/** Text in the colour of its meaning, or as it is. */
export function paintWith(color: boolean): Paint {
  if (!color) return (_tone, text) => text
  const chalk = new Chalk({ level: 1 })
  const tones: { readonly [T in Tone]: (text: string) => string } = {
    good: chalk.green,
    bad: chalk.red,
    unsure: chalk.yellow,
    muted: chalk.dim,
    strong: chalk.bold,
  }
  return (tone, text) => tones[tone](text)
}

export const painterFor = (terminal: Terminal): Paint => paintWith(wantsColor(terminal))
