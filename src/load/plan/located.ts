/** The parts of a YAML file, each with its place. */
import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import type { Numeral } from '../../core/operators/schema.ts'
import { makeProblem, type Problem } from '../../core/problem.ts'
import type { YamlFault } from '../../core/problems/plan.ts'
import { markOf, type Page, type Range } from './page.ts'

/**
 * A part of a YAML file. `value` is what schemas look at: text, boolean, null, list or mapping, and a Numeral for
 * every number. What stands behind an anchor is shared by all its aliases, so aliases cost no memory.
 */
export interface Located {
  readonly kind: 'scalar' | 'list' | 'mapping'
  readonly value: unknown
  readonly range: Range
  /** The key it stands under, in a mapping. */
  readonly key: Range | null
  readonly children: ReadonlyMap<string, Located>
}

export const NOWHERE: Range = { start: 0, end: 0 }

export const rangeOf = (node: Node | null): Range =>
  node?.range ? { start: node.range[0], end: node.range[1] } : NOWHERE

interface Walk {
  readonly page: Page
  readonly anchors: Map<string, Anchored>
  /** Parts so far, those behind aliases counted each time. */
  parts: number
  readonly problems: Problem[]
}

/** What an alias stands for, and how many parts that is. */
interface Anchored {
  readonly located: Located
  readonly parts: number
}

const report = ({ page, problems }: Walk, reason: YamlFault, range: Range): void => {
  problems.push(makeProblem('plan/yaml', { reason }, markOf(page, range)))
}

/** The text of a key as it stands in the file, so that `1: x` is found under "1". */
function keyText(key: unknown): string | null {
  if (!isScalar(key)) return null
  return key.source ?? String(key.value)
}

function walkMapping(walk: Walk, node: YAMLMap, key: Range | null): Located {
  const children = new Map<string, Located>()
  let first: Range | null = null
  for (const pair of node.items as Pair<Node, Node | null>[]) {
    // What the parser builds has nodes on both sides.
    const name = keyText(pair.key)
    const place = rangeOf(pair.key)
    first ??= place
    if (name === null) report(walk, 'key', place)
    else if (pair.value === null) report(walk, node.flow ? 'comma' : 'key', place)
    else children.set(name, walkNode(walk, pair.value, place))
  }
  const value = Object.fromEntries([...children].map(([name, child]) => [name, child.value]))
  const { end } = rangeOf(node)
  return { kind: 'mapping', value, range: { start: first?.start ?? rangeOf(node).start, end }, key, children }
}

function walkScalar(node: Node | null, key: Range | null): Located {
  const scalar = (value: unknown, range: Range): Located => ({
    kind: 'scalar',
    value,
    range,
    key,
    children: new Map(),
  })
  if (!isScalar(node)) return scalar(null, key ?? NOWHERE)
  const isNumber = typeof node.value === 'number' || typeof node.value === 'bigint'
  const numeral: Numeral = { numeral: node.source ?? String(node.value) }
  const range = rangeOf(node)
  return scalar(isNumber ? numeral : node.value, range.end > range.start ? range : (key ?? range))
}

/** An alias stands where it is written; what is inside stands where the anchor is. */
function walkAlias(walk: Walk, node: Alias, key: Range | null): Located {
  const anchored = walk.anchors.get(node.source)
  if (anchored !== undefined) {
    walk.parts += anchored.parts
    return { ...anchored.located, range: rangeOf(node), key }
  }
  report(walk, 'alias', rangeOf(node))
  return walkScalar(null, key ?? rangeOf(node))
}

function walkList(walk: Walk, items: readonly Node[], node: Node, key: Range | null): Located {
  const parts = items.map((item) => walkNode(walk, item, null))
  const children = new Map(parts.map((part, index) => [String(index), part]))
  return { kind: 'list', value: parts.map(({ value }) => value), range: rangeOf(node), key, children }
}

function walkNode(walk: Walk, node: Node | null, key: Range | null): Located {
  const before = walk.parts
  walk.parts += 1
  if (isAlias(node)) return walkAlias(walk, node, key)
  const located = isMap(node)
    ? walkMapping(walk, node, key)
    : isSeq(node)
      ? walkList(walk, node.items as Node[], node, key)
      : walkScalar(node, key)
  if (node !== null && 'anchor' in node && typeof node.anchor === 'string')
    walk.anchors.set(node.anchor, { located, parts: walk.parts - before })
  return located
}

/** The parts from a node on, how many there are, those behind aliases counted each time, and what is no part. */
export function locate(page: Page, node: Node) {
  const walk: Walk = { page, anchors: new Map(), problems: [], parts: 0 }
  const root = walkNode(walk, node, null)
  return { root, parts: walk.parts, problems: walk.problems }
}
