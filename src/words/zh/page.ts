import type { PageWords } from '../page-words.ts'

export const page: PageWords = {
  skip: '跳到正文',
  contents: '目录',
  index: '逐项索引',
  onlyOpen: '只看需要关注的目标（不显示已达标和进度正常的）',
  search: '搜索',
  all: '全部',
  reset: '清除筛选',
  count: (shown, all) => `显示 ${shown} 项，共 ${all} 项。`,
  sorted: (column, order) => `按“${column}”${order}。`,
  orders: ['升序排列', '降序排列', '恢复计划原有顺序'],
  madeBy: (tool) => `由 ${tool} 生成`,
}
