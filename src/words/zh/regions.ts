import type { RegionWords } from '../region-words.ts'

const among = (names: readonly string[], count: number): string =>
  names.length === count ? names.join('、') : `${names.join('、')}等 ${count} 个`

export const regions: RegionWords = {
  title: (count) => `街镇排名（${count} 个）`,
  note: (applicable) =>
    `按达标率排列：达标项数占 ${applicable} 项适用目标的比重，未报数和无法判定的不算达标；达标率相同的名次并列。`,
  leftOut: (ids) =>
    `另有 ${ids.length} 项目标仅适用于全区，不评街镇，街镇也不与全区的基期值相比：${ids.join('、')}。`,
  rank: '名次',
  rankText: (rank, tied) => (tied ? `并列${rank}` : String(rank)),
  region: '街镇',
  share: '达标率',
  ways: { pass: '已达标', fail: '未达标', unknown: '数据不足', open: '需关注' },
  matrixTitle: '街镇与类别',
  matrixNote: '每格为达标项数/适用项数；“?”后为其中无法判定的项数，“—”为全部无法判定。',
  matrixLeftOut: (tables) => `各街镇均无法判定，不列表：${tables.join('；')}。`,
  spreadTitle: '各项目标的街镇差异',
  spreadNote: '最好、最差和中位数按确切数值比较（越低越好的指标以低者为好）；界限值、预测值不参加。',
  spreadLeftOut: (ids) => `另有 ${ids.length} 项目标各街镇均无确切数值：${ids.join('、')}。`,
  best: '最好',
  median: '中位数',
  worst: '最差',
  passed: '达标街镇',
  among,
  alike: (count) => `${count} 个相同`,
  folded: (count) => `…另有 ${count} 个`,
  foldedNote: (from, to) => `第 ${from} 至第 ${to} 个未列出，-f json 和 -f csv 有全部街镇。`,
  inFull: (command, region) => `看一个街镇的全部指标：minhang-quality ${command} … --region ${region}`,
  lastLine: ({ year, regions: count, pass, total, best }) =>
    `${year}年：${count} 个街镇共 ${total} 项次，达标 ${pass} 项次；达标率最高的是${among(best.slice(0, 3), best.length)}。`,
}
