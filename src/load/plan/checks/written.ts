import { compare, type Decimal, times } from '../../../core/decimal.ts'
import type { Conversion } from '../../../core/model.ts'
import { figuresOf, type Requirement } from '../../../core/operators/all.ts'
import { makeProblem, type Problem } from '../../../core/problem.ts'
import type { Check, Draft, TargetDraft } from '../draft.ts'
import { type Item, markAt } from '../entry.ts'
import { type Asked, readWording, type Wording } from '../wording.ts'

const isZero = (figure: Decimal | undefined): boolean => figure !== undefined && compare(figure, '0') === 0

/** A requirement in the terms of wording. "At most 0" is 杜绝 as well, and "none" is at most 0. */
function askedBy(requirement: Requirement): readonly Asked[] {
  const { operator } = requirement
  if (operator === 'milestone') return [requirement.value]
  if (operator === 'none') return ['none', '<=', '=']
  const meansNone = (operator === '<=' || operator === '=') && isZero(figuresOf(requirement)[0])
  return meansNone ? [operator, 'none'] : [operator]
}

/** For people: `>= 99`, `between 2 3`, `milestone built`. */
function encodedAs(requirement: Requirement): string {
  if (requirement.operator === 'none') return requirement.operator
  const figures = requirement.operator === 'milestone' ? [requirement.value] : figuresOf(requirement)
  const benchmark = 'benchmark' in requirement ? [requirement.benchmark.zh] : []
  return [requirement.operator, ...figures, ...benchmark].join(' ')
}

/** Whether a printed figure is the encoded one, if need be in a unit that the words name. */
function isSame(
  printed: readonly Decimal[],
  encoded: Decimal,
  factors: readonly (readonly [Decimal, Decimal])[],
): boolean {
  const ways: readonly (readonly [Decimal, Decimal])[] = [['1', '1'], ...factors]
  return printed.some((figure) =>
    ways.some(([ofPrinted, ofEncoded]) => compare(times(figure, ofPrinted), times(encoded, ofEncoded)) === 0),
  )
}

/** What printed and encoded figures are multiplied by to meet, for the units that the words name. */
function factorsFor(
  unit: string | undefined,
  words: string,
  conversions: readonly Conversion[],
): readonly (readonly [Decimal, Decimal])[] {
  return conversions.flatMap(({ from, to, factor }): readonly (readonly [Decimal, Decimal])[] => {
    if (to === unit && words.includes(from)) return [[factor, '1']]
    return from === unit && words.includes(to) ? [['1', factor]] : []
  })
}

function figuresAgree(item: Item<TargetDraft>, wording: Wording, { conversions }: Draft): boolean {
  const { requirement, unit, written = '' } = item.value
  const encoded = requirement === undefined ? [] : figuresOf(requirement)
  // Of a range, a floor is the lower end.
  const printed = wording.isRange && encoded.length === 1 ? wording.figures.slice(0, 1) : wording.figures
  if (printed.length === 0) return true
  const factors = factorsFor(
    unit,
    written.normalize('NFKC'),
    conversions.map(({ value }) => value),
  )
  return encoded.every((figure) => printed.some((readings) => isSame(readings, figure, factors)))
}

function check(item: Item<TargetDraft>, draft: Draft): readonly Problem[] {
  const { requirement, written, note } = item.value
  if (requirement === undefined || written === undefined) return []
  const wording = readWording(written)
  const asked = askedBy(requirement)
  const args = { written, encoded: encodedAs(requirement) }
  const says = wording.admits.size === 0 || asked.some((one) => wording.admits.has(one))
  const bareFits = !wording.isBare || figuresOf(requirement).length > 0
  if (!says || !bareFits || !figuresAgree(item, wording, draft))
    return [makeProblem('plan/written-disagrees', args, markAt(item, 'written'))]
  const isFloor = asked.some((one) => one === '>=' || one === '=')
  if (!wording.isBare || isFloor || note !== undefined) return []
  return [makeProblem('plan/written-undecided', args, markAt(item, 'written'))]
}

/** The printed words and the encoded requirement say the same, as far as the words say anything. */
const written: Check = (draft) => draft.targets.flatMap((item) => check(item, draft))

export default written
