import type { Words } from '../../words/all.ts'
import type { CodeText } from '../../words/code-words.ts'
import { fingerprints } from '../hash.ts'
import { stringify } from '../json-text.ts'
import type { JsonValue } from '../json-value.ts'
import { wellFormed } from '../printable.ts'
import type { Level, Remark } from '../remarks.ts'
import { tool } from '../tool.ts'
import { remarksOf } from '../views/all.ts'
import type { Format, Setting } from './format.ts'

const LEVELS: { readonly [L in Level]: string } = { error: 'error', warning: 'warning', note: 'note' }

/** A file's name as a URI: relative where it is, with every character that a URI does not know escaped. */
function uriOf(file: string): string {
  const path = wellFormed(file).replaceAll('\\', '/')
  const escaped = path.split('/').map(encodeURIComponent).join('/')
  if (/^[A-Za-z]:\//.test(path)) return `file:///${escaped.replace('%3A', ':')}`
  return path.startsWith('/') ? `file://${escaped}` : escaped.replace(/^\.\//, '')
}

type Region = Readonly<Record<string, number>>

const physical = (file: string, region: Region | null): JsonValue => ({
  physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...(region !== null && { region }) },
})

function regionOf({ line, column, endColumn }: Remark): Region | null {
  if (line === null) return null
  if (column === null) return { startLine: line }
  // An end before the start is no region; an empty one is the point where something is missing.
  const end = endColumn !== null && endColumn >= column ? { endColumn } : {}
  return { startLine: line, startColumn: column, ...end }
}

function resultOf(remark: Remark, ruleIndex: number, fingerprint: string): JsonValue {
  const { rule, level, message, hint, file, related } = remark
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[level],
    message: { text: [message, hint].filter((part) => part !== '').join('\n') },
    locations: file === null ? [] : [physical(file, regionOf(remark))],
    ...(related.length > 0 && {
      relatedLocations: related.map((each, id) => ({
        id,
        physicalLocation: { artifactLocation: { uri: uriOf(each.file) }, region: { startLine: each.line } },
      })),
    }),
    partialFingerprints: { 'minhangQuality/v1': fingerprint },
  }
}

/** A problem code says what it means; a target's results say it themselves. */
function ruleOf(id: string, { codes }: Words): JsonValue {
  const known: Readonly<Record<string, CodeText>> = codes
  const code = known[id]
  return code === undefined ? { id } : { id, shortDescription: { text: code.meaning } }
}

/** SARIF 2.1.0, for code scanning. Columns count characters, not UTF-16 units. */
export default {
  name: 'sarif',
  render: (report, setting: Setting) => {
    const remarks = remarksOf(report, setting)
    const rules = [...new Set(remarks.map(({ rule }) => rule))]
    const marks = fingerprints(remarks.map(({ rule, file, message }) => [rule, file ?? '', message]))
    const run = {
      tool: {
        driver: {
          name: tool.name,
          version: tool.version,
          semanticVersion: tool.version,
          language: setting.words.lang === 'zh' ? 'zh-CN' : 'en-US',
          rules: rules.map((id) => ruleOf(id, setting.words)),
        },
      },
      columnKind: 'unicodeCodePoints',
      results: remarks.map((remark, index) =>
        resultOf(remark, rules.indexOf(remark.rule), marks[index] ?? ''),
      ),
    }
    const log = {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [run],
    }
    return `${stringify(log)}\n`
  },
} satisfies Format
