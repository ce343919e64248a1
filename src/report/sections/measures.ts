import type { GapVerdict } from '../../core/gap/model.ts'
import type { Cell, Column } from '../document.ts'
import { OPEN } from '../views/gap-cells.ts'
import type { ReportSection } from './section.ts'

const ON_THE_WAY: ReadonlySet<GapVerdict> = new Set(['on-track', 'in-progress'])

/** Which measure answers for how many targets of which verdict. */
export default {
  name: 'measures',
  blocks: ({ plan, check, gap }, { words }) => {
    if (check.findings.length === 0) return []
    const { measures } = words.report
    const columns: readonly Column[] = [
      { title: words.columns.measure, narrowest: 20 },
      ...[
        words.columns.total,
        words.verdicts.pass,
        words.verdicts.fail,
        words.verdicts.unknown,
        measures.onTheWay,
        measures.needAction,
      ].map((title) => ({ title, align: 'right', narrowest: 4 }) as const),
    ]
    const rows = [...check.summary.measure].map(([number, { total, pass, fail, unknown }]) => {
      const own = gap.results.filter(({ target }) => target.measure === number)
      const countIf = (verdicts: ReadonlySet<GapVerdict>) =>
        own.filter(({ analysis }) => verdicts.has(analysis.verdict)).length
      const title = plan.measures.find((measure) => measure.number === number)?.title[words.lang] ?? ''
      return [
        { text: words.responsible(number, title) },
        count(total),
        count(pass, 'good'),
        count(fail, 'bad'),
        count(unknown, 'unsure'),
        count(countIf(ON_THE_WAY)),
        count(countIf(OPEN), 'bad'),
      ]
    })
    return [{ kind: 'table', id: 'measures', caption: measures.caption, columns, rows }]
  },
} satisfies ReportSection

/** A count that is none needs no colour. */
const count = (number: number, tone?: 'good' | 'bad' | 'unsure'): Cell => ({
  text: String(number),
  number: `${number}`,
  ...(number > 0 && tone && { tone }),
})
