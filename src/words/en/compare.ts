import { changes } from '../../core/change.ts'
import type { CompareWords } from '../compare-words.ts'

export const compare: CompareWords = {
  changes: {
    'newly-failed': 'newly failed',
    worse: 'worse',
    'newly-passed': 'newly passed',
    better: 'better',
    revised: 'revised',
    appeared: 'appeared',
    disappeared: 'disappeared',
    same: 'same',
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
      ? `What changed from ${from.year} to ${to.year} (${from.label})`
      : `What changed from ${from.label} (${from.year}) to ${to.label} (${to.year})`,
  change: 'Change',
  difference: 'Difference',
  side: (report, which) => {
    if (report.from.year !== report.to.year) return String(report[which].year)
    return which === 'from' ? 'Before' : 'After'
  },
  nothingChanged: 'Nothing changed.',
  lastLine: ({ summary }) => {
    const told = changes.flatMap((change) =>
      change !== 'same' && summary[change] > 0 ? [`${summary[change]} ${compare.changes[change]}`] : [],
    )
    const unreported =
      summary.unreported > 0 ? ` (${summary.unreported} without usable data either time)` : ''
    const targets = `${summary.total} target${summary.total === 1 ? '' : 's'}`
    return `Of ${targets}: ${[...told, `${summary.same} same`].join(', ')}${unreported}.`
  },
}
