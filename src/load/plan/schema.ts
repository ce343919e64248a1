/**
 * What the files of a plan may hold. One source for the loader's checks and for the JSON Schema of editors.
 * An operator's own keys come from the operator.
 */
import * as z from 'zod'
import { type OperatorName, operatorNames, operatorOf } from '../../core/operators/all.ts'
import type { Zod } from '../../core/operators/operator.ts'
import { decimal, isNumeral, text } from '../../core/operators/schema.ts'

/** Only what operators use, so that a bundler can leave the rest of zod out. */
const pieces: Zod = {
  NEVER: z.NEVER,
  enum: z.enum,
  strictObject: z.strictObject,
  string: z.string,
  union: z.union,
  unknown: z.unknown,
}

const words = (description: string) => z.string().min(1).describe(description)
const pair = (description: string) => text(pieces).describe(description)
const figure = (description: string) => decimal(pieces).describe(description)

/** A whole number from 0, written without quotes. Its issue is `whole-number`. */
const whole = (description: string) =>
  z
    .unknown()
    .transform((input, context) => {
      if (isNumeral(input) && /^\d{1,9}$/.test(input.numeral)) return Number(input.numeral)
      context.issues.push({ code: 'custom', message: 'whole-number', input })
      return z.NEVER
    })
    .meta({ type: 'integer', minimum: 0, description })

const isDate = (input: string): boolean => {
  const day = new Date(`${input}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(input)
}

const date = (description: string) =>
  z.string().refine(isDate, { error: 'date' }).meta({ format: 'date', description })

const nameList = (description: string) => z.array(z.string().min(1)).default([]).describe(description)

export const planHead = z
  .strictObject({
    id: words('A short name for programs.'),
    title: pair('The title, as printed and in English.'),
    document: words('The document number, as printed.'),
    signed: date('The day it was signed: 2018-03-28.'),
    period: z
      .strictObject({
        baseline: whole('The year that the plan starts from, before its first.'),
        start: whole('The first year.'),
        end: whole('The last year, by which targets are due.'),
      })
      .describe('The years of the plan.'),
    district: z
      .strictObject({
        name: pair('What it is called.'),
        aliases: nameList('Other names met in data. Width, case, spaces and brackets need no alias.'),
      })
      .describe('What the plan is for, as a whole: under region, its names mean no single town or street.')
      .exactOptional(),
    tables: z
      .array(z.strictObject({ number: whole('Its number, as printed.'), title: pair('Its title.') }))
      .default([])
      .describe('The numbered tables that the plan prints.'),
    categories: z
      .array(
        z.strictObject({
          zh: words('As printed; targets name it so.'),
          en: words('In English.'),
          table: whole('The table that prints it.').exactOptional(),
        }),
      )
      .describe('The categories that targets are printed under, in printed order.'),
  })
  .describe('A plan: what it is called, its years, its tables and its categories.')

export const measure = z.strictObject({
  number: whole('Its number, as printed.'),
  title: pair('Its title, as printed and in English.'),
  chapter: pair('The chapter that holds it.'),
  section: pair('The section that holds it.'),
})

export const unit = z.strictObject({
  id: words('What targets call it, and the spelling that is shown.'),
  kind: z
    .enum(['share', 'count', 'amount', 'stage'])
    .describe(
      'share: a part of a whole; count: whole things; amount: anything measured; stage: how far a milestone is.',
    ),
  name: pair('What it is called.'),
  symbol: z
    .strictObject({ zh: z.string(), en: z.string() })
    .describe('What follows a number; may be empty. English begins with a space where one belongs.'),
  aliases: nameList('Other spellings met in data.'),
})

export const conversion = z
  .strictObject({
    from: words('A unit that data may bring.'),
    to: words('The unit it is turned into.'),
    factor: figure('Exact: one `from` is this many `to`.'),
  })
  .describe('Only between units that measure the same thing.')

/** The keys that every target may have, whatever its operator. */
export const targetCommon = z.strictObject({
  id: words('Stable and unique. Never changed, never used again.'),
  name: pair('The full name a reader needs, without the table around it.'),
  aliases: nameList('Other wordings met in files. Width, case, spaces, brackets and quotes need no alias.'),
  table: whole('The table that prints it; left out when no table does.').exactOptional(),
  category: words('The category, as printed; one of plan.yaml.'),
  item: words('项目, as printed.').exactOptional(),
  content: words('内容, as printed; left out when there is none.').exactOptional(),
  nature: z
    .enum(['target', 'reference', 'commitment'])
    .default('target')
    .describe('目标值, 参考值, or said in a sentence only.'),
  unit: words('An id of units.yaml.'),
  measure: whole('The number of the responsible measure.'),
  related: z.array(whole('The number of a measure.')).default([]).describe('Other measures it leans on.'),
  basis: z
    .enum(['annual', 'stock', 'cumulative'])
    .default('annual')
    .describe(
      "The year's own figure, the state at its end, or the running total since the plan's first year.",
    ),
  scope: z
    .enum(['district', 'any'])
    .default('any')
    .describe('district: has no meaning for a single town or street.'),
  baseline: z
    .strictObject({
      year: whole('The year the figure stands for.'),
      value: figure('The figure, with the digits printed.'),
      bound: z
        .enum(['at-most', 'at-least', 'below', 'above'])
        .describe('When the plan prints only a bound: 以下, 以上, 近, 超过.')
        .exactOptional(),
      match: z.enum(['exact', 'close']).describe("How well it fits the target's definition."),
      quote: words("The plan's own words.").exactOptional(),
    })
    .describe('What the plan itself says of the start.')
    .exactOptional(),
  written: words('The target cell, or the decisive words of the sentence, as printed. Always in quotes.'),
  quote: words('The printed row or sentence.'),
  department: words('The responsible department, where the plan names one.').exactOptional(),
  note: pair('What had to be decided, and why.').exactOptional(),
  plausible: z
    .strictObject({
      min: figure('The lowest believable value.').exactOptional(),
      max: figure('The highest believable value.').exactOptional(),
      jump: figure('The largest believable change from one year to the next.').exactOptional(),
    })
    .describe("What is believable, in the target's unit; anything beyond is a warning.")
    .exactOptional(),
})

/** The keys an operator takes beside `operator`. */
const operatorShape = (name: OperatorName) => operatorOf(name).schema(pieces)

/** What an operator needs: `operator` and its own keys. */
export const requirements: ReadonlyMap<OperatorName, z.ZodObject> = new Map(
  operatorNames.map((name) => [name, z.strictObject({ operator: z.literal(name), ...operatorShape(name) })]),
)

export const commonKeys: readonly string[] = Object.keys(targetCommon.shape)

/** Every key that some operator takes. */
export const operatorKeys: ReadonlySet<string> = new Set(
  operatorNames.flatMap((name) => Object.keys(operatorShape(name))),
)
