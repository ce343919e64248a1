import type { RowProblems } from '../../../core/problems/row.ts'
import type { ProblemWords } from '../../problem-words.ts'

const stages: Readonly<Record<string, string>> = { advancing: 'under way', 'not-started': 'not started' }
const shown = (value: string): string => stages[value] ?? value

export const row: ProblemWords<RowProblems> = {
  'row/unknown-id': ({ id, suggestion }) => ({
    message: `no target has the id "${id}"`,
    hint: suggestion === null ? 'minhang-quality targets lists the ids.' : `Is ${suggestion} meant?`,
  }),
  'row/unknown-indicator': ({ name, suggestions }) => ({
    message: `the plan has no indicator "${name}"`,
    hint:
      suggestions.length === 0
        ? 'minhang-quality targets lists the names; the id will do as well.'
        : `Near it: ${suggestions.join(', ')}; the id will do as well.`,
  }),
  'row/no-indicator': () => ({
    message: 'the row names no indicator',
    hint: 'Fill in the id (such as T1-01) or the name.',
  }),
  'row/id-name-mismatch': ({ id, name, named }) => ({
    message:
      named === null
        ? `${id} is not called "${name}"`
        : `id ${id} and name "${name}" disagree: the name is ${named}'s`,
    hint: 'Often rows shifted in pasting: check that id, name and value belong together. The target is left unjudged.',
  }),
  'row/ambiguous-name': ({ name, ids }) => ({
    message: `"${name}" may be any of ${ids.join(', ')}`,
    hint: 'Fill in the id, or the full name.',
  }),
  'row/no-year': () => ({
    message:
      'nothing says what year the values are for: no year column, and no single year in the title or file name',
    hint: 'Add a column "year", or give --year.',
  }),
  'row/bad-year': ({ text }) => ({
    message:
      text === ''
        ? 'the year is left blank, and no single year stands in the title or file name'
        : `"${text}" is no year`,
    hint:
      text === '' ? 'Write four digits, such as 2019, or give --year.' : 'Write four digits, such as 2019.',
  }),
  'row/outside-period': ({ year, from, to }) => ({
    message: `${year} is outside the plan's years (${from} to ${to})`,
    hint: 'The row was read but judges nothing within the plan; check the year.',
  }),
  'row/conflict': ({ id, year, here, earlier }) => ({
    message: `two different values for ${id} in ${year}: ${shown(here)} here, ${shown(earlier)} before`,
    hint: 'Keep the right one, or fill in "status" (final replaces provisional). The target is left unjudged.',
  }),
  'row/repeated': ({ id, year, value }) => ({
    message: `the value of ${id} in ${year}, ${shown(value)}, is given twice`,
    hint: 'Both are equal; one may be deleted.',
  }),
  'row/replaced': ({ id, year, by }) => ({
    message:
      by === 'final'
        ? `${id} in ${year}: the final value stands in place of this one`
        : `${id} in ${year}: an actual value stands in place of this forecast`,
    hint: 'Nothing to do.',
  }),
  'row/district-only': ({ id, region }) => ({
    message: `${id} applies to the whole district only and is not judged for ${region}`,
    hint: "The row judges nothing; leave the region empty where the figure is the district's.",
  }),
  'row/unknown-status': ({ text }) => ({
    message: `unknown status "${text}"`,
    hint: 'One of final, provisional, estimated, forecast, illustrative; or nothing.',
  }),
  'row/target-differs': ({ text, written }) => ({
    message: `the target given here, "${text}", is not the plan's, "${written}"`,
    hint: 'The plan decides; check for shifted rows, or a target from another document.',
  }),
  'row/set-aside': ({ text }) => ({
    message: `not read as an indicator: ${text.length > 40 ? `${text.slice(0, 40)}…` : text}`,
    hint: 'Totals, headings and notes are no indicators. Nothing to do.',
  }),
  'coverage/missing': ({ id }) => ({
    message: `${id} is not reported`,
    hint: 'Report it, or say why there is no value yet.',
  }),
}
