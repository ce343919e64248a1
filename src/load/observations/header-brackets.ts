/** What stands in brackets in the header of a figure: its unit, a note, or words by which the column is another. */
import { nameSet, normalizeName } from '../normalize.ts'

const BRACKETS = /[（(【[]([^）)】\]]*)[）)】\]]/g

export const withoutBrackets = (header: string): string => header.replace(BRACKETS, '')

/** 实际值（必填）: the figure is what it is without them. */
const NOTES: readonly string[] = [
  ...['必填', '选填', '填报', '数值', '数字', '全年', '全年数', '年度', '年末', '累计', '累计数'],
  ...['正式', '正式数', '核定', '审定', '最终', '全区', '本区', '同口径'],
  ...['required', 'actual', 'final', 'annual', 'full year', 'cumulative', 'total'],
]

/** 2020年（预测）, 2020年（1-9月）, 2020年（同比）: no figure of that year, or none that is known for good. */
const OTHERWISE =
  /预|计划|规划|目标|任务|估|初步|快报|测算|同比|环比|增|降|减|比上年|排名|名次|位次|排位|得分|分值|评分|月|季|半年|截至|forecast|project|plan|target|estimat|prelim|provisional|growth|change|rank|score|half|quarter|q[1-4]|h[12]|month|ytd/i

/** （%、个、家）: which of them holds for a row, its own unit says. */
const SEVERAL = /[、，,；;]|和|等$/

const withoutLabel = (text: string): string => text.trim().replace(/^(?:计量)?(?:单位|unit)\s*[:：]?\s*/i, '')

export interface HeaderBrackets {
  /** The unit as written; empty where none stands there. What is no unit the plan knows is found where it is used. */
  readonly unit: string
  /** Whether the figures are other than the header says without its brackets. */
  readonly isOther: boolean
}

export function readBrackets(header: string): HeaderBrackets {
  const notes = nameSet(NOTES)
  const texts = [...header.matchAll(BRACKETS)].map(([, text]) => withoutLabel(text ?? ''))
  const unit = texts.find((text) => text !== '' && !notes.has(normalizeName(text)))
  return {
    unit: unit === undefined || SEVERAL.test(unit) ? '' : unit,
    isOther: texts.some((text) => OTHERWISE.test(text)),
  }
}
