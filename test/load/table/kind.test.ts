/** What people send as .csv that is none, and tables that only look like something else. */
import { describe, expect, it } from 'vitest'
import { kindOfBytes, kindOfText } from '../../../src/load/table/kind.ts'
import { type ByteSource, sourceOf } from '../../../src/load/table/source.ts'

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))
const wide = (name: string): string => [...name].map((letter) => `${letter}\0`).join('')
const PADDING = '.'.repeat(300)

const ZIP = 'PK\x03\x04'
const COMPOUND = '\xd0\xcf\x11\xe0'

describe('the kind of bytes', () => {
  it.each<[string, string, string]>([
    ['a zip', `${ZIP}a.csv`, 'zip'],
    ['an empty zip', 'PK\x05\x06\0\0', 'zip'],
    ['a workbook', `${ZIP}[Content_Types].xml…xl/workbook.xml`, 'xlsx'],
    ['a workbook of one sheet, by a program that writes \\', `${ZIP}xl\\worksheets\\sheet1.xml`, 'xlsx'],
    ['a workbook named in capitals', `${ZIP}XL/_RELS/workbook.xml.rels`, 'xlsx'],
    [
      'a binary workbook, whose parts stand beside those of any workbook',
      `${ZIP}xl/_rels…xl/workbook.bin`,
      'xlsb',
    ],
    ['a LibreOffice sheet', `${ZIP}mimetypeapplication/vnd.oasis.opendocument.spreadsheet`, 'ods'],
    ['a Word paper', `${ZIP}word/document.xml`, 'word'],
    ['an old workbook', `${COMPOUND}${wide('Workbook')}`, 'xls'],
    ['a workbook with a password', `${COMPOUND}${wide('EncryptedPackage')}`, 'encrypted'],
    ['an old Word paper', `${COMPOUND}${wide('WordDocument')}`, 'word'],
    ['a PDF that speaks of a workbook', '%PDF-1.7 xl/workbook.xml', 'pdf'],
    ['a zip that speaks of a Word paper', `${ZIP}${wide('WordDocument')}`, 'zip'],
    ['an old workbook that speaks of a new one', `${COMPOUND}xl/workbook.xml`, 'xls'],
    ['rich text', '{\\rtf1\\ansi', 'rtf'],
  ])('%s', (_, text, kind) => {
    expect(kindOfBytes(sourceOf(latin(text)))).toBe(kind)
  })

  it.each(['PK,\x03\x04', 'P', '', '编号,值', '%PD', '.%PDF-1.7'])('is left open for %j', (text) => {
    expect(kindOfBytes(sourceOf(latin(text)))).toBeUndefined()
  })

  it.each<[string, string]>([
    ['xlsb', `${ZIP}xl/workbook.bin`],
    ['ods', `${ZIP}application/vnd.oasis.opendocument.spreadsheet`],
    ['encrypted', `${COMPOUND}${wide('EncryptedPackage')}`],
  ])('is %s however the bytes come, and wherever the name stands', (kind, text) => {
    const bytes = latin(`${text.slice(0, 4)}${PADDING}${text.slice(4)}${PADDING}`)
    for (const size of [1, 2, 7, 20, 45, 100, 301, 320, 1000])
      expect(kindOfBytes(sourceOf(bytes, size)), `${size} bytes at a time`).toBe(kind)
  })

  it('is not put together of names far from each other', () => {
    expect(kindOfBytes(sourceOf(latin(`${ZIP}xl/${PADDING}workbook.xml`), 100))).toBe('zip')
  })

  it('takes only the start of a file that is no container', () => {
    let read = 0
    const endless: ByteSource = {
      *pieces() {
        for (read = 1; read < 100; read += 1) yield latin('\x1f\x8b\x08\x00\x00\x00\x00\x00')
      },
    }
    expect([kindOfBytes(endless), read]).toEqual(['gzip', 1])
  })
})

describe('the kind of text', () => {
  it.each<[string, string, string]>([
    ['a page', '<!DOCTYPE html>\n<html>', 'html'],
    ['a page without more ado', '\r\n\t <html lang="zh">', 'html'],
    ['a table copied from a page', '<table><tr><td>1', 'html'],
    ['the head of a page', ' <head>', 'html'],
    ['the body of a page', '\n\n<BODY>', 'html'],
    ['a page that begins with its charset', '<meta charset="gbk">', 'html'],
    ['a workbook in XML', '<?xml version="1.0"?>', 'xml'],
    ['XML below blank lines', '\n\n<?XML version="1.0"?>', 'xml'],
    ['JSON records', '[{"id": "T1-01"}]', 'json'],
    ['JSON over many lines', '\n \n{\n  "rows": [\n    1\n  ]\n}\n', 'json'],
    ['JSON rows', '[["id","value"],["T1-01",1]]', 'json'],
    ['JSON of one word', '[true]', 'json'],
    ['empty JSON', '{}', 'json'],
    ['a long JSON object, cut', '{"rows" : [{"id": "T1', 'json'],
    ['one of an empty key, over lines, cut', ' \n{\n  ""\n: 1,', 'json'],
    ['long JSON records, cut', '[{"id": "T1', 'json'],
    ['the same over lines', '\n\n[\n  {\n    "id": "T1', 'json'],
    ['long JSON rows, cut', '[["id","value"],\n["T1-01",1', 'json'],
  ])('%s', (_, text, kind) => {
    expect(kindOfText(text)).toBe(kind)
  })

  it.each([
    'note,<table>\n1,2\n',
    'xml <?xml version="1.0"?>,b\n',
    '<tr>,b\n1,2\n',
    '[a],b\n1,2\n',
    '[1],b\n1,2\n',
    '{a},b\n1,2\n',
    '{"a",b\n1,2\n',
    '{ "a" "b": 1\n',
    'x{"a": 1\n',
    'a,[{"id": 1\n',
    '[a {"b": 1\n',
    '[{a "b": 1\n',
    '{a"b": 1\n',
    '{"a"b: 1\n',
    // A whole file of one quoted cell, or of one figure, is JSON to a reader of JSON.
    '"a [b]"',
    '"[b]"',
    '96.5',
    '',
  ])('%j may be a table', (text) => {
    expect(kindOfText(text)).toBeUndefined()
  })

  it.each<[number, number, string | undefined]>([
    [8, 0, undefined],
    [9, 0, 'binary'],
    [9, 35, 'binary'],
    [9, 36, undefined],
  ])('%i control characters and %i letters: %s', (control, letters, kind) => {
    expect(kindOfText('\x01'.repeat(control) + 'a'.repeat(letters))).toBe(kind)
  })

  it.each(['\x08', '\x0e', '\x1f', '\ufffd'])('%j is no text', (character) => {
    expect(kindOfText(character.repeat(20))).toBe('binary')
  })

  it.each(['\t', '\n', '\r', ' ', '\0'])('%j is, however often it stands', (character) => {
    expect(kindOfText(character.repeat(20))).toBeUndefined()
  })

  it('is told by the first page of it', () => {
    expect(kindOfText('a'.repeat(4096) + '\x01'.repeat(4096))).toBeUndefined()
  })
})
