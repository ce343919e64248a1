import { describe, expect, it } from 'vitest'
import { readTable } from '../../../src/load/table/read-table.ts'
import { bytesOf, problemsOf, rowsOf } from './table-of.ts'

const TEXT = '指标,值\n森林覆盖率,≥18\n'

/** 指标,值 / 森林覆盖率,≥18 in GBK, as Excel on Chinese Windows saves it. */
const GBK = new Uint8Array([
  ...[0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0xd6, 0xb5, 0x0a],
  ...[0xc9, 0xad, 0xc1, 0xd6, 0xb8, 0xb2, 0xb8, 0xc7, 0xc2, 0xca, 0x2c, 0xa1, 0xdd, 0x31, 0x38, 0x0a],
])

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return bytes
}

const replace = (bytes: Uint8Array, at: number, ...others: number[]): Uint8Array =>
  new Uint8Array([...bytes.slice(0, at), ...others, ...bytes.slice(at + others.length)])

describe('encodings by evidence', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['UTF-8', bytesOf(TEXT), 'utf-8', 'valid'],
    ['UTF-8 with a mark', bytesOf(`\ufeff${TEXT}`), 'utf-8', 'mark'],
    ['GBK', GBK, 'gb18030', 'best-fit'],
    ['UTF-16LE with a mark', utf16(`\ufeff${TEXT}`, true), 'utf-16le', 'mark'],
    ['UTF-16BE with a mark', utf16(`\ufeff${TEXT}`, false), 'utf-16be', 'mark'],
    ['UTF-16LE without', utf16(TEXT, true), 'utf-16le', 'zeros'],
    ['UTF-16BE without', utf16(TEXT, false), 'utf-16be', 'zeros'],
  ])('%s', (_, bytes, encoding, evidence) => {
    const table = readTable(bytes)
    expect([table.encoding, table.evidence, table.header, rowsOf(table), table.problems]).toEqual([
      encoding,
      evidence,
      ['指标', '值'],
      [[2, '森林覆盖率', '≥18']],
      [],
    ])
  })

  it('is overruled, and says so when the name is unknown', () => {
    expect(readTable(GBK, { encoding: 'GB2312' })).toMatchObject({
      header: ['指标', '值'],
      evidence: 'asked',
    })
    expect(readTable(new Uint8Array([0x50, 0x4b, 3, 4])).evidence).toBeNull()
    const table = readTable(GBK, { encoding: 'klingon' })
    expect([table.encoding, problemsOf(table)]).toEqual(['gb18030', ['encoding/unknown -:-']])
  })

  it.each<[string, readonly number[], string, string, readonly string[]]>([
    ['学习 in GBK, valid UTF-8 too', [0xd1, 0xa7, 0xcf, 0xb0], 'gb18030', '学习', []],
    ['学 in GBK, valid UTF-8 too', [0xd1, 0xa7], 'gb18030', '学', []],
    ['学 in GBK beside 习, which is not', [0xd1, 0xa7, 0xcf, 0xb0, 0xb2, 0xe2], 'gb18030', '学习测', []],
    ['п in UTF-8', [0xd0, 0xbf, 0xd1, 0x80], 'utf-8', 'пр', []],
    ['± in UTF-8', [0xc2, 0xb1], 'utf-8', '±', []],
    ['α in UTF-8', [0xce, 0xb1], 'utf-8', 'α', []],
    ['学 in UTF-8', [0xe5, 0xad, 0xa6], 'utf-8', '学', []],
  ])('%s', (_, note, encoding, text, problems) => {
    const table = readTable(Uint8Array.from([...bytesOf('id,note\nA,'), ...note, 0x0a]))
    expect([table.encoding, table.rows[0]?.cells[1], problemsOf(table)]).toEqual([encoding, text, problems])
  })

  it('doubts GB18030 that gives no everyday character', () => {
    const rare = new Uint8Array([0x61, 0x2c, 0x62, 0x0a, 0xf5, 0xf5, 0xf6, 0xf6, 0x2c, 0x32])
    expect(problemsOf(readTable(rare))).toEqual(['encoding/doubtful -:-'])
  })
})

describe('bad bytes', () => {
  it.each<[string, Uint8Array, unknown]>([
    [
      'UTF-8',
      replace(bytesOf('指标,值\n森林,18\n水,1\n'), 14, 0xff, 0xff),
      {
        code: 'encoding/invalid',
        severity: 'error',
        args: { encoding: 'utf-8', bytes: 'FF FF 97' },
        line: 2,
        column: 2,
        endColumn: 3,
      },
    ],
    [
      'GBK',
      replace(GBK, 17, 0x2c),
      {
        code: 'encoding/invalid',
        severity: 'error',
        args: { encoding: 'gb18030', bytes: 'C2' },
        line: 2,
        column: 5,
        endColumn: 6,
      },
    ],
    [
      'half a UTF-16 character',
      new Uint8Array([...utf16('\ufeffa,b\n1,2', true), 0x41]),
      {
        code: 'encoding/invalid',
        severity: 'error',
        args: { encoding: 'utf-16le', bytes: '41' },
        line: 2,
        column: 4,
        endColumn: 5,
      },
    ],
  ])('%s: line, column and hex', (_, bytes, problem) => {
    expect(readTable(bytes).problems.filter(({ code }) => code === 'encoding/invalid')).toEqual([problem])
  })

  it('lets the other rows come through', () => {
    const table = readTable(replace(bytesOf('a,b\nx?,1\ny,2\n'), 5, 0xff))
    expect(rowsOf(table)).toEqual([
      [2, 'x\ufffd', '1'],
      [3, 'y', '2'],
    ])
  })

  it('reports NUL and characters that were lost before', () => {
    expect(problemsOf(readTable(bytesOf('a,b\n1\0,2\n\ufffd,3\n')))).toEqual([
      'csv/nul 2:2',
      'encoding/lost-character 3:1',
    ])
  })
})
