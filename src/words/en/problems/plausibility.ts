import type { PlausibilityProblems } from '../../../core/problems/plausibility.ts'
import type { ProblemWords } from '../../problem-words.ts'

/** What is believable: "0 to 100", or the one end that is known. */
function rangeOf(min: string | null, max: string | null): string {
  if (min === null) return `at most ${max}`
  return max === null ? `at least ${min}` : `${min} to ${max}`
}

/** 2018-02-03 is what became of "2-3". */
const monthAndDay = (date: string): string => date.slice(5).split('-').map(Number).join('-')

export const plausibility: ProblemWords<PlausibilityProblems> = {
  'plausibility/share-outside': ({ id, value, min, max }) => ({
    message: `${id} is a share, yet ${value} is not between ${min} and ${max}`,
    hint: 'Check the decimal point and what the share is taken of; if it is right, say so with "plausible" in the plan.',
  }),
  'plausibility/date-serial': ({ id, value, date }) => ({
    message: `${value} for ${id} looks like the date ${date}: spreadsheets keep a date as days counted from 1900`,
    hint: `Something like "${monthAndDay(date)}" was probably taken for a date: format the cell as text, then type the figure again.`,
  }),
  'plausibility/fraction': ({ text, percent, written }) => ({
    message: `"${text}" looks like a percentage written as a fraction (${percent}%?); the target is "${written}"`,
    hint: `For ${percent}% write ${percent} or ${percent}%; for ${text}% write ${text}%. It is judged as ${text}%.`,
  }),
  'plausibility/out-of-range': ({ id, value, min, max }) => ({
    message: `${value} is hard to believe for ${id}: the plan expects ${rangeOf(min, max)}`,
    hint: 'Check the decimal point, the unit, and whether the figure stands in the right row.',
  }),
  'plausibility/jump': ({ id, year, before, now, change, limit }) => ({
    message: `${id} goes from ${before} to ${now} in ${year}: a change of ${change} in one year, more than the believable ${limit}`,
    hint: 'Check both figures and whether they are measured alike; if they are right, give the reason in the note.',
  }),
  'plausibility/copied-target': ({ year, rows }) => ({
    message: `all ${rows} figures of ${year} are exactly their targets, as if the column of targets had been copied`,
    hint: 'Give the actual values; leave a cell empty where there is none, and mark a forecast in the status column.',
  }),
  'plausibility/unchanged': ({ year, rows }) => ({
    message: `all ${rows} figures of ${year} are the same as the year before, as if last year's data had been sent again`,
    hint: 'Check the year and the figures; leave a cell empty where there is no new figure.',
  }),
}
