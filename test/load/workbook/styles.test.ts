import { describe, expect, it } from 'vitest'
import { readFormats } from '../../../src/load/workbook/styles.ts'
import { archiveOf } from './parts-of.ts'

const PART = 'xl/styles.xml'
/** The formats of the first five styles. */
function formatsOf(xml: string | null): readonly string[] {
  const formats = readFormats(archiveOf({ [PART]: xml ?? '' }), xml === null ? null : PART)
  return [0, 1, 2, 3, 4].map(formats)
}

const GENERAL = ['General', 'General', 'General', 'General', 'General']

describe('the number formats of styles', () => {
  it('are General in a workbook without styles', () => {
    expect([formatsOf(null), formatsOf('<styleSheet/>')]).toEqual([GENERAL, GENERAL])
  })

  it('their own, those of the program, none, and one that nobody knows', () => {
    const xml = `<styleSheet>
      <numFmts> <numFmt numFmtId="164" formatCode="0.0&quot;家&quot;"/> <numFmt numFmtId="9" formatCode="0.0%"/> </numFmts>
      <cellStyleXfs> <xf numFmtId="10"/> </cellStyleXfs>
      <cellXfs> <xf/> <xf numFmtId="164"/> <xf numFmtId="9"/> <xf numFmtId="58"/> <xf numFmtId="99"/> </cellXfs>
    </styleSheet>`
    expect(formatsOf(xml)).toEqual(['General', '0.0"家"', '0.0%', 'm"月"d"日"', 'General'])
  })

  it('a format without its code shows the number as it is', () => {
    const xml =
      '<styleSheet><numFmts><numFmt numFmtId="164"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>'
    expect(formatsOf(xml)).toEqual(GENERAL)
  })

  it('what a cell would look like on a condition is not its format', () => {
    const xml = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>
      <cellXfs><xf numFmtId="164"/></cellXfs>
      <dxfs><dxf><numFmt numFmtId="164" formatCode="&quot;达标&quot;"/></dxf></dxfs>
      <cellStyleXfs><xf numFmtId="10"/></cellStyleXfs></styleSheet>`
    expect(formatsOf(xml)).toEqual(['0.0%', 'General', 'General', 'General', 'General'])
  })
})
