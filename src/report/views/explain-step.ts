/** One step of an explanation: a formula in words, the same with numbers, and what comes out. */
import { type Decimal, inPercent, round, sign } from '../../core/decimal.ts'
import type { Step } from '../../words/way-words.ts'
import { tellApart } from './gap-cells.ts'

export type Fact = readonly [label: string, text: string]

export const DIGITS = 4

const put = (figure: Decimal | number): string => {
  const text = typeof figure === 'number' ? String(figure) : round(figure, DIGITS)
  return text.startsWith('-') ? `(${text})` : text
}

/** "= 0.485", "≈ 0.6667". */
export const result = (exact: Decimal, shown: Decimal, look: (figure: Decimal) => string): string =>
  `${sign(exact) === sign(shown) && round(exact, 30) === shown ? '=' : '≈'} ${look(shown)}`

export const plainly = (figure: Decimal, look: (figure: Decimal) => string) =>
  result(figure, round(figure, DIGITS), look)

/** A share in per cent, with the digits that tell it from the two limits. */
export function share(figure: Decimal, limits: readonly Decimal[] = []): string {
  const exact = inPercent(figure)
  const apart = limits.map((limit) => tellApart(exact, limit)[0])
  const shown = apart.reduce((a, b) => (b.length > a.length ? b : a), round(exact, 1))
  return result(exact, shown, (text) => `${text}%`)
}

/** A step of which the figure has no meaning is left out; one whose numbers are not all exact shows its result alone. */
export function step(
  { label, formula }: Step,
  numbers: string | null,
  outcome: string | null,
): readonly Fact[] {
  if (outcome === null) return []
  return [[label, `${formula}\n${numbers === null ? '' : `= ${numbers} `}${outcome}`]]
}

export const fill = (
  parts: readonly (Decimal | number | null)[],
  text: (...figures: readonly string[]) => string,
): string | null =>
  parts.some((part) => part === null) ? null : text(...parts.map((part) => (part === null ? '' : put(part))))
