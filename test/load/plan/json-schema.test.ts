import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { operatorNames, operatorSpellings } from '../../../src/core/operators/all.ts'
import { planFileKinds } from '../../../src/load/plan/file-kinds.ts'
import { planSchemas } from '../../../src/load/plan/json-schema.ts'
import { operatorKeys } from '../../../src/load/plan/schema.ts'
import { filesIn } from './small-plan.ts'

describe('the JSON Schema for editors', () => {
  it.each(planFileKinds)(
    'targets/schema/%s.schema.json is fresh (else: minhang-quality schema %s > that file)',
    (name) => {
      const stored = readFileSync(`targets/schema/${name}.schema.json`, 'utf8')
      expect(stored).toBe(`${JSON.stringify(planSchemas()[name], null, 2)}\n`)
    },
  )

  it('offers every operator, and refuses the keys of others', () => {
    const targets: unknown = planSchemas().targets
    expect(targets).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      items: {
        properties: {
          operator: { enum: expect.arrayContaining([...operatorNames, ...Object.keys(operatorSpellings)]) },
        },
      },
    })
    expect(targets).toMatchObject({
      items: {
        allOf: expect.arrayContaining([
          {
            if: { properties: { operator: { enum: ['none'] } }, required: ['operator'] },
            // biome-ignore lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema.
            then: {
              properties: Object.fromEntries([...operatorKeys].map((key) => [key, false])),
              required: [],
            },
          },
        ]),
      },
    })
  })

  it('is named by the first line of every shipped file', () => {
    const kindOf = (path: string) => path.match(/^(plan|measures|units)\.yaml$/)?.[1] ?? 'targets'
    const files = filesIn('targets')
    expect(files.map(({ text }) => text.split('\n', 1)[0])).toEqual(
      files.map(({ path }) => `# yaml-language-server: $schema=./schema/${kindOf(path)}.schema.json`),
    )
  })
})
