import type { Headline, ToldStory } from '../../core/told-story.ts'
import type { Words } from '../../words/all.ts'
import { type Block, type Figure, paragraph } from '../document.ts'
import { nameOf } from '../names.ts'
import { percentText } from '../views/gap-cells.ts'
import { regionLine } from '../views/regions.ts'
import { statusBlocks } from '../views/statuses.ts'
import type { ReportSection } from './section.ts'

function worstText({ worst }: Headline, words: Words): string {
  if (worst === null) return words.report.headline.nothing
  return `${words.progress.verdicts[worst.analysis.verdict]}${words.colon}${nameOf(worst, words)}`
}

/** A count that is none is neither good news nor bad. */
const toned = (count: number, tone: 'good' | 'bad' | 'unsure') => (count === 0 ? 'muted' : tone)

function figuresOf({ headline: told, plan }: ToldStory, words: Words): readonly Figure[] {
  const { headline } = words.report
  const { inPlaces, passedPercent, withoutWay } = told
  const { total, pass, unknown } = told.judged
  const { onTheWay, open, unclear } = told.concerns
  const share = passedPercent === null ? '—' : percentText(passedPercent)
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
      tone: open > 0 ? 'bad' : unclear > 0 ? 'muted' : 'good',
      detail: headline.attentionDetail(worstText(told, words)),
    },
    {
      label: headline.unjudged,
      text: String(unknown),
      tone: toned(unknown, 'unsure'),
      detail: headline.unjudgedDetail + (withoutWay > 0 ? headline.insufficient(withoutWay) : ''),
    },
  ]
}

function linesOf({ headline, regions, year }: ToldStory, words: Words): readonly Block[] {
  if (headline.inPlaces && regions !== null) return [regionLine(regions, { year, words })]
  const { judged, ways, concerns } = headline
  return [
    paragraph(words.report.lastLine({ year, counts: judged }), 'strong'),
    paragraph(words.progress.lastLine({ year, total: ways.total, ...concerns })),
  ]
}

/** What is made up is said once, where the report says what it stands on. */
const saysBasis = ({ sections }: ToldStory): boolean => sections === undefined || sections.includes('basis')

/** The figures somebody reads who reads nothing else. */
export default {
  name: 'headline',
  blocks: (told, { words }) => [
    { kind: 'figures', figures: figuresOf(told, words) },
    ...linesOf(told, words),
    ...(saysBasis(told) ? [] : statusBlocks(told.check.statuses, words)),
  ],
} satisfies ReportSection
