/** The pieces operators build their schemas from. zod is handed in; nothing here loads it. */
import type { ZodType } from 'zod'
import { type Decimal, parseDecimal } from '../decimal.ts'
import type { Bilingual } from '../model.ts'
import type { Zod } from './operator.ts'

/** A decimal with the digits as written. The loader hands numbers over as their source text. */
export const decimal = (z: Zod): ZodType<Decimal> =>
  z.custom<Decimal>((input) => typeof input === 'string' && parseDecimal(input) !== undefined, { error: 'decimal' })

export const text = (z: Zod): ZodType<Bilingual> =>
  z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
