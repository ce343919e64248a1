import type { GapWords } from '../gap-words.ts'
import { gap as zh } from '../zh/gap.ts'
import { way } from './way.ts'

export const gap: GapWords = {
  verdicts: {
    missed: 'missed',
    lost: 'lost',
    regressing: 'regressing',
    stalled: 'stalled',
    behind: 'behind',
    'at-risk': 'at risk',
    'insufficient-data': 'too few data',
    'no-data': 'no data',
    'in-progress': 'under way',
    'on-track': 'on track',
    slipping: 'slipping',
    met: 'met',
  },
  signs: zh.signs,
  methods: {
    linear: 'straight line',
    cagr: 'compound growth',
    'average-change': 'average of recent changes',
  },
  title: ({ year, plan, method }) =>
    `As of ${year}, on the way to ${plan.period.end} (method: ${gap.methods[method]})`,
  way: 'Baseline → now → target',
  shares: 'Way/time gone',
  verdict: 'Verdict',
  pace: 'Pace',
  legend: (done, expected) =>
    `Bar: baseline at the left, target at the right; ${done} done, ${expected} where it should stand by now.`,
  lead: (points) =>
    points === '0'
      ? 'just in time'
      : points.startsWith('-')
        ? `${points.slice(1)} pts late`
        : `${points} pts ahead`,
  remaining: (figure) => `${figure} to go`,
  perYear: (required, observed) =>
    [required && `needs ${required} a year`, observed && `now ${observed}${required ? '' : ' a year'}`]
      .filter(Boolean)
      .join(', '),
  projected: (year, figure) => `at this pace ${figure} in ${year}`,
  reachedBy: (year, figure) => `at this pace ${figure} by ${year}`,
  held: 'met at baseline: to be held',
  justBegun: 'only the baseline so far',
  attentionTitle: 'What needs attention, by responsible measure',
  nothingToMind: 'Nothing needs attention.',
  countsTitle: 'Counts',
  group: 'Group',
  natureGroup: 'Nature',
  departmentGroup: 'Department',
  whatIf: {
    title: 'What if',
    note: 'One more value, supposed: what it would do to the verdict. Results, counts and exit code stay those of the real data.',
    value: 'Supposed',
    change: 'As it is → as it would be',
    gap: (change) => `to go ${change}`,
    lead: (change) => change,
    projection: (change) => `projected ${change}`,
  },
  explained: way,
  reach: {
    title: 'What it takes',
    note: 'Straight line: on track now, the value that would have been on track (projected shortfall below 5% of the gap); next year, the value on the line from now to the target.',
    none: 'No target with a figure is still open.',
    now: 'Now',
    onTrackNow: 'On track now',
    neededNextYear: 'Next year',
    never: 'only meeting it',
  },
  lastLine: ({ year, total, met, onTheWay, open, unclear }) =>
    `As of ${year}: of ${total} targets ${met} are met, ${onTheWay} on track or under way, ${open} need attention, ${unclear} lack data.`,
}
