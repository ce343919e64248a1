/** The pieces operators build their schemas from. zod is handed in; nothing here loads it. */
import type { ZodType } from 'zod'
import { compare, type Decimal, parseDecimal } from '../decimal.ts'
import type { Bilingual } from '../model.ts'
import type { Zod } from './operator.ts'

/** A number of a plan file, kept as its own text until a schema says what it is: 99.80 keeps its zero. */
export interface Numeral {
  readonly numeral: string
}

export const isNumeral = (input: unknown): input is Numeral =>
  typeof input === 'object' && input !== null && 'numeral' in input && typeof input.numeral === 'string'

/** Decimal digits without an exponent, as they may stand in a plan file between quotes. */
const DIGITS = '^[+-]?(\\d+(\\.\\d*)?|\\.\\d+)$'

function decimalOf(input: unknown): Decimal | undefined {
  if (isNumeral(input)) return parseDecimal(input.numeral)
  return typeof input === 'string' ? parseDecimal(input) : undefined
}

/** A decimal with the digits as written, from a number or a quoted one. Its issue is `decimal`. */
export const decimal = (z: Zod): ZodType<Decimal> =>
  z
    .unknown()
    .transform((input, context) => {
      const digits = decimalOf(input)
      if (digits !== undefined) return digits
      context.issues.push({ code: 'custom', message: 'decimal', input })
      return z.NEVER
    })
    .meta({ type: ['number', 'string'], pattern: DIGITS })

/** A part of a whole: more than 0, less than 1. Its issue is `share`. */
export const share = (z: Zod): ZodType<Decimal> =>
  decimal(z)
    .refine((digits) => compare(digits, '0') > 0 && compare(digits, '1') < 0, { error: 'share' })
    .meta({ type: ['number', 'string'], pattern: DIGITS, exclusiveMinimum: 0, exclusiveMaximum: 1 })

/** A text in both languages. */
export const text = (z: Zod): ZodType<Bilingual> =>
  z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

/** A text in both languages, or one that serves for both. */
export const label = (z: Zod): ZodType<Bilingual> =>
  z.union([
    z
      .string()
      .min(1)
      .transform((both) => ({ zh: both, en: both })),
    text(z),
  ])
