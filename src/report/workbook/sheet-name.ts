/** What Excel, WPS and LibreOffice all take as the name of a sheet. */
import { officeText } from '../office/office-text.ts'

const LONGEST = 31

/** The first characters of a text that fit, none cut in half. */
function start(text: string, length: number): string {
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > length) break
    kept += character
  }
  return kept.replace(/[\s']+$/, '')
}

const legal = (text: string): string =>
  officeText(text)
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/[\s\u3000]+/g, ' ')
    .trim()
    .replace(/^'+|'+$/g, '')

/** Names for the sheets, in order: legal, at most 31 long, and no two alike whatever their case. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  // Excel keeps this name for itself.
  const taken = new Set(['history'])
  return wanted.map((text) => {
    const name = start(legal(text), LONGEST) || 'Sheet'
    let free = name
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) {
      const mark = ` (${count})`
      free = start(name, LONGEST - mark.length) + mark
    }
    taken.add(free.toLowerCase())
    return free
  })
}
