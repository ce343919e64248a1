import {
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  type TableOfContents,
  TextRun,
} from 'docx'
import type { Words } from '../../words/all.ts'
import { officeText } from '../office/office-text.ts'
import { coreProperties, rewritten } from '../office/parts.ts'
import { tool } from '../tool.ts'
import { type Report, viewOf } from '../views/all.ts'
import { body, gap } from '../word/body.ts'
import { contents } from '../word/contents.ts'
import { Numbering } from '../word/numbering.ts'
import { HEADINGS, levelsOf, PAGE, SIZES, stylesOf } from '../word/styles.ts'
import { title } from '../word/title.ts'
import type { Format, Setting } from './format.ts'

const dateOf = (report: Report): string | undefined => ('date' in report ? report.date : undefined)

/** The number of the page between two dashes, as papers of offices have it. */
const footer = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: 'center',
        children: [new TextRun({ size: SIZES.small, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })

/** The title of the plan, and below it what this paper is, where the title was not given by somebody. */
function titleParts(text: string, report: Report, { lang }: Words): readonly string[] {
  const plan = 'plan' in report ? report.plan.title[lang] : ''
  const rest = text.slice(plan.length).replace(/^[\s:：]+/, '')
  if (plan === '' || !text.startsWith(plan) || rest === '') return [text]
  return [plan, rest.charAt(0).toUpperCase() + rest.slice(1)]
}

interface Paper {
  readonly title: string
  readonly children: readonly (Paragraph | Table | TableOfContents)[]
}

/** Title and date, the contents where there are chapters, and the chapters. */
function paperOf(report: Report, setting: Setting): Paper {
  const { words } = setting
  const [first, ...rest] = viewOf(report).document(report, { ...setting, bars: false })
  if (first?.kind !== 'heading') throw new RangeError('a page begins with its title')
  const numbering = new Numbering(words)
  const newPage = rest.some(({ kind }) => kind === 'section')
  const date = dateOf(report)
  // The date, which a page has as a fact below its title, stands here in the middle as the title does.
  const told = body(date === undefined ? rest : rest.slice(1), numbering, { newPage })
  const dated = new Paragraph({ alignment: 'center', children: [new TextRun(officeText(date ?? ''))] })
  return {
    title: officeText(first.text),
    children: [
      title(titleParts(first.text, report, words), words.lang),
      ...(date === undefined ? [] : [dated]),
      ...(newPage ? contents(numbering) : []),
      ...told,
      // Word asks for a paragraph behind the last table.
      gap(),
    ],
  }
}

async function render(report: Report, setting: Setting): Promise<Uint8Array> {
  const { words } = setting
  const { title: name, children } = paperOf(report, setting)
  const { width, height, margin } = PAGE
  const document = new Document({
    title: name,
    creator: tool.name,
    lastModifiedBy: tool.name,
    styles: stylesOf(words.lang),
    numbering: { config: [{ reference: HEADINGS, levels: [...levelsOf(words.lang)] }] },
    sections: [
      {
        properties: { page: { size: { width, height }, margin } },
        footers: { default: footer() },
        children: [...children],
      },
    ],
  })
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document))
  return rewritten(bytes, {
    text: (name) => {
      if (name === 'docProps/core.xml') return (text) => coreProperties(text, dateOf(report))
      if (name === 'word/document.xml') return numbered
      if (name === '[Content_Types].xml') return (text) => text.replace('<Default ', `${METAFILES}<Default `)
      return name.endsWith('.rels') ? metafileName : undefined
    },
    name: metafileName,
  })
}

/** The library takes our metafiles for PNG. */
const metafileName = (text: string): string => text.replace(/(media\/image\d+)\.png/g, '$1.emf')
const METAFILES = '<Default ContentType="image/x-emf" Extension="emf"/>'

/** The library counts bookmarks on from one document to the next; here each document counts its own. */
function numbered(xml: string): string {
  const ids = new Map<string, number>()
  return xml.replace(/(<w:bookmark(?:Start|End) [^>]*w:id=")(\d+)/g, (_, before: string, id: string) => {
    if (!ids.has(id)) ids.set(id, ids.size + 1)
    return `${before}${ids.get(id)}`
  })
}

/** A paper that an office would hand on: headings, contents, captions and charts that Word knows. */
export default { name: 'docx', render } satisfies Format
