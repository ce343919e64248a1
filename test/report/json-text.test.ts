import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textPieces } from '../../src/report/formats/format.ts'
import { encodeBlocks } from '../../src/report/json-blocks.ts'
import { stringify } from '../../src/report/json-text.ts'
import { figure, JsonConstant, type JsonValue } from '../../src/report/json-value.ts'

it('keeps the digits of a decimal', () => {
  expect(
    stringify({
      actual: figure('99.80'),
      gap: figure('12345678901234567890.5'),
      none: figure(null),
      written: '60',
    }),
  ).toBe('{\n  "actual": 99.80,\n  "gap": 12345678901234567890.5,\n  "none": null,\n  "written": "60"\n}')
})

it('is otherwise what JSON.stringify writes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      // fast-check's JSON values are a subset of ours.
      const text = stringify(value as JsonValue)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(text.split('\n').length).toBe(JSON.stringify(value, null, 2).split('\n').length)
    }),
  )
})

it('is the same in pieces', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      // fast-check's JSON values are a subset of ours.
      const text = stringify(value as JsonValue)
      expect([...textPieces(encodeBlocks(value as JsonValue))].join('')).toBe(`${text}\n`)
    }),
  )
})

it('is the same with constants, wherever they stand', () => {
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom('林', null, 95.2))
  const fields = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', '名'), value, fc.boolean()), {
    maxLength: 6,
  })
  fc.assert(
    fc.property(fc.array(fields, { maxLength: 5 }), (records) => {
      const shared = new Map<string, JsonConstant>()
      const constantOf = (plain: unknown): JsonConstant => {
        const key = JSON.stringify(plain)
        // fast-check's JSON values are a subset of ours.
        const known = shared.get(key) ?? new JsonConstant(plain as JsonValue)
        shared.set(key, known)
        return known
      }
      const plain = records.map((each) => Object.fromEntries(each.map(([key, own]) => [key, own])))
      const marked = records.map((each) =>
        Object.fromEntries(each.map(([key, own, isConstant]) => [key, isConstant ? constantOf(own) : own])),
      )
      // As above.
      expect(stringify(marked as JsonValue)).toBe(stringify(plain as JsonValue))
    }),
  )
})
