import type { Origin } from '../../core/model.ts'
import type { Located } from './located.ts'
import { type Mark, markOf, type Page } from './page.ts'

/** One thing that a file defines, where it stands; problems in a target name it. */
export interface Entry {
  readonly page: Page
  readonly node: Located
  readonly target?: string
}

/** An entry with what was read from it. */
export interface Item<T> extends Entry {
  readonly value: T
}

export type Path = readonly PropertyKey[]

export interface Step {
  /** The deepest part that is there. */
  readonly node: Located
  /** What of the path is not there. */
  readonly rest: Path
}

export function descend(node: Located, path: Path): Step {
  const [next, ...rest] = path
  if (next === undefined) return { node, rest: [] }
  const child = node.children.get(String(next))
  return child === undefined ? { node, rest: path } : descend(child, rest)
}

const withTarget = (mark: Mark, { target }: Entry): Mark =>
  target === undefined ? mark : { ...mark, target }

/** The place of a value; of what holds it, when it is not there. */
export function markAt(entry: Entry, ...path: Path): Mark {
  const { node, rest } = descend(entry.node, path)
  const range = rest.length > 0 && node.key !== null ? node.key : node.range
  return withTarget(markOf(entry.page, range), entry)
}

/** The place of the key that a value stands under. */
export function keyMarkAt(entry: Entry, ...path: Path): Mark {
  const { node } = descend(entry.node, path)
  return withTarget(markOf(entry.page, node.key ?? node.range), entry)
}

/** Where an item begins: its first key. */
export function originOf(entry: Entry): Origin {
  const { file, line, column } = markAt(entry)
  return { file, line, column }
}

/** The last part of a path. */
export const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

/** How people name a part: its keys without positions in lists, or the file when it is the whole. */
export function keyName({ page }: Entry, path: Path): string {
  const keys = path.filter((part) => !/^\d+$/.test(String(part)))
  return keys.length > 0 ? keys.join('.') : baseName(page.path)
}
