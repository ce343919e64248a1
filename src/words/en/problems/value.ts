import type { ValueProblems } from '../../../core/problems/value.ts'
import type { ProblemWords } from '../../problem-words.ts'
import { SCIENTIFIC } from '../../scientific.ts'

export const value: ProblemWords<ValueProblems> = {
  'value/not-a-number': ({ text }) => ({
    message: `"${text}" is no number`,
    hint: SCIENTIFIC.test(text)
      ? 'Spreadsheets write long numbers so, and lose digits: format the cell as a number and write all of them.'
      : 'Write a number, with its unit if you like (95.2, 95.2%, 11.2 m²), and remarks in the column "note"; leave the cell empty where there is none.',
  }),
  'value/not-a-stage': ({ text }) => ({
    message: `"${text}" is no stage of a project`,
    hint: 'Write one of: built, under way, not started.',
  }),
  'value/ambiguous-number': ({ text }) => ({
    message: `"${text}" can be read in several ways`,
    hint: 'Write decimals with a point, and thousands either plainly or in groups of three: 1,234.5.',
  }),
  'value/range': ({ text }) => ({
    message: `"${text}" is a range, which decides nothing`,
    hint: 'Write one number; where only a limit is known, write "at least 95" or "at most 0.29".',
  }),
  'value/date': ({ text }) => ({
    message: `"${text}" is a date, often what Excel made of "2-3"`,
    hint: 'Format the cell as text and write the number again.',
  }),
  'value/spreadsheet-error': ({ text }) => ({
    message: `"${text}" is a spreadsheet's mark for an error`,
    hint: 'Mend the formula, or widen the column, and export again.',
  }),
  'value/fraction-for-percent': ({ text, percent, written }) => ({
    message: `"${text}" looks like a percentage written as a fraction (${percent}%?); the target is "${written}"`,
    hint: `For ${percent}% write ${percent} or ${percent}%; for ${text}% write ${text}%; or put "fraction" in the unit column. The target is left unjudged.`,
  }),
  'value/percent-for-fraction': ({ text, written }) => ({
    message: `the unit says fraction, yet "${text}" is far above 1 (the target is "${written}")`,
    hint: 'If it is a percentage, make the unit "%"; otherwise check the figure. The target is left unjudged.',
  }),
  'value/sign': ({ text, written }) => ({
    message: `"${text}" is negative where the target, "${written}", asks for a fall: is it a fall or a rise?`,
    hint: `Write a fall as ${text.replace(/^\s*[-－−]\s*/, '')}, a rise as "上升${text.replace(/^\s*[-－−]\s*/, '')}". The target is left unjudged.`,
  }),
  'value/negative': ({ text }) => ({
    message: `"${text}" is negative`,
    hint: 'This indicator is never below zero; check it.',
  }),
  'value/estimate': ({ text }) => ({
    message: `"${text}" is an estimate`,
    hint: 'It is judged as it stands; give the exact figure where there is one.',
  }),
  'value/bound-compared': ({ text }) => ({
    message: `"${text}" is only a bound, and nothing can be compared with it`,
    hint: 'Give the exact figure of the city or of the year before; without it a target that is compared with it stays unjudged.',
  }),
  'value/cumulative-fall': ({ id, year, before, now }) => ({
    message: `${id} is a running total, yet in ${year} it falls from ${before} to ${now}`,
    hint: "Give the total since the plan's first year, not the figure of the year alone. The target is left unjudged.",
  }),
  'unit/unknown': ({ unit, suggestion, expected }) => ({
    message: `unknown unit "${unit}"`,
    hint:
      suggestion === null
        ? `The indicator is given in "${expected}", which may be left out.`
        : `Is "${suggestion}" meant? The indicator is given in "${expected}".`,
  }),
  'unit/mismatch': ({ unit, expected }) => ({
    message: `the unit is "${unit}" where "${expected}" is due, and one does not convert to the other`,
    hint: `Give the figure in ${expected}, or check the unit.`,
  }),
  'unit/contradiction': ({ cell, column }) => ({
    message: `the unit behind the figure is "${cell}", and that in the unit column is "${column}": they contradict each other`,
    hint: 'Find out which of them the figure is in, and make them agree; with a unit behind the figure the column may be left empty.',
  }),
  'unit/converted': ({ text, from, to, result }) => ({
    message: `"${text}" converted from ${from} to ${to}: ${result}`,
    hint: 'Check that this is what was meant.',
  }),
}
