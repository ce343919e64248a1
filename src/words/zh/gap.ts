import type { GapWords } from '../gap-words.ts'
import { way } from './way.ts'

export const gap: GapWords = {
  verdicts: {
    missed: '未完成',
    lost: '得而复失',
    regressing: '倒退',
    stalled: '停滞',
    behind: '明显滞后',
    'at-risk': '略有滞后',
    'insufficient-data': '数据不足',
    'no-data': '无数据',
    'in-progress': '推进中',
    'on-track': '达到序时进度',
    slipping: '达标但下滑',
    met: '已达标',
  },
  signs: {
    missed: '✗',
    lost: '✗',
    regressing: '↓',
    stalled: '■',
    behind: '▼',
    'at-risk': '!',
    'insufficient-data': '?',
    'no-data': '?',
    'in-progress': '→',
    'on-track': '↑',
    slipping: '!',
    met: '✓',
  },
  methods: { linear: '线性推算', cagr: '复合增长率', 'average-change': '近年平均变化' },
  title: ({ year, plan, method }) =>
    `截至 ${year} 年的进度，对照 ${plan.period.end} 年目标（方法：${gap.methods[method]}）`,
  way: '基期 → 现值 → 目标',
  shares: '完成/序时进度',
  verdict: '研判',
  pace: '所需进度',
  legend: (done, expected) => `进度条：左端为基期，右端为目标；${done} 已完成，${expected} 按时间应到之处。`,
  lead: (points) =>
    points === '0'
      ? '与序时进度持平'
      : points.startsWith('-')
        ? `滞后 ${points.slice(1)} 个百分点`
        : `领先 ${points} 个百分点`,
  remaining: (figure) => `尚差 ${figure}`,
  perYear: (required, observed) =>
    [required && `每年需 ${required}`, observed && `实际每年 ${observed}`].filter(Boolean).join('，'),
  projected: (year, figure) => `照此推算 ${year} 年为 ${figure}`,
  reachedBy: (year, figure) => `照此推算 ${year} 年可达 ${figure}`,
  held: '基期已达标，逐年保持',
  justBegun: '仅有基期数据',
  attentionTitle: '需要关注（按责任举措）',
  nothingToMind: '没有需要关注的目标。',
  countsTitle: '分类计数',
  group: '分组',
  natureGroup: '性质',
  departmentGroup: '部门',
  whatIf: {
    title: '假设测算',
    note: '假设再报一个数，研判如何变化。仅供测算，不影响上面的结果、计数和退出码。',
    value: '假设值',
    change: '现状 → 假设后',
    gap: (change) => `尚差 ${change}`,
    lead: (change) => change,
    projection: (change) => `推算 ${change}`,
  },
  explained: way,
  reach: {
    title: '达到序时进度所需',
    note: '线性推算：现应为，当年达到此值即达到序时进度（推算缺口不足剩余差距的 5%）；下年需达，按当年值到目标的直线。',
    none: '没有在途的数值目标。',
    now: '现值',
    onTrackNow: '现应为',
    neededNextYear: '下年需达',
    never: '须重新达标',
  },
  lastLine: ({ year, total, met, onTheWay, open, unclear }) =>
    `截至 ${year} 年：${total} 项中已达标 ${met} 项，达到序时进度或推进中 ${onTheWay} 项，需关注 ${open} 项，无数据或数据不足 ${unclear} 项。`,
}
