/** Workbooks written by hand for the tests: the parts of an .xlsx, zipped. */
import { strToU8, type Zippable, zipSync } from 'fflate'

/** A number with a format, a formula with or without its result, an error, or the XML of a cell's inside. */
export type BookCell =
  | string
  | number
  | boolean
  | null
  | { readonly number: string | number; readonly format?: string; readonly builtIn?: number }
  | { readonly formula: string; readonly result?: string; readonly type?: string }
  | { readonly error: string }
  | { readonly type: string; readonly xml: string }

export interface BookSheet {
  readonly name: string
  readonly rows: readonly (readonly BookCell[])[]
  readonly merged?: readonly string[]
  readonly state?: 'hidden' | 'veryHidden'
  readonly hiddenRows?: readonly number[]
  /** From 1. */
  readonly hiddenColumns?: readonly number[]
}

export interface Book {
  readonly sheets: readonly BookSheet[]
  readonly from1904?: boolean
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

/** What the cells of one book share, gathered as they are written. */
class Shared {
  readonly strings: string[] = []
  readonly styles: { readonly format?: string; readonly builtIn?: number }[] = [{}]

  cell(value: BookCell, reference: string): string {
    if (value === null) return ''
    if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`
    if (typeof value === 'boolean') return `<c r="${reference}" t="b"><v>${Number(value)}</v></c>`
    if (typeof value === 'string') {
      this.strings.push(`<si><t xml:space="preserve">${escaped(value)}</t></si>`)
      return `<c r="${reference}" t="s"><v>${this.strings.length - 1}</v></c>`
    }
    if ('error' in value) return `<c r="${reference}" t="e"><f>1/0</f><v>${escaped(value.error)}</v></c>`
    if ('xml' in value) return `<c r="${reference}" t="${value.type}">${value.xml}</c>`
    if ('formula' in value) {
      const { formula, result, type } = value
      const kind = type === undefined ? '' : ` t="${type}"`
      return `<c r="${reference}"${kind}><f>${escaped(formula)}</f>${result === undefined ? '' : `<v>${escaped(result)}</v>`}</c>`
    }
    this.styles.push(value)
    return `<c r="${reference}" s="${this.styles.length - 1}"><v>${value.number}</v></c>`
  }

  get styleSheet(): string {
    const formats = this.styles.map(({ format }, index) =>
      format === undefined ? '' : `<numFmt numFmtId="${200 + index}" formatCode="${escaped(format)}"/>`,
    )
    const used = this.styles.map(
      ({ format, builtIn }, index) =>
        `<xf numFmtId="${format === undefined ? (builtIn ?? 0) : 200 + index}"/>`,
    )
    return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${formats.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${used.join('')}</cellXfs></styleSheet>`
  }
}

function sheetXml(
  { rows, merged = [], hiddenRows = [], hiddenColumns = [] }: BookSheet,
  shared: Shared,
): string {
  const columns = hiddenColumns.map((column) => `<col min="${column}" max="${column}" hidden="1"/>`).join('')
  const lines = rows.map((cells, index) => {
    const hidden = hiddenRows.includes(index + 1) ? ' hidden="1"' : ''
    const written = cells.map((cell, column) => shared.cell(cell, `${letters(column)}${index + 1}`))
    return `<row r="${index + 1}"${hidden}>${written.join('')}</row>`
  })
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  return `${HEAD}<worksheet xmlns="${MAIN}">${columns && `<cols>${columns}</cols>`}<sheetData>${lines.join('')}</sheetData>${merges && `<mergeCells>${merges}</mergeCells>`}</worksheet>`
}

/** The parts by name, to be zipped as they are or changed before. */
export function partsOf({ sheets, from1904 = false }: Book): Record<string, string> {
  const shared = new Shared()
  const sheetParts = sheets.map((sheet) => sheetXml(sheet, shared))
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  )
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  return {
    '[Content_Types].xml': `${HEAD}<Types/>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}">${relations.join('')}<Relationship Id="s" Type="${OFFICE}/styles" Target="/xl/styles.xml"/><Relationship Id="t" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': shared.styleSheet,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${shared.strings.join('')}</sst>`,
    ...Object.fromEntries(sheetParts.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
  }
}

export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {}
  // A fixed date, so that the bytes are the same every time.
  for (const [name, part] of Object.entries(parts))
    files[name] = [typeof part === 'string' ? strToU8(part) : part, { mtime: '2020-01-01' }]
  return zipSync(files)
}

export const bookOf = (book: Book): Uint8Array => zipped(partsOf(book))

/** A book of one sheet. */
export const sheetOf = (
  rows: readonly (readonly BookCell[])[],
  { name = '表1', ...more }: Partial<BookSheet> = {},
): Uint8Array => bookOf({ sheets: [{ name, rows, ...more }] })
