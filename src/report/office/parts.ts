/** An Office file is a zip of named parts. Here it is opened, touched up, and closed so that the same parts give the same bytes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { closeZip, entriesOf } from './zip.ts'

export interface TouchUp {
  /** What becomes of the text of a part; undefined: the part stays as it is. */
  readonly text: (name: string) => ((text: string) => string) | undefined
  /** What a part is called; absent: as before. */
  readonly name?: (name: string) => string
}

/** By this part a file is known for what it is, so it comes first. */
const TYPES = '[Content_Types].xml'

/** The same file with some parts touched up, in the order they had; of the others not even the packing is undone. */
export function rewritten(file: Uint8Array, touchUp: TouchUp): Uint8Array {
  const opened = unzipSync(file, { filter: ({ name }) => touchUp.text(name) !== undefined })
  const touched = Object.entries(opened).map(([name, bytes]) => {
    const text = strFromU8(bytes)
    return [name, strToU8(touchUp.text(name)?.(text) ?? text)] as const
  })
  const packed = new Map(
    entriesOf(zipSync(Object.fromEntries(touched), { level: 6 })).map((entry) => [entry.name, entry]),
  )
  const entries = entriesOf(file)
    .sort((a, b) => Number(b.name === TYPES) - Number(a.name === TYPES))
    .map((entry) => ({
      ...(packed.get(entry.name) ?? entry),
      name: touchUp.name?.(entry.name) ?? entry.name,
    }))
  return closeZip(entries)
}

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/

/** "2020-03-31" or "2020年3月31日" as the moment that document properties hold; null for what is no day. */
function momentOf(date: string | undefined): string | null {
  const [, year, month = '', day = ''] = DAY.exec(date ?? '') ?? []
  if (year === undefined) return null
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const moment = new Date(`${text}T00:00:00Z`)
  const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
  return exists ? `${text}T00:00:00Z` : null
}

const DATES = /<dcterms:(?:created|modified)\b[^>]*>[^<]*<\/dcterms:(?:created|modified)>/g

/** Core properties without the clock that libraries put there: the date that was given, or none. */
export function coreProperties(xml: string, date: string | undefined): string {
  const moment = momentOf(date)
  const dated = ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`,
  )
  const bare = xml.replace(DATES, '')
  return moment === null
    ? bare
    : bare.replace('</cp:coreProperties>', `${dated.join('')}</cp:coreProperties>`)
}
