/** What once made a property of this folder fail, kept as it was found. */
import { expect, it } from 'vitest'
import { decode } from '../../src/load/table/decode.ts'
import { readTable } from '../../src/load/table/read-table.ts'
import { sourceOf } from '../../src/load/table/source.ts'

it('an encoding that is called like what every object has', () => {
  const { encoding, problems } = decode(sourceOf(new Uint8Array()), 'constructor无')
  expect([encoding, problems.map(({ code }) => code)]).toEqual(['utf-8', ['encoding/unknown']])
})

it.each(['"', '""', '"\n'])('a file of nothing but quotes, %j, is empty', (text) => {
  const { rows, problems } = readTable(new TextEncoder().encode(text))
  expect([rows.length, problems[0]?.code]).toEqual([0, 'file/empty'])
})
