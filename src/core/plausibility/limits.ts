/** What can be believed of a target, and whether a figure lies within it. */
import { compareSized, type Decimal, type Sized, sized } from '../decimal.ts'
import type { Bound, Target } from '../model.ts'

/** The least and the most a target can be: a share by its nature, unless the plan says otherwise of that side. */
export interface Limits {
  readonly min: Sized | null
  readonly max: Sized | null
  /** The share's own ends; null for what is no share. */
  readonly whole: Sized | null
  /** What one year may change. */
  readonly jump: Sized | null
  /** The figure the plan prints; null for a stage, and where the data bring what to compare with. */
  readonly printed: Sized | null
}

export const ZERO = sized('0')

/** The whole of which a share is taken, in the units that shares are counted in. */
const WHOLES: Readonly<Record<string, Decimal>> = { '%': '100', '‰': '1000', '1': '1' }

function printedFigure({ requirement }: Target): Decimal | null {
  if (requirement.operator === 'milestone') return null
  if (requirement.operator === 'none') return '0'
  return 'value' in requirement ? requirement.value : null
}

const sizedOrNull = (digits: Decimal | null | undefined): Sized | null => (digits ? sized(digits) : null)

/** `shares`: the units that shares are counted in. */
export function limitsOf(target: Target, shares: ReadonlySet<string>): Limits {
  const { unit, plausible } = target
  const whole = (shares.has(unit) ? WHOLES[unit] : undefined) ?? null
  return {
    min: sizedOrNull(plausible?.min ?? (whole && '0')),
    max: sizedOrNull(plausible?.max ?? whole),
    whole: sizedOrNull(whole),
    jump: sizedOrNull(plausible?.jump),
    printed: sizedOrNull(printedFigure(target)),
  }
}

/** What is held against a limit. */
type Size = Sized & { readonly bound?: Bound | undefined }

/** Whether all that a figure may be lies above the limit: "120以下" may still be 90. */
export function isAbove(figure: Size, limit: Sized | null): boolean {
  const { bound } = figure
  if (limit === null || bound === 'at-most' || bound === 'below') return false
  const order = compareSized(figure, limit)
  return order > 0 || (order === 0 && bound === 'above')
}

/** Whether all that a figure may be lies below the limit. */
export function isBelow(figure: Size, limit: Sized | null): boolean {
  const { bound } = figure
  if (limit === null || bound === 'at-least' || bound === 'above') return false
  const order = compareSized(figure, limit)
  return order < 0 || (order === 0 && bound === 'below')
}

/** Whether a figure lies outside what its target can be. */
export const isBeyond = (figure: Size, { min, max }: Limits): boolean =>
  isBelow(figure, min) || isAbove(figure, max)
