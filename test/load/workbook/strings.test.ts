import { describe, expect, it } from 'vitest'
import { readStrings, unescapeText } from '../../../src/load/workbook/strings.ts'
import { archiveOf } from './parts-of.ts'

const PART = 'xl/sharedStrings.xml'
const read = (xml: string) => readStrings(archiveOf({ [PART]: xml }), PART)

describe('texts that cells share', () => {
  it('are none where the workbook has none', () => {
    expect(readStrings(archiveOf({}), null)).toEqual([])
  })

  it('plain, in pieces, empty, and written over several lines', () => {
    const xml = `<sst>
      <si>
        <t>2019年</t>
      </si>
      <si/>
      <si><r><rPr><b/></rPr> <t xml:space="preserve">9 </t> </r> <r> <t>5</t></r> </si>
      <si><t>a_x000D_b</t></si>
    </sst>`
    expect(read(xml)).toEqual(['2019年', '', '9 5', 'a\rb'])
  })

  it('without how they are spoken, whatever comes behind', () => {
    const xml = '<sst><si><t>森</t><rPh><t>sen</t></rPh><t>林</t></si><si><t>空气</t></si></sst>'
    expect(read(xml)).toEqual(['森林', '空气'])
  })

  it('with the digits of a footnote raised, and those behind it not', () => {
    const raised = '<rPr><vertAlign val="superscript"/></rPr>'
    const lowered = '<rPr><vertAlign val="subscript"/></rPr>'
    const xml = `<sst><si><r><t>76</t></r><r>${raised}<t>1,a</t></r><r><t>0</t></r><r>${lowered}<t>2</t></r></si><si><t>2</t></si></sst>`
    expect(read(xml)).toEqual(['76¹,a02', '2'])
  })
})

it.each([
  ['a_x000d_b_x000A_', 'a\rb\n'],
  ['_x005F_x000D_', '_x000D_'],
  ['a_b', 'a_b'],
  ['_x12_', '_x12_'],
])('%s holds characters that XML cannot', (text, read) => {
  expect(unescapeText(text)).toBe(read)
})
