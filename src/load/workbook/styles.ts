/** How cells are shown: the number format of each style. */
import type { Archive } from './archive.ts'
import { readXml } from './xml.ts'

/**
 * Formats that files name by number only. From 27 on they mean other things in other languages: these are those of
 * Chinese Windows, whose Excel turns a typed "2-3" into format 58.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分"',
  35: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0',
  42: '#,##0;-#,##0',
  43: '#,##0.00;-#,##0.00',
  44: '#,##0.00;-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h"时"mm"分"',
  56: 'h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** The number format of a cell by its style, General for one that is not listed. */
export type Formats = (style: number) => string

/** Formats and styles also stand elsewhere, for cells that meet a condition and for named styles. */
const LISTS: ReadonlySet<string> = new Set(['numFmts', 'cellXfs'])

export function readFormats(archive: Archive, part: string | null): Formats {
  const named = new Map<number, string>()
  const used: number[] = []
  let list = ''
  for (const event of part === null ? [] : readXml(archive, part)) {
    if (event.kind === 'text') continue
    if (LISTS.has(event.name)) list = event.kind === 'open' ? event.name : ''
    if (event.kind === 'close') continue
    const { numFmtId, formatCode = 'General' } = event.attributes
    if (list === 'numFmts' && event.name === 'numFmt') named.set(Number(numFmtId), formatCode)
    if (list === 'cellXfs' && event.name === 'xf') used.push(Number(numFmtId ?? 0))
  }
  return (style) => {
    const id = used[style] ?? 0
    return named.get(id) ?? BUILT_IN[id] ?? 'General'
  }
}
