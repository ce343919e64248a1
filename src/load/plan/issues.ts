/** What zod found → problems of ours, each with its place. */
import * as z from 'zod'
import { makeProblem, type Problem } from '../../core/problem.ts'
import type { Expectation } from '../../core/problems/plan.ts'
import { suggest } from '../nearest.ts'
import { descend, type Entry, keyMarkAt, keyName, markAt, type Path } from './entry.ts'

type Issue = z.core.$ZodIssue

/** The names of kinds that our own schemas give as message, and zod's names of types. */
const KINDS: ReadonlyMap<string, Expectation> = new Map<string, Expectation>([
  ['date', 'date'],
  ['decimal', 'decimal'],
  ['share', 'share'],
  ['whole-number', 'whole-number'],
  ['string', 'text'],
  ['array', 'list'],
  ['object', 'mapping'],
])

function expectationOf(issue: Issue): Expectation {
  switch (issue.code) {
    case 'invalid_value':
      return { oneOf: issue.values.map(String) }
    case 'invalid_type':
      return KINDS.get(issue.expected) ?? 'text'
    case 'too_small':
      return 'not-empty'
    case 'invalid_union':
      return 'text-or-pair'
    default:
      return KINDS.get(issue.message) ?? 'text'
  }
}

function badValue(entry: Entry, path: Path, expected: Expectation): Problem {
  const { node } = descend(entry.node, path)
  const words = typeof expected === 'object' && typeof node.value === 'string' ? expected.oneOf : []
  const suggestion = suggest(String(node.value), words)
  return makeProblem(
    'plan/bad-value',
    { key: keyName(entry, path), expected, suggestion },
    markAt(entry, ...path),
  )
}

/** The keys that a mapping of the schema may have. */
function keysAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  if (schema instanceof z.ZodObject) {
    const [key, ...rest] = path
    if (key === undefined) return Object.keys(schema.shape)
    const inner = schema.shape[String(key)]
    return inner === undefined ? [] : keysAt(inner, rest)
  }
  if (schema instanceof z.ZodArray) return keysAt(schema.element, path.slice(1))
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => keysAt(option, path))
  const wraps =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodExactOptional
  return wraps ? keysAt(schema.unwrap(), path) : []
}

/** An unknown key, with the known one it looks like. */
export function unknownKey(entry: Entry, path: Path, known: readonly string[]): Problem {
  const name = String(path.at(-1))
  const args = { key: keyName(entry, path), suggestion: suggest(name, known) }
  return makeProblem('plan/unknown-key', args, keyMarkAt(entry, ...path))
}

/** The alternative of a union that was meant: the one that got past the kind of the value itself. */
const meant = (issue: z.core.$ZodIssueInvalidUnion): readonly Issue[] | undefined =>
  issue.errors.find(
    ([first]) => first !== undefined && (first.path.length > 0 || first.code !== 'invalid_type'),
  )

function problemsOf(entry: Entry, schema: z.core.$ZodType, issue: Issue): readonly Problem[] {
  const { node, rest } = descend(entry.node, issue.path)
  const reached = issue.path.slice(0, issue.path.length - rest.length)
  const isKeyIssue = rest.length > 0 || issue.code === 'unrecognized_keys'
  if (isKeyIssue && node.kind !== 'mapping') return [badValue(entry, reached, 'mapping')]
  if (rest.length > 0)
    return [
      makeProblem('plan/missing-key', { key: keyName(entry, issue.path) }, markAt(entry, ...issue.path)),
    ]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(entry, [...issue.path, key], keysAt(schema, issue.path)))
  const inner = issue.code === 'invalid_union' ? meant(issue) : undefined
  if (inner === undefined) return [badValue(entry, issue.path, expectationOf(issue))]
  return inner.flatMap((part) => problemsOf(entry, schema, { ...part, path: [...issue.path, ...part.path] }))
}

/** Every issue of a schema as problems; one place is told one thing once. */
export function explainIssues(
  entry: Entry,
  schema: z.core.$ZodType,
  issues: readonly Issue[],
): readonly Problem[] {
  return withoutRepeats(issues.flatMap((issue) => problemsOf(entry, schema, issue)))
}

/** What is shared through an alias, or breaks two rules of a schema at once, is said once. */
export function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  const keyOf = ({ code, args, file, line, column }: Problem) =>
    JSON.stringify([code, args, file, line, column])
  return [...new Map(problems.map((problem) => [keyOf(problem), problem])).values()]
}

/** A mistyped key is not reported a second time as the missing one it was meant to be. For the problems of one item. */
export function withoutEchoes(problems: readonly Problem[]): readonly Problem[] {
  const meantKeys = new Set(
    problems.flatMap((problem) => {
      if (problem.code !== 'plan/unknown-key' || problem.args.suggestion === null) return []
      return [[...problem.args.key.split('.').slice(0, -1), problem.args.suggestion].join('.')]
    }),
  )
  return problems.filter(
    (problem) =>
      problem.code !== 'plan/missing-key' || !problem.args.key.split(' / ').some((key) => meantKeys.has(key)),
  )
}
