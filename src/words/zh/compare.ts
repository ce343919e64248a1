import { changes } from '../../core/change.ts'
import type { CompareWords } from '../compare-words.ts'

export const compare: CompareWords = {
  changes: {
    'newly-failed': '转为未达标',
    worse: '有所退步',
    'newly-passed': '转为达标',
    better: '有所改善',
    revised: '数据修订',
    appeared: '新增数据',
    disappeared: '数据缺失',
    same: '没有变化',
  },
  signs: {
    'newly-failed': '✗',
    worse: '↓',
    'newly-passed': '✓',
    better: '↑',
    revised: '~',
    appeared: '+',
    disappeared: '-',
    same: '=',
  },
  title: ({ from, to }) =>
    from.label === to.label
      ? `${from.year} 年与 ${to.year} 年对比（${from.label}）`
      : `前后两次报送对比：${from.label}（${from.year} 年）与 ${to.label}（${to.year} 年）`,
  change: '变化',
  difference: '增减',
  side: (report, which) => {
    if (report.from.year !== report.to.year) return `${report[which].year} 年`
    return which === 'from' ? '前次' : '本次'
  },
  nothingChanged: '各项指标均没有变化。',
  lastLine: ({ summary }) => {
    const told = changes.flatMap((change) =>
      change !== 'same' && summary[change] > 0 ? [`${compare.changes[change]} ${summary[change]} 项`] : [],
    )
    const unreported = summary.unreported > 0 ? `（其中两次均无可用数据 ${summary.unreported} 项）` : ''
    return `共 ${summary.total} 项：${[...told, `没有变化 ${summary.same} 项`].join('，')}${unreported}。`
  },
}
