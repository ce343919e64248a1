/** What once made a property of this folder fail, kept as it was found. */
import { expect, it } from 'vitest'
import { decode } from '../../src/load/table/decode.ts'
import { sourceOf } from '../../src/load/table/source.ts'

it('an encoding that is called like what every object has', () => {
  const { encoding, problems } = decode(sourceOf(new Uint8Array()), 'constructor无')
  expect([encoding, problems.map(({ code }) => code)]).toEqual(['utf-8', ['encoding/unknown']])
})
