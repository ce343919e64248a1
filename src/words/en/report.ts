import type { ReportWords } from '../report-words.ts'
import { yearList } from '../year-list.ts'

const targets = (count: number): string => `${count} ${count === 1 ? 'target' : 'targets'}`

export const report: ReportWords = {
  title: (plan, year) => `${plan}: progress report ${year}`,
  sections: {
    basis: 'The plan and the data',
    headline: 'At a glance',
    attention: 'What needs action now',
    tables: 'Results by table of the plan',
    measures: 'By responsible measure',
    departments: 'By department',
    regions: 'By region',
    targets: 'Target by target',
    unjudged: 'What could not be judged',
    problems: 'Problems in the data',
    method: 'Method and definitions',
  },
  basis: {
    plan: 'Plan',
    document: 'Document',
    signed: 'Signed',
    period: 'Period',
    periodText: (start, end, baseline) => `${start} to ${end}, baseline ${baseline}`,
    targets: 'Targets',
    targetsText: (count, measures) => `${targets(count)}; ${measures} measures`,
    year: 'Year judged',
    date: 'Date of this report',
    files: 'Data files this report rests on',
    years: 'Years',
    yearsText: (years) => yearList(years, '–', ', '),
    allFinal: 'None of the data is marked as illustrative, estimated or provisional.',
  },
  headline: {
    passed: 'Target reached',
    passedDetail: (total, share) => `of ${targets(total)}, ${share}`,
    passedInPlaces: (total, share) => `of ${total} judgements in all regions, ${share}`,
    onTrack: 'On track',
    onTrackDetail: (year) => `not there yet, but will be by ${year} at this pace`,
    attention: 'Need action',
    attentionDetail: (worst) => worst,
    unjudged: 'Not judged',
    unjudgedDetail: 'not reported or faulty; never counted as reached',
    insufficient: (count) => `; ${count} more have too few figures to project`,
    nothing: 'none',
  },
  attention: {
    none: 'No target needs action.',
    unclear: (count, total) =>
      count === total
        ? 'No target has enough data to say whether it needs action: report or correct the data first.'
        : `${targets(count)} with no or too few data may need action too: nobody can say yet.`,
    order: 'Worst first.',
    quote: 'The plan says',
    need: 'Gap and needed pace',
  },
  tables: {
    way: 'Progress',
    caption: (title, year) =>
      `The plan's ${title.replace(/^[TC](?=[a-z]+)/, (first) => first.toLowerCase())}, ${year}`,
    all: (year) => `All targets (${year})`,
  },
  measures: {
    caption: 'Verdicts of the targets each measure answers for',
    judged: 'Verdict of the year',
    ways: 'Progress',
  },
  departments: {
    counts: 'Verdicts of the targets each department answers for',
    caption: (name) => `Targets of ${name}`,
  },
  targets: {
    intro:
      'One entry for each target: its verdict, its progress, who answers for it, and the plan’s own words.',
    verdict: 'Verdict',
    progress: 'Progress / time elapsed',
    pace: 'Gap and needed pace',
    answers: 'Responsible measure',
    place: 'Source of the figure',
  },
  unjudged: {
    why: 'Why',
    mend: 'What to do',
    mends:
      'Once reported or corrected, they can be judged by running this again. None of them counts as reached.',
  },
  problems: {
    place: 'Place',
    severity: 'Severity',
    message: 'Problem',
    hint: 'Remedy',
    more: (shown, all) =>
      `The first ${shown} of ${all} are listed here; minhang-quality validate shows them all.`,
    caption: 'Problems found in the data files',
  },
  method: {
    verdicts: 'What each verdict on progress means',
    judged:
      'Verdicts compare the reported value as it stands, in full and without rounding, with the target (GB/T 8170).',
    exact: 'Gaps and margins are exact decimals; differences between two shares are in percentage points.',
    unknown:
      'A target that is not reported, faulty or in conflict is not judged, and never counts as reached.',
    expected: 'Expected: where the straight line from the baseline to the target stands in the year judged.',
    projection:
      'Projection: the mean change per year since the baseline, carried on to the plan’s last year.',
    meanings: {
      missed: 'The deadline has come and the target is not reached.',
      lost: 'Reached at the baseline or in an earlier year, and no longer.',
      regressing: 'Further from the target than at the baseline.',
      stalled: 'Unchanged since the baseline, or not begun.',
      behind: 'At this pace more than 20% of the remaining gap will be left.',
      'at-risk': 'At this pace 5% to 20% of the remaining gap will be left.',
      'insufficient-data': 'Too few points, or nothing to compare with.',
      'no-data': 'No usable value.',
      'in-progress': 'Under way, not yet built.',
      'on-track': 'At this pace less than 5% of the remaining gap will be left.',
      slipping: 'Reached now, but the change of the last year, carried on, breaks it by the deadline.',
      met: 'The target is reached.',
    },
    caption: 'Verdicts on progress',
    meaning: 'Meaning',
  },
  chart: {
    bullet: (name) => `${name}: now and target`,
    trend: (name) => `${name}: over the years`,
    baseline: (year) => `${year} baseline`,
    actual: (year) => `${year} actual`,
    expected: (year) => `${year} expected`,
    target: (year) => (year === null ? 'target' : `${year} target`),
    previous: (year) => `year before (${year})`,
    benchmark: (year) => `${year} city figure`,
    reported: 'Reported',
    line: 'Straight line',
    projection: 'At this pace',
    goodSide: {
      more: 'shaded: target met →',
      less: '← shaded: target met',
      nearer: 'the nearer to the target, the better',
    },
    point: (year, text) => `${year} ${text}`,
    alternative: (marks, verdict) => `${marks.join(', ')}. Verdict: ${verdict}.`,
    trendAlternative: (points, end) => `Over the years: ${points.join(', ')}; ${end}.`,
  },
  lastLine: ({ year, counts: { total, pass, fail, unknown } }) =>
    `${year}: of ${targets(total)}, ${pass} passed, ${fail} failed, ${unknown} could not be judged.`,
}
