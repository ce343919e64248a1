import { InternalHyperlink, Paragraph, TableOfContents, TextRun } from 'docx'
import type { Numbering } from './numbering.ts'
import { headFont, INK, SIZES } from './styles.ts'

/**
 * The table of contents: a field that Word can bring up to date, filled with links to the headings. It is not marked as
 * out of date, since Word would then ask every reader whether to update it. Pages are numbered on updating: nobody but
 * Word knows where its pages end.
 */
export function contents(numbering: Numbering): readonly (Paragraph | TableOfContents)[] {
  const { words, entries } = numbering
  let chapters = 0
  const lines = entries.map(({ level, text, bookmark }) => {
    if (level === 1) chapters += 1
    const shown = level === 1 ? words.document.chapter(chapters) + text : text
    const link = new InternalHyperlink({ anchor: bookmark, children: [new TextRun(shown)] })
    return new Paragraph({ style: level === 1 ? 'TOC1' : 'TOC2', children: [link] })
  })
  const title = new TextRun({
    text: words.document.contents,
    bold: true,
    font: headFont(words.lang),
    size: SIZES.heading1,
    color: INK,
  })
  return [
    new Paragraph({ spacing: { before: 240, after: 120 }, alignment: 'center', children: [title] }),
    new TableOfContents(words.document.contents, {
      hyperlink: true,
      headingStyleRange: '1-2',
      beginDirty: false,
      contentChildren: lines,
    }),
  ]
}
