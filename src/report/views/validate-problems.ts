import type { Problem, Severity } from '../../core/problem.ts'
import type { SourceLines, ValidateReport } from '../../core/validate.ts'
import type { Words } from '../../words/all.ts'
import { type Block, type Excerpt, heading, type Tone } from '../document.ts'
import { cellName, placeText, problemText } from '../problem-text.ts'

/** So many problems of one kind are shown in full; the rest are counted. */
const SHOWN = 3

const RANK: { readonly [S in Severity]: number } = { error: 0, warning: 1, info: 2 }
const TONES: { readonly [S in Severity]: Tone } = { error: 'bad', warning: 'unsure', info: 'muted' }

export interface FileProblems {
  /** Null: problems of the whole, not of a file. */
  readonly file: string | null
  readonly problems: readonly Problem[]
}

const countOf = (problems: readonly Problem[], wanted: Severity): number =>
  problems.filter(({ severity }) => severity === wanted).length

/** The problems of each file, the file with most errors first; missing targets are told elsewhere. */
export function groupByFile(problems: readonly Problem[]): readonly FileProblems[] {
  const groups = new Map<string | null, Problem[]>()
  for (const problem of problems) {
    if (problem.code === 'coverage/missing') continue
    const file = problem.file ?? null
    const group = groups.get(file)
    if (group === undefined) groups.set(file, [problem])
    else group.push(problem)
  }
  return [...groups]
    .map(([file, group]) => ({ file, problems: group }))
    .sort(
      (a, b) =>
        Number(a.file !== null) - Number(b.file !== null) ||
        countOf(b.problems, 'error') - countOf(a.problems, 'error') ||
        countOf(b.problems, 'warning') - countOf(a.problems, 'warning'),
    )
}

/** Problems of one code and severity, worst kinds first, each kind where its first problem stands. */
function kindsOf(problems: readonly Problem[]): readonly (readonly Problem[])[] {
  const kinds = new Map<string, Problem[]>()
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.code}`
    const kind = kinds.get(key)
    if (kind === undefined) kinds.set(key, [problem])
    else kind.push(problem)
  }
  const rankOf = ([first]: readonly Problem[]) => (first === undefined ? 0 : RANK[first.severity])
  return [...kinds.values()].sort((a, b) => rankOf(a) - rankOf(b))
}

const BETWEEN = ' | '

/** The cells of a sheet's row in one line, with the columns of the characters of the one that is meant. */
function rowExcerpt(cells: readonly string[], problem: Problem): Omit<Excerpt, 'line'> {
  const shown = cells.map((cell) => cell.trim().replace(/\s+/g, ' '))
  const text = shown.join(BETWEEN)
  if (problem.column === undefined) return { text, column: null, endColumn: null }
  const before = shown.slice(0, problem.column - 1)
  const column = [...before.map((cell) => cell + BETWEEN).join('')].length + 1
  return { text, column, endColumn: column + [...(shown[problem.column - 1] ?? '')].length }
}

function excerptOf(problem: Problem, lines: SourceLines): Excerpt | null {
  const { file, line, column = null, endColumn = null, severity } = problem
  const found = file === undefined || line === undefined ? undefined : lines.get(file)?.get(line)
  if (found === undefined || line === undefined || severity === 'info') return null
  return typeof found === 'string'
    ? { line, text: found, column, endColumn }
    : { line, ...rowExcerpt(found, problem) }
}

function notice(problem: Problem, lines: SourceLines, words: Words): Block {
  const { message, hint } = problemText(problem, words)
  const place = [problem.line, problem.column].filter((part) => part !== undefined).join(':')
  const cell = problem.cell === undefined ? '' : ` (${cellName(problem)})`
  const label = words.severities[problem.severity]
  const related = (problem.related ?? []).map((each) =>
    words.related(placeText({ file: each.file, line: each.line })),
  )
  return {
    kind: 'notice',
    tone: TONES[problem.severity],
    text: `${place}${cell}${place === '' ? '' : ' '}${label}${words.colon}${message} [${problem.code}]`,
    excerpt: excerptOf(problem, lines),
    notes: [...(hint === '' ? [] : [words.hint(hint)]), ...related],
  }
}

/** "and 37 more like this, lines 12-48". */
function folded(problems: readonly Problem[], words: Words): Block {
  const lines = problems.flatMap(({ line }) => (line === undefined ? [] : [line]))
  const span = lines.length === 0 ? null : ([Math.min(...lines), Math.max(...lines)] as const)
  return {
    kind: 'notice',
    tone: 'muted',
    text: words.validate.folded(problems.length, span),
    excerpt: null,
    notes: [],
  }
}

function kindBlocks(kind: readonly Problem[], { lines }: ValidateReport, words: Words): readonly Block[] {
  const whole = kind.length <= SHOWN + 1 ? kind.length : SHOWN
  const [shown, rest] = [kind.slice(0, whole), kind.slice(whole)]
  return [
    ...shown.map((problem) => notice(problem, lines, words)),
    ...(rest.length === 0 ? [] : [folded(rest, words)]),
  ]
}

export function problemBlocks(group: FileProblems, report: ValidateReport, words: Words): readonly Block[] {
  const { file, problems } = group
  const counts = { errors: countOf(problems, 'error'), warnings: countOf(problems, 'warning') }
  return [
    heading(2, words.validate.fileTitle(file, counts)),
    ...kindsOf(problems).flatMap((kind) => kindBlocks(kind, report, words)),
  ]
}
