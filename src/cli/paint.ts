import { Chalk } from 'chalk'
import type { Tone } from '../report/document.ts'

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
