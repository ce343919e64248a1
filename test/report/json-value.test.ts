import fc from 'fast-check'
import { expect, it } from 'vitest'
import { figure, type JsonValue, stringify, stringifyPieces } from '../../src/report/json-value.ts'

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
      expect([...stringifyPieces(value as JsonValue)].join('')).toBe(stringify(value as JsonValue))
    }),
  )
})
