/** Text as runs of Word: harmless, coloured by meaning beside the word that says it. */
import { Bookmark, type IRunPropertiesOptions, Paragraph, SimpleField, TextRun } from 'docx'
import type { Lang } from '../../words/all.ts'
import type { Cell, Tone } from '../document.ts'
import { officeText } from '../office/office-text.ts'
import { printWidth } from '../office/print-width.ts'
import { unbroken } from '../unbroken.ts'
import { LOOKS } from '../workbook/style.ts'
import type { Numbering } from './numbering.ts'
import { HEADINGS, SIZES, STYLE, TEXT_WIDTH } from './styles.ts'

const look = (tone: Tone | undefined): IRunPropertiesOptions => {
  if (tone === undefined) return {}
  const { text, bold = false } = LOOKS[tone]
  return { color: text, ...(bold && { bold }) }
}

/** Line breaks of the text stay line breaks of the paragraph. */
export const runs = (text: string, tone?: Tone, more: IRunPropertiesOptions = {}): readonly TextRun[] =>
  officeText(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...look(tone), ...more, text: line, ...(index > 0 && { break: 1 }) }))

/** `keepNext`: on the page of what follows, such as the table it speaks of. */
export const paragraph = (text: string, tone?: Tone, keepNext = false): Paragraph =>
  new Paragraph({
    keepNext,
    style: tone === 'muted' ? STYLE.muted : STYLE.text,
    children: [...runs(text, tone)],
  })

export interface CellSetting {
  readonly align?: 'left' | 'right' | 'center'
  readonly keepNext?: boolean
}

export const cellParagraph = (
  { text, tone }: Cell,
  { align = 'left', keepNext = false }: CellSetting = {},
): Paragraph =>
  new Paragraph({
    style: STYLE.cell,
    alignment: align,
    keepNext,
    children: [...runs(unbroken(text), tone)],
  })

export interface Heading {
  readonly level: 1 | 2 | 3
  readonly text: string
  /** Stands beside the heading in its colour. */
  readonly status?: string
  readonly tone?: Tone
  readonly newPage?: boolean
}

/** In the line of its heading, or whole in the next. */
function beside(
  heading: string,
  status: string,
  { tone, lang }: { readonly tone: Tone | undefined; readonly lang: Lang },
): readonly TextRun[] {
  const isOneLine = printWidth(`${heading}　${status}`, lang, true) < TEXT_WIDTH / (SIZES.body * 5)
  return isOneLine ? runs(`　${status}`, tone) : runs(`\n${status}`, tone)
}

/** A heading that Word's navigation and contents know. */
export function headingParagraph(numbering: Numbering, heading: Heading): Paragraph {
  const { level, text, status, tone, newPage = false } = heading
  const shown = officeText(text).replaceAll('\n', ' ')
  return new Paragraph({
    heading: `Heading${level}`,
    pageBreakBefore: newPage,
    ...(level === 1 && { numbering: { reference: HEADINGS, level: 0, custom: true } }),
    children: [
      level === 3
        ? new TextRun(shown)
        : new Bookmark({ id: numbering.heading(level, shown), children: [new TextRun(shown)] }),
      ...(status === undefined ? [] : beside(shown, status, { tone, lang: numbering.lang })),
    ],
  })
}

/** "表 3　…": Word counts it, and shows our count until it does. */
export function caption(numbering: Numbering, kind: 'table' | 'figure', text: string): Paragraph {
  const label = numbering.words.document[kind]
  const number = String(numbering.next(kind))
  return new Paragraph({
    style: 'Caption',
    // A table stands below its caption; a picture above it, and what is said of the picture below both.
    keepNext: true,
    ...(kind === 'figure' && { spacing: { before: 40, after: 60 } }),
    children: [
      new TextRun(`${label} `),
      new SimpleField(`SEQ ${label} \\* ARABIC`, number),
      ...runs(`　${text}`),
    ],
  })
}
