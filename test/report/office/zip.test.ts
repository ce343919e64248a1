import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { rewritten } from '../../../src/report/office/parts.ts'
import { closeZip, entriesOf } from '../../../src/report/office/zip.ts'

const parts = {
  'a.xml': '<a>一</a>',
  '名字/b.xml': 'b'.repeat(5000),
  '[Content_Types].xml': '',
  'c.bin': 'c',
}
const zipOn = (day: string): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date(day),
  })
const textsOf = (zip: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]))

describe('a zip taken apart and closed again', () => {
  it('holds the same parts', () => {
    const again = closeZip(entriesOf(zipOn('2020-05-05T12:00:00')))
    expect(textsOf(again)).toEqual(parts)
    expect(entriesOf(again)).toEqual(entriesOf(zipOn('2020-05-05T12:00:00')))
  })

  it('knows no time of day', () => {
    const [one, other] = ['2020-05-05T12:00:00', '2021-06-06T23:00:00'].map((day) =>
      closeZip(entriesOf(zipOn(day))),
    )
    expect(one).toEqual(other)
  })

  it('is refused when it is none', () => {
    expect(() => entriesOf(strToU8('a'.repeat(40)))).toThrow(RangeError)
    expect(() => entriesOf(new Uint8Array(0))).toThrow(RangeError)
  })
})

it('only the parts that are touched up are packed anew, under the name they are given; the types come first', () => {
  const file = zipOn('2020-05-05T12:00:00')
  const done = rewritten(file, {
    text: (name) => (name === 'a.xml' ? (text) => text.replace('一', '二') : undefined),
    name: (name) => name.replace('.bin', '.emf'),
  })
  expect(Object.keys(textsOf(done))).toEqual(['[Content_Types].xml', 'a.xml', '名字/b.xml', 'c.emf'])
  expect(textsOf(done)['a.xml']).toBe('<a>二</a>')
  const packedOf = (zip: Uint8Array, wanted: string) =>
    entriesOf(zip).find(({ name }) => name === wanted)?.packed
  expect(packedOf(done, '名字/b.xml')).toEqual(packedOf(file, '名字/b.xml'))
})
