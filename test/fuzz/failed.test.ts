/** What once made a property of this folder fail, kept as it was found. */
import { expect, it } from 'vitest'
import { decode } from '../../src/load/table/decode.ts'
import { openTable, readTable } from '../../src/load/table/read-table.ts'
import { sourceOf } from '../../src/load/table/source.ts'

it('an encoding that is called like what every object has', () => {
  const { encoding, problems } = decode(sourceOf(new Uint8Array()), 'constructor无')
  expect([encoding, problems.map(({ code }) => code)]).toEqual(['utf-8', ['encoding/unknown']])
})

it.each(['"', '""', '"\n'])('a file of nothing but quotes, %j, is empty', (text) => {
  const { rows, problems } = readTable(new TextEncoder().encode(text))
  expect([rows.length, problems[0]?.code]).toEqual([0, 'file/empty'])
})

it.each([1, 2, 5, 40])('bytes of two encodings behind a lone return, read in pieces of %i', (size) => {
  const [lost, foreign] = [
    [0xef, 0xbf, 0xbd, 0xa1],
    [0xf0, 0x90, 0xa1, 0xc0],
  ]
  const bytes = Uint8Array.from([...Buffer.from('数据,说明\n,'), ...foreign, 13, 44, ...lost, 44, 10])
  const said = (pieceSize?: number) => {
    const { problems, rows } = openTable(sourceOf(bytes, pieceSize))
    return [[...rows()].map(({ line, cells }) => [line, ...cells]), problems()]
  }
  expect(said(size)).toEqual(said())
})
