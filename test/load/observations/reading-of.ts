import type { Observation } from '../../../src/core/model.ts'
import type { Problem } from '../../../src/core/problem.ts'
import { headerWords } from '../../../src/load/observations/header-words.ts'
import { readObservations } from '../../../src/load/observations/read-observations.ts'
import { tableOf } from '../table/table-of.ts'
import { plan } from './plan.ts'

export const readingOf = (text: string, { file = 'a.csv', year }: { file?: string; year?: number } = {}) =>
  readObservations(plan, tableOf(text, { headerWords, filename: file }), {
    file,
    ...(year !== undefined && { year }),
  })

/** "code line:column target", for errors and warnings; infos only where a test asks for them. */
export const saidOf = (problems: readonly Problem[], infos = false): readonly string[] =>
  problems
    .filter(({ severity }) => infos || severity !== 'info')
    .map(
      ({ code, line, column, target }) =>
        `${code} ${line ?? '-'}:${column ?? '-'}${target ? ` ${target}` : ''}`,
    )

/** "target year value" with the flaw in place of a missing value. */
export const factOf = ({ target, year, value, flaw }: Observation): string => {
  if (value === null) return `${target} ${year} ${flaw}`
  if (value.kind === 'stage') return `${target} ${year} ${value.stage}`
  const { bound = '', number, estimated } = value
  return `${target} ${year} ${[bound, number, estimated ? 'estimated' : ''].filter((part) => part !== '').join(' ')}`
}
