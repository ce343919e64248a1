/** Words and signs around a figure: bounds, estimates, and a rise or fall said in words. */
import type { Bound } from '../../core/model.ts'

export interface Qualifiers {
  readonly bound?: Bound
  readonly estimated?: boolean
  readonly change?: 'fall' | 'rise'
}

export interface Qualified extends Qualifiers {
  /** What is left of the text. */
  readonly rest: string
}

interface Qualifier {
  readonly words: readonly string[]
  readonly says: Qualifiers
}

/** Before the digits. Longer words stand before the shorter ones that they contain. */
const BEFORE: readonly Qualifier[] = [
  {
    words: [
      '≥',
      '≧',
      '⩾',
      '>=',
      '=>',
      '不低于',
      '不少于',
      '不小于',
      '至少',
      'at least',
      'no less than',
      'not less than',
    ],
    says: { bound: 'at-least' },
  },
  {
    words: [
      '≤',
      '≦',
      '⩽',
      '<=',
      '=<',
      '不超过',
      '未超过',
      '不高于',
      '不大于',
      '不多于',
      '至多',
      '最多',
      '控制在',
      'at most',
      'no more than',
      'not more than',
      'up to',
    ],
    says: { bound: 'at-most' },
  },
  {
    words: ['>', '大于', '高于', '超过', '多于', '超', '逾', 'more than', 'greater than', 'over', 'above'],
    says: { bound: 'above' },
  },
  {
    words: [
      '<',
      '小于',
      '低于',
      '少于',
      '不足',
      '不到',
      '将近',
      '接近',
      '近',
      'less than',
      'below',
      'under',
      'nearly',
      'almost',
      'close to',
    ],
    says: { bound: 'below' },
  },
  {
    words: [
      '大约',
      '约为',
      '约',
      '大概',
      '预计',
      '估计',
      '≈',
      '~',
      'about',
      'approximately',
      'approx.',
      'around',
      'circa',
      'ca.',
    ],
    says: { estimated: true },
  },
  { words: ['同比下降', '下降了', '下降', '降低', '减少'], says: { change: 'fall' } },
  { words: ['同比上升', '同比增长', '上升了', '上升', '增长', '增加'], says: { change: 'rise' } },
  { words: ['达到', '达', '为', '共计', '共', '累计', '='], says: {} },
]

/** Behind the digits and the unit: 以上, 以下 and 以内 include the number itself. */
const BEHIND: readonly Qualifier[] = [
  { words: ['及以上', '以上', 'or above', 'or more', 'and above', '+'], says: { bound: 'at-least' } },
  {
    words: ['及以下', '以下', '以内', '之内', 'or below', 'or less', 'or fewer'],
    says: { bound: 'at-most' },
  },
  { words: ['左右', '上下'], says: { estimated: true } },
]

/** Between the digits and the unit: "10余家", "10左右平方米". */
const BETWEEN: readonly Qualifier[] = [...BEHIND, { words: ['多', '余'], says: { bound: 'above' } }]

const fitting = (list: readonly Qualifier[], fits: (word: string) => boolean) => {
  for (const { words, says } of list) {
    const word = words.find(fits)
    if (word !== undefined) return { length: word.length, says }
  }
  return undefined
}

/** Takes a qualifier off the front of what stands behind the digits. */
export function stripLeading(text: string): Qualified {
  const found = fitting(BETWEEN, (word) => text.startsWith(word))
  return found === undefined ? { rest: text } : { ...found.says, rest: text.slice(found.length).trim() }
}

/** Takes the qualifiers off both ends. Undefined when two of them contradict each other ("≥95以下"). */
export function stripQualifiers(text: string): Qualified | undefined {
  let rest = text.trim()
  let said: Qualifiers = {}
  for (;;) {
    const lower = rest.toLowerCase()
    const before = fitting(BEFORE, (word) => lower.startsWith(word))
    const behind = before === undefined ? fitting(BEHIND, (word) => lower.endsWith(word)) : undefined
    const found = before ?? behind
    if (found === undefined) return { ...said, rest }
    if (found.says.bound !== undefined && said.bound !== undefined && said.bound !== found.says.bound)
      return undefined
    said = { ...said, ...found.says }
    rest = (before === undefined ? rest.slice(0, -found.length) : rest.slice(found.length)).trim()
  }
}
