import type { UsageProblems } from '../../../core/problems/usage.ts'
import { asksForCode } from '../../asks-for-code.ts'
import type { ProblemWords } from '../../problem-words.ts'
import { wordsOfFault } from '../../system-words.ts'
import { systemFaults } from '../system-faults.ts'

const perhaps = (suggestion: string | null, otherwise: string): string =>
  suggestion === null ? otherwise : `Did you mean "${suggestion}"?`

/** Which names the data hold: those that are near, else the first few. */
function namesInData(what: string, near: readonly string[], known: readonly string[]): string {
  if (near.length > 0) return `Near it in the data: ${near.join(', ')}.`
  if (known.length === 0) return `The data name no ${what}: leave the option out.`
  const more = known.length > MOST_NAMES ? ` and ${known.length - MOST_NAMES} more` : ''
  return `The data have: ${known.slice(0, MOST_NAMES).join(', ')}${more}.`
}

const MOST_NAMES = 20

export const usage: ProblemWords<UsageProblems> = {
  'usage/arguments': ({ reason }) => ({ message: `wrong arguments: ${reason}`, hint: 'See --help.' }),
  'usage/unknown-option': ({ name, suggestion }) => ({
    message: `there is no option ${name}`,
    hint: perhaps(suggestion, 'See --help for all options.'),
  }),
  'usage/unknown-command': ({ name, suggestion }) => ({
    message: `there is no command "${name}"`,
    hint: perhaps(suggestion, 'See --help for all commands.'),
  }),
  'usage/missing-argument': ({ name }) => ({
    message: `missing argument: ${name}`,
    hint: 'For example: minhang-quality check data/2019.csv',
  }),
  'usage/missing-value': ({ name }) => ({ message: `option ${name} needs a value`, hint: 'See --help.' }),
  'usage/bad-choice': ({ option, value, choices, suggestion }) => ({
    message: `${option} does not take "${value}"`,
    hint: perhaps(suggestion, `Choose from: ${choices.join(', ')}.`),
  }),
  'usage/bad-year': ({ value, option = '--year' }) => ({
    message: `${option} takes a year of four digits, not "${value}"`,
    hint: `For example ${option} 2019.`,
  }),
  'usage/two-submissions': ({ given }) => ({
    message: `compare needs two submissions, not ${given}`,
    hint: 'For example: minhang-quality compare first.csv final.csv; for two years of one body of data, --from 2018 --to 2019.',
  }),
  'usage/from-to': () => ({
    message: '--from and --to go together, and not with --year',
    hint: 'For example: minhang-quality compare data/ --from 2018 --to 2019.',
  }),
  'usage/no-match': ({ option, value, suggestion }) =>
    asksForCode(option, value)
      ? {
          message: `${option} ${value}: there is no such problem code`,
          hint: perhaps(suggestion, 'minhang-quality explain codes lists them all.'),
        }
      : {
          message: `${option} ${value} matches no target`,
          hint: perhaps(suggestion, 'minhang-quality targets lists what there is.'),
        },
  'usage/not-in-data': ({ option, value, near, known }) => ({
    message: `${option} ${value} is not in the data`,
    hint: namesInData(option === '--region' ? 'region' : 'department', near, known),
  }),
  'usage/output-pairs': ({ outputs, formats }) => ({
    message: `${outputs} -o but only ${formats} -f: they cannot be paired`,
    hint: 'Write one -f before each -o, as in -f json -o a.json -f csv -o b.csv.',
  }),
  'usage/not-for-terminal': ({ format }) => ({
    message: `${format} is a file for another program, not for a terminal`,
    hint: `Write it to a file: -f ${format} -o report.${format}`,
  }),
  'usage/unwritable': ({ name, reason }) => {
    const fault = wordsOfFault(systemFaults, reason)
    return {
      message: `cannot write ${name} (${fault.reason})`,
      hint: `${fault.writing} The old file is unchanged.`,
    }
  },
  'usage/output-lost': ({ reason }) => ({
    message: `the result could not be written to standard output in full (${wordsOfFault(systemFaults, reason).reason})`,
    hint: 'Send it where there is room, or write it to a file with -o.',
  }),
  'usage/over-input': ({ name, read }) => ({
    message:
      name === read
        ? `${name} is being read and is not written over`
        : `${name} is ${read}, which is being read, and is not written over`,
    hint: 'Choose another name for -o.',
  }),
  'usage/output-twice': ({ name }) => ({
    message: `two results would be written to ${name}`,
    hint: 'Give each -f an -o of its own.',
  }),
  'usage/write-back': ({ folder, name }) => ({
    message: `cannot write back to ${folder}: it would write over ${name}, which is being read, or in among it`,
    hint: 'Choose a folder outside the submitted ones, such as --write-back returned.',
  }),
  'coverage/no-observation': () => ({
    message: 'no row gives a value for any target of the plan, so nothing can be judged',
    hint: 'Check the id or name column against the plan, and that values are filled in; minhang-quality targets lists every indicator.',
  }),
  'coverage/no-year': ({ year, years }) => ({
    message: `the data hold no row for ${year}`,
    hint:
      years.length === 0
        ? 'Check the year column.'
        : `Years in the data: ${years.join(', ')}; choose one with --year.`,
  }),
}
