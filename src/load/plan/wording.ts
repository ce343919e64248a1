/** What the printed words of a target say of its operator and its figures, as far as they say anything. */
import { type Decimal, parseDecimal, times } from '../../core/decimal.ts'
import type { OperatorName } from '../../core/operators/all.ts'

/** An operator, or a milestone with the stage it asks for. */
export type Asked = OperatorName | 'built' | 'advancing'

export interface Wording {
  /** What the words admit; empty when they say nothing of it. */
  readonly admits: ReadonlySet<Asked>
  /** Each printed figure in all its readings: 30万 is 30 (of 万平方米) or 300000 (of 平方米). */
  readonly figures: readonly (readonly Decimal[])[]
  /** "2-3": the figures are the ends of a range. */
  readonly isRange: boolean
  /** A figure without a word or sign that says in which direction. */
  readonly isBare: boolean
}

type Cue = readonly [RegExp, ...Asked[]]

const YEARS = /(?:19|20)\d\d\s*(?:[-–—~至到]\s*(?:19|20)\d\d)?\s*年/g
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g
const FIGURE = /(?<![\w.])(?:(?<![\d%\p{Script=Han}]\s*)-)?\d+(?:\.\d+)?(?=\s*([万亿]?))/gu
const RANGE = /\d\s*[^\d\s]{0,4}\s*[-–—~至到]\s*\d/

/** With or without a figure. */
const SIGNS: readonly Cue[] = [
  [/≥|>=|≧|⩾|不低于|不少于|不小于|至少|以上|at least|(no|not) (less|fewer|lower) than/i, '>='],
  [/≤|<=|≦|⩽|不高于|不超过|不多于|不大于|以下|以内|至多|最多|at most|(no|not) (more|higher) than/i, '<='],
  [/>(?!=)|(?<!不)(高于|超过|大于|多于)|(?<!(no|not) )(more|higher) than|above/i, '>'],
  [/<(?!=)|(?<!不)(低于|少于|小于)|不足|不到|(?<!(no|not) )(less|fewer|lower) than|below/i, '<'],
  [/(?<![<>])=/, '='],
  [/左右|上下|约\s*\d|about|around/i, 'about'],
  [/杜绝|为零|零发生|零事故|不发生|\bnone\b/i, 'none'],
]

/** Only where no figure is printed: "逐年提高到 95%" asks for 95. */
const DIRECTIONS: readonly Cue[] = [
  [/稳中有升|不下降|不降低/, 'not-lower'],
  [/稳中有降|不上升|不增加|不提高/, 'not-higher'],
  [/(持续|逐年|稳步|不断)(提升|提高|上升|增长|增加)/, 'higher'],
  [/(持续|逐年|稳步|不断)(下降|降低|减少)/, 'lower'],
  [/(持续|逐年|稳步|不断)(改进|改善|优化)/, 'higher', 'lower'],
  [/建成|完成|\bbuilt\b|completed/i, 'built'],
  [/推进|推动|启动|\badvanc/i, 'advancing'],
]

/** Against the year before these signs have operators of their own. */
const YEAR_BEFORE: Readonly<Partial<Record<Asked, Asked>>> = {
  '>=': 'not-lower',
  '<=': 'not-higher',
  '>': 'higher',
  '<': 'lower',
}

const SCALES: Readonly<Record<string, Decimal>> = { 万: '10000', 亿: '100000000' }

function figuresOf(text: string): Wording['figures'] {
  return [...text.matchAll(FIGURE)].flatMap(([digits, scale = '']) => {
    const figure = parseDecimal(digits)
    if (figure === undefined) return []
    const factor = SCALES[scale]
    return [factor === undefined ? [figure] : [figure, times(figure, factor)]]
  })
}

const cuesIn = (text: string, cues: readonly Cue[]): readonly Asked[] =>
  cues.flatMap(([pattern, ...asked]) => (pattern.test(text) ? asked : []))

function admittedBy(text: string, hasFigure: boolean, isRange: boolean): readonly Asked[] {
  const signs = cuesIn(text, SIGNS)
  if (/上年|上一年|year before|last year/i.test(text) && !hasFigure)
    return signs.map((sign) => YEAR_BEFORE[sign] ?? sign)
  if (signs.includes('>=') && signs.includes('<=')) return [...signs, 'between']
  if (signs.length > 0) return signs
  if (isRange) return ['between', '>=']
  if (/达到|全部|全覆盖/.test(text)) return ['>=', '=']
  return hasFigure ? [] : cuesIn(text, DIRECTIONS)
}

/** Reads the words as printed, Chinese or plain English. */
export function readWording(written: string): Wording {
  const text = written.normalize('NFKC').replace(YEARS, '').replace(THOUSANDS, '')
  const printed = figuresOf(text)
  const isRange = RANGE.test(text)
  const admits = new Set(admittedBy(text, printed.length > 0, isRange))
  const figures: Wording['figures'] = printed.length === 0 && /全部|全覆盖/.test(text) ? [['100']] : printed
  return { admits, figures, isRange, isBare: admits.size === 0 && figures.length > 0 }
}
