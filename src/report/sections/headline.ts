import { divide, round, times } from '../../core/decimal.ts'
import type { GapVerdict } from '../../core/gap/model.ts'
import type { StoryReport } from '../../core/story.ts'
import type { Words } from '../../words/all.ts'
import { type Figure, paragraph } from '../document.ts'
import { byVerdict, OPEN } from '../views/gap-cells.ts'
import { statusBlocks } from '../views/statuses.ts'
import type { ReportSection } from './section.ts'

/** A share of a count, to one decimal. */
const shareText = (part: number, whole: number): string =>
  `${round(times(divide(`${part}`, `${whole}`) ?? '0', '100'), 1)}%`

const ON_THE_WAY: readonly GapVerdict[] = ['on-track', 'in-progress']

function worstText({ gap }: StoryReport, words: Words): string {
  const [worst] = byVerdict(gap.results.filter(({ analysis }) => OPEN.has(analysis.verdict)))
  if (worst === undefined) return words.report.headline.nothing
  return `${words.progress.verdicts[worst.analysis.verdict]}${words.colon}${worst.target.name[words.lang]}`
}

/** The figures somebody reads who reads nothing else. */
export default {
  name: 'headline',
  blocks: (told, { words }) => {
    // Where only regions report, theirs are the figures.
    const report = told.check.findings.length > 0 ? told : told.whole
    const { check, gap, plan } = report
    const { headline } = words.report
    const { total, pass, unknown } = check.summary
    const onTheWay = gap.results.filter(({ analysis }) => ON_THE_WAY.includes(analysis.verdict)).length
    const open = gap.results.filter(({ analysis }) => OPEN.has(analysis.verdict)).length
    const figures: readonly Figure[] = [
      {
        label: headline.passed,
        text: String(pass),
        tone: 'good',
        detail: headline.passedDetail(total, total === 0 ? '—' : shareText(pass, total)),
      },
      {
        label: headline.onTrack,
        text: String(onTheWay),
        tone: 'good',
        detail: headline.onTrackDetail(plan.period.end),
      },
      {
        label: headline.attention,
        text: String(open),
        tone: open === 0 ? 'good' : 'bad',
        detail: headline.attentionDetail(worstText(report, words)),
      },
      {
        label: headline.unjudged,
        text: String(unknown),
        tone: unknown === 0 ? 'muted' : 'unsure',
        detail: headline.unjudgedDetail,
      },
    ]
    return [
      { kind: 'figures', figures },
      paragraph(words.report.lastLine(report), 'strong'),
      paragraph(words.progress.lastLine(gap, open)),
      ...statusBlocks(check.statuses, words),
    ]
  },
} satisfies ReportSection
