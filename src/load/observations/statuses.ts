/** How sure a figure is, in the words of those who report it. */
import type { Status } from '../../core/model.ts'
import { normalizeName } from '../normalize.ts'
import { remember } from './remember.ts'

const WORDS: { readonly [S in Status]: readonly string[] } = {
  final: ['正式', 'final', '正式数', '正式数据', '最终', '最终数', '终审', '已核实', '核定', '审定', '实际'],
  provisional: [
    '初步',
    'provisional',
    '初步数',
    '初步数据',
    '初步统计',
    '快报',
    '快报数',
    '待核实',
    'preliminary',
  ],
  estimated: ['估计', 'estimated', '估计数', '估算', '预计', '预计数', '测算', 'estimate'],
  forecast: ['预测', 'forecast', '预测数', '预测值', '计划数', 'projected', 'projection'],
  illustrative: ['示例', 'illustrative', '示例数据', '样例', '演示', 'example', 'sample'],
}

const statuses = new Map<string, Status>(
  // Object.entries loses the key type; the keys are those of WORDS.
  (Object.entries(WORDS) as [Status, readonly string[]][]).flatMap(([status, words]) =>
    words.map((word) => [normalizeName(word), status] as const),
  ),
)

/** The status a cell names; undefined for a word nobody knows. */
export const parseStatus: (text: string) => Status | undefined = remember((text) =>
  statuses.get(normalizeName(text)),
)
