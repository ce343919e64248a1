import type { Plan } from '../../core/model.ts'
import { nameSet, normalizeName } from '../normalize.ts'

/** What any district calls all of itself; its own names stand in the plan. */
const WORDS = ['全区', '本区', '区级', '区本级', '区', 'district', 'whole district', 'district level', 'all']

/** 全区合计, 闵行区平均: a figure for all of it, however it came about. */
const SUMMED = /(?:合计|总计|平均|全区|本级|total|average|overall)$/

/** Whether what stands under 街镇 says the district as a whole. */
export function wholeOf(district: Plan['district']): (text: string) => boolean {
  const own = district === undefined ? [] : [district.name.zh, district.name.en, ...district.aliases]
  const names = nameSet(['', ...WORDS, ...own])
  return (text) => {
    const name = normalizeName(text)
    const bare = name.replace(SUMMED, '')
    return names.has(name) || (bare !== '' && names.has(bare))
  }
}
