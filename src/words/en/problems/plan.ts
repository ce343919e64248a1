import type { Expectation, PlanProblems, YamlFault } from '../../../core/problems/plan.ts'
import type { ProblemWords } from '../../problem-words.ts'

const YAML: { readonly [F in YamlFault]: readonly [message: string, hint: string] } = {
  alias: ['an alias without its anchor', 'Define &name before *name, and check the spelling.'],
  anchor: ['a misplaced anchor', 'One anchor (&name) at a place, and none on an alias (*name).'],
  colon: [
    'a key inside a value',
    'Put a value that holds ": " in quotes; otherwise check the indentation here and on the next line.',
  ],
  deep: ['more than 32 levels of nesting', 'No plan needs so many; check brackets and indentation.'],
  long: ['a file of more than 1 MiB', 'Check that it belongs here; spread many targets over several files.'],
  many: [
    'more than 100,000 parts, aliases written out',
    'Use fewer aliases (*name) of aliases, or spread the parts over several files.',
  ],
  comma: ['a comma between braces that cuts a text in two', 'Put a text that holds a comma in quotes.'],
  documents: ['more than one document in the file', 'Remove the "---" line, or use one file for each.'],
  'duplicate-key': ['the same key twice in one item', 'Keep one of them.'],
  escape: ['an escape that double quotes do not know', 'Use single quotes, or write the backslash twice.'],
  indent: [
    'wrong indentation',
    'Keys of one item start in the same column; what belongs to a key starts two further in.',
  ],
  key: ['a key that is no plain word', 'Write the key on one line, then a colon and a space.'],
  quote: [
    'a value that starts with a character special to YAML',
    "Put it in quotes: operator: '>=', unit: '%'.",
  ],
  structure: [
    'not valid YAML',
    'Look for an unclosed bracket or quote, or a missing colon, here and on the line above.',
  ],
  tab: ['a tab used for indentation', 'Indent with spaces.'],
  tag: [
    'a tag or directive that plans do not use',
    'Remove what starts with "!" or "%", or put it in quotes if it is text.',
  ],
}

const KINDS: { readonly [K in Extract<Expectation, string>]: string } = {
  date: 'a date like 2018-03-28',
  decimal: 'a number like 99 or 0.29, without unit or percent sign',
  list: 'a list, each item starting with "- "',
  mapping: 'keys with values',
  'not-empty': 'a text that is not empty',
  ordered: 'a number not below the lower end',
  positive: 'a number above 0',
  share: 'a number between 0 and 1, such as 0.05 for 5 %',
  text: 'a text; one that looks like a number goes in quotes',
  'text-or-pair': 'a text, or {zh: …, en: …}',
  'whole-number': 'a whole number without quotes',
}

const expected = (what: Expectation): string =>
  typeof what === 'string' ? KINDS[what] : `one of: ${what.oneOf.join(', ')}`

const meant = (suggestion: string | null, otherwise: string): string =>
  suggestion === null ? otherwise : `Did you mean "${suggestion}"?`

/** What can be wrong with the plan's own files. */
export const plan: ProblemWords<PlanProblems> = {
  'plan/missing-file': ({ name }) => ({
    message: name === '*.yaml' ? 'the plan has no file of targets' : `the plan has no ${name}`,
    hint:
      name === '*.yaml'
        ? 'Beside plan.yaml, measures.yaml and units.yaml a plan needs at least one .yaml file that lists targets.'
        : 'A plan is plan.yaml, measures.yaml and units.yaml, and any number of .yaml files that list targets.',
  }),
  'plan/yaml': ({ reason }) => ({
    message: `YAML cannot be read: ${YAML[reason][0]}`,
    hint: YAML[reason][1],
  }),
  'plan/unknown-key': ({ key, suggestion }) => ({
    message: `unknown key "${key}"`,
    hint: meant(suggestion, 'Remove it, or use a known key: see minhang-quality schema.'),
  }),
  'plan/unused-key': ({ key, operator, takes }) => ({
    message: `operator ${operator} does not take "${key}"`,
    hint: `Remove "${key}"; ${takes.length === 0 ? `${operator} needs no other key` : `${operator} takes: ${takes.join(', ')}`}.`,
  }),
  'plan/exclusive-keys': ({ keys }) => ({
    message: `only one of ${keys.join(', ')} may be given`,
    hint: 'Write value where the plan names a figure, benchmark where the data bring one to compare with.',
  }),
  'plan/missing-key': ({ key }) => ({
    message: `"${key}" is missing`,
    hint: key.includes(' / ') ? 'Add one of them.' : 'Add it.',
  }),
  'plan/bad-value': ({ key, expected: what, suggestion }) => ({
    message: `the value of "${key}" does not fit`,
    hint: meant(suggestion, `Expected ${expected(what)}.`),
  }),
  'plan/unknown-operator': ({ operator, suggestion }) => ({
    message: operator === '' ? 'no operator given' : `unknown operator "${operator}"`,
    hint: meant(
      suggestion,
      "See minhang-quality schema for the operators; signs go in quotes, such as '>='.",
    ),
  }),
  'plan/duplicate-id': ({ id }) => ({
    message: `the id "${id}" is taken`,
    hint: 'Ids are unique: change one of the two.',
  }),
  'plan/unknown-measure': ({ measure }) => ({
    message: `measures.yaml has no measure ${measure}`,
    hint: 'Check the number, or add the measure to measures.yaml.',
  }),
  'plan/unknown-unit': ({ unit, suggestion }) => ({
    message: `units.yaml has no unit "${unit}"`,
    hint: meant(suggestion, 'Check the unit, or add it to units.yaml.'),
  }),
  'plan/unknown-category': ({ category, suggestion }) => ({
    message: `plan.yaml has no category "${category}"`,
    hint: meant(suggestion, 'Write it as plan.yaml does, or add it there.'),
  }),
  'plan/unknown-table': ({ table }) => ({
    message: `plan.yaml has no table ${table}`,
    hint: 'Check the number, or add the table to plan.yaml.',
  }),
  'plan/unit-operator': ({ unit, operator }) => ({
    message: `unit "${unit}" makes no sense with operator ${operator}`,
    hint: '"none" counts things, "milestone" needs a stage, the others need a figure: change the unit or the operator.',
  }),
  'plan/written-disagrees': ({ written, encoded }) => ({
    message: `the printed words "${written}" and the encoded "${encoded}" disagree`,
    hint: 'Compare with the plan and correct operator or value; written stays as printed.',
  }),
  'plan/written-undecided': ({ written, encoded }) => ({
    message: `the printed "${written}" is only a number, yet encoded as "${encoded}"`,
    hint: 'A bare number means "at least". If it means something else here, say why in a note.',
  }),
  'plan/duplicate-name': ({ name, id }) => ({
    message: `the name "${name}" already belongs to ${id}`,
    hint: 'Names, aliases, and item with content belong to one target only; case, width, spaces, brackets and quotes do not tell them apart. Rename one or drop it.',
  }),
  'plan/period': () => ({
    message: 'the years of the plan are out of order',
    hint: 'The baseline comes before the start, and the start not after the end.',
  }),
}
