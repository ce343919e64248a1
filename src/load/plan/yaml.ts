/** YAML text → plain values with their places. The only file that knows the `yaml` package. */
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml'
import type { Numeral } from '../../core/operators/schema.ts'
import { makeProblem, type Problem } from '../../core/problem.ts'
import type { YamlFault } from '../../core/problems/plan.ts'
import { lineOf, markOf, type Page, type Range } from './page.ts'

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

export interface YamlReading {
  /** Null when the file is not YAML at all, or holds nothing. */
  readonly root: Located | null
  readonly problems: readonly Problem[]
}

/** The library's codes, told apart as far as the way to mend them differs. */
const FAULTS: Readonly<Partial<Record<string, YamlFault>>> = {
  BAD_ALIAS: 'alias',
  MULTIPLE_ANCHORS: 'anchor',
  ALIAS_PROPS: 'anchor',
  MULTIPLE_DOCS: 'documents',
  DUPLICATE_KEY: 'duplicate-key',
  BAD_DQ_ESCAPE: 'escape',
  BAD_INDENT: 'indent',
  NON_STRING_KEY: 'key',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  MULTILINE_IMPLICIT_KEY: 'key',
  BAD_SCALAR_START: 'quote',
  RESOURCE_EXHAUSTION: 'deep',
  TAB_AS_INDENT: 'tab',
  BAD_DIRECTIVE: 'tag',
  MULTIPLE_TAGS: 'tag',
  TAG_RESOLVE_FAILED: 'tag',
}

/** More than any plan needs; beyond it a file is broken, or made to keep us busy. */
const MOST_CHARACTERS = 1024 * 1024
const MOST_LEVELS = 32
const MOST_PARTS = 100_000

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

const NOWHERE: Range = { start: 0, end: 0 }

const rangeOf = (node: Node | null): Range =>
  node?.range ? { start: node.range[0], end: node.range[1] } : NOWHERE

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

/** The first part that lies deeper than any plan goes. */
function tooDeep(document: Document.Parsed): Node | null {
  let deep: Node | null = null
  visit(document, {
    Collection: (_, node, path) => {
      // Mappings stand in the path with the pairs between them.
      if (path.filter((above) => isMap(above) || isSeq(above)).length < MOST_LEVELS) return undefined
      deep = node
      return visit.BREAK
    },
  })
  return deep
}

function walkList(walk: Walk, items: readonly Node[], node: Node, key: Range | null): Located {
  const parts = items.map((item) => walkNode(walk, item, null))
  const children = new Map(parts.map((part, index) => [String(index), part]))
  return { kind: 'list', value: parts.map(({ value }) => value), range: rangeOf(node), key, children }
}

/** What people write, by what the line with the fault looks like; the library's code says less. */
const LOOKS: readonly (readonly [RegExp, YamlFault])[] = [
  [/^ *\t/, 'tab'],
  [/:\s+[>|%@`][^\s+-]/, 'quote'],
  [/^\s*(- )?[\w-]+：/, 'key'],
]

function faultOf(line: string, code: string): YamlFault {
  const look = LOOKS.find(([pattern]) => pattern.test(line))
  return look?.[1] ?? FAULTS[code] ?? 'structure'
}

/** An unclosed quote is noticed at the end of the file; it stands where the quote was opened. */
function placeOf({ pos: [start, end], message }: YAMLError, document: Document.Parsed): Range {
  let opened: Range | null = null
  if (!/closing.*quote/.test(message)) return { start, end }
  visit(document, {
    Scalar: (_, node) => {
      const isQuoted = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE'
      if (isQuoted && node.range && node.range[1] >= start) opened = rangeOf(node)
    },
  })
  return opened ?? { start, end }
}

/** One fault a line: what follows from the first on a line says nothing new. */
function faultsOf(page: Page, document: Document.Parsed): readonly Problem[] {
  const byLine = new Map<number, Problem>()
  for (const error of [...document.errors, ...document.warnings]) {
    const mark = markOf(page, placeOf(error, document))
    if (byLine.has(mark.line)) continue
    byLine.set(
      mark.line,
      makeProblem('plan/yaml', { reason: faultOf(lineOf(page, mark.line), error.code) }, mark),
    )
  }
  return [...byLine.values()]
}

const refused = (page: Page, reason: YamlFault, range: Range): YamlReading => ({
  root: null,
  problems: [makeProblem('plan/yaml', { reason }, markOf(page, range))],
})

/** Reads one YAML 1.2 file. Never throws: whatever is wrong comes back as a problem with its place. */
export function readYaml(page: Page): YamlReading {
  if (page.text.length > MOST_CHARACTERS) return refused(page, 'long', NOWHERE)
  const document = parseDocument(page.text, { prettyErrors: false, logLevel: 'error' })
  const faults = faultsOf(page, document)
  if (faults.length > 0) return { root: null, problems: faults }
  if (document.contents === null) return { root: null, problems: [] }
  const deep = tooDeep(document)
  if (deep !== null) return refused(page, 'deep', rangeOf(deep))
  const walk: Walk = { page, anchors: new Map(), problems: [], parts: 0 }
  const root = walkNode(walk, document.contents, null)
  if (walk.parts > MOST_PARTS) return refused(page, 'many', NOWHERE)
  return walk.problems.length > 0 ? { root: null, problems: walk.problems } : { root, problems: [] }
}
