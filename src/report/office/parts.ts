/** An Office file is a zip of named parts. Here it is opened, touched up, and closed so that the same parts give the same bytes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The earliest day that a zip can hold, in local time as zips have it: an entry must carry one, and none is true. */
const NO_DAY = new Date(1980, 0, 1)

export interface TouchUp {
  /** What the text of a part becomes; undefined: it stays as it is. */
  readonly text: (name: string, text: string) => string | undefined
  /** What a part is called; absent: as before. */
  readonly name?: (name: string) => string
}

const isText = (name: string): boolean => /\.(?:xml|rels|vml|svg)$/.test(name)

/** By this part a file is known for what it is, so it comes first. */
const TYPES = '[Content_Types].xml'

/** The same file with its parts touched up, in the order they had, stamped with no time of day. */
export function rewritten(file: Uint8Array, touchUp: TouchUp): Uint8Array {
  const parts = Object.entries(unzipSync(file))
    .sort(([a], [b]) => Number(b === TYPES) - Number(a === TYPES))
    .map(([name, bytes]) => {
      const text = isText(name) ? touchUp.text(name, strFromU8(bytes)) : undefined
      return [touchUp.name?.(name) ?? name, text === undefined ? bytes : strToU8(text)] as const
    })
  return zipSync(Object.fromEntries(parts), { mtime: NO_DAY, level: 6 })
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
