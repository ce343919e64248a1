import { divide, round, times } from '../../core/decimal.ts'
import { compareRegions } from '../../core/regions.ts'
import type { StoryReport } from '../../core/story.ts'
import type { Words } from '../../words/all.ts'
import { type Block, type Figure, paragraph } from '../document.ts'
import { byVerdict, countOf, ON_THE_WAY, OPEN, UNCLEAR } from '../views/gap-cells.ts'
import { isFolded, regionLine } from '../views/regions.ts'
import { statusBlocks } from '../views/statuses.ts'
import type { ReportSection } from './section.ts'
import { nameOf, waysOf } from './target-words.ts'

/** A share of a count, to one decimal. */
const shareText = (part: number, whole: number): string =>
  `${round(times(divide(`${part}`, `${whole}`) ?? '0', '100'), 1)}%`

function worstText({ gap }: StoryReport, words: Words): string {
  const [worst] = byVerdict(gap.results.filter(({ analysis }) => OPEN.has(analysis.verdict)))
  if (worst === undefined) return words.report.headline.nothing
  return `${words.progress.verdicts[worst.analysis.verdict]}${words.colon}${nameOf(worst, words)}`
}

/** How many were judged, but have too few figures to tell where they lead. */
function withoutWay({ check, gap }: StoryReport): number {
  const wayOf = waysOf(gap)
  return check.findings.filter(
    (finding) => finding.verdict !== 'unknown' && wayOf(finding)?.analysis.verdict === 'insufficient-data',
  ).length
}

/** A count that is none is neither good news nor bad. */
const toned = (count: number, tone: 'good' | 'bad' | 'unsure') => (count === 0 ? 'muted' : tone)

function figuresOf(report: StoryReport, inPlaces: boolean, words: Words): readonly Figure[] {
  const { check, gap, plan } = report
  const { headline } = words.report
  const { total, pass, unknown } = check.summary
  const [onTheWay, open] = [countOf(gap.summary, ON_THE_WAY), countOf(gap.summary, OPEN)]
  const share = total === 0 ? '—' : shareText(pass, total)
  const insufficient = withoutWay(report)
  return [
    {
      label: headline.passed,
      text: String(pass),
      tone: toned(pass, 'good'),
      detail: (inPlaces ? headline.passedInPlaces : headline.passedDetail)(total, share),
    },
    {
      label: headline.onTrack,
      text: String(onTheWay),
      tone: toned(onTheWay, 'good'),
      detail: headline.onTrackDetail(plan.period.end),
    },
    {
      label: headline.attention,
      text: String(open),
      // That none is known is good news only where all are known.
      tone: open > 0 ? 'bad' : countOf(gap.summary, UNCLEAR) > 0 ? 'muted' : 'good',
      detail: headline.attentionDetail(worstText(report, words)),
    },
    {
      label: headline.unjudged,
      text: String(unknown),
      tone: toned(unknown, 'unsure'),
      detail: headline.unjudgedDetail + (insufficient > 0 ? headline.insufficient(insufficient) : ''),
    },
  ]
}

function linesOf(report: StoryReport, inPlaces: boolean, words: Words): readonly Block[] {
  const regions = inPlaces ? compareRegions(report.plan, report.check.findings) : null
  if (isFolded(regions)) return [regionLine(regions, { year: report.year, words })]
  return [
    paragraph(words.report.lastLine(report), 'strong'),
    paragraph(words.progress.lastLine(report.gap, countOf(report.gap.summary, OPEN))),
  ]
}

/** The figures somebody reads who reads nothing else. */
export default {
  name: 'headline',
  blocks: (told, { words }) => {
    // Where only regions report, theirs are the figures.
    const inPlaces = told.check.findings.length === 0 && told.whole.check.findings.length > 0
    const report = inPlaces ? told.whole : told
    return [
      { kind: 'figures', figures: figuresOf(report, inPlaces, words) },
      ...linesOf(report, inPlaces, words),
      ...statusBlocks(report.check.statuses, words),
    ]
  },
} satisfies ReportSection
