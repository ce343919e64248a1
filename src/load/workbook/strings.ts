/** Texts that cells share, each held once for the workbook. */
import type { Archive } from './archive.ts'
import { RichText } from './rich-text.ts'
import { readXml } from './xml.ts'

/** `_x000D_` is a character that XML cannot hold. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** Plain or in pieces of different fonts. */
export function readStrings(archive: Archive, part: string | null): readonly string[] {
  if (part === null) return []
  const strings: string[] = []
  const rich = new RichText()
  let [text, within] = ['', false]
  for (const event of readXml(archive, part)) {
    if (event.kind === 'text') {
      if (within) text += rich.read(event.text)
      continue
    }
    rich.see(event)
    const opens = event.kind === 'open'
    if (event.name === 't') within = opens
    if (event.name !== 'si') continue
    if (!opens) strings.push(unescapeText(text))
    text = ''
  }
  return strings
}
