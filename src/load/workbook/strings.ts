/** Texts that cells share, each held once for the workbook. */
import type { Archive } from './archive.ts'
import { readXml } from './xml.ts'

/** `_x000D_` is a character that XML cannot hold. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** Plain or in pieces of different fonts; what is said of the pronunciation is left out. */
export function readStrings(archive: Archive, part: string | null): readonly string[] {
  if (part === null) return []
  const strings: string[] = []
  let [text, within, spoken] = ['', false, false]
  for (const event of readXml(archive, part)) {
    if (event.kind === 'text') {
      if (within && !spoken) text += event.text
      continue
    }
    const opens = event.kind === 'open'
    if (event.name === 't') within = opens
    if (event.name === 'rPh') spoken = opens
    if (event.name !== 'si') continue
    if (!opens) strings.push(unescapeText(text))
    text = ''
  }
  return strings
}
