import { inPercent } from '../../core/decimal.ts'
import type { Target } from '../../core/model.ts'
import { thresholdOf } from '../../core/operators/all.ts'

/** How a requirement decides, in one sentence. */
export function reading({ requirement: asked }: Target, figure: (number: string) => string): string {
  switch (asked.operator) {
    case '>=':
    case '<=':
    case '>':
    case '<': {
      const word = { '>=': 'at least', '<=': 'at most', '>': 'more than', '<': 'less than' }[asked.operator]
      if ('benchmark' in asked)
        return `Passes when ${word} the comparison figure (${asked.benchmark.en}), which the data must bring.`
      return `Passes when the value is ${word} ${figure(asked.value)}; compared as reported, without rounding.`
    }
    case '=':
      return `The value must be exactly ${figure(asked.value)}.`
    case 'about': {
      const share = `${inPercent(asked.tolerance)}%`
      const threshold = figure(thresholdOf(asked) ?? asked.value)
      return asked.better === 'lower'
        ? `"About" is read as ${share} above at most: passes up to ${threshold}; the other side is open.`
        : `"About" is read as ${share} below at most: passes from ${threshold}; the other side is open.`
    }
    case 'between':
      return `Passes from ${figure(asked.min)} to ${figure(asked.max)}, both included.`
    case 'none':
      return 'Not a single one: passes only at 0.'
    case 'milestone':
      return asked.value === 'built'
        ? 'Passes when built; work under way is not enough.'
        : 'Passes when work is under way, or done.'
    case 'higher':
      return 'Must be higher than the year before.'
    case 'lower':
      return 'Must be lower than the year before.'
    case 'not-lower':
      return 'Passes when not lower than the year before.'
    case 'not-higher':
      return 'Passes when not higher than the year before.'
  }
}
