/** YAML text → plain values with their places. Only this file, `located.ts` and `yaml-faults.ts` know the `yaml` package. */
import { type Document, isMap, isSeq, type Node, parseDocument, visit } from 'yaml'
import { makeProblem, type Problem } from '../../core/problem.ts'
import type { YamlFault } from '../../core/problems/plan.ts'
import { type Located, locate, NOWHERE, rangeOf } from './located.ts'
import { markOf, type Page, type Range } from './page.ts'
import { faultsOf } from './yaml-faults.ts'

export interface YamlReading {
  /** Null when the file is not YAML at all, or holds nothing. */
  readonly root: Located | null
  readonly problems: readonly Problem[]
}

/** More than any plan needs; beyond it a file is broken, or made to keep us busy. */
const MOST_CHARACTERS = 1024 * 1024
const MOST_LEVELS = 32
const MOST_PARTS = 100_000

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
  const { root, parts, problems } = locate(page, document.contents)
  if (parts > MOST_PARTS) return refused(page, 'many', NOWHERE)
  return problems.length > 0 ? { root: null, problems } : { root, problems }
}
