/** A row of text: what it says of itself, and where its cells stand for whoever opens the file at that place. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBlankText, TextRow } from '../../../src/load/table/record.ts'

const rowOf = (
  raw: string,
  more: { readonly delimiter?: string; readonly spoilt?: boolean } = {},
): TextRow => {
  const { delimiter = ',' } = more
  return new TextRow(7, raw.split(delimiter), { raw, delimiter, ...more })
}

/** What stands in the file at a place. */
function textAt(raw: string, { line, column, endColumn }: ReturnType<TextRow['locate']>): string {
  const shown = raw.split(/\r\n|\n|\r/)[line - 7] ?? ''
  return [...shown].slice(column - 1, endColumn - 1).join('')
}

describe('a row', () => {
  const said = ({ line, endLine, cells, broken, aside, given, fault, torn, isSpoilt, size }: TextRow) => ({
    ...{ line, endLine, cells, broken, aside, given, fault, torn, isSpoilt, size },
  })
  const plain = {
    ...{ line: 7, endLine: 7, cells: ['a', '森𠮷'], broken: undefined, aside: undefined, given: 2 },
    ...{ fault: undefined, torn: undefined, isSpoilt: false, size: 5 },
  }

  it('says what it is', () => {
    expect(said(rowOf('a,森𠮷'))).toEqual(plain)
  })

  it('is otherwise the same when its bytes are in doubt, or its quotes, its cells or its place', () => {
    const row = rowOf('a,森𠮷', { spoilt: true })
    const spoilt = { ...plain, isSpoilt: true }
    expect(said(row)).toEqual(spoilt)
    expect(said(row.withFault('contained'))).toEqual({ ...spoilt, fault: 'contained' })
    const open = { ...spoilt, fault: 'open', torn: 'a,森𠮷' }
    expect(said(row.withFault('open'))).toEqual(open)
    expect(said(row.withFault('open').withCells(['a', '森𠮷', '']))).toEqual({
      ...open,
      cells: ['a', '森𠮷', ''],
      given: 2,
    })
    expect(said(row.withFault('open').asBroken())).toEqual({ ...open, broken: true })
    expect(said(row.asAside('blank'))).toEqual({ ...spoilt, aside: 'blank' })
  })

  it('ends where its last line does', () => {
    expect(new TextRow(7, ['a', 'b'], { raw: '"a\r\n\n",b', delimiter: ',' }).endLine).toBe(9)
  })

  it.each<[string, boolean, readonly boolean[]]>([
    ['NUL', false, [false, true, false, false, false]],
    ['NUL, and a character that was lost in this file', true, [false, true, true, false, false]],
  ])('has cells that are not what was meant: %s', (_, spoilt, expected) => {
    const row = rowOf('a,1\0,森\ufffd,', { spoilt })
    expect(expected.map((_each, index) => row.isFaulty(index))).toEqual(expected)
  })

  it.each([
    ['', true],
    [' ', true],
    ['\t \u3000', true],
    ['a', false],
    ['  a', false],
    ['\u3000森', false],
    [',', false],
  ])('%j holds nothing: %s', (text, blank) => {
    expect(isBlankText(text)).toBe(blank)
  })
})

describe('the place of a cell', () => {
  const placeOf = (row: TextRow, index: number): string => {
    const { line, column, endColumn } = row.locate(index)
    return `${line}:${column}-${endColumn}`
  }

  it.each<[string, string, readonly string[]]>([
    ['characters, not units', '𠮷𠮷,b', ['7:1-3', '7:4-5']],
    ['without the blanks around it', '  a ,\u3000b', ['7:3-4', '7:7-8']],
    ['nothing but blanks', 'a,  ,b', ['7:1-2', '7:5-5', '7:6-7']],
    ['empty cells', ',,', ['7:1-1', '7:2-2', '7:3-3']],
    ['with its quotes', '"a","b"', ['7:1-4', '7:5-8']],
    ['with blanks around its quotes', '  "a" ,b', ['7:3-6', '7:8-9']],
    ['the first line of several', '"a\nbc",d', ['7:1-3', '8:5-6']],
    ['behind line breaks of every kind', '"a\r\nb\rc\nd",𠮷,f', ['7:1-3', '10:4-5', '10:6-7']],
  ])('%s: %j', (_, raw, places) => {
    const cells = places.map(() => '')
    const row = raw.includes('"') ? new TextRow(7, cells, { raw, delimiter: ',' }) : rowOf(raw)
    expect(places.map((_each, index) => placeOf(row, index))).toEqual(places)
  })

  it.each([
    ['森林,b', 5],
    ['𠮷,b', 4],
    ['a,', 3],
    ['"a",b', 6],
  ])('is the end of the row where a cell was added, or none is: %j', (raw, end) => {
    const row = rowOf(raw).withCells([...rowOf(raw).cells, '', ''])
    const places = [3, 2, 4, 9].map((index) => placeOf(row, index))
    expect([...places, placeOf(rowOf(raw), 2)]).toEqual(Array(5).fill(`7:${end}-${end}`))
  })

  it.each(['编号,2018年,,2019年,', '编号,2018年,,"2019年",'])(
    'is found in the file where the cells hold more than it does, or fewer are left: %s',
    (raw) => {
      const merged = rowOf(raw).withCells([
        '编号',
        '2018年目标值',
        '2018年实际值',
        '2019年目标值',
        '2019年实际值',
      ])
      expect([3, 2, 1].map((index) => textAt(raw, merged.locate(index)))).toEqual([
        raw.split(',')[3],
        '',
        '2018年',
      ])
      expect(textAt(raw, rowOf(raw).withCells(['编号']).locate(1))).toBe('2018年')
    },
  )

  it('is where its text stands in the file, whatever is asked for first', () => {
    const unit = fc.constantFrom('a', '森', '𠮷', ' ', '\u3000')
    const texts = fc.array(fc.string({ unit, maxLength: 4 }), { minLength: 1, maxLength: 8 })
    const asked = fc.array(fc.record({ second: fc.boolean(), at: fc.nat(7) }), {
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(texts, texts, asked, fc.constantFrom(',', ';', '\t'), (one, other, order, delimiter) => {
        const both = [one, other].map((cells) => cells.map((cell, index) => `${cell}${index}${cell}`))
        const rows = both.map((cells) => rowOf(cells.join(delimiter), { delimiter }))
        for (const { second, at } of order) {
          const index = second ? 1 : 0
          const [cells = [], row] = [both[index], rows[index]]
          if (row !== undefined)
            expect(textAt(cells.join(delimiter), row.locate(at))).toBe((cells[at] ?? '').trim())
        }
      }),
    )
  })

  it('is the same in quotes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '𠮷', ' ', ',', '\n', '\r\n'), maxLength: 4 })
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), fc.array(fc.nat(4)), (cells, asked) => {
        const quoted = cells.map((text, index) => `"${index}${text}"`)
        const row = new TextRow(7, cells, { raw: quoted.join(','), delimiter: ',' })
        for (const at of asked)
          expect(textAt(quoted.join(','), row.locate(at))).toBe(quoted[at]?.split(/[\r\n]/)[0] ?? '')
      }),
    )
  })
})
