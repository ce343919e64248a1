import { inPercent } from '../../core/decimal.ts'
import type { Target } from '../../core/model.ts'
import { thresholdOf } from '../../core/operators/all.ts'

/** Chinese sets a space between itself and a figure or a sign, not between itself and a unit it writes. */
const spaced = (figure: string): string => (/\p{Script=Han}$/u.test(figure) ? figure : `${figure} `)

/** How a requirement decides, in one sentence. */
export function reading({ requirement: asked }: Target, figure: (number: string) => string): string {
  switch (asked.operator) {
    case '>=':
    case '<=':
    case '>':
    case '<': {
      const word = { '>=': '不低于', '<=': '不高于', '>': '高于', '<': '低于' }[asked.operator]
      if ('benchmark' in asked) return `${word}${asked.benchmark.zh}即达标；对比值须由数据提供。`
      return `实际值${word} ${spaced(figure(asked.value))}即达标；按原值比较，不作修约。`
    }
    case '=':
      return `实际值须恰为 ${figure(asked.value)}。`
    case 'about': {
      const share = `${inPercent(asked.tolerance)}%`
      const threshold = spaced(figure(thresholdOf(asked) ?? asked.value))
      return asked.better === 'lower'
        ? `“左右”按目标值上浮 ${share} 判定：不高于 ${threshold}即达标，另一侧不限。`
        : `“左右”按目标值下浮 ${share} 判定：不低于 ${threshold}即达标，另一侧不限。`
    }
    case 'between':
      return `在 ${spaced(figure(asked.min))}至 ${spaced(figure(asked.max))}之间即达标，含两端。`
    case 'none':
      return '不允许发生：实际值为 0 即达标。'
    case 'milestone':
      return asked.value === 'built' ? '建成即达标；在建、推进中均不算。' : '工作已在推进（或已建成）即达标。'
    case 'higher':
      return '须高于上年。'
    case 'lower':
      return '须低于上年。'
    case 'not-lower':
      return '不低于上年即达标。'
    case 'not-higher':
      return '不高于上年即达标。'
  }
}
