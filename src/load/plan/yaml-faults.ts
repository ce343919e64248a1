/** What the `yaml` package finds wrong with a text, as problems with a place and a way to mend them. */
import { type Document, visit, type YAMLError } from 'yaml'
import { makeProblem, type Problem } from '../../core/problem.ts'
import type { YamlFault } from '../../core/problems/plan.ts'
import { rangeOf } from './located.ts'
import { lineOf, markOf, type Page, type Range } from './page.ts'

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
export function faultsOf(page: Page, document: Document.Parsed): readonly Problem[] {
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
