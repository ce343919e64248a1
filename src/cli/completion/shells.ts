/** The shells. One more is one more file and one more line, and its sentence in `words/`. */
import { bash } from './bash.ts'
import { fish } from './fish.ts'
import { zsh } from './zsh.ts'

export const shells = { bash, zsh, fish } as const
export type ShellName = keyof typeof shells

// The keys of a literal are its names.
export const shellNames = Object.keys(shells) as readonly ShellName[]
