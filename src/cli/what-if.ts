/** `--what-if T4-02=18.2` or `T4-02@2020=18.2`: an id, perhaps a year, and a value of the kind the target takes. */
import { parseDecimal } from '../core/decimal.ts'
import { kindOf } from '../core/gap/aim.ts'
import type { Supposition } from '../core/gap/what-if.ts'
import type { Plan, Target, Value } from '../core/model.ts'
import { suggest } from '../load/nearest.ts'
import { parseStage } from '../load/observations/stages.ts'
import { refuse } from './usage-error.ts'

const OPTION = '--what-if'
const FORM = /^([^=@]+)(?:@(\d{4}))?=(.+)$/

const refuseForm = (value: string, choices: readonly string[]) =>
  refuse('usage/bad-choice', { option: OPTION, value, choices, suggestion: null })

function targetOf(plan: Plan, wanted: string): Target {
  const found = plan.targets.find(({ id }) => id.toLowerCase() === wanted.trim().toLowerCase())
  if (found !== undefined) return found
  const ids = plan.targets.map(({ id }) => id)
  throw refuse('usage/no-match', { option: OPTION, value: wanted, suggestion: suggest(wanted, ids) })
}

/** The figure in the target's own unit; a % sign may be written after a percentage. */
function suppositionValue(text: string, { requirement, unit }: Target): Value | null {
  if (kindOf(requirement) === 'stage') {
    const stage = parseStage(text)
    return stage === undefined ? null : { kind: 'stage', stage }
  }
  const trimmed = text.normalize('NFKC').trim()
  const number = parseDecimal(unit === '%' ? trimmed.replace(/\s*%$/, '') : trimmed)
  return number === undefined ? null : { kind: 'number', number }
}

/** Throws `CannotDo` for a form, an id, a year before the plan or a value that is none. */
export function parseSupposition(text: string, plan: Plan): Supposition {
  const [, id = '', year, written = ''] = FORM.exec(text) ?? []
  if (id === '') throw refuseForm(text, ['T4-02=18.2', 'T4-02@2020=18.2'])
  const target = targetOf(plan, id)
  if (year !== undefined && Number(year) < plan.period.start)
    throw refuseForm(text, [`${target.id}@${plan.period.start}=${written}`, `${target.id}=${written}`])
  const value = suppositionValue(written, target)
  if (value === null) {
    const stage = kindOf(target.requirement) === 'stage'
    throw refuseForm(text, stage ? [`${target.id}=advancing`, `${target.id}=built`] : [`${target.id}=18.2`])
  }
  return { id: target.id, year: year === undefined ? null : Number(year), value }
}
