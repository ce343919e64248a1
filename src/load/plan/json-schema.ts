/** JSON Schema of the plan's files, derived from the schemas that the loader checks with. */
import * as z from 'zod'
import { type OperatorName, operatorNames, operatorOf, operatorSpellings } from '../../core/operators/all.ts'
import type { PlanFileKind } from './file-kinds.ts'
import { conversion, measure, planHead, requirements, targetCommon, unit } from './schema.ts'

type Json = Record<string, unknown>

const DIALECT = 'https://json-schema.org/draft/2020-12/schema'

/** The schema of what stands in the file, before defaults are filled in. */
function derive(schema: z.ZodType): Json {
  const { $schema: _, ...derived } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return derived
}

const propertiesOf = (schema: z.ZodObject): Json => {
  const { properties } = derive(schema)
  // A strict object always derives to a schema with properties.
  return properties as Json
}

const requiredOf = (schema: z.ZodObject): readonly string[] => {
  const { required } = derive(schema)
  // zod writes a list of names, or nothing.
  return (required ?? []) as readonly string[]
}

/** The names of an operator: what it is called, and other signs for it. */
const spellingsOf = (name: OperatorName): readonly string[] => [
  name,
  ...Object.entries(operatorSpellings).flatMap(([spelling, meant]) => (meant === name ? [spelling] : [])),
]

const ownKeys = (schema: z.ZodObject): readonly string[] =>
  Object.keys(schema.shape).filter((key) => key !== 'operator')

/** Every key that some operator takes, with the different things it may hold. */
function operatorProperties(): Json {
  const seen = new Map<string, Map<string, unknown>>()
  for (const schema of requirements.values()) {
    const properties = propertiesOf(schema)
    for (const key of ownKeys(schema)) {
      const kinds = seen.get(key) ?? new Map<string, unknown>()
      seen.set(key, kinds.set(JSON.stringify(properties[key]), properties[key]))
    }
  }
  return Object.fromEntries(
    [...seen].map(([key, kinds]) => [
      key,
      kinds.size === 1 ? [...kinds.values()][0] : { anyOf: [...kinds.values()] },
    ]),
  )
}

/** Keys that stand for each other: exactly one. */
const oneOf = (keys: readonly string[]): Json =>
  keys.length === 0 ? {} : { oneOf: keys.map((key) => ({ required: [key] })) }

/** Given the operator: the keys it needs, what they hold, and none that only others take. */
function ruleFor(name: OperatorName, schema: z.ZodObject, allKeys: readonly string[]): Json {
  const properties = propertiesOf(schema)
  const own = ownKeys(schema)
  const others = allKeys.filter((key) => !own.includes(key))
  return {
    if: { properties: { operator: { enum: spellingsOf(name) } }, required: ['operator'] },
    // biome-ignore lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema.
    then: {
      properties: Object.fromEntries([
        ...own.map((key) => [key, properties[key]]),
        ...others.map((key) => [key, false]),
      ]),
      required: requiredOf(schema).filter((key) => key !== 'operator'),
      ...oneOf(operatorOf(name).exactlyOne ?? []),
    },
  }
}

function targetSchema(): Json {
  const own = operatorProperties()
  const operator = {
    description: 'How an actual value is compared. Signs stand in quotes.',
    enum: operatorNames.flatMap(spellingsOf),
  }
  return {
    ...derive(targetCommon),
    properties: { ...propertiesOf(targetCommon), operator, ...own },
    required: [...requiredOf(targetCommon), 'operator'],
    allOf: [...requirements].map(([name, schema]) => ruleFor(name, schema, Object.keys(own))),
  }
}

const listOf = (items: Json, description: string): Json => ({
  $schema: DIALECT,
  description,
  type: 'array',
  items,
})

/** One JSON Schema (draft 2020-12) for each kind of file; what editors complete and check with. */
export function planSchemas(): Record<PlanFileKind, object> {
  const unitFile = z.strictObject({
    units: z.array(unit).describe('The units that targets may have.'),
    conversions: z.array(conversion).default([]).describe('Which units may be turned into which.'),
  })
  return {
    plan: { $schema: DIALECT, ...derive(planHead) },
    measures: listOf(derive(measure), 'The measures that targets are filed under.'),
    units: { $schema: DIALECT, description: 'Units, their spellings, and conversions.', ...derive(unitFile) },
    targets: listOf(targetSchema(), 'Targets of a plan, as printed.'),
  }
}
