import { describe, expect, it } from 'vitest'
import { checkLimits } from '../../../src/load/workbook/limits.ts'
import type { Entry } from '../../../src/load/workbook/zip-directory.ts'
import { faultOf } from './fault-of.ts'

const MEBIBYTE = 1024 * 1024

const entry = (size: number, packed: number, name = 'xl/worksheets/sheet1.xml'): Entry => ({
  name,
  method: 8,
  crc: 0,
  packed,
  size,
  offset: 0,
  encrypted: false,
})
const files = (count: number): readonly Entry[] => Array<Entry>(count).fill(entry(1, 1))
/** Shrunk to a hundredth. */
const sheet = (size: number): Entry => entry(size, Math.ceil(size / 100))

describe('a workbook is not too large', () => {
  it.each<[string, () => readonly Entry[]]>([
    ['without files', () => []],
    ['of 10,000 files', () => files(10_000)],
    ['of 512 MiB', () => [sheet(511 * MEBIBYTE), sheet(MEBIBYTE)]],
    ['with a video', () => [entry(900 * MEBIBYTE, 900 * MEBIBYTE, 'xl/media/a.mp4')]],
    ['with a picture that shrinks to nothing', () => [entry(50 * MEBIBYTE, 1, 'xl/media/a.xml.bmp')]],
    ['with 10 MiB that shrink to nothing', () => [entry(10 * MEBIBYTE, 0)]],
    ['with a sheet that shrinks to a two-hundredth', () => [entry(20 * MEBIBYTE, MEBIBYTE / 10)]],
    ['with a sheet that hardly shrinks', () => [entry(11 * MEBIBYTE, 10 * MEBIBYTE)]],
  ])('%s', (_, entries) => {
    expect(faultOf(() => checkLimits(entries()))).toBeUndefined()
  })
})

describe('a workbook is too large', () => {
  const tooLarge = (kind: string, found: number, limit: number) => ({
    code: 'file/too-large',
    args: { kind, found, limit },
  })

  it('with one file more', () => {
    expect(faultOf(() => checkLimits(files(10_001)))).toEqual(tooLarge('entries', 10_001, 10_000))
  })

  it.each(['xl/workbook.xml', '_rels/.rels'])('with one byte more in all, in %s', (name) => {
    const entries = [sheet(512 * MEBIBYTE), entry(1, 1, name)]
    const [found, limit] = [512 * MEBIBYTE + 1, 512 * MEBIBYTE]
    expect(faultOf(() => checkLimits(entries))).toEqual(tooLarge('unpacked', found, limit))
  })

  it.each([
    [20 * MEBIBYTE, Math.floor(MEBIBYTE / 10.05), 201],
    [10 * MEBIBYTE + 1, 1, 10_485_761],
    [10 * MEBIBYTE + 1, 0, 10_485_761],
  ])('with %i bytes packed to %i', (size, packed, ratio) => {
    expect(faultOf(() => checkLimits([sheet(9), entry(size, packed)]))).toEqual(tooLarge('ratio', ratio, 200))
  })
})
