import type { RegionWords } from '../region-words.ts'

const among = (names: readonly string[], count: number): string =>
  names.length === count ? names.join(', ') : `${names.join(', ')} and ${count - names.length} more`

export const regions: RegionWords = {
  title: (count) => `Ranking of ${count} regions`,
  note: (applicable) =>
    `By the share of the ${applicable} targets that apply to a region and pass; what is not reported or cannot be judged is no pass. Equal shares share a rank.`,
  leftOut: (ids) => {
    const [some, them] =
      ids.length === 1 ? ['1 target applies', 'it'] : [`${ids.length} targets apply`, 'them']
    return `${some} to the whole district only. No region is judged by ${them} or measured against the district's baseline: ${ids.join(', ')}.`
  },
  rank: 'Rank',
  rankText: (rank, tied) => (tied ? `${rank}=` : String(rank)),
  region: 'Region',
  share: 'Share passed',
  ways: { pass: 'met', fail: 'not met', unknown: 'too few data', open: 'need attention' },
  matrixTitle: 'Regions by category',
  matrixNote:
    'Passed/applicable; the number after "?" counts those that cannot be judged, "—" where none can.',
  matrixLeftOut: (tables) => `Not shown, since no region can be judged: ${tables.join('; ')}.`,
  spreadTitle: 'How far apart the regions are',
  spreadNote:
    'Best, median and worst of the exact figures, the lowest being best where less is better; bounds and forecasts are left out.',
  spreadLeftOut: (ids) =>
    `No region has an exact figure for ${ids.length === 1 ? '1 more target' : `${ids.length} more targets`}: ${ids.join(', ')}.`,
  best: 'Best',
  median: 'Median',
  worst: 'Worst',
  passed: 'Passed',
  among,
  alike: (count) => `all ${count} alike`,
  folded: (count) => `… ${count} more`,
  foldedNote: (from, to) => `Places ${from} to ${to} are not listed; -f json and -f csv hold every region.`,
  inFull: (command, region) => `One region in full: minhang-quality ${command} … --region ${region}`,
  lastLine: ({ year, regions: count, pass, total, best }) =>
    `${year}: in ${count} regions ${pass} of ${total} verdicts are a pass; first ${best.length === 1 ? 'is' : 'are'} ${among(best.slice(0, 3), best.length)}.`,
}
