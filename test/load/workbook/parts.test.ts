import { describe, expect, it } from 'vitest'
import { readParts } from '../../../src/load/workbook/parts.ts'
import { damagedPart, faultOf } from './fault-of.ts'
import { archiveOf } from './parts-of.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** Of the strict form of the standard. */
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`
const relations = (...each: readonly string[]): string => `<Relationships>${each.join('')}</Relationships>`
const workbook = (inside: string): string => `<workbook xmlns:r="${OFFICE}">${inside}</workbook>`
const sheet = (name: string, id: string, more = ''): string => `<sheet name="${name}" r:id="${id}"${more}/>`

const LIST = 'xl/_rels/workbook.xml.rels'
/** A book in the usual places. */
const read = (list: readonly string[], inside: string) =>
  readParts(archiveOf({ 'xl/workbook.xml': workbook(inside), [LIST]: relations(...list) }))

const ONE = [relation('r1', `${OFFICE}/worksheet`, 'worksheets/sheet1.xml')]
const SHEET1 = { name: '表1', part: 'xl/worksheets/sheet1.xml', hidden: false }

describe('what a workbook is made of', () => {
  it('sheets in the order of the book, and what they share', () => {
    const list = [
      relation('t', `${OFFICE}/sharedStrings`, 'sharedStrings.xml'),
      relation('r2', `${STRICT}/worksheet`, 'worksheets/sheet2.xml'),
      relation('r1', `${STRICT}/worksheet`, 'worksheets/sheet1.xml'),
      relation('s', `${OFFICE}/styles`, '/xl/styles.xml'),
    ]
    expect(read(list, `<workbookPr date1904="1"/>${sheet('表1', 'r1')}${sheet('表2', 'r2')}`)).toEqual({
      sheets: [SHEET1, { name: '表2', part: 'xl/worksheets/sheet2.xml', hidden: false }],
      strings: 'xl/sharedStrings.xml',
      styles: 'xl/styles.xml',
      from1904: true,
    })
  })

  it('no styles, no shared texts, and nothing said of its days: they count from 1900', () => {
    expect(read(ONE, sheet('表1', 'r1'))).toEqual({
      sheets: [SHEET1],
      strings: null,
      styles: null,
      from1904: false,
    })
  })

  it.each([
    ['', false],
    [' state="visible"', false],
    [' state="hidden"', true],
    [' state="veryHidden"', true],
  ])('a sheet with%s is hidden: %s', (state, hidden) => {
    expect(read(ONE, sheet('表1', 'r1', state)).sheets).toEqual([{ ...SHEET1, hidden }])
  })

  it('a sheet without a name has an empty one', () => {
    expect(read(ONE, '<sheet r:id="r1"/>').sheets).toEqual([{ ...SHEET1, name: '' }])
  })

  it('a sheet of charts holds no cells', () => {
    const list = [relation('c', `${OFFICE}/chartsheet`, 'chartsheets/sheet1.xml'), ...ONE]
    expect(read(list, sheet('图1', 'c') + sheet('表1', 'r1')).sheets).toEqual([SHEET1])
    expect(faultOf(() => read(list, sheet('图1', 'c')))).toEqual(damagedPart('xl/workbook.xml'))
  })

  it.each<[string, string]>([
    ['worksheets\\sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['./worksheets//sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['../sheets/./a/../sheet1.xml', 'sheets/sheet1.xml'],
    ['/sheet1.xml', 'sheet1.xml'],
  ])('a sheet at %s stands at %s', (target, part) => {
    const list = [relation('r1', `${OFFICE}/worksheet`, target)]
    expect(read(list, sheet('表1', 'r1')).sheets).toEqual([{ ...SHEET1, part }])
  })

  it.each([
    ['an id that is not in the list', sheet('表1', 'r9')],
    ['no id', '<sheet name="表1"/>'],
    ['an id of another kind', '<sheet name="表1" sheetId="r1"/>'],
  ])('a sheet with %s is damage', (_, inside) => {
    expect(faultOf(() => read(ONE, inside))).toEqual(damagedPart('xl/workbook.xml'))
  })

  it('a reference that says neither whose nor what it is leads to no sheet', () => {
    expect(faultOf(() => read(['<Relationship/>'], sheet('表1', 'r1')))).toEqual(
      damagedPart('xl/workbook.xml'),
    )
  })
})

describe('where the book is', () => {
  it('the list of the archive says it, among other things', () => {
    const archive = archiveOf({
      '_rels/.rels': relations(
        relation('a', 'http://schemas.openxmlformats.org/package/2006/core-properties', 'core.xml'),
        relation('b', `${STRICT}/officeDocument`, 'book.xml'),
      ),
      'core.xml': '<core/>',
      'xl/workbook.xml': workbook(''),
      'book.xml': workbook(sheet('表1', 'r1')),
      '_rels/book.xml.rels': relations(relation('r1', `${OFFICE}/worksheet`, 'sheet1.xml')),
    })
    expect(readParts(archive).sheets).toEqual([{ ...SHEET1, part: 'sheet1.xml' }])
  })

  it.each<[string, Record<string, string>]>([
    ['holds no book', { 'a.txt': '' }],
    ['says that it is elsewhere', { '_rels/.rels': relations(relation('a', '/officeDocument', 'b.xml')) }],
  ])('an archive that %s is no workbook', (_, parts) => {
    expect(faultOf(() => readParts(archiveOf(parts)))).toEqual({
      code: 'file/not-csv',
      args: { kind: 'zip' },
    })
  })
})
