/** Where databases differ: quoting, names of types, and how long a number may be. */
import type { Plan } from '../../core/model.ts'
import { askedOf } from '../../core/operators/all.ts'
import type { Type } from './expression.ts'

/** Digits before and after the point. */
interface Digits {
  readonly whole: number
  readonly fraction: number
}

/** How long the numbers of the input, the factors of conversions and the figures compared may be. */
export interface Room {
  readonly input: Digits
  readonly factor: Digits
  readonly figure: Digits
}

export interface Dialect {
  /** An identifier, whatever stands in it. */
  readonly name: (name: string) => string
  readonly text: (text: string) => string
  readonly types: { readonly [T in 'text' | 'whole' | 'truth']: string }
  /** The type of exact numbers with so many digits. */
  readonly exact: (digits: Digits) => string
  /** Whether decimals may have any number of digits. */
  readonly unlimited: boolean
  /** Whether a text as a whole matches a pattern. */
  readonly matches: (text: string, pattern: string) => string
}

const doubled = (quote: string) => (text: string) =>
  `${quote}${text.replaceAll(quote, quote + quote)}${quote}`

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')

/** A literal stays on its line. E'…' reads a backslash the same way whatever the server's settings say. */
const literal = (text: string): string =>
  /[\\\n\r]/.test(text) ? `E${doubled("'")(escaped(text))}` : doubled("'")(text)

const decimal = ({ whole, fraction }: Digits): string => `DECIMAL(${whole + fraction}, ${fraction})`

export const dialects = {
  duckdb: {
    name: doubled('"'),
    text: literal,
    types: { text: 'VARCHAR', whole: 'INTEGER', truth: 'BOOLEAN' },
    exact: decimal,
    unlimited: false,
    matches: (text, pattern) => `regexp_full_match(${text}, ${pattern})`,
  },
  postgres: {
    name: doubled('"'),
    text: literal,
    types: { text: 'TEXT', whole: 'INTEGER', truth: 'BOOLEAN' },
    exact: () => 'NUMERIC',
    unlimited: true,
    matches: (text, pattern) => `${text} ~ ${pattern}`,
  },
  spark: {
    name: doubled('`'),
    text: (text) => `'${escaped(text).replaceAll("'", "\\'")}'`,
    types: { text: 'STRING', whole: 'INT', truth: 'BOOLEAN' },
    exact: decimal,
    unlimited: false,
    matches: (text, pattern) => `${text} RLIKE ${pattern}`,
  },
} as const satisfies Readonly<Record<string, Dialect>>

export type DialectName = keyof typeof dialects
// Object.keys loses the key type; the keys are those of the record.
export const dialectNames = Object.keys(dialects) as readonly DialectName[]

/** Digits that DECIMAL holds in every dialect that limits them, less those that a sum or a product adds. */
const MOST_DIGITS = 36
/** Digits of the input before the point, unless the plan needs the room behind it. */
const WHOLE = 15

function digitsOf(numbers: readonly string[]): Digits {
  const parts = numbers.map((number) => number.replace('-', '').split('.'))
  const longest = (at: 0 | 1) => Math.max(at === 0 ? 1 : 0, ...parts.map((part) => part[at]?.length ?? 0))
  return { whole: longest(0), fraction: longest(1) }
}

/** The figures that the plan itself compares with. */
const figuresOf = ({ targets }: Plan): readonly string[] =>
  targets.flatMap(({ requirement, baseline }) => {
    const asked = askedOf(requirement)
    const limits = 'limits' in asked ? asked.limits.map(({ figure }) => figure) : []
    return [...limits.filter((figure) => /\d/.test(figure)), ...(baseline === null ? [] : [baseline.value])]
  })

/** Where decimals have no limit, nothing asks how much room there is. */
const NO_LIMIT: Room = {
  input: { whole: 0, fraction: 0 },
  factor: { whole: 0, fraction: 0 },
  figure: { whole: 0, fraction: 0 },
}

/**
 * Room for every figure of the plan, every conversion and every difference, so that nothing is ever rounded. Input that
 * does not fit is not judged. Throws a RangeError when the plan's own figures do not fit.
 */
export function roomFor(plan: Plan, { unlimited }: Pick<Dialect, 'unlimited'>): Room {
  if (unlimited) return NO_LIMIT
  const factor = digitsOf(plan.conversions.map(({ factor: by }) => by))
  const printed = digitsOf(figuresOf(plan))
  const least = Math.max(printed.fraction, factor.fraction)
  const whole = Math.min(WHOLE, MOST_DIGITS - factor.whole - least)
  if (whole < printed.whole) throw new RangeError('the figures of the plan have more digits than a DECIMAL')
  const figure = { whole: whole + factor.whole, fraction: MOST_DIGITS - whole - factor.whole }
  return { factor, figure, input: { whole, fraction: figure.fraction - factor.fraction } }
}

export function typeName(type: Type, { types, exact }: Dialect, room: Room): string {
  return type === 'input' || type === 'factor' || type === 'figure' ? exact(room[type]) : types[type]
}

/** A number that fits, written out as a column of numbers is: zeros beyond the last digit are no digits. */
export function numberPattern({ unlimited }: Dialect, { input }: Room): string {
  return unlimited
    ? '^-?[0-9]+([.][0-9]*)?$'
    : `^-?0*[0-9]{1,${input.whole}}([.][0-9]{0,${input.fraction}}0*)?$`
}
